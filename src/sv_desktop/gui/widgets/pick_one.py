"""Picking one of many from a list that opens; the mouse wheel scrolls the page, and never changes what was picked."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from sv_desktop.gui.theme import current

_LEAST_LETTERS = 16
#: Steps of the grid that it never needs more than.
_MOST_NEEDED = 40


class PickOne(QComboBox):
    """picked(id): the person chose another. options: (id, label)."""

    picked = Signal(str)

    def __init__(self, options: Iterable[tuple[str, str]] = (), value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(current().font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.set_options(options, value)
        self.activated.connect(lambda _row: self.picked.emit(self.value()))

    def value(self) -> str:
        """The id of what is picked."""
        return str(self.currentData() or "")

    def set_options(self, options: Iterable[tuple[str, str]], value: str) -> None:
        """Offer these, with one picked; the first where it is not among them."""
        self.clear()
        for option, label in options:
            self.addItem(label, option)
        self.setCurrentIndex(max(0, self.findData(value)))

    def minimumSizeHint(self) -> QSize:
        """In large text it may be narrower than its longest choice, so that the page is not cut."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), current().px(_MOST_NEEDED)), least.height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
