"""Sizes that a person gave to dialogs and to the parts beside a divider: they are found again as they were left."""

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QDialog, QSplitter

from sv_desktop.gui.theme import current
from sv_desktop.services.remember import keep_size, kept_size

#: How long a divider rests before its place is kept, in milliseconds.
_RESTS_MS = 400
_WHOLE = 10_000


def remember_split(split: QSplitter, name: str) -> None:
    """Put a divider where it was left, and keep where it is left. Its place is kept as shares of the whole."""

    def keep() -> None:
        sizes = split.sizes()
        if sum(sizes):
            keep_size(name, tuple(size / sum(sizes) for size in sizes))

    shares = kept_size(name)
    if len(shares) == split.count():
        split.setSizes([round(share * _WHOLE) for share in shares])
    timer = QTimer(split, singleShot=True, interval=_RESTS_MS)
    timer.timeout.connect(keep)
    split.splitterMoved.connect(lambda _place, _at: timer.start())


def size_of(dialog: QDialog, first: QSize, room: QSize) -> QSize:
    """The size that a dialog was left with, else the first one, within some room.

    From now on it is kept when the dialog is done with, in steps of the grid.
    """
    kept = kept_size(_name(dialog))
    size = QSize(*(round(part * _step()) for part in kept)) if len(kept) == len(("wide", "high")) else first
    given = size.boundedTo(room)
    _DialogSize(dialog, given)
    return given


class _DialogSize(QObject):
    """Keeps the size of a dialog that a person has made another one. given: what it began with."""

    def __init__(self, dialog: QDialog, given: QSize) -> None:
        super().__init__(dialog)
        self._given = given
        dialog.finished.connect(self._keep)

    def _keep(self) -> None:
        dialog = self.parent()
        if isinstance(dialog, QDialog) and dialog.size() != self._given.expandedTo(dialog.minimumSizeHint()):
            size = dialog.size()
            keep_size(_name(dialog), (size.width() / _step(), size.height() / _step()))


def _step() -> float:
    """Of the grid, in pixels: it grows with the text."""
    return current().px(_WHOLE) / _WHOLE


def _name(dialog: QDialog) -> str:
    return type(dialog).__name__
