"""Every item of every pack is shown, stored, checked, sealed, verified, read back, written out and printed.

The packs themselves are walked: no theme, item or field is named here.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.answers import Value
from sv_desktop.domain.checks import problems
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.figure_words import figures_table
from sv_desktop.domain.framework import Check, Item, Pack, item_ref, pack_ref, section_ref
from sv_desktop.domain.measures import field_of_period, series_at
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.periods import Period, PeriodKind
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.readiness import NO_GAP, readiness
from sv_desktop.domain.submission import taking_part, travelling
from sv_desktop.domain.trends import trend_words
from sv_desktop.domain.wording import value_words
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.session import Session
from sv_desktop.services import write_out
from sv_desktop.services.answer import choose, declare
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import make_identity
from sv_desktop.services.read_package import open_package
from sv_desktop.services.seal import seal
from sv_desktop.services.verify import verify
from tests.gui.settled import settled
from tests.reports.charity import plausible

CHECKED = {
    Check.CHARITY_NUMBER: "1123456",
    Check.COMPANY_NUMBER: "01234567",
    Check.MUTUALS_NUMBER: "7654R",
    Check.EMAIL: "hello@example.org",
    Check.PHONE: "0151 496 0123",
    Check.POSTCODE: "CH65 0KV",
    Check.WEB_ADDRESS: "www.example.org",
}
PERIODS = (*Period(PeriodKind.YEAR, 2024).quarters, Period(PeriodKind.FINANCIAL_YEAR, 2022))
PASSPHRASE = "eleven quiet otters at noon"


def _items(frameworks: Frameworks) -> Iterator[tuple[Pack, Item, str]]:
    for pack in frameworks.packs:
        for _section, item in pack.items():
            yield pack, item, item_ref(pack, item)


def _fitting(frameworks: Frameworks) -> dict[tuple[str, str], Value]:
    """An answer to every field that fits it."""
    found: dict[tuple[str, str], Value] = {}
    for _pack, item, ref in _items(frameworks):
        for field in item.fields:
            value = CHECKED[field.check] if field.check else plausible(field, frameworks.programme, len(found))
            if isinstance(value, int) and not isinstance(value, bool):
                value = int(min(max(value, field.minimum or 0), field.maximum or value))
            found[ref, field.id] = value
        if item.measure is not None:
            for at, period in enumerate(PERIODS, start=1):
                found[ref, field_of_period(period)] = 10 + at
    return found


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace in which everything is chosen and answered."""
    path = tmp_path_factory.mktemp("every-item") / "all.svw"
    desk = begin(path, author="Ann")
    frameworks = desk.frameworks
    choose(desk, {pack_ref(pack): True for pack in frameworks.packs if pack.optional})
    choose(desk, {section_ref(pack, one): True for pack in frameworks.packs for one in pack.sections if one.choosable})
    desk.save((ref, field, value) for (ref, field), value in _fitting(frameworks).items())
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    desk.close()
    return path


@pytest.fixture
def desk(filled: Path, tmp_path: Path) -> Iterator[Desk]:
    copy = tmp_path / "all.svw"
    copy.write_bytes(filled.read_bytes())
    desk = reopen(copy, author="Ann")
    yield desk
    desk.close()


def test_the_walk_meets_every_pack() -> None:
    assert len({pack.id for pack, _item, _ref in _items(builtin_frameworks())}) >= 5


def test_everything_is_answered_and_nothing_looks_wrong(desk: Desk) -> None:
    assert problems(desk.application) == ()
    stands = readiness(desk.application)
    assert stands.asked == stands.answered
    assert [one.ref for one in stands.items if one.status not in NO_GAP] == []


def test_each_page_shows_what_was_stored_and_leaves_it_as_it_is(desk: Desk, qtbot: QtBot) -> None:
    session = Session(desk, Jobs())
    page = ItemPage(session)
    qtbot.addWidget(page)
    page.show()
    for _pack, item, ref in _items(desk.frameworks):
        page.show_place(ref)
        words = {label.text() for label in page.findChildren(QLabel)}
        assert {item.title, item.question} <= words
        if item.measure is not None:
            assert page.figures is not None
            shown = {period: cell.line.text() for period, cell in page.figures.grid.cells.items()}
            assert [shown[period] for period in PERIODS[:4]] == ["11", "12", "13", "14"]
        for field in item.fields:
            assert page.fields[field.id].editor.value() == desk.application.answers.get(ref, field.id), (ref, field.id)
        page.leave()
    settled(qtbot, session.jobs)
    assert desk.workspace.answers() == desk.application.answers


def test_everything_is_sealed_verified_and_read_back(desk: Desk, tmp_path: Path) -> None:
    make_identity(desk, PASSPHRASE)
    sealed = seal(desk, tmp_path / "all.asice", PASSPHRASE)
    assert verify(sealed.path).verdict is Verdict.NEW
    opened = open_package(sealed.path)
    try:
        assert opened.application is not None
        assert opened.application.answers == travelling(desk.application.answers)
        assert opened.application.frameworks.texts == desk.frameworks.texts
    finally:
        opened.close()


def _bare(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def _pdf(desk: Desk, path: Path) -> str:
    write_out.write_pdf(desk.application, path)
    return "".join(page.extract_text() for page in PdfReader(path).pages)


def _web(desk: Desk, path: Path) -> str:
    return write_out.write_web_page(desk.application, path).read_text("utf-8")


def _word(desk: Desk, path: Path) -> str:
    written = docx.Document(str(write_out.write_word(desk.application, path)))
    cells = [cell.text for table in written.tables for row in table.rows for cell in row.cells]
    return "\n".join([one.text for one in written.paragraphs] + cells)


def _text(desk: Desk, path: Path) -> str:
    return write_out.write_text(desk.application, path).read_text("utf-8")


@pytest.mark.parametrize("write", [_pdf, _web, _word, _text])
def test_everything_is_written_out(desk: Desk, tmp_path: Path, write: "type[_pdf]") -> None:
    said = _bare(write(desk, tmp_path / "out"))
    programme = desk.frameworks.programme
    for _pack, item, ref in _items(taking_part(desk.application).frameworks):
        assert _bare(item.question) in said, ref
        for field in item.fields:
            words = value_words(field, desk.application.answers.get(ref, field.id), programme)
            assert all(_bare(line) in said for line in words.splitlines()), (ref, field.id)
        series = series_at(desk.application, ref)
        if series is not None:
            assert all(_bare(cell) in said for row in figures_table(series)[1] for cell in row), ref
            assert _bare(trend_words(series)) in said, ref


@pytest.mark.parametrize("pack", builtin_frameworks().packs, ids=lambda pack: pack.id)
def test_every_question_is_on_the_paper_form(pack: Pack, tmp_path: Path) -> None:
    path = write_out.write_paper_form(builtin_frameworks(), pack, tmp_path / "form.pdf")
    said = _bare("".join(page.extract_text() for page in PdfReader(path).pages))
    for _section, item in pack.items():
        assert _bare(item.question) in said, item.id
        assert all(_bare(field.label) in said for field in item.fields), item.id
        if item.measure is not None:
            assert _bare(f"Figures, counted in {item.measure.unit}") in said, item.id
