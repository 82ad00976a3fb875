"""A line of prose: it looks and answers like a line to write in, and marks words that may be misspelt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sv_desktop.gui.widgets.text_editor import GrowingTextEdit


class ProseLine(GrowingTextEdit):
    """returnPressed: Enter, which the dialog around it hears, too. It grows where the words go on in a second line."""

    returnPressed = Signal()  # noqa: N815 - as of Qt's own line

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent, least=1, most=4, one_line=True)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Write something else."""
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for what stands around the line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.returnPressed.emit()
            event.ignore()
            return
        super().keyPressEvent(event)
