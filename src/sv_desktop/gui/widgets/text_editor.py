"""A text box that grows with what is written in it."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sv_desktop.domain.wording import word_count
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.next_misspelling import NEXT_MISSPELLING, next_misspelling
from sv_desktop.gui.widgets.spelling_marks import SpellingMarks
from sv_desktop.gui.widgets.spelling_menu import open_spelling_menu
from sv_desktop.gui.widgets.undo_keys import UndoKeys


class GrowingTextEdit(QPlainTextEdit):
    """edited: the person changed the text. Tab goes to the next field; only plain text is pasted.

    least, most: lines shown. one_line: Enter goes to the next field, pasted lines are joined. names: it holds names,
    whose spelling nobody checks.
    """

    edited = Signal()

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        least: int = 5,
        most: int = 24,
        one_line: bool = False,
        names: bool = False,
    ) -> None:
        super().__init__(text, parent)
        self._least, self._most, self._one_line = least, most, one_line
        self.setTabChangesFocus(True)
        UndoKeys(self)
        self.setFont(current().font())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self.edited)
        self.spelling = None if names else SpellingMarks(self)
        self._grow()

    def word_count(self) -> int:
        """The number of words."""
        return word_count(self.toPlainText())

    def set_text(self, text: str) -> None:
        """Show a text without telling that it was edited."""
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._grow()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the words, not their looks."""
        if source.hasText():
            text = source.text()
            self.insertPlainText(" ".join(text.split()) if self._one_line else text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere now."""
        super().resizeEvent(event)
        self._grow()

    def event(self, event: QEvent) -> bool:
        """The key of the menu works in dialogs, too, where no menu is."""
        pressed = isinstance(event, QKeyEvent) and event.keyCombination() == NEXT_MISSPELLING
        if pressed and self.spelling is not None and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What the word may have been comes before Cut, Copy and Paste."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if by_mouse else self.textCursor()
        mark = self.spelling.at(cursor.position()) if self.spelling is not None and self.spelling.looks else None
        open_spelling_menu(self, mark, event.globalPos(), self.spelling.where if self.spelling else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys move the page when the box does not scroll."""
        if self.spelling is not None and event.keyCombination() == NEXT_MISSPELLING:
            next_misspelling(self.window())
            return
        scrolls = self.verticalScrollBar().maximum() > 0
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) and not scrolls:
            event.ignore()
            return
        if self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _grow(self) -> None:
        lines = int(self.document().size().height())
        height = min(max(lines, self._least), self._most) * self.fontMetrics().lineSpacing() + current().px(3)
        if height != self.height():
            self.setFixedHeight(height)
