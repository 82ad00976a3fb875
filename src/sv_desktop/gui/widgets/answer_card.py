"""Sealing the answer: the scheme's identity, made the first time; the letter to read; the file to send."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.decision import Sent
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import grouped
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import NewIdentityCard
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.trust import SchemeIdentity

_NEW = tr(
    "The scheme signs with its own identity, so that an applicant can tell that the answer comes from you. It is made "
    "once, is kept in this register, and is named as the register is."
)
_LOST = tr(
    "If it is lost, start a new register for signing; everybody who knows the fingerprint has to compare a new one."
)
_WHAT = tr(
    "The letter and what was said of each answer go into one file. Private notes stay here. Send the file by email, or "
    "hand it over; the applicant opens it in SV Desktop."
)


class AnswerCard(Card):
    """make_requested(passphrase), read_requested, seal_requested(passphrase), cancelled."""

    make_requested = Signal(str)
    read_requested = Signal()
    seal_requested = Signal(str)
    cancelled = Signal()

    def __init__(self, identity: SchemeIdentity | None, sent: Sent | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(tr("The answer"), 2))
        self.body.addWidget(Prose(_WHAT))
        self.read_button = SecondaryButton(tr("Read the letter…"), "eye", clicked=self.read_requested.emit)
        row = Flow()
        row.addWidget(self.read_button)
        self.body.addLayout(row)
        self.result = Banner()
        self.result.hide()
        self.new_identity: NewIdentityCard | None = None
        if identity is None:
            self.new_identity = NewIdentityCard(tr("Make the scheme’s identity"), _NEW, _LOST)
            self.new_identity.make_requested.connect(self.make_requested)
            self.body.addWidget(self.new_identity)
        else:
            self._sealing(identity, sent)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self.cancelled)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.result)

    def _sealing(self, identity: SchemeIdentity, sent: Sent | None) -> None:
        column = QVBoxLayout()
        column.setSpacing(current().px(1))
        column.addWidget(
            Prose(
                tr(
                    "Sealed by {organisation}. Applicants who ring you compare this fingerprint:",
                    organisation=identity.organisation,
                )
            )
        )
        column.addWidget(FingerprintLabel(identity.fingerprint))
        self.passphrase = PassphraseEdit()
        self.passphrase.entered.connect(self.seal)
        self.passphrase_row = FieldRow(tr("The passphrase of the scheme’s identity"), "", self.passphrase)
        column.addWidget(self.passphrase_row)
        words = tr("Write the file once more…") if sent else tr("Seal the answer…")
        kind = SecondaryButton if sent else PrimaryButton
        self.seal_button = kind(words, "seal", clicked=self.seal, changes=True)
        column.addWidget(self.seal_button)
        self.body.addLayout(column)

    def seal(self) -> None:
        """Seal with what was typed, or say that nothing was."""
        self.passphrase_row.set_problem("" if self.passphrase.text() else tr("Type the passphrase."))
        if self.passphrase.text():
            self.seal_requested.emit(self.passphrase.text())
        else:
            self.passphrase.setFocus()

    def wrong_passphrase(self, words: str) -> None:
        """Say it at the field."""
        self.passphrase_row.set_problem(words)
        self.passphrase.setFocus()

    def tell_sealed(self, path: str) -> None:
        """Say that the file is written."""
        words = tr(
            "{path}\nSend it to the applicant now. If they ring about the fingerprint, it is the one above.", path=path
        )
        self.result.tell("success", tr("The answer is sealed"), words)
        self.result.show()


def sent_words(sent: Sent) -> str:
    """Which file went out, and with which key."""
    return tr("Sealed as “{file}”, with the key {grouped}…", file=sent.file, grouped=grouped(sent.fingerprint)[:9])
