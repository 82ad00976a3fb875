"""A short list, each line hanging on its point."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.prose import Prose


class Bullets(QWidget):
    """role: as in Prose."""

    def __init__(self, lines: Iterable[str], role: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(current().margins(0.5, 0, 0, 0))
        grid.setHorizontalSpacing(current().px(1))
        grid.setVerticalSpacing(current().px(0.75))
        grid.setColumnStretch(1, 1)
        for row, line in enumerate(lines):
            grid.addWidget(Prose("•", role), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Prose(line, role), row, 1)
