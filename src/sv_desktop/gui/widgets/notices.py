"""What is told over a page, such as progress: it takes no room while there is nothing to tell."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.gui.theme import current

_SHOWN_OR_HIDDEN = (QEvent.Type.ShowToParent, QEvent.Type.HideToParent)


class Notices(QWidget):
    """told: each hides and shows itself. side: how far from the edges they stand, in steps of the grid."""

    def __init__(self, *told: QWidget, side: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(current().margins(side, 2, side, 2))
        for one in told:
            column.addWidget(one)
            one.installEventFilter(self)
        self._told = told
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SHOWN_OR_HIDDEN and watched in self._told:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        self.setVisible(any(not one.isHidden() for one in self._told))
