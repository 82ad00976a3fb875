"""The page of every change, and the person's name, through real clicks."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.history import HistoryPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.author_dialog import AuthorDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin
from sv_desktop.services.remember import remember, remembered
from tests.gui.settled import settled


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> HistoryPage:
    for day in ("2026-05-01", "2026-05-02"):
        session.desk.save([("declaration", "date", day)])
        session.desk.workspace.pin()
    session.desk.save([("charter:voice", "story", "<b>words</b>")])
    page = HistoryPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.show()
    return page


def test_every_change_is_listed_with_its_difference(page: HistoryPage) -> None:
    lines = [page.versions.item(row).text() for row in range(page.versions.count())]
    assert [line.split("\n")[0] for line in lines[1:3]] == ["Declaration: date", "Declaration: date"]
    assert all(line.endswith(", Ann") for line in lines)
    assert page.shown.toPlainText() == "<b>words</b>"
    assert not page.back.isEnabled()
    page.versions.setCurrentRow(1)
    assert page.shown.toPlainText() == "1 2 May 2026"


def test_a_date_of_the_declaration_comes_back(page: HistoryPage, session: Session, qtbot: QtBot) -> None:
    page.show_place("declaration")
    assert page.versions.count() == 2
    page.versions.setCurrentRow(1)
    page.back.click()
    settled(qtbot, session.jobs)
    assert session.application.declaration.date == "2026-05-01"
    assert page.versions.count() == 3
    page.undo._button.click()
    settled(qtbot, session.jobs)
    assert session.application.declaration.date == "2026-05-02"


def test_it_leads_to_where_the_change_was_made(page: HistoryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as went:
        page.there.click()
    assert went.args == ["item:charter:voice"]


def test_nothing_is_said_plainly(session: Session, qtbot: QtBot) -> None:
    page = HistoryPage(session)
    qtbot.addWidget(page)
    page.show_place("declaration")
    assert page.versions.count() == 0


def test_the_name_is_asked_for_once_where_it_is_missing(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    begin(tmp_path / "of another.svw", author="Sam").close()
    remember(author="")
    window.open_workspace(tmp_path / "of another.svw")
    (dialog,) = window.findChildren(AuthorDialog)
    dialog._keep()
    assert "Type your name" in dialog.row.problem()
    dialog.line.setText("  Ann   Ashton ")
    dialog._keep()
    assert remembered().author == "Ann Ashton"
    assert window.wizard is not None
    assert window.wizard.session.desk.author == "Ann Ashton"
    settled(qtbot, window.jobs)
    window.show_start()
    window.open_workspace(tmp_path / "of another.svw")
    QApplication.processEvents()
    assert not any(one.isVisible() for one in window.findChildren(AuthorDialog))
