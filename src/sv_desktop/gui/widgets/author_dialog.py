"""Asking for the person's name, once on each computer."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.services.remember import remember, remembered

_WHY = tr("It is kept on this computer, and beside what you write, so that colleagues know who wrote what.")


class AuthorDialog(QDialog):
    """name(): what was typed, tidied."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Your name"))
        pad = current().px(3)
        self.setMinimumWidth(current().px(60))
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(current().px(2))
        column.addWidget(Heading(tr("What is your own name?"), 2))
        self.line = QLineEdit(name)
        self.line.setFont(current().font())
        self.row = FieldRow(tr("Your name"), _WHY, self.line)
        column.addWidget(self.row)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Keep"), "tick", clicked=self._keep))
        row.addWidget(SecondaryButton(tr("Not now"), clicked=self.reject))
        column.addLayout(row)
        self.line.returnPressed.connect(self._keep)
        self.line.setFocus()

    def name(self) -> str:
        """What was typed, without needless blanks."""
        return " ".join(self.line.text().split())

    def _keep(self) -> None:
        if self.name():
            self.accept()
        else:
            self.row.set_problem(tr("Type your name, or choose Not now."))
            self.line.setFocus()


class Signed(Protocol):
    """A desk at which somebody writes under a name."""

    @property
    def author(self) -> str:
        """Who writes."""

    @author.setter
    def author(self, name: str) -> None: ...


def ask_author(window: QWidget, desk: Signed | None, done: Callable[[], object] = lambda: None) -> None:
    """Ask for the person's name, which this computer remembers. desk: the open one, which notes it from now on."""

    def be_called() -> None:
        remember(author=dialog.name())
        if desk is not None:
            desk.author = dialog.name()
        done()

    dialog = AuthorDialog(remembered().author, window)
    dialog.accepted.connect(be_called)
    dialog.open()
