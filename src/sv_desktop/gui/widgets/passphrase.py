"""A passphrase: hidden or shown, with its strength in words while one is being chosen."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.prose import Prose


class PassphraseEdit(QWidget):
    """strength: gives words for what is typed; leave it out where a known passphrase is asked for."""

    changed = Signal()
    entered = Signal()

    def __init__(self, strength: Callable[[str], str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength = strength
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(0.5))
        row = QHBoxLayout()
        self.line = QLineEdit()
        self.line.setFont(current().font())
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._show = SecondaryButton(tr("Show"), "eye", clicked=self._turn, name=tr("Show the passphrase"))
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        column.addLayout(row)
        self._words = Prose("", "muted")
        self._words.hide()
        column.addWidget(self._words)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.entered)

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.clear()

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)

    def _typed(self, text: str) -> None:
        if self._strength is not None:
            self._words.setText(self._strength(text) if text else "")
            self._words.setVisible(bool(text))
        self.changed.emit()

    def _turn(self) -> None:
        hidden = self.line.echoMode() == QLineEdit.EchoMode.Password
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._show.setText(tr("Hide") if hidden else tr("Show"))
        self._show.setAccessibleName(tr("Hide the passphrase") if hidden else tr("Show the passphrase"))
