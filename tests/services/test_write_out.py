"""What people print, send or paste: whole, or not at all."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.services.answer import answer, choose
from sv_desktop.services.desk import Desk
from sv_desktop.services.write_out import plain_text, write_pdf, write_text, write_word

STORY = "Six people plan the rides.\n\nStaff are not on that group <and> we like it & so."


@pytest.fixture
def answered(desk: Desk) -> Desk:
    choose(desk, {"award#social": True})
    answer(desk, "charter:voice", "story", STORY)
    answer(desk, "award:social_reach", "how_many", 1312)
    return desk


def test_the_pdf_has_the_answers(answered: Desk, tmp_path: Path) -> None:
    path = write_pdf(answered.application, tmp_path / "summary.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    words = " ".join(text.split())
    assert "Bike Kitchen" in words
    assert "Staff are not on that group <and> we like it & so." in words
    assert "independent preparation aid" in words


def test_the_word_document_has_the_answers(answered: Desk, tmp_path: Path) -> None:
    path = write_word(answered.application, tmp_path / "all.docx")
    with ZipFile(path) as package:
        body = package.read("word/document.xml").decode()
    assert "Staff are not on that group &lt;and&gt; we like it &amp; so." in body


def test_the_plain_text_has_the_answers_to_the_letter(answered: Desk, tmp_path: Path) -> None:
    path = write_text(answered.application, tmp_path / "all.txt")
    text = path.read_text("utf-8")
    assert text == plain_text(answered.application)
    assert "Staff are not on that group <and> we like it & so." in text
    assert "1,312 people" in text


@pytest.mark.parametrize("write", [write_pdf, write_word, write_text])
def test_a_place_that_cannot_be_written_is_told(answered: Desk, tmp_path: Path, write: object) -> None:
    with pytest.raises(PlainError):
        write(answered.application, tmp_path / "no such folder" / "out")  # type: ignore[operator]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(("no", "out"))] == []


def test_a_cancelled_pdf_leaves_nothing(answered: Desk, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(answered.application, tmp_path / "summary.pdf", stop)
    assert not list(tmp_path.glob("summary*"))


def test_an_older_summary_stays_until_the_new_one_is_whole(answered: Desk, tmp_path: Path) -> None:
    path = write_text(answered.application, tmp_path / "all.txt")
    before = path.read_text("utf-8")
    answer(answered, "charter:voice", "story", "Seven people")
    assert path.read_text("utf-8") == before
    assert "Seven people" in write_text(answered.application, path).read_text("utf-8")
    assert not list(tmp_path.glob("*.part"))
