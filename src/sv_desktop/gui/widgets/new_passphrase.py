"""Choosing a passphrase for the file: twice the same, with its strength in words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.services.identify import strength

_HINT = tr("Four or five words that have nothing to do with each other are easy to remember.")


class NewPassphrase(QWidget):
    """chosen(passphrase): both entries agree, and it is not too easy to guess."""

    chosen = Signal(str)

    def __init__(self, button: str, *, primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1.5))
        self.first = PassphraseEdit(lambda text: strength(text).words)
        self.second = PassphraseEdit()
        self.second.entered.connect(self._choose)
        self.first_row = FieldRow(tr("Choose a passphrase"), _HINT, self.first)
        self.second_row = FieldRow(tr("Type it again"), "", self.second)
        self.button = (PrimaryButton if primary else SecondaryButton)(button, "key", clicked=self._choose, changes=True)
        for widget in (self.first_row, self.second_row, self.button):
            column.addWidget(widget)

    def _choose(self) -> None:
        found = strength(self.first.text())
        same = self.first.text() == self.second.text()
        self.first_row.set_problem("" if found.score else tr("Choose another one. {words}", words=found.words))
        self.second_row.set_problem("" if same else tr("The two are not the same. Type them again."))
        if not found.score:
            self.first.setFocus()
        elif not same:
            self.second.setFocus()
        else:
            self.chosen.emit(self.first.text())
