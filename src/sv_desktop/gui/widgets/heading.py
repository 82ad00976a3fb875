"""Headings in three sizes."""

from PySide6.QtWidgets import QWidget

from sv_desktop.gui.theme import BASE_POINTS, HEADING_POINTS, current
from sv_desktop.gui.widgets.prose import Prose


class Heading(Prose):
    """A heading of level 1 (the page), 2 (a part) or 3 (a group)."""

    def __init__(self, text: str, level: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.setFont(current().font(HEADING_POINTS.get(level, BASE_POINTS), strong=True))
