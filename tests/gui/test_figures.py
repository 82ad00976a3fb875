"""Figures on the page of a measure, and tables that bring many at once: saved, asked about, taken back by undo."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.measures import series_at
from sv_desktop.domain.periods import Period, PeriodKind, parse_period
from sv_desktop.domain.readiness import readiness
from sv_desktop.gui.pages.figures import FiguresPage
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.figure_cell import FigureCell
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.answer import choose
from sv_desktop.services.count import drop_money, put_in
from tests.gui.settled import settled

REF = "outcomes:volunteer_hours"
HOURS = "When\tVolunteer hours\nQ1 2025\t1,200\nQ2 2025\t980"


@pytest.fixture
def wizard(session: Session, qtbot: QtBot) -> Iterator[Wizard]:
    choose(session.desk, {"outcomes#": True})
    wizard = Wizard(session)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.go(f"item:{REF}")
    yield wizard
    settled(qtbot, session.jobs)


def _period(text: str) -> Period:
    found = parse_period(text)
    assert found is not None
    return found


def _item(wizard: Wizard) -> ItemPage:
    page = wizard.page()
    assert isinstance(page, ItemPage)
    return page


def _cell(wizard: Wizard, period: Period) -> FigureCell:
    figures = _item(wizard).figures
    assert figures is not None
    return figures.grid.cells[period]


def _figures(session: Session) -> dict[str, float]:
    session.jobs.wait("save")
    found = series_at(session.application, REF)
    assert found is not None
    return {one.period.key: one.value for one in found.figures}


def _words(wizard: Wizard) -> str:
    page = wizard.page()
    assert page is not None
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def _this_quarter(session: Session, quarter: int = 1) -> Period:
    return Period(PeriodKind.QUARTER, session.desk.today.year - 1, quarter)


def test_a_figure_is_saved_as_it_is_typed_and_the_keyboard_leads_on(
    wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    first, second = _this_quarter(session, 1), _this_quarter(session, 2)
    cell = _cell(wizard, first)
    cell.line.setFocus()
    qtbot.keyClicks(cell.line, "1,250")
    qtbot.keyClick(cell.line, Qt.Key.Key_Return)
    assert wizard.focusWidget() is _cell(wizard, second).line
    qtbot.keyClicks(_cell(wizard, second).line, "300")
    _item(wizard).leave()
    assert _figures(session) == {first.key: 1250, second.key: 300}
    settled(qtbot, session.jobs)
    assert f"{first.year}: 1,550 hours (2 of 4 quarters)" in _words(wizard)
    qtbot.keyClick(_cell(wizard, second).line, Qt.Key.Key_Up)
    assert wizard.focusWidget() is cell.line


def test_each_cell_says_what_it_is_to_a_screen_reader(wizard: Wizard, session: Session) -> None:
    name = _cell(wizard, _this_quarter(session)).line.accessibleName()
    assert name == f"Volunteer hours, hours, January to March {session.desk.today.year - 1}"


def test_what_is_no_number_is_told_and_does_not_touch_what_was_there(
    wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    period = _this_quarter(session)
    put_in(session.desk, REF, [(period, 40)])
    session.announce()
    cell = _cell(wizard, period)
    cell.line.selectAll()
    qtbot.keyClicks(cell.line, "lots")
    _item(wizard).leave()
    session.announce()
    assert _figures(session) == {period.key: 40}
    assert cell.line.text() == "lots"
    assert "“lots” is not a number" in _words(wizard)
    assert "not a number" in cell.line.accessibleDescription()


def test_an_odd_figure_is_asked_about_and_kept(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    period = _this_quarter(session)
    qtbot.keyClicks(_cell(wizard, period).line, "90000")
    _item(wizard).leave()
    settled(qtbot, session.jobs)
    assert _figures(session) == {period.key: 90000}
    assert "If it is right, keep it." in _words(wizard)


def test_an_emptied_cell_takes_the_figure_away_and_undo_brings_it_back(
    wizard: Wizard, session: Session, qtbot: QtBot
) -> None:
    period = _this_quarter(session)
    put_in(session.desk, REF, [(period, 40)])
    session.desk.workspace.pin()
    session.announce()
    cell = _cell(wizard, period)
    assert cell.line.text() == "40"
    cell.line.selectAll()
    qtbot.keyClick(cell.line, Qt.Key.Key_Delete)
    _item(wizard).leave()
    assert _figures(session) == {}
    wizard.undo()
    settled(qtbot, session.jobs)
    assert _figures(session) == {period.key: 40}
    assert _cell(wizard, period).line.text() == "40"


def test_a_pasted_column_fills_the_cells_as_one_step(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    quarters = [_this_quarter(session, quarter) for quarter in (1, 2, 3, 4)]
    QGuiApplication.clipboard().setText("10\n20\n30\n40\n")
    qtbot.keyClick(_cell(wizard, quarters[0]).line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, session.jobs)
    assert _figures(session) == {one.key: 10.0 * one.quarter for one in quarters}
    wizard.undo()
    settled(qtbot, session.jobs)
    assert _figures(session) == {}


def test_a_pasted_table_is_looked_at_first(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(HOURS)
    qtbot.keyClick(_cell(wizard, _this_quarter(session)).line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    page = wizard.page()
    assert isinstance(page, FiguresPage)
    assert _figures(session) == {}
    assert len(page.changes) == 2
    page.take_in()
    settled(qtbot, session.jobs)
    assert _figures(session) == {"2025-Q1": 1200, "2025-Q2": 980}
    assert "2 figures taken in" in _words(wizard)
    wizard.undo()
    settled(qtbot, session.jobs)
    assert _figures(session) == {}
    assert wizard.place == f"item:{REF}"


def test_a_year_at_a_time_and_back_loses_nothing(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    put_in(session.desk, REF, [(_this_quarter(session), 40)])
    session.announce()
    figures = _item(wizard).figures
    assert figures is not None
    figures.kinds.picked.emit("financial_year")
    settled(qtbot, session.jobs)
    assert {one.kind for one in figures.grid.cells} == {PeriodKind.FINANCIAL_YEAR}
    assert "There is more that is put in another way: Jan–Mar" in _words(wizard)
    figures.kinds.picked.emit("quarter")
    settled(qtbot, session.jobs)
    assert _cell(wizard, _this_quarter(session)).line.text() == "40"


def test_an_earlier_year_can_be_shown(wizard: Wizard, session: Session) -> None:
    figures = _item(wizard).figures
    assert figures is not None
    before = min(figures.grid.cells).year
    next(one for one in figures.findChildren(LinkButton) if "earlier" in one.text()).click()
    assert min(figures.grid.cells).year == before - 1


def test_nobody_is_asked_for_pounds_until_they_want_it(wizard: Wizard, session: Session, qtbot: QtBot) -> None:
    page = _item(wizard)
    asked = readiness(session.application).asked
    assert "Pounds" not in _words(wizard)
    next(one for one in page.findChildren(LinkButton) if "money value" in one.text()).click()
    assert "Nobody asks you for this" in _words(wizard)
    put_in(session.desk, REF, [(_period(str(session.desk.today.year - 1)), 100)])
    session.desk.save([(REF, "money_value", 2.5)])
    session.announce()
    assert "about £250, by your own estimate" in _words(wizard)
    assert readiness(session.application).asked == asked
    drop_money(session.desk, REF)
    found = series_at(session.application, REF)
    assert found is not None
    assert found.money is None


def _page(wizard: Wizard, place: str = "figures") -> FiguresPage:
    wizard.go(place)
    page = wizard.page()
    assert isinstance(page, FiguresPage)
    return page


def test_a_workbook_is_read_by_the_other_process_and_mapped(
    wizard: Wizard, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Quarter", "Hours given", "People reached"], ["Q1 2025", 310.5, 64], ["Q2 2025", 298, "about 70"]):
        sheet.append(row)
    book.save(tmp_path / "ours.xlsx")
    page = _page(wizard)
    page.look_at(tmp_path / "ours.xlsx")
    settled(qtbot, session.jobs)
    assert page.columns is not None
    assert "“about 70” is not a number" in _words(wizard)
    chosen = page.columns._columns[1]
    assert chosen.value() == "figures"
    chosen.set_options([("figures_of|outcomes:volunteer_hours", "")], "")
    chosen.picked.emit("")
    assert [(one.series.ref, one.value) for one in page.changes] == [
        ("outcomes:people_reached", 64),
        (REF, 310.5),
        (REF, 298),
    ]
    page.take_in()
    settled(qtbot, session.jobs)
    assert _figures(session) == {"2025-Q1": 310.5, "2025-Q2": 298}


@pytest.mark.parametrize(
    ("name", "data"), [("a.xlsx", b"PK\x03\x04 broken"), ("a.csv", b""), ("a.png", bytes(range(32)))]
)
def test_a_file_without_a_table_is_told_kindly(
    wizard: Wizard, session: Session, qtbot: QtBot, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    page = _page(wizard)
    page.look_at(tmp_path / name)
    settled(qtbot, session.jobs)
    assert "no table in this file that we can read" in _words(wizard)
    assert page.changes == ()


def test_a_file_that_is_gone_is_told(wizard: Wizard, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    _page(wizard).look_at(tmp_path / "gone.csv")
    settled(qtbot, session.jobs)
    assert "could not be read" in _words(wizard)


def test_a_sheet_that_is_longer_than_we_read_says_so(
    wizard: Wizard, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = "\n".join(f"{1900 + at % 200},{at}" for at in range(400))
    (tmp_path / "long.csv").write_text(f"Year,Volunteer hours\n{rows}")
    _page(wizard).look_at(tmp_path / "long.csv")
    settled(qtbot, session.jobs)
    assert "Not all of it is here" in _words(wizard)


def test_an_empty_clipboard_is_told(wizard: Wizard) -> None:
    QGuiApplication.clipboard().clear()
    page = _page(wizard)
    page.paste()
    assert "no table on the clipboard" in _words(wizard)


def test_without_a_part_that_counts_the_way_leads_to_the_choice(session: Session, qtbot: QtBot) -> None:
    page = FiguresPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    assert any("Nothing that you take part in" in label.text() for label in page.findChildren(QLabel))
