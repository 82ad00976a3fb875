"""A line to write in, by keyboard, dictation or through the accessibility tree."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.gui.theme import current


class Line(QLineEdit):
    """edited(text): a person changed it, by whatever means.

    Qt's own textEdited says nothing of what a screen reader or dictation puts in; so every change counts but those
    that the program makes with setText.
    """

    edited = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._by_program = False
        self.setFont(current().font())
        self.textChanged.connect(self._tell)

    def setText(self, text: str | None) -> None:
        """Show another text without telling that it was edited."""
        self._by_program = True
        super().setText(text)
        self._by_program = False

    def _tell(self, text: str) -> None:
        if not self._by_program:
            self.edited.emit(text)
