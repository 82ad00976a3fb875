"""From the keyboard to the next word that may be misspelt, through all texts of a page, with its suggestions opened."""

from collections.abc import Iterator

from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QMessageBox, QPlainTextEdit, QScrollArea, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.spelling_marks import Mark, SpellingMarks
from sv_desktop.gui.widgets.spelling_menu import open_spelling_menu

NEXT_MISSPELLING = QKeyCombination(Qt.Key.Key_F7)


def next_misspelling(window: QWidget) -> QMenu | QMessageBox:
    """Select the next one after the cursor and open its suggestions, or say that there is none, or why."""
    if not spelling().ready:
        return _tell(window, *_why_not())
    for box, marks, start in _texts(window):
        mark = marks.after(start)
        if mark is not None:
            return _lead_to(box, marks, mark)
    words = tr("No word on this page looks misspelt.")
    return _tell(window, words, tr("What a dictionary cannot know is whether it is the word you meant."))


def _texts(window: QWidget) -> Iterator[tuple[QPlainTextEdit, SpellingMarks, int]]:
    """The texts as they stand on the page, from the cursor on; at last the one that it is in, from its beginning."""
    boxes = [(marks.box, marks) for marks in window.findChildren(SpellingMarks) if marks.looks]
    boxes = sorted((one for one in boxes if one[0].window() is window), key=lambda one: _place(window, one[0]))
    at = next((at for at, (box, _marks) in enumerate(boxes) if box.hasFocus()), None)
    if at is not None:
        box, marks = boxes[at]
        yield box, marks, box.textCursor().selectionEnd()
        boxes = [*boxes[at + 1 :], *boxes[: at + 1]]
    for box, marks in boxes:
        yield box, marks, 0


def _place(window: QWidget, box: QWidget) -> tuple[int, int]:
    corner = box.mapTo(window, QPoint())
    return corner.y(), corner.x()


def _lead_to(box: QPlainTextEdit, marks: SpellingMarks, mark: Mark) -> QMenu:
    box.setFocus(Qt.FocusReason.TabFocusReason)
    cursor = box.textCursor()
    cursor.setPosition(mark.start)
    cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    box.ensureCursorVisible()
    page = box.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if page is not None and (sheet := page.widget()) is not None:
        place = box.viewport().mapTo(sheet, box.cursorRect().center())
        page.ensureVisible(place.x(), place.y(), 0, current().px(12))
    under = box.viewport().mapToGlobal(box.cursorRect().bottomLeft())
    return open_spelling_menu(box, mark, under, marks.where)


def _why_not() -> tuple[str, str]:
    if spelling().on:
        spelling().need()
        return tr("The dictionary is still being read."), tr("Please try again in a moment.")
    return tr("Spelling is turned off."), tr("Turn it on under Edit, Spelling.")


def _tell(window: QWidget, words: str, more: str) -> QMessageBox:
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("Spelling"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setInformativeText(more)
    box.open()
    return box
