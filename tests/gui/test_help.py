"""Help in the window: the guide and looking in it, true shortcuts, first steps once, and the quick way there."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages.first_steps import STEPS, FirstStepsDialog
from sv_desktop.gui.pages.go_to import GoToDialog, Target, fitting
from sv_desktop.gui.pages.guide import GuideDialog
from sv_desktop.gui.pages.shortcuts import ShortcutsDialog
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin
from sv_desktop.services.remember import remembered


@pytest.fixture
def opened(window: MainWindow, tmp_path: Path) -> MainWindow:
    path = tmp_path / "Acorn.svw"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    window.open_workspace(path)
    return window


def shown(window: QWidget, kind: type[QDialog]) -> QDialog:
    (found,) = [one for one in window.findChildren(kind) if one.isVisible()]
    return found


def test_the_guide_is_read_and_looked_through(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Using SV Desktop" in dialog.text.toPlainText()
    qtbot.keyClicks(dialog.search, "passphrase")
    marked = len(dialog.text.extraSelections())
    assert marked == dialog.text.toPlainText().casefold().count("passphrase") > 5
    assert dialog.count.text() == f"{marked} places found."
    first = dialog.text.textCursor().position()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.text.textCursor().position() > first
    assert dialog.isVisible(), "Enter goes on and closes nothing"
    dialog.search.setText("zebra crossing")
    assert dialog.count.text().startswith("Nothing was found")


def test_after_the_last_place_comes_the_first(qtbot: QtBot) -> None:
    dialog = GuideDialog()
    qtbot.addWidget(dialog)
    dialog.search.setText("recovery sheet")
    first = dialog.text.textCursor().position()
    for _ in range(len(dialog.text.extraSelections())):
        dialog.next()
    assert dialog.text.textCursor().position() == first


def test_beside_a_register_it_is_the_guide_for_assessors(qtbot: QtBot) -> None:
    dialog = GuideDialog("assessor-guide.md")
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Guide for assessors"
    dialog.show_guide("user-guide.md")
    assert dialog.windowTitle() == "User guide"


def test_every_shortcut_of_the_menus_is_in_the_list(window: MainWindow) -> None:
    window.helps.show_shortcuts()
    dialog = shown(window, ShortcutsDialog)
    words = {one.text() for one in dialog.findChildren(Prose)}
    for title, rows in window.helps.shortcuts():
        assert title in words or not rows
        for command, keys in rows:
            assert {command, keys} <= words
    assert {"User guide", "F1", "Go to…"} <= words


def test_the_first_steps_come_once(window: MainWindow, qtbot: QtBot) -> None:
    window.welcome()
    dialog = shown(window, FirstStepsDialog)
    assert isinstance(dialog, FirstStepsDialog)
    for _ in STEPS:
        assert dialog.isVisible()
        qtbot.mouseClick(dialog.next, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert remembered().welcomed
    window.welcome()
    assert not [one for one in window.findChildren(FirstStepsDialog) if one.isVisible()]


def test_a_question_is_found_by_a_word_in_it(opened: MainWindow, qtbot: QtBot) -> None:
    opened.helps.go_to()
    dialog = shown(opened, GoToDialog)
    assert isinstance(dialog, GoToDialog)
    qtbot.keyClicks(dialog.words, "where you work")
    qtbot.keyClick(dialog.words, Qt.Key.Key_Return)
    assert opened.wizard is not None
    wizard = opened.wizard
    qtbot.waitUntil(lambda: wizard.place.startswith("item:organisation:"))
    assert not dialog.isVisible()


def test_the_arrow_keys_choose_while_one_types(opened: MainWindow, qtbot: QtBot) -> None:
    opened.helps.go_to()
    dialog = shown(opened, GoToDialog)
    assert isinstance(dialog, GoToDialog)
    for key, row in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 9), (Qt.Key.Key_PageUp, 1)):
        qtbot.keyClick(dialog.words, key)
        assert dialog.list.currentRow() == row
    dialog.words.setText("no such place anywhere")
    assert dialog.nothing.isVisible()
    dialog.go()
    assert dialog.isVisible()


def test_commands_are_found_without_a_workspace(window: MainWindow) -> None:
    found = fitting(window.helps.targets(), "larger")
    assert [one.words for one in found] == ["Larger text"]
    assert not fitting(window.helps.targets(), "undo"), "what cannot be done now is not offered"


@given(st.lists(st.text(max_size=12), max_size=8), st.text(max_size=12))
def test_what_is_found_has_every_typed_word_and_nothing_that_has_them_is_left_out(names: list[str], typed: str) -> None:
    targets = [Target(name, "More", lambda: None) for name in names]
    found = fitting(targets, typed)
    for one in targets:
        fits = all(word in f"{one.words} more".casefold() for word in typed.casefold().split())
        assert (one in found) is fits
