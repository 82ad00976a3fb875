"""Undo and redo in the window: from the menu, from the keyboard inside a text box, and back at the place."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin
from tests.gui.settled import settled
from tests.gui.test_history import Clock

REF = "charter:good_locally"


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    with_answers = begin(tmp_path / "a.svw", author="Ada", organisation="Acorn", clock=Clock())
    for words in ("one", "two"):
        with_answers.save([(REF, "story", words)])
    with_answers.close()
    window.open_workspace(tmp_path / "a.svw")
    settled(qtbot, window.jobs)
    return window


def action(window: MainWindow, words: str) -> QAction:
    (found,) = [one for one in window.findChildren(QAction) if one.text().replace("&", "") == words]
    return found


def story(window: MainWindow) -> QPlainTextEdit:
    assert window.wizard is not None
    page = window.wizard.page()
    assert isinstance(page, ItemPage)
    box = page.fields["story"].editor.findChild(QPlainTextEdit)
    assert box is not None
    return box


def test_the_menu_takes_a_step_back_and_shows_where(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.wizard is not None
    opened.wizard.go("overview")
    action(opened, "Undo").trigger()
    settled(qtbot, opened.jobs)
    assert opened.wizard.place == f"item:{REF}"
    assert story(opened).toPlainText() == "one"
    assert opened.wizard.steps.isVisible()
    action(opened, "Redo").trigger()
    settled(qtbot, opened.jobs)
    assert story(opened).toPlainText() == "two"


def test_what_was_typed_last_is_undone_first(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.wizard is not None
    opened.wizard.go(f"item:{REF}")
    story(opened).insertPlainText("typed ")
    action(opened, "Undo").trigger()
    settled(qtbot, opened.jobs)
    assert story(opened).toPlainText() == "two"


def test_the_keys_take_back_typing_first_and_then_steps(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.wizard is not None
    opened.wizard.go(f"item:{REF}")
    settled(qtbot, opened.jobs)
    box = story(opened)
    box.setFocus()
    qtbot.keyClicks(box, "x")
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == "two"
    opened.wizard.leave()
    settled(qtbot, opened.jobs)
    while box.document().isUndoAvailable():
        box.undo()
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: story(opened).toPlainText() != "two")


def test_nothing_to_undo_is_said(opened: MainWindow, qtbot: QtBot) -> None:
    assert opened.wizard is not None
    for _step in range(4):
        action(opened, "Undo").trigger()
        settled(qtbot, opened.jobs)
    assert opened.wizard.session.application.organisation_name == ""
    assert [one.text() for one in opened.wizard.steps.findChildren(QLabel)] == ["There is nothing to undo."]
