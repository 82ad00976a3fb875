"""Awards and reports in the window of a register: given, certified, ended, counted, saved."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sheet import Sheet
from sv_desktop.gui.pages.awards import AwardsPage
from sv_desktop.gui.pages.reports import ReportsPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.end_award_dialog import EndAwardDialog
from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import award
from sv_desktop.services.registers import begin_register
from tests.applicants import sealed
from tests.awarding import PASSPHRASE, decide, take
from tests.gui.settled import settled
from tests.gui.test_register import button, dialog_of, words_of


@pytest.fixture
def view(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[RegisterView]:
    path = tmp_path / "Our scheme.svr"
    desk = begin_register(path, author="Ruth")
    decide(desk, take(desk, sealed(tmp_path / "acorn.asice", "Acorn Lane")))
    decide(desk, take(desk, sealed(tmp_path / "choir.asice", "Harbour Choir")), OutcomeKind.NOT_YET)
    take(desk, sealed(tmp_path / "bee.asice", "=Bee <b>Keepers</b>"))
    desk.close()
    window.open_path(path)
    settled(qtbot, window.jobs)
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    yield shown
    settled(qtbot, window.jobs)


@pytest.fixture
def awards(qtbot: QtBot, view: RegisterView) -> AwardsPage:
    view.show_page("awards")
    settled(qtbot, view.session.jobs)
    page = view.stack.currentWidget()
    assert isinstance(page, AwardsPage)
    return page


@pytest.fixture
def reports(qtbot: QtBot, view: RegisterView) -> ReportsPage:
    view.show_page("reports")
    settled(qtbot, view.session.jobs)
    page = view.stack.currentWidget()
    assert isinstance(page, ReportsPage)
    return page


def given(qtbot: QtBot, page: AwardsPage, view: RegisterView) -> None:
    button(page, "Give the award").click()
    settled(qtbot, view.session.jobs)
    page.table.selectRow(0)


def test_what_is_decided_waits_to_be_given(awards: AwardsPage) -> None:
    said = words_of(awards)
    assert "1 award to give" in said
    assert "Acorn Lane" in said
    assert "Harbour Choir" not in said
    assert "Nobody holds an award yet" in said
    assert not awards.table.isVisible()


def test_an_award_is_given(qtbot: QtBot, view: RegisterView, awards: AwardsPage) -> None:
    given(qtbot, awards, view)
    assert "Acorn Lane holds the award" in words_of(awards)
    assert "1 award, 1 held today" in words_of(awards)
    held = awards.chosen()
    assert held is not None
    assert held.award.organisation == "Acorn Lane"
    assert awards.certificate.isEnabled()


def test_the_first_certificate_makes_the_identity(
    qtbot: QtBot, view: RegisterView, awards: AwardsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(qtbot, awards, view)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_all: str(tmp_path / "out"))
    awards.certificate.click()
    dialog = dialog_of(view, SchemeSignDialog)
    assert isinstance(dialog, SchemeSignDialog)
    assert dialog.makes
    dialog._take(PASSPHRASE)
    settled(qtbot, view.session.jobs)
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".asice", ".jwt", ".pdf"]
    assert "The certificate of Acorn Lane is made" in words_of(awards)
    button(awards, "Make the certificate…").click()
    again = dialog_of(view, SchemeSignDialog)
    assert isinstance(again, SchemeSignDialog)
    assert not again.makes
    again._take("wrong")
    settled(qtbot, view.session.jobs)
    assert "passphrase" in words_of(awards).lower()


def test_an_award_ends_only_with_a_reason(qtbot: QtBot, view: RegisterView, awards: AwardsPage) -> None:
    given(qtbot, awards, view)
    awards.ending.click()
    dialog = dialog_of(view, EndAwardDialog)
    assert isinstance(dialog, EndAwardDialog)
    dialog.keep_button.click()
    assert dialog.isVisible()
    assert dialog.reason_row.problem()
    dialog.line.setText("They have closed.")
    dialog.date.set_value("2020-01-01")
    dialog.keep_button.click()
    assert dialog.date_row.problem()
    dialog.date.set_value(date.today().isoformat())  # noqa: DTZ011 - the day on the person's wall
    dialog.keep_button.click()
    settled(qtbot, view.session.jobs)
    assert "has ended" in words_of(awards)
    (held,) = award.awards(view.session.desk)
    assert held.ending is not None
    awards.table.selectRow(0)
    assert not awards.ending.isEnabled()
    assert not awards.certificate.isEnabled()


def test_a_register_that_is_looked_at_gives_nothing(qtbot: QtBot, view: RegisterView, window: MainWindow) -> None:
    from sv_desktop.gui.register_session import RegisterSession
    from sv_desktop.services.registers import reopen_register

    path = view.session.desk.path
    window.close_workspace()
    session = RegisterSession(reopen_register(path, author="Sam", read_only=True), window.jobs)
    page = AwardsPage(session)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, window.jobs)
    assert not button(page, "Give the award").isEnabled()
    session.close()


def test_a_report_is_read_cell_by_cell(qtbot: QtBot, reports: ReportsPage, view: RegisterView) -> None:
    reports.pick.setCurrentIndex(reports.pick.findData("waiting"))
    reports.pick.picked.emit("waiting")
    settled(qtbot, view.session.jobs)
    model = reports.table.model()
    assert model.rowCount() == 1
    cell = model.index(0, 0)
    assert model.data(cell) == "=Bee <b>Keepers</b>"
    assert model.data(cell, Qt.ItemDataRole.AccessibleTextRole) == "Organisation: =Bee <b>Keepers</b>"
    assert reports.table.accessibleName() == "What waits, and for how long, 1 rows"


def test_an_empty_report_says_so(reports: ReportsPage) -> None:
    assert "Nobody holds an award yet" in words_of(reports)
    assert not reports.table.isVisible()


def test_reports_are_sorted_by_their_headers(qtbot: QtBot, reports: ReportsPage, view: RegisterView) -> None:
    reports.pick.setCurrentIndex(reports.pick.findData("waiting_by_state"))
    reports.pick.picked.emit("waiting_by_state")
    settled(qtbot, view.session.jobs)
    model = reports.table.model()
    reports.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [model.data(model.index(row, 1)) for row in range(4)] == ["1", "0", "0", "0"]
    reports.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [model.data(model.index(row, 2)) for row in range(4)] == ["", "", "", "0"]


@pytest.mark.parametrize("ending", ["pdf", "xlsx", "csv"])
def test_a_report_is_saved(
    qtbot: QtBot,
    reports: ReportsPage,
    view: RegisterView,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
) -> None:
    path = tmp_path / f"report.{ending}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(path), ""))
    reports.save(ending, everything=ending == "xlsx", then_open=True)
    settled(qtbot, view.session.jobs)
    assert path.exists()
    assert "Saved" in words_of(reports)
    assert button(reports, "Open it to print").isVisible()
    if ending == "xlsx":
        assert len(load_workbook(path).sheetnames) == 7


def test_what_takes_long_says_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, reports: ReportsPage, view: RegisterView, monkeypatch: pytest.MonkeyPatch
) -> None:
    from threading import Event

    from sv_desktop.services import register_reports

    going, said = Event(), []

    def slowly(_desk: object, _names: object, progress: Progress = silent) -> tuple[Sheet, ...]:
        for done in range(10_000):
            progress(done, 10_000)
            going.wait(0.002)
        raise AssertionError("nobody stopped it")

    monkeypatch.setattr(register_reports, "reports", slowly)
    reports.refresh()
    qtbot.waitUntil(reports.progress.isVisible, timeout=10_000)
    said.append(words_of(reports))
    reports.progress.cancel_button.click()
    settled(qtbot, view.session.jobs)
    assert "Counting" in said[0]
    assert "You stopped it" in words_of(reports)
    assert not reports.progress.isVisible()


def test_a_place_that_says_no_is_told(
    qtbot: QtBot, reports: ReportsPage, view: RegisterView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_all: (str(tmp_path / "no" / "a.csv"), ""))
    reports.save("csv")
    settled(qtbot, view.session.jobs)
    assert "could not be saved" in words_of(reports)
    assert not reports.progress.isVisible()


def test_what_is_awarded_is_counted_when_the_page_is_seen_again(
    qtbot: QtBot, view: RegisterView, reports: ReportsPage
) -> None:
    view.show_page("awards")
    settled(qtbot, view.session.jobs)
    page = view.stack.currentWidget()
    assert isinstance(page, AwardsPage)
    given(qtbot, page, view)
    view.show_page("reports")
    settled(qtbot, view.session.jobs)
    assert reports.table.model().rowCount() == 1


def test_a_decision_that_gives_an_award_leads_to_where_it_is_given(qtbot: QtBot, view: RegisterView) -> None:
    about = {row.received.organisation: row.received.id for row in view.session.desk.inbox.rows}
    view.decide(about["Harbour Choir"])
    settled(qtbot, view.session.jobs)
    assert "The award" not in words_of(view.stack.currentWidget()).splitlines()
    view.decide(about["Acorn Lane"])
    settled(qtbot, view.session.jobs)
    button(view, "Give the award").click()
    settled(qtbot, view.session.jobs)
    assert view.page == "awards"
    award.give(view.session.desk, about["Acorn Lane"])
    view.decide(about["Acorn Lane"])
    settled(qtbot, view.session.jobs)
    assert button(view, "See it among the awards")
