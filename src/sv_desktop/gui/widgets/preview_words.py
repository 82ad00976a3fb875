"""The words of a stranger's file: plain text to read and copy, never markup."""

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from sv_desktop.domain.preview import Paragraph


class PreviewWords(QPlainTextEdit):
    """Headings are set in bold; nothing else of the file's own look is kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)

    def show_words(self, paragraphs: tuple[Paragraph, ...], name: str) -> None:
        """Show a text. name: what a screen reader says of it."""
        self.setAccessibleName(name)
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        plain, strong = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.DemiBold)
        for index, one in enumerate(paragraphs):
            if index:
                cursor.insertBlock()
            cursor.insertText(one.text, strong if one.heading else plain)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)
