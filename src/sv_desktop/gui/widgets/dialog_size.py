"""The size of a dialog: what it needs, and never more than the screen has."""

from PySide6.QtWidgets import QDialog

from sv_desktop.gui.theme import current

_PART = 0.9


def fit(dialog: QDialog, wide: float, high: float) -> None:
    """Size a dialog in steps of the grid, within its screen and the window it belongs to."""
    theme = current()
    room = dialog.screen().availableSize() * _PART
    parent = dialog.parentWidget()
    if parent is not None:
        room = room.boundedTo(parent.window().size() * _PART)
    dialog.resize(min(theme.px(wide), room.width()), min(theme.px(high), room.height()))
