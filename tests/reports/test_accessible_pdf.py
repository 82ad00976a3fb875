"""Every document is PDF/UA-1, whatever people have typed; screen readers hear everything, in the right order."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.actions import ACTION_PREFIX
from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.reports import typefaces, write_summary
from sv_desktop.reports.blocks import BarChart, StepChart
from sv_desktop.reports.characters import visible
from sv_desktop.reports.summary import summary_of
from tests.reports import charity
from tests.reports.checkers import actual_texts, faults, spoken, tree
from tests.reports.test_summary_pdf import HOSTILE, bare
from tests.reports.test_tagged import many_words

HEBREW, ARABIC = "שלום לכולם 12 אופניים", "نحن نصلح الدراجات"


def hostile() -> Application:
    evidence = [charity.evidence_item(place) for place in range(1, 300)]
    evidence.append(charity.evidence_item(300, title=HOSTILE, description=HOSTILE * 3))
    return charity.filled(HOSTILE, evidence=tuple(evidence), name="<b>Us</b> & 株式会社\n" + "N" * 200)


def with_plan(what: str) -> Application:
    """One action, described and owned by the same text."""
    action = f"{ACTION_PREFIX}00000000-0000-4000-8000-000000000001"
    said = {"what": what, "owner": what, "due": "2026-01-01"}
    values: dict[tuple[str, str], Value] = {(action, name): text for name, text in said.items()}
    return Application(charity.frameworks(), Answers({**values, ("organisation:name", "name"): charity.NAME}))


APPLICATIONS = {
    "ordinary": charity.ordinary,
    "empty": charity.empty,
    "hostile": hostile,
    "right to left": lambda: charity.filled(f"{HEBREW}\n{ARABIC}\nmixed {HEBREW} words", name=HEBREW),
    "long": lambda: charity.with_answer(many_words(10_000)),
}


def drawn(application: Application, folder: Path) -> Path:
    write_summary(application, folder / "summary.pdf", made_at=charity.MADE_AT)
    return folder / "summary.pdf"


def a_running_line(fault: str, application: Application) -> bool:
    """PAG-001 also minds the heads of several tables at the tops of pages, and the same words under many questions."""
    said_often = ("Evidence Size Fingerprint", "No evidence attached.")
    return "PAG-001" in fault and (
        any(words in fault for words in said_often) or bool(application.evidence_for(charity.first_ref()))
    )


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", list(APPLICATIONS))
def test_the_checkers_find_nothing(name: str, large: bool, tmp_path: Path) -> None:
    application = APPLICATIONS[name]()
    write_summary(application, tmp_path / "summary.pdf", made_at=charity.MADE_AT, large=large)
    assert [fault for fault in faults(tmp_path / "summary.pdf") if not a_running_line(fault, application)] == []


def test_it_is_read_in_order_from_the_title_on(tmp_path: Path) -> None:
    heard = spoken(drawn(charity.ordinary(), tmp_path))
    headings = [text for role, text in heard if role in ("H1", "H2")]
    assert heard[0] == ("H1", charity.NAME)
    assert headings[:3] == [charity.NAME, "At a glance", "Contents"]
    assert headings[-3:] == ["Declaration", "How to check the seal", "Sources and status of the texts"]
    words, place = [text for _, text in heard], 0
    for pack in charity.frameworks().packs:
        for section, item in pack.items():
            if charity.ordinary().is_chosen(pack, section):
                place = words.index(item.question, place)


def test_headers_footers_and_repeated_heads_are_not_read(tmp_path: Path) -> None:
    evidence = tuple(charity.evidence_item(place) for place in range(60))
    words = [text for _, text in spoken(drawn(charity.filled("ok", evidence=evidence), tmp_path))]
    assert not any(text.startswith("Page 2 of") for text in words)
    assert words.count("Used in") == 1


def test_what_is_drawn_from_right_to_left_is_read_as_it_was_typed(tmp_path: Path) -> None:
    path = drawn(charity.with_answer(f"{HEBREW}\n{ARABIC}"), tmp_path)
    assert actual_texts(path) == [("he", HEBREW), ("ar", ARABIC)]


def test_charts_say_their_numbers(tmp_path: Path) -> None:
    path = drawn(charity.ordinary(), tmp_path)
    figures = [kid for kid in tree(path) if kid[0] == "Figure"]
    blocks = summary_of(charity.ordinary(), charity.MADE_AT).blocks
    assert len(figures) == sum(isinstance(block, BarChart | StepChart) for block in blocks) > 3


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(max_size=300), name=st.text(max_size=80))
def test_any_text_in_every_field_is_whole_and_heard(text: str, name: str, tmp_path: Path) -> None:
    evidence = (charity.evidence_item(1, title=text, description=text),)
    path = drawn(charity.filled(text, evidence=evidence, name=name), tmp_path)
    heard = bare("".join(words for _, words in [*spoken(path), *actual_texts(path)]))
    for line in visible(text).split("\n"):
        assert bare("".join(piece for _, piece in typefaces.runs(line, typefaces.REGULAR))) in heard
