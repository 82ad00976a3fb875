"""Saved 14:02: in words, so that nobody looks for a Save button."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current, pixmap
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.prose import Prose


class SavedNote(QWidget):
    """Says when the last change reached the disk."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(0.5))
        self._icon, self._words = QLabel(), Prose("", "muted")
        self._said = ""
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addStretch(1)
        self._show("", Role.MUTED, tr("Everything is saved as you type."))

    def saving(self) -> None:
        """Something is on its way to the disk."""
        self._show("", Role.MUTED, tr("Saving…"))

    def saved(self, at: datetime) -> None:
        """It is on the disk. at: local time."""
        self._show("tick", Role.DONE, tr("Saved {at:%H:%M}", at=at))
        if self._said != self.text():
            announce(self, self.text())
        self._said = self.text()

    def failed(self, error: object) -> None:
        """It is not on the disk."""
        self._show("problem", Role.PROBLEM, tr("Not saved yet. {error}", error=error))
        self._said = self.text()
        announce(self, self._said, at_once=True)

    def text(self) -> str:
        """The words."""
        return self._words.text()

    def _show(self, name: str, role: Role, words: str) -> None:
        self._icon.setVisible(bool(name))
        if name:
            self._icon.setPixmap(pixmap(name, role, current().px(2.25), self.devicePixelRatioF()))
        problem = role is Role.PROBLEM
        self._words.setWordWrap(problem)
        self._words.setMinimumWidth(current().px(34) if problem else 0)
        self._words.setText(words)
        self._words.set_role("problem" if problem else "muted")
