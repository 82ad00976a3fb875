"""A page whose table takes the room that is left, and which scrolls where large text leaves too little."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from sv_desktop.gui.theme import current


class TablePage(QScrollArea):
    """column: the layout to put things in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        self.column = QVBoxLayout(sheet)
        self.column.setContentsMargins(theme.px(3), theme.px(2), theme.px(3), theme.px(2))
        self.column.setSpacing(theme.px(1.5))
        self.setWidget(sheet)
