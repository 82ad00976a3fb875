"""Waves under misspelt words, their menu, the way from one to the next, own words, and how smooth a long text stays."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui import spelling as of_the_window
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.spelling import SpellingDialog
from sv_desktop.gui.spelling import Spelling
from sv_desktop.gui.widgets.next_misspelling import next_misspelling
from sv_desktop.gui.widgets.prose_line import ProseLine
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin
from sv_desktop.services.folders import settings_folder
from sv_desktop.services.remember import remembered
from tests.gui.settled import settled
from tests.gui.watchdog import Watchdog, felt_here


@pytest.fixture
def spelling(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Spelling]:
    """One of this test's own, that has read its dictionary."""
    own = Spelling()
    monkeypatch.setattr(of_the_window, "_spelling", own)
    own.need()
    qtbot.waitUntil(lambda: own.ready)
    yield own
    own.stop()


def box_with(qtbot: QtBot, text: str, *, names: bool = False) -> GrowingTextEdit:
    box = GrowingTextEdit(text, names=names)
    box.setAccessibleName("What changes")
    qtbot.addWidget(box)
    box.resize(600, 200)
    box.show()
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    return box


def marked(box: QPlainTextEdit) -> list[str]:
    return [one.cursor.selectedText() for one in box.extraSelections()]


def wait_for(qtbot: QtBot, box: QPlainTextEdit, *words: str) -> None:
    qtbot.waitUntil(lambda: marked(box) == list(words))


def menu_at(box: QPlainTextEdit, position: int) -> QMenu:
    """As the Menu key opens it, with the cursor at a place."""
    cursor = box.textCursor()
    cursor.setPosition(position)
    box.setTextCursor(cursor)
    at = box.cursorRect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, box.mapToGlobal(at))
    QApplication.sendEvent(box, event)
    return menu()


def menu() -> QMenu:
    (shown,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible()]
    return shown


def choose(shown: QMenu, words: str) -> None:
    (action,) = [one for one in shown.actions() if one.text().replace("&", "") == words]
    action.trigger()
    shown.close()


def test_a_wave_stands_under_each_misspelt_word(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "Teh volunteers recieve 🎉 trainning.\nIn Runcorn, thier café is VCFSE.")
    wait_for(qtbot, box, "Teh", "recieve", "trainning", "thier")
    first = box.extraSelections()[0]
    assert first.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert not box.document().isModified()


def test_a_text_that_is_only_marked_was_not_edited(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "recieve")
    with qtbot.assertNotEmitted(box.edited):
        wait_for(qtbot, box, "recieve")
    assert not box.document().isUndoAvailable()


def test_what_is_being_typed_is_not_marked(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "")
    assert box.spelling is not None
    qtbot.keyClicks(box, "They recieve")
    box.spelling.show()
    assert marked(box) == []
    qtbot.keyClicks(box, " ")
    box.spelling.show()
    assert marked(box) == ["recieve"]
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    assert marked(box) == [], "a mark goes as soon as its word is changed"
    box.clearFocus()
    box.spelling.show()
    assert marked(box) == ["reciev"], "whoever leaves the text has done with the word"


def test_a_suggestion_takes_the_place_and_undo_takes_it_back(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "They recieve help.")
    wait_for(qtbot, box, "recieve")
    with qtbot.waitSignal(box.edited):
        choose(menu_at(box, 7), "receive")
    assert box.toPlainText() == "They receive help."
    wait_for(qtbot, box)
    qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert box.toPlainText() == "They recieve help."


def test_the_menu_says_what_it_is_about(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "They recieve help.")
    shown = menu_at(box, 7)
    assert shown.accessibleName() == "“recieve” may be misspelt"
    assert shown.accessibleDescription() == "5 suggestions."
    assert shown.activeAction().text() == "receive"
    words = [one.text().replace("&", "") for one in shown.actions() if one.text()]
    assert words[5:7] == ["Add to my words", "Ignore in this text"]
    assert any(one.startswith("Paste") for one in words)
    shown.close()


def test_a_right_word_has_the_menu_that_every_text_has(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "They recieve help.")
    shown = menu_at(box, 1)
    assert not any("my words" in one.text() for one in shown.actions())
    shown.close()


def test_the_mouse_asks_about_the_word_under_it(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "recieve help")
    at = box.cursorRect().center() + QPoint(12, 0)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(box.viewport(), QContextMenuEvent(reason, at, box.viewport().mapToGlobal(at)))
    assert menu().accessibleName() == "“recieve” may be misspelt"
    menu().close()


def test_own_words_are_right_everywhere_and_in_no_log(
    qtbot: QtBot, spelling: Spelling, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    one, two = box_with(qtbot, "Kasja came."), box_with(qtbot, "Ask Kasja’s friend.")
    wait_for(qtbot, one, "Kasja")
    choose(menu_at(one, 2), "Add to my words")
    wait_for(qtbot, one)
    wait_for(qtbot, two)
    assert (settings_folder() / "my-words.txt").read_text(encoding="utf-8") == "Kasja\n"
    assert "Kasja" not in caplog.text
    assert spelling.suggest("Kasjaa")[0] == "Kasja"


def test_ignoring_is_for_one_text(qtbot: QtBot, spelling: Spelling) -> None:
    one, other = box_with(qtbot, "Blorple and Blorple"), box_with(qtbot, "Blorple")
    other.setObjectName("another text")
    wait_for(qtbot, one, "Blorple", "Blorple")
    choose(menu_at(one, 2), "Ignore in this text")
    wait_for(qtbot, one)
    wait_for(qtbot, other, "Blorple")
    again = box_with(qtbot, "Blorple once more")
    again.spelling.show()  # type: ignore[union-attr]
    assert marked(again) == [], "the same text, drawn anew"
    assert spelling.mine == ()


@pytest.mark.parametrize("how", ["names", "read only", "turned off"])
def test_where_nothing_is_marked(how: str, qtbot: QtBot, spelling: Spelling) -> None:
    if how == "turned off":
        spelling.turn(False)
    box = box_with(qtbot, "Kasja recieve", names=how == "names")
    box.setReadOnly(how == "read only")
    if box.spelling is not None:
        box.spelling.show()
    assert marked(box) == []
    menu_at(box, 2).close()
    assert (box.spelling is None) is (how == "names")


def test_it_is_turned_off_and_stays_off(qtbot: QtBot, spelling: Spelling) -> None:
    box = box_with(qtbot, "recieve")
    wait_for(qtbot, box, "recieve")
    dialog = SpellingDialog()
    qtbot.addWidget(dialog)
    dialog.marks.click()
    wait_for(qtbot, box)
    assert not remembered().spelling
    assert not Spelling().on
    told = next_misspelling(box)
    assert isinstance(told, QMessageBox)
    assert told.text() == "Spelling is turned off."
    told.close()
    dialog.marks.click()
    wait_for(qtbot, box, "recieve")


def test_f7_goes_through_all_texts_of_a_page(qtbot: QtBot, spelling: Spelling) -> None:
    page = QScrollArea()
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    boxes = [GrowingTextEdit("All is well."), GrowingTextEdit("Teh and thier."), ProseLine("A wich.")]
    for box in boxes:
        column.addWidget(box)
    page.setWidget(sheet)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    boxes[0].setFocus()
    qtbot.waitUntil(boxes[0].hasFocus)
    seen = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert isinstance(focus, GrowingTextEdit)
        qtbot.keyClick(focus, Qt.Key.Key_F7)
        focus = QApplication.focusWidget()
        seen += [focus.textCursor().selectedText()] if isinstance(focus, GrowingTextEdit) else []
        menu().close()
    assert seen == ["Teh", "thier", "wich", "Teh"]
    for box in boxes:
        box.setPlainText("All is well.")
    told = next_misspelling(page)
    assert isinstance(told, QMessageBox)
    assert told.text() == "No word on this page looks misspelt."
    told.close()


def test_own_words_are_looked_through_and_taken_out(qtbot: QtBot, spelling: Spelling) -> None:
    dialog = SpellingDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    for word in ("Kasja", "two words", ""):
        dialog.word.setText(word)
        qtbot.keyClick(dialog.word, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.row.problem() == "Type one word, made of letters only."
    assert spelling.mine == ("Kasja",)
    assert not dialog.remove_button.isEnabled()
    dialog.list.selectAll()
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert spelling.mine == ()
    dialog.undo._use()
    assert spelling.mine == ("Kasja",)


def test_enter_in_a_line_of_prose_is_for_the_page(qtbot: QtBot, spelling: Spelling) -> None:
    line = ProseLine("Ask Sam")
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.returnPressed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "Ask Sam"


def test_in_the_window(window: MainWindow, qtbot: QtBot, tmp_path: Path, spelling: Spelling) -> None:
    path = tmp_path / "Acorn.svw"
    begin(path, author="Ann", organisation="Aykorn Layne").close()
    window.open_workspace(path)
    wizard = window.wizard
    assert wizard is not None
    wizard.session.desk.save([("award#social", "chosen", True)])
    wizard.session.announce()
    wizard.go("item:award:social_change")
    page = wizard.page()
    assert isinstance(page, ItemPage)
    box = page.fields["change"].editor.focusProxy()
    assert isinstance(box, GrowingTextEdit)
    QTest.keyClicks(box, "At Aykorn Layne they recieve ")
    wait_for(qtbot, box, "recieve")
    next_misspelling(window)
    choose(menu(), "receive")
    settled(qtbot, window.jobs)
    page.leave()
    settled(qtbot, window.jobs)
    assert wizard.session.application.answers.get("award:social_change", "change") == "At Aykorn Layne they receive "
    (next_one,) = [rows for title, rows in window.helps.shortcuts() if title == "Edit"]
    assert ("Next misspelling", "F7") in next_one


@pytest.mark.parametrize("paragraph", [" ", "\n"])
def test_a_very_long_text_stays_smooth(paragraph: str, qtbot: QtBot, spelling: Spelling) -> None:
    words = paragraph.join(["Thier volunteers’ café"] * 3400)
    box = box_with(qtbot, words)
    qtbot.waitUntil(lambda: bool(marked(box)))
    assert len(marked(box)) < 1000, "only what is seen is looked up"
    assert box.spelling is not None
    event, dog = QEvent(QEvent.Type.Resize), Watchdog()
    with dog.watching():
        for at in (0, len(words) // 2, len(words)):
            cursor = box.textCursor()
            cursor.setPosition(at)
            box.setTextCursor(cursor)
            for _ in range(3):
                box.spelling.eventFilter(box, event)
                box.spelling.show()
                qtbot.wait(2)
        assert box.spelling.after(len(words) // 2) is not None
        assert marked(box)
    assert dog.worst < felt_here(), f"{dog.worst:.0f} ms"
