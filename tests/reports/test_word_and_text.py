"""What is made to be copied: every question and the whole of every answer, in Word and as plain text."""

import re
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.answers import is_answered
from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import item_ref
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.wording import value_words
from sv_desktop.reports import as_text, write_docx
from tests.reports import charity


def word_text(application: Application, target: Path) -> str:
    write_docx(application, target, made_at=charity.MADE_AT)
    word = docx.Document(str(target))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def everything_said(application: Application) -> list[str]:
    said = []
    for pack in application.frameworks.packs:
        for section, item in pack.items():
            if application.is_chosen(pack, section):
                said += [item.title, item.question]
                for field in item.fields:
                    value = application.answers.get(item_ref(pack, item), field.id)
                    words = value_words(field, value, application.frameworks.programme)
                    said += [field.label, words] if words or not field.optional else []
    said += [text for one in application.evidence for text in (one.name, one.title, one.description)]
    return said


def empty_prompts(application: Application) -> int:
    return sum(
        not field.optional and not is_answered(application.answers.get(one.ref, field.id))
        for one in readiness(application).items
        for field in one.item.fields
        if application.is_chosen(one.pack, one.section)
    )


@pytest.mark.parametrize("make", [charity.ordinary, charity.empty])
def test_every_question_and_answer_is_in_both(make: object, tmp_path: Path) -> None:
    application = make()  # type: ignore[operator]
    word, text = squeezed(word_text(application, tmp_path / "a.docx")), squeezed(as_text(application))
    for said in everything_said(application):
        assert squeezed(said).strip() in word, said
        assert squeezed(said).strip() in text, said
    assert word.count("Not answered yet") == text.count("Not answered yet") >= empty_prompts(application)


def test_questions_come_in_order_and_before_their_answers() -> None:
    text = as_text(charity.ordinary())
    places = [
        text.index(item.question, text.index(f"\n{item.title}\n")) for _, item in charity.frameworks().packs[1].items()
    ]
    assert places == sorted(places)


def test_styles_language_and_title(tmp_path: Path) -> None:
    write_docx(charity.ordinary(), tmp_path / "a.docx", made_at=charity.MADE_AT)
    word = docx.Document(str(tmp_path / "a.docx"))
    used = {paragraph.style.name for paragraph in word.paragraphs}
    assert {"Title", "Heading 1", "Heading 2", "Heading 3", "Normal", "Question", "Answer label"} <= used
    assert word.core_properties.title == f"{charity.NAME}: answers"
    assert word.core_properties.created.replace(tzinfo=None) == charity.MADE_AT.replace(tzinfo=None)
    assert 'w:lang w:val="en-GB"' in word.styles.element.xml
    assert (round(word.sections[0].page_width.mm), round(word.sections[0].page_height.mm)) == (210, 297)


def test_no_word_of_a_long_hostile_answer_is_lost(tmp_path: Path) -> None:
    answer = "]]> <w:p/> & \x00\x0b\ufffe\ud800 " + " ".join(f"word{n}" for n in range(10_000)) + "\n\n" + "W" * 500
    for text in (word_text(charity.with_answer(answer), tmp_path / "a.docx"), as_text(charity.with_answer(answer))):
        assert "]]> <w:p/> &" in text
        assert "[U+FFFE][U+D800]" in text
        assert squeezed(" ".join(f"word{n}" for n in range(10_000))) in squeezed(text)
        assert "W" * 500 in text


def test_joiners_that_words_need_survive_in_word(tmp_path: Path) -> None:
    persian = "می\u200cخواهم"
    assert persian in word_text(charity.with_answer(persian), tmp_path / "a.docx")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=60))
def test_any_text_at_all_makes_a_document(tmp_path: Path, text: str) -> None:
    application = charity.with_answer(text)
    as_text(application).encode()
    word_text(application, tmp_path / "a.docx").encode()


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="could not be saved"):
        write_docx(charity.empty(), tmp_path / "missing" / "a.docx", made_at=charity.MADE_AT)
    assert list(tmp_path.iterdir()) == []
