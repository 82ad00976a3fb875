"""The action plan in the reports, and as a document of its own."""

from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.reports import as_text, plan_as_text, write_docx, write_plan, write_plan_docx, write_summary
from tests.reports.charity import frameworks
from tests.reports.checkers import faults, spoken

MADE_AT = datetime(2026, 6, 2, 9, 0, tzinfo=UTC)
PLAN: dict[tuple[str, str], Value] = {
    ("organisation:name", "name"): "Acorn Lane",
    ("action:a", "what"): "Ask <b>Sam</b> & co for the register",
    ("action:a", "owner"): "Gwen",
    ("action:a", "due"): "2026-06-01",
    ("action:a", "for"): "charter:voice",
    ("action:b", "what"): "Paint the door",
    ("action:b", "state"): "done",
}


@pytest.fixture
def application() -> Application:
    return Application(frameworks(), Answers(PLAN))


def words(pdf: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def table(path: Path) -> list[list[str]]:
    tables = [one for one in docx.Document(str(path)).tables if one.rows[0].cells[0].text == "What"]
    return [[cell.text for cell in row.cells] for one in tables for row in one.rows[1:]]


def test_the_summary_has_the_plan_with_owner_date_and_state(application: Application, tmp_path: Path) -> None:
    write_summary(application, tmp_path / "s.pdf", made_at=MADE_AT)
    said = words(tmp_path / "s.pdf")
    assert "Ask <b>Sam</b> & co for the register" in said
    assert "1 to do, 1 overdue." in said
    assert "1 June 2026" in said
    assert "To do, overdue" in said
    outline = PdfReader(tmp_path / "s.pdf").outline
    assert "Action plan" in [one["/Title"] for one in outline if not isinstance(one, list)]


def test_where_nothing_is_planned_no_report_speaks_of_a_plan(tmp_path: Path) -> None:
    empty = Application(frameworks(), Answers({}))
    write_summary(empty, tmp_path / "s.pdf", made_at=MADE_AT)
    assert "Action plan" not in words(tmp_path / "s.pdf")
    assert "Action plan" not in as_text(empty)


def test_word_and_text_have_it_too(application: Application, tmp_path: Path) -> None:
    write_docx(application, tmp_path / "a.docx", made_at=MADE_AT)
    rows = table(tmp_path / "a.docx")
    assert [row[0] for row in rows] == ["Ask <b>Sam</b> & co for the register", "Paint the door"]
    assert rows[0][2:] == ["Gwen", "1 June 2026", "To do, overdue"]
    assert rows[1][2:] == ["Nobody yet", "No date yet", "Done"]
    assert "What: Ask <b>Sam</b> & co for the register; For: Charter" in as_text(application)
    assert "overdue" not in as_text(application)  # nobody said of which day this text is


def test_the_plan_alone_fits_on_its_first_page(application: Application, tmp_path: Path) -> None:
    write_plan(application, tmp_path / "p.pdf", made_at=MADE_AT)
    assert len(PdfReader(tmp_path / "p.pdf").pages) == 1
    assert "Acorn Lane Action plan Made on 2 June 2026 1 to do, 1 overdue." in words(tmp_path / "p.pdf")
    write_plan_docx(application, tmp_path / "p.docx", made_at=MADE_AT)
    assert len(table(tmp_path / "p.docx")) == 2
    assert "By when: 1 June 2026" in plan_as_text(application, made_at=MADE_AT)
    assert "Nothing is planned yet." in plan_as_text(Application(frameworks(), Answers({})), made_at=MADE_AT)


def test_a_long_plan_goes_on_over_pages(tmp_path: Path) -> None:
    values: dict[tuple[str, str], Value] = {
        (f"action:{number:03}", field): value
        for number in range(200)
        for field, value in (("what", f"Number {number:03}: " + "x" * 80), ("owner", "y" * 60))
    }
    write_plan(Application(frameworks(), Answers(values)), tmp_path / "p.pdf", made_at=MADE_AT)
    said = words(tmp_path / "p.pdf")
    assert [number for number in range(200) if f"Number {number:03}:" not in said] == []


def test_a_screen_reader_hears_the_plan_as_a_table(application: Application, tmp_path: Path) -> None:
    write_summary(application, tmp_path / "s.pdf", made_at=MADE_AT)
    assert faults(tmp_path / "s.pdf") == []
    write_plan(application, tmp_path / "p.pdf", made_at=MADE_AT)
    # On a single page the checker cannot know that the footer is one; what it says is heard in the text, too.
    assert [fault for fault in faults(tmp_path / "p.pdf") if "TAG-002 1 line(s)" not in fault] == []
    heard = spoken(tmp_path / "p.pdf")
    assert heard[0] == ("H1", "Acorn Lane")
    assert [words for role, words in heard if role == "TH"] == ["What", "For", "Who", "By when", "State"]
    assert ("TD", "To do, overdue") in heard
    assert application.frameworks.programme.notice in " ".join(words for _role, words in heard)
