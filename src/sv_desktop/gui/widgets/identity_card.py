"""The organisation's identity: made once with a passphrase, then shown with its fingerprint."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.wrapping import WrappingCheck
from sv_desktop.services.identify import Identity, strength

_CANNOT = tr("Nobody can recover this passphrase, not even us.")
#: What losing it means where the identity lives in a workspace.
_IF_LOST = tr(
    "If it is lost, you can still make a new identity in a new file, "
    "and everybody who knows your fingerprint has to compare the new one."
)


class NewIdentityCard(Card):
    """make_requested(passphrase): both entries agree and the person has written it down."""

    make_requested = Signal(str)

    def __init__(self, title: str, explanation: str, if_lost: str = _IF_LOST, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(title, 2))
        self.body.addWidget(Prose(explanation))
        self.first = PassphraseEdit(lambda text: strength(text).words)
        self.second = PassphraseEdit()
        hint = tr("Four or five words that have nothing to do with each other are easy to remember.")
        self.first_row = FieldRow(tr("Choose a passphrase"), hint, self.first)
        self.second_row = FieldRow(tr("Type it again"), "", self.second)
        self.body.addWidget(self.first_row)
        self.body.addWidget(self.second_row)
        self.body.addWidget(Banner("warning", tr("Write it down and keep it safe"), f"{_CANNOT} {if_lost}"))
        self.written = WrappingCheck(tr("I have written it down."))
        self.written.setFont(current().font())
        self.body.addWidget(self.written)
        self.problem = Banner("problem")
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.button = SecondaryButton(tr("Make the identity"), "key", clicked=self._make, changes=True)
        self.body.addWidget(self.button)

    def _make(self) -> None:
        self.first_row.set_problem("" if strength(self.first.text()).score else tr("Choose a longer passphrase."))
        same = self.first.text() == self.second.text()
        self.second_row.set_problem("" if same else tr("The two are not the same. Type them again."))
        self.problem.setVisible(not self.written.isChecked())
        if not self.written.isChecked():
            self.problem.tell("problem", tr("Please write the passphrase down"), tr("Then tick the box."))
        if strength(self.first.text()).score and same and self.written.isChecked():
            self.button.setEnabled(False)
            self.make_requested.emit(self.first.text())


class IdentityCard(Card):
    """An identity that exists."""

    def __init__(self, identity: Identity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._identity = identity
        self.body.addWidget(Heading(tr("Your identity"), 2))
        self.body.addWidget(
            Prose(
                tr(
                    "{organisation}, made on {day}.",
                    organisation=identity.organisation,
                    day=date_words(identity.made_on),
                )
            )
        )
        self.body.addWidget(
            Prose(tr("Fingerprint. Read it out by phone when somebody asks whether it is you:"), "muted")
        )
        self.body.addWidget(FingerprintLabel(identity.fingerprint))
        row = Flow()
        row.setSpacing(current().px(2))
        row.addWidget(LinkButton(tr("Copy"), "copy", clicked=self._copy, name=tr("Copy the fingerprint")))
        row.addWidget(LinkButton(tr("Print…"), "print", clicked=self._print, name=tr("Print the fingerprint")))
        self.body.addLayout(row)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._identity.fingerprint)

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec():
            document = QTextDocument()
            document.setPlainText(fingerprint_sheet(self._identity))
            document.print_(printer)


def fingerprint_sheet(identity: Identity) -> str:
    """A page to print and keep."""
    groups = identity.fingerprint.split()
    lines = [" ".join(groups[start : start + 4]) for start in range(0, len(groups), 4)]
    return "\n".join(
        [
            tr("SV Desktop: signing fingerprint"),
            "",
            identity.organisation,
            tr("Made on {day}", day=date_words(identity.made_on)),
            "",
            *lines,
            "",
            tr(
                "Read this out by phone when somebody has received your package and asks whether it is really from you."
            ),
            tr("It is not secret. The passphrase is: keep that somewhere else."),
        ]
    )
