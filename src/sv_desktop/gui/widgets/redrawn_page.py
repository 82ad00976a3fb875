"""A page that is drawn anew at every visit, because it shows what stands now and keeps nothing itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget


class RedrawnPage(QWidget):
    """go(place): the person wants to be elsewhere."""

    go = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._drawn: QWidget | None = None

    def draw(self, argument: str) -> QWidget | None:
        """The page for an argument, such as a pack's id; None when there is nothing to show."""
        raise NotImplementedError

    def show_place(self, argument: str) -> None:
        """Draw the page."""
        if self._drawn is not None:
            self._holder.removeWidget(self._drawn)
            self._drawn.hide()
            self._drawn.deleteLater()
        self._drawn = self.draw(argument)
        if self._drawn is not None:
            self._holder.addWidget(self._drawn)

    def leave(self) -> None:
        """Nothing waits to be stored."""
