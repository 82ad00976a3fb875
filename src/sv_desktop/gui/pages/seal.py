"""Seal and hand over: what is missing, the identity, and the package."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.backups import Reason
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.protection import WrongPassphrase
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.submission import placed
from sv_desktop.domain.wording import size_words
from sv_desktop.gui.backup_keeper import backed_up_first
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import IdentityCard, NewIdentityCard
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.personal_card import PersonalCard
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.sealed_card import SealedCard
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.identify import Identity, identity_of, make_identity
from sv_desktop.services.seal import Sealed, file_name, missing_for_seal, personal_in_package, seal
from sv_desktop.services.verify import verify
from sv_desktop.services.write_out import write_pdf

_EXPLANATION = tr(
    "Your organisation signs with its own identity. It is made once and kept in this file, locked by a passphrase. "
    "Its fingerprint lets a receiver check by phone that the package is really from you."
)


class SealPage(RedrawnPage):
    """Three calm steps."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._last: Sealed | None = None

    def show_place(self, argument: str) -> None:
        """Draw the page anew, but for while a package is being sealed: then its progress stays."""
        if self._job is None:
            super().show_place(argument)

    def draw(self, _argument: str) -> ScrollPage:
        """Show what stands now."""
        page = ScrollPage()
        application = self._session.settled()
        page.body.addWidget(Heading(tr("Seal and hand over")))
        page.body.addWidget(
            Prose(
                tr("You get one file. Whoever opens it sees at once whether anything was changed, and who sealed it.")
            )
        )
        page.body.addWidget(self._missing(application))
        self.personal = PersonalCard(personal_in_package(application))
        self.personal.go.connect(self.go)
        page.body.addWidget(self.personal)
        identity = identity_of(self._session.desk)
        if identity is None:
            self.new_identity = NewIdentityCard(tr("Make your identity"), _EXPLANATION)
            self.new_identity.make_requested.connect(self._make_identity)
            page.body.addWidget(self.new_identity)
        else:
            page.body.addWidget(IdentityCard(identity))
            page.body.addWidget(self._sealing())
        page.body.addWidget(Prose(application.frameworks.programme.notice, "muted"))
        return page

    def _missing(self, application: Application) -> Card:
        card = Card()
        stands = readiness(application)
        card.body.addWidget(Heading(tr("Before you seal"), 2))
        card.body.addWidget(
            Prose(
                tr(
                    "{answered} of {asked} prompts are answered. You may seal with gaps; they are shown.",
                    answered=stands.answered,
                    asked=stands.asked,
                )
            )
        )
        places = {"name": "item:organisation:name", "declaration": "declaration"}
        for words in missing_for_seal(application):
            place = next((place for key, place in places.items() if key in words.lower()), "overview")
            link = LinkButton(tr("{words} first", words=words), "problem")
            link.clicked.connect(lambda _checked=False, place=place: self.go.emit(place))
            card.body.addWidget(link)
        if waiting := len(application.undecided):
            words = counted(
                "{n} answer has two versions: choose first", "{n} answers have two versions: choose first", waiting
            )
            card.body.addWidget(LinkButton(words, "look_again", clicked=lambda: self.go.emit("bring_in")))
        files = len(placed(application).evidence)
        if files:
            card.body.addWidget(
                Prose(
                    counted(
                        "{n} piece of evidence will go into the package: what your answers use, no more."
                        " Look once more for names, faces and addresses of people who have not agreed.",
                        "{n} pieces of evidence will go into the package: what your answers use, no more."
                        " Look once more for names, faces and addresses of people who have not agreed.",
                        files,
                    ),
                )
            )
        card.body.addWidget(LinkButton(tr("Check your answers"), "list", clicked=lambda: self.go.emit("check")))
        return card

    def _sealing(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Seal the package"), 2))
        self.passphrase = PassphraseEdit()
        self.passphrase.entered.connect(self._seal)
        self.passphrase_row = FieldRow(tr("The passphrase of your identity"), "", self.passphrase)
        card.body.addWidget(self.passphrase_row)
        self.seal_button = PrimaryButton(tr("Seal…"), "seal", clicked=self._seal, changes=True)
        card.body.addWidget(self.seal_button)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        card.body.addWidget(self.progress)
        self.result = Banner()
        self.result.hide()
        card.body.addWidget(self.result)
        self._card = card
        self._after: SealedCard | None = None
        if self._last is not None and self._last.path.is_file():
            self._show_after(self._last)
        return card

    def _make_identity(self, passphrase: str) -> None:
        desk = self._session.desk
        self._session.jobs.run(
            lambda _progress: make_identity(desk, passphrase),
            success=self._identity_made,
            failure=self._identity_failed,
            lane="save",
            owner=self,
        )

    def _identity_made(self, _identity: Identity) -> None:
        self.show_place("")
        self.result.tell("success", tr("Your identity is made"), tr("Now seal the package with its passphrase."))
        self.result.show()
        self.passphrase.setFocus()

    def _identity_failed(self, error: BaseException) -> None:
        self.new_identity.button.setEnabled(True)
        self.new_identity.problem.tell_error(error)

    def _seal(self) -> None:
        if self._job is not None:
            return
        application = self._session.settled()
        missing = missing_for_seal(application)
        if missing:
            self.result.tell("problem", tr("The package cannot be sealed yet"), f"{'. '.join(missing)}.")
            self.result.show()
            return
        if not self.personal.looked_at():
            return
        self.passphrase_row.set_problem("" if self.passphrase.text() else tr("Type the passphrase."))
        if not self.passphrase.text():
            self.passphrase.setFocus()
            return
        path = ask_where(self, tr("Where to save the package"), documents_folder() / file_name(application), "asice")
        if path is not None:
            self.seal_to(path)

    def seal_to(self, path: Path) -> None:
        """Seal into a file, with progress."""
        self._session.settled()
        desk, passphrase, left_out = self._session.desk, self.passphrase.text(), self.personal.left_out()
        self.seal_button.setEnabled(False)
        self._hide_after()
        self.result.hide()
        self.progress.start(tr("Sealing the package"))
        self._job = self._session.jobs.run(
            backed_up_first(
                self._session,
                Reason.BEFORE_SEALING,
                lambda progress: seal(desk, path, passphrase, progress, leave_out=left_out),
            ),
            success=self._sealed,
            failure=self._failed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        self.seal_button.setEnabled(True)
        if isinstance(error, Cancelled):
            self.result.tell("info", tr("You stopped it"), tr("No package was written."))
            self.result.show()
        elif isinstance(error, WrongPassphrase):
            self.passphrase_row.set_problem(str(error))
            self.passphrase.setFocus()
        else:
            self.result.tell_error(error)

    def _sealed(self, sealed: Sealed) -> None:
        self._job, self._last = None, sealed
        self.progress.stop()
        self.seal_button.setEnabled(True)
        self.passphrase.clear()
        self.passphrase_row.set_problem("")
        self._show_after(sealed)

    def _show_after(self, sealed: Sealed) -> None:
        self.result.tell("success", tr("Your package is sealed"), f"{sealed.path.name}, {size_words(sealed.size)}")
        self.result.show()
        after = self._after = SealedCard(sealed)
        after.check_requested.connect(lambda: self._check(sealed.path))
        after.summary_requested.connect(self._save_summary)
        self._card.body.addWidget(after)
        self._checked = after.checked

    def _hide_after(self) -> None:
        if self._after is not None:
            self._after.hide()
            self._after.deleteLater()
            self._after = None

    def _check(self, path: Path) -> None:
        if self._after is None:
            return
        self._session.jobs.run(
            lambda progress: verify(path, progress=progress),
            success=self._after.tell_verdict,
            failure=self.result.tell_error,
            owner=self._after,
        )

    def _save_summary(self) -> None:
        application = self._session.settled()
        name = safe_name(f"{application.organisation_name}.pdf")
        path = ask_where(self, tr("Where to save the PDF summary"), documents_folder() / name, "pdf")
        if path is not None:
            self._session.jobs.run(
                lambda progress: write_pdf(application, path, progress),
                success=self.result.tell_saved,
                failure=self.result.tell_error,
                owner=self._after,
            )
