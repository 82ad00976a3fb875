"""Every kind of PDF there is: tagged, whole and read in order, whatever was typed into it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader

from sv_desktop import reports
from sv_desktop.domain.assembly import Assembly, report_of
from sv_desktop.domain.dashboard import dashboard
from sv_desktop.domain.package import SignedBy
from sv_desktop.domain.received import Named
from sv_desktop.domain.sheet import Cell, Column, Sheet
from sv_desktop.reports import (
    certificate_bytes,
    typefaces,
    write_assembly,
    write_dashboard,
    write_form,
    write_letter,
    write_plan,
    write_recovery_sheet,
    write_register_list,
    write_summary,
)
from sv_desktop.reports.characters import visible
from tests.domain.test_award import AWARD
from tests.reports import charity, letters
from tests.reports.archive import claims_archive
from tests.reports.checkers import actual_texts, faults, spoken
from tests.reports.test_accessible_pdf import ARABIC, HEBREW, with_plan
from tests.reports.test_summary_pdf import HOSTILE, bare

_WORDS = "otter lamp violet bridge seven apron maple tunnel candle river pocket stone".split()


def _recovery_sheet(text: str, path: Path) -> None:
    write_recovery_sheet([text or "otter", *_WORDS[1:]], text, f"{text}.svw", path, made_at=charity.MADE_AT)


def _certificate(text: str, path: Path) -> None:
    theme = Named("award#social", text or "Social")
    award = replace(AWARD, title=text or "Award", organisation=text, themes=(theme,), conditions=(text,))
    signer = SignedBy(organisation=text or "Panel", fingerprint="ab12" * 16)
    made = certificate_bytes(award, scheme=text, notice="An aid.", made_at=charity.MADE_AT, signer=signer)
    path.write_bytes(made)


def _register_list(text: str, path: Path) -> None:
    columns = (Column(title="Organisation"), Column(title="Received"), Column(title="Days", number=True))
    rows: tuple[tuple[Cell, ...], ...] = ((text, date(2026, 11, 25), 3), ("Acorn Lane", None, 2.5))
    sheet = Sheet(id="panel", title="Panel list", intro="What waits.", columns=columns, rows=rows)
    sheets = [sheet, replace(sheet, title="Nothing", rows=())]
    write_register_list(sheets, path, register=text or "Panel", notice="An aid.", made_at=charity.MADE_AT)


def _dashboard(text: str, path: Path) -> None:
    stands = charity.with_answer(text)
    write_dashboard(stands, dashboard(stands, date(2026, 11, 25)), path, made_at=charity.MADE_AT)


def _assembly(text: str, path: Path) -> None:
    stands = charity.ordinary()
    told = Assembly(id="1", name=text, day="2026-11-17", progress=text, learning="Little.", next_steps=text)
    last = Assembly(id="0", name=text, snapshot="s")
    write_assembly(stands, report_of(told, stands, last, charity.empty()), path, made_at=charity.MADE_AT)


#: What a person typed, and where to write.
DOCUMENTS: dict[str, Callable[[str, Path], None]] = {
    "write_summary": lambda text, path: write_summary(charity.with_answer(text), path, made_at=charity.MADE_AT),
    "write_plan": lambda text, path: write_plan(with_plan(text), path, made_at=charity.MADE_AT),
    "write_recovery_sheet": _recovery_sheet,
    "certificate_bytes": _certificate,
    "write_register_list": _register_list,
    "write_letter": lambda text, path: write_letter(letters.feedback(text), path),
    "write_dashboard": _dashboard,
    "write_assembly": _assembly,
    "write_form": lambda _text, path: write_form(charity.frameworks(), charity.frameworks().packs[-1], path),
}
#: Not PDF, or one of these under another name.
_OTHERS = {
    "as_text", "chart_svg", "html_bytes", "letter_bytes", "plan_as_text", "summary_bytes",
    "write_award_calendar", "write_calendar", "write_csv", "write_docx", "write_html", "write_parquet",
    "write_plan_docx", "write_xlsx",
}  # fmt: skip
#: Those that are quickly drawn, and say no more than was typed.
_WITHOUT_REPEATS = ["write_plan", "write_recovery_sheet", "certificate_bytes", "write_register_list"]


def shown(text: str) -> list[tuple[str, str]]:
    """The lines as they are drawn, without blanks, and as they are typed.

    They differ where no font has a letter, which is drawn as a mark then; text from right to left is heard as typed.
    """
    lines = visible(text).split("\n")
    drawn = [bare("".join(piece for _, piece in typefaces.runs(line, typefaces.REGULAR))) for line in lines]
    return list(zip(drawn, map(bare, lines), strict=True))


def test_no_document_is_forgotten() -> None:
    assert set(reports.__all__) == set(DOCUMENTS) | _OTHERS


@pytest.mark.parametrize("text", ["We mend bicycles.", HOSTILE, f"{HEBREW} {ARABIC} এবং কিছু", ""])
@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_the_checkers_find_nothing(name: str, text: str, tmp_path: Path) -> None:
    DOCUMENTS[name](text, tmp_path / "a.pdf")
    # On one or two pages TAG-002 minds the words of the footer, which the document itself says, too, and PAG-001 what a
    # form or an answer repeats.
    assert [fault for fault in faults(tmp_path / "a.pdf") if "PAG-001" not in fault and "TAG-002" not in fault] == []
    assert claims_archive(tmp_path / "a.pdf")
    metadata = PdfReader(tmp_path / "a.pdf").xmp_metadata
    assert metadata is not None
    assert metadata.dc_title


@pytest.mark.parametrize("words", [f"{HEBREW} " * 150, f"{HEBREW}\n" * 150, "We mend. " * 1500 + HEBREW])
def test_a_row_that_is_longer_than_a_page_is_parted(words: str, tmp_path: Path) -> None:
    DOCUMENTS["write_plan"](words, tmp_path / "a.pdf")
    pages = [page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages]
    assert len(pages) > 3
    letter = HEBREW[0]
    assert sum(page.count(letter) for page in pages) == 2 * words.count(letter), "what is done, and by whom"


@pytest.mark.parametrize("name", ["write_plan", "write_recovery_sheet"])
def test_what_the_footer_says_is_read_once(name: str, tmp_path: Path) -> None:
    DOCUMENTS[name]("We mend bicycles.", tmp_path / "a.pdf")
    subject = PdfReader(tmp_path / "a.pdf").metadata.subject  # type: ignore[union-attr]
    assert [text.strip() for _, text in spoken(tmp_path / "a.pdf")].count(subject) == 1


@example(name="write_plan", text="\U0001ec71\ud7fc")  # two marks, of which one stands for a letter from right to left
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    name=st.sampled_from(["write_plan", "write_recovery_sheet", "certificate_bytes", "write_register_list"]),
    text=st.text(max_size=200),
)
def test_any_text_is_whole_and_heard(name: str, text: str, tmp_path: Path) -> None:
    DOCUMENTS[name](text, tmp_path / "a.pdf")
    heard = bare("".join(words for _, words in [*spoken(tmp_path / "a.pdf"), *actual_texts(tmp_path / "a.pdf")]))
    assert all(drawn in heard or typed in heard for drawn, typed in shown(text))
