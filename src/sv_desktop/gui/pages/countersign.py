"""A second signature: somebody else signs a package that is sealed already."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import NewIdentityCard
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import countersign as service

_EXPLANATION = (
    "You sign with an identity of your own. It is made once and kept on this computer, locked by a passphrase."
)


class CountersignDialog(QDialog):
    """Makes the signatory's identity the first time, then signs a copy of the package."""

    def __init__(self, package: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._package, self._jobs = package, jobs
        self._job: Job | None = None
        self.setWindowTitle("Add a second signature")
        theme = current()
        self.resize(theme.px(84), theme.px(76))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        column.addWidget(self.page)
        self.page.body.addWidget(Heading("Add a second signature"))
        self.page.body.addWidget(
            Prose("Read the package first. Your signature says that you have seen exactly these files.")
        )
        self.banner = Banner()
        self.banner.hide()
        self.page.body.addWidget(self.banner)
        self._holder = QVBoxLayout()
        self.page.body.addLayout(self._holder)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        self.page.body.addWidget(self.progress)
        self._show_step()

    def _show_step(self) -> None:
        while (entry := self._holder.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        self._holder.addWidget(self._new_identity() if service.own_identity() is None else self._signing())

    def _new_identity(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        self.name = QLineEdit()
        self.name.setFont(current().font())
        self.name_row = FieldRow("Your name and role", "Such as “Sam Okafor, trustee”.", self.name)
        column.addWidget(self.name_row)
        self.card = NewIdentityCard("Make your own identity", _EXPLANATION)
        self.card.make_requested.connect(self._make)
        column.addWidget(self.card)
        return holder

    def _signing(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        self.passphrase = PassphraseEdit()
        self.passphrase.entered.connect(self._choose)
        self.passphrase_row = FieldRow("The passphrase of your own identity", "", self.passphrase)
        column.addWidget(self.passphrase_row)
        row = Flow()
        self.sign_button = PrimaryButton("Sign…", "pencil", clicked=self._choose)
        row.addWidget(self.sign_button)
        row.addWidget(SecondaryButton("Close", clicked=self.reject))
        column.addLayout(row)
        return holder

    def _make(self, passphrase: str) -> None:
        name = self.name.text().strip()
        self.name_row.set_problem("" if name else "Give your name and role.")
        if not name:
            self.card.button.setEnabled(True)
            self.name.setFocus()
            return
        self._jobs.run(
            lambda _progress: service.make_own_identity(name, passphrase),
            success=lambda _fingerprint: self._show_step(),
            failure=self._failed,
        )

    def _choose(self) -> None:
        start = self._package.with_name(f"{self._package.stem} (2 signatures).asice")
        chosen, _filter = QFileDialog.getSaveFileName(self, "Where to save the signed package", str(start), "*.asice")
        if chosen:
            self.sign_to(Path(chosen if chosen.lower().endswith(".asice") else f"{chosen}.asice"))

    def sign_to(self, path: Path) -> None:
        """Write the package with the second signature."""
        identity, passphrase = service.own_identity(), self.passphrase.text()
        if identity is None:
            return
        self.sign_button.setEnabled(False)
        self.progress.start("Signing")
        self._job = self._jobs.run(
            lambda progress: service.countersign(self._package, path, identity, passphrase, progress),
            success=self._signed,
            failure=self._failed,
            progress=self.progress.show_progress,
        )

    def _signed(self, done: service.Countersigned) -> None:
        self.progress.stop()
        self.passphrase.clear()
        self.banner.tell("success", "Signed", f"{done.path.name}. Give back this file; the first one stays as it was.")
        self.banner.show()
        self._holder.addWidget(Prose("Your fingerprint:", "muted"))
        self._holder.addWidget(FingerprintLabel(done.fingerprint))

    def _failed(self, error: BaseException) -> None:
        self.progress.stop()
        if hasattr(self, "sign_button"):
            self.sign_button.setEnabled(True)
        self.banner.tell_error(error)
