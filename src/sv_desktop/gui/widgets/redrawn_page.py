"""A page that is drawn anew at every visit, because it shows what stands now and keeps nothing itself.

What was drawn goes some time after the person has left: every widget that is kept makes each change of the look slower.
"""

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
        self.let_go()
        self._drawn = self.draw(argument)
        if self._drawn is not None:
            self._holder.addWidget(self._drawn)

    def let_go(self) -> None:
        """What was drawn is not needed any more."""
        drawn, self._drawn = self._drawn, None
        if drawn is not None:
            self._holder.removeWidget(drawn)
            drawn.hide()
            drawn.deleteLater()

    def leave(self) -> None:
        """Nothing waits to be stored."""
