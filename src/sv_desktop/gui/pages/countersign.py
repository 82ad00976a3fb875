"""A second signature: somebody else signs a package that is sealed already."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import WrongPassphrase
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import NewIdentityCard
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import countersign as service

_EXPLANATION = tr(
    "You sign with an identity of your own. It is made once and kept on this computer, locked by a passphrase."
)
_IF_LOST = tr("If it is lost, you cannot sign with this identity again. What you have signed stays signed.")


class CountersignDialog(QDialog):
    """Makes the signatory's identity the first time, then signs a copy of the package."""

    def __init__(self, package: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._package, self._jobs = package, jobs
        self._job: Job | None = None
        self._step: QWidget | None = None
        self.setWindowTitle(tr("Add a second signature"))
        fit(self, 84, 84)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        column.addWidget(self.page)
        self.page.body.addWidget(Heading(tr("Add a second signature")))
        self.page.body.addWidget(
            Prose(tr("Read the package first. Your signature says that you have seen exactly these files."))
        )
        self.banner = Banner()
        self.banner.hide()
        self.page.body.addWidget(self.banner)
        self._holder = QVBoxLayout()
        self.page.body.addLayout(self._holder)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self._cancel)
        self.page.body.addWidget(self.progress)
        self.page.body.addWidget(SecondaryButton(tr("Close"), clicked=self.reject))
        self._show_step()

    def done(self, result: int) -> None:
        """Close; what is still being signed is stopped, and nothing half-written stays."""
        self._cancel()
        super().done(result)

    def sign_to(self, path: Path) -> None:
        """Write the package with the second signature."""
        identity, passphrase = self._identity, self.passphrase.text()
        self.sign_button.setEnabled(False)
        self.banner.hide()
        self.progress.start(tr("Signing"))
        self._job = self._jobs.run(
            lambda progress: service.countersign(self._package, path, identity, passphrase, progress),
            success=self._signed,
            failure=self._not_signed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _show_step(self) -> None:
        try:
            identity = service.own_identity()
        except PlainError as error:
            self.banner.tell_error(error)
            return
        self._put(self._new_identity() if identity is None else self._signing(identity))

    def _put(self, step: QWidget) -> None:
        if self._step is not None:
            self._holder.removeWidget(self._step)
            self._step.hide()
            self._step.deleteLater()
        self._step = step
        self._holder.addWidget(step)

    def _new_identity(self) -> QWidget:
        self.name = QLineEdit()
        self.name.setFont(current().font())
        self.name_row = FieldRow(tr("Your name and role"), tr("Such as “Sam Okafor, trustee”."), self.name)
        self.card = NewIdentityCard(tr("Make your own identity"), _EXPLANATION, _IF_LOST)
        self.card.body.insertWidget(2, self.name_row)
        self.card.make_requested.connect(self._make)
        return self.card

    def _signing(self, identity: StoredIdentity) -> QWidget:
        self._identity = identity
        card = Card()
        card.body.addWidget(Prose(tr("You sign as {organisation}.", organisation=identity.organisation), strong=True))
        self.passphrase = PassphraseEdit()
        self.passphrase.entered.connect(self._choose)
        self.passphrase_row = FieldRow(tr("The passphrase of your own identity"), "", self.passphrase)
        card.body.addWidget(self.passphrase_row)
        self.sign_button = PrimaryButton(tr("Sign…"), "pencil", clicked=self._choose)
        card.body.addWidget(self.sign_button)
        return card

    def _make(self, passphrase: str) -> None:
        name = self.name.text().strip()
        self.name_row.set_problem("" if name else tr("Give your name and role."))
        if not name:
            self.card.button.setEnabled(True)
            self.name.setFocus()
            return
        self._jobs.run(
            lambda _progress: service.make_own_identity(name, passphrase),
            success=self._made,
            failure=self._not_made,
            owner=self,
        )

    def _made(self, _fingerprint: str) -> None:
        self._show_step()
        self.banner.tell("success", tr("Your identity is made"), tr("Now sign with its passphrase."))
        self.banner.show()
        self.passphrase.setFocus()

    def _not_made(self, error: BaseException) -> None:
        self.card.button.setEnabled(True)
        self.card.problem.tell_error(error)

    def _choose(self) -> None:
        if self._job is not None:
            return
        self.passphrase_row.set_problem("" if self.passphrase.text() else tr("Type the passphrase."))
        if not self.passphrase.text():
            self.passphrase.setFocus()
            return
        start = self._package.with_name(f"{self._package.stem} (2 signatures).asice")
        path = ask_where(self, tr("Where to save the signed package"), start, "asice")
        if path is not None:
            self.sign_to(path)

    def _signed(self, done: service.Countersigned) -> None:
        self._job = None
        self.progress.stop()
        self.banner.tell(
            "success",
            tr("Signed"),
            tr("{name}. Give back this file; the first one stays as it was.", name=done.path.name),
        )
        self.banner.show()
        card = Card()
        card.body.addWidget(Prose(tr("Your fingerprint. Read it out by phone when somebody asks whether it is you:")))
        card.body.addWidget(FingerprintLabel(done.fingerprint))
        card.body.addWidget(Prose(tr("Saved in {parent}", parent=done.path.parent), "muted"))
        self._put(card)

    def _not_signed(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        self.sign_button.setEnabled(True)
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("No package was written."))
            self.banner.show()
        elif isinstance(error, WrongPassphrase):
            self.passphrase_row.set_problem(str(error))
            self.passphrase.setFocus()
        else:
            self.banner.tell_error(error)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
