"""The recovery sheet: print it, and show by two of its words that it is there."""

import secrets

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import WORD_COUNT
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

_WHAT = tr(
    "Twelve words that open this file when the passphrase is forgotten. Whoever has the sheet can open the file: "
    "keep it like a key, away from this computer, and let a second person know where."
)
_ASKED = 2
_POINTS = 14


class RecoverySheetCard(Card):
    """save_requested: as PDF. shown(said): (place, word) pairs that the person read from the sheet.

    kept: whether the sheet for the passphrase of now was shown to be printed.
    """

    save_requested = Signal()
    shown = Signal(object)

    def __init__(self, sheet: str, *, kept: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self.body.addWidget(Heading(tr("Recovery sheet"), 2))
        self.body.addWidget(Prose(_WHAT))
        if kept:
            self.body.addWidget(
                Banner("success", tr("You have printed it"), tr("You read two of its words back to us."))
            )
        else:
            lost = tr("Without it, a forgotten passphrase loses everything.")
            self.body.addWidget(Banner("warning", tr("Not printed yet"), lost))
        row = Flow()
        row.setSpacing(current().px(1))
        kind = SecondaryButton if kept else PrimaryButton
        row.addWidget(kind(tr("Print the recovery sheet…"), "print", clicked=self._print))
        row.addWidget(SecondaryButton(tr("Save as PDF…"), "save", clicked=self.save_requested.emit))
        self.body.addLayout(row)
        self.problem = Banner("problem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self._asked: tuple[tuple[int, QLineEdit], ...] = ()
        if not kept:
            self.ready = LinkButton(tr("I have printed it"), "tick", clicked=self._ask, changes=True)
            self.body.addWidget(self.ready)

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            document = QTextDocument()
            document.setDefaultFont(QFont(current().font().family(), _POINTS))
            document.setPlainText(self._sheet)
            document.print_(printer)

    def _ask(self) -> None:
        """Two words, other ones each time."""
        self.ready.hide()
        places = sorted(secrets.SystemRandom().sample(range(WORD_COUNT), _ASKED))
        self._asked = tuple((place, QLineEdit()) for place in places)
        self.body.addWidget(Prose(tr("Read these two words from the printed sheet:")))
        for place, line in self._asked:
            line.setFont(current().font())
            line.returnPressed.connect(self._show)
            self.body.addWidget(FieldRow(tr("Word {place}", place=place + 1), "", line))
        self.body.addWidget(SecondaryButton(tr("These are the words"), "tick", clicked=self._show))
        self._asked[0][1].setFocus()

    def _show(self) -> None:
        self.shown.emit([(place, line.text()) for place, line in self._asked])
