"""The size of a dialog: what it needs, or was left with, and never more than the screen has."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.remembered_size import size_of

_PART = 0.9


def fit(dialog: QDialog, wide: float, high: float) -> None:
    """Size a dialog in steps of the grid, within its screen and the window it belongs to."""
    theme = current()
    room = dialog.screen().availableSize() * _PART
    parent = dialog.parentWidget()
    if parent is not None:
        room = room.boundedTo(parent.window().size() * _PART)
    dialog.resize(size_of(dialog, QSize(theme.px(wide), theme.px(high)), room))
