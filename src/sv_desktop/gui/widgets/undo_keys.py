"""Undo from the keyboard: first what was typed in the box, then the steps of the whole application."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


class UndoKeys(QObject):
    """Lets the menu have Undo and Redo once the box itself has nothing left to take back."""

    def __init__(self, box: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(box)
        box.installEventFilter(self)

    def eventFilter(self, box: QObject, event: QEvent) -> bool:
        """True, and so not the box's, for a shortcut that the menu is to have."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(box, QLineEdit | QPlainTextEdit):
            return False
        kept = box if isinstance(box, QLineEdit) else box.document()
        nothing = (event.matches(QKeySequence.StandardKey.Undo) and not kept.isUndoAvailable()) or (
            event.matches(QKeySequence.StandardKey.Redo) and not kept.isRedoAvailable()
        )
        if nothing:
            event.ignore()
        return nothing
