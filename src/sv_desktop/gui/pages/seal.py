"""Seal and hand over: what is missing, the identity, and the package."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.package import VERDICT_WORDS, Verification
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.wording import plural, size_words
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.identity_card import IdentityCard, NewIdentityCard
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.identify import Identity, identity_of, make_identity
from sv_desktop.services.seal import Sealed, file_name, missing_for_seal, seal
from sv_desktop.services.verify import verify

_EXPLANATION = (
    "Your organisation signs with its own identity. It is made once and kept in this file, locked by a passphrase. "
    "Its fingerprint lets a receiver check by phone that the package is really from you."
)


class SealPage(RedrawnPage):
    """Three calm steps."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None

    def draw(self, _argument: str) -> ScrollPage:
        """Show what stands now."""
        page = ScrollPage()
        application = self._session.application
        page.body.addWidget(Heading("Seal and hand over"))
        page.body.addWidget(
            Prose("You get one file. Whoever opens it sees at once whether anything was changed, and who sealed it.")
        )
        page.body.addWidget(self._missing(application))
        identity = identity_of(self._session.desk)
        if identity is None:
            self.new_identity = NewIdentityCard("Make your identity", _EXPLANATION)
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
        card.body.addWidget(Heading("Before you seal", 2))
        card.body.addWidget(
            Prose(f"{stands.answered} of {stands.asked} prompts are answered. You may seal with gaps; they are shown.")
        )
        places = {"name": "item:organisation:name", "declaration": "declaration"}
        for words in missing_for_seal(application):
            place = next((place for key, place in places.items() if key in words.lower()), "overview")
            link = LinkButton(f"{words} first", "problem")
            link.clicked.connect(lambda _checked=False, place=place: self.go.emit(place))
            card.body.addWidget(link)
        files = sum(1 for one in application.evidence if application.answers.uses(one.id))
        if files:
            card.body.addWidget(
                Prose(
                    f"{plural(files, 'evidence file')} will go into the package. Look once more for names, faces and"
                    " addresses of people who have not agreed.",
                    "look_again",
                )
            )
        card.body.addWidget(LinkButton("Check your answers", "list", clicked=lambda: self.go.emit("check")))
        return card

    def _sealing(self) -> Card:
        card = Card()
        card.body.addWidget(Heading("Seal the package", 2))
        self.passphrase = PassphraseEdit()
        self.passphrase.entered.connect(self._seal)
        self.passphrase_row = FieldRow("The passphrase of your identity", "", self.passphrase)
        card.body.addWidget(self.passphrase_row)
        self.seal_button = PrimaryButton("Seal…", "seal", clicked=self._seal)
        card.body.addWidget(self.seal_button)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        card.body.addWidget(self.progress)
        self.result = Banner()
        self.result.hide()
        card.body.addWidget(self.result)
        self._after = Card(plain=True)
        self._after.hide()
        card.body.addWidget(self._after)
        return card

    def _make_identity(self, passphrase: str) -> None:
        desk = self._session.desk
        self._session.jobs.run(
            lambda _progress: make_identity(desk, passphrase),
            success=self._identity_made,
            failure=self._identity_failed,
            lane="save",
        )

    def _identity_made(self, _identity: Identity) -> None:
        self.show_place("")
        self.result.tell("success", "Your identity is made", "Now seal the package with its passphrase.")
        self.result.show()
        self.passphrase.setFocus()

    def _identity_failed(self, error: BaseException) -> None:
        self.new_identity.button.setEnabled(True)
        self.new_identity.problem.tell_error(error)

    def _seal(self) -> None:
        self.passphrase_row.set_problem("" if self.passphrase.text() else "Type the passphrase.")
        if not self.passphrase.text():
            return
        start = documents_folder() / file_name(self._session.application)
        chosen, _filter = QFileDialog.getSaveFileName(self, "Where to save the package", str(start), "*.asice")
        if chosen:
            self.seal_to(Path(chosen if chosen.lower().endswith(".asice") else f"{chosen}.asice"))

    def seal_to(self, path: Path) -> None:
        """Seal into a file, with progress."""
        self._session.jobs.wait("save")
        desk, passphrase = self._session.desk, self.passphrase.text()
        self.seal_button.setEnabled(False)
        self._after.hide()
        self.result.hide()
        self.progress.start("Sealing the package")
        self._job = self._session.jobs.run(
            lambda progress: seal(desk, path, passphrase, progress),
            success=self._sealed,
            failure=self._failed,
            progress=self.progress.show_progress,
        )

    def _failed(self, error: BaseException) -> None:
        self.progress.stop()
        self.seal_button.setEnabled(True)
        if isinstance(error, Cancelled):
            self.result.tell("info", "You stopped it", "No package was written.")
            self.result.show()
        elif "passphrase" in str(error).lower():
            self.passphrase_row.set_problem(str(error))
            self.passphrase.setFocus()
        else:
            self.result.tell_error(error)

    def _sealed(self, sealed: Sealed) -> None:
        self.progress.stop()
        self.seal_button.setEnabled(True)
        self.passphrase.clear()
        self.result.tell("success", "Your package is sealed", f"{sealed.path.name}, {size_words(sealed.size)}")
        self.result.show()
        self._show_after(sealed)

    def _show_after(self, sealed: Sealed) -> None:
        while (entry := self._after.body.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.deleteLater()
        self._after.body.addWidget(Heading("What to do now", 3))
        self._after.body.addWidget(
            Prose(
                "1.  Send or hand over this one file. If it goes by email, mind what the evidence shows.\n"
                "2.  Tell the receiver to expect your call, and read out the fingerprint above.\n"
                "3.  Changed something later? Seal again: you get a new package, the old one stays as it is."
            )
        )
        self._checked = Prose("", "done")
        self._checked.hide()
        buttons = QWidget()
        row = Flow(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton("Check it now", "tick", clicked=lambda: self._check(sealed.path)))
        row.addWidget(SecondaryButton("Show in folder", "open", clicked=lambda: _show_folder(sealed.path)))
        self._after.body.addWidget(buttons)
        self._after.body.addWidget(self._checked)
        self._after.show()

    def _check(self, path: Path) -> None:
        self._session.jobs.run(
            lambda progress: verify(path, progress=progress),
            success=self._verified,
            failure=self.result.tell_error,
        )

    def _verified(self, found: Verification) -> None:
        own = " This is what a receiver sees before comparing your fingerprint." if found.sealed else ""
        self._checked.setText(f"{VERDICT_WORDS[found.verdict]}. {plural(len(found.entries), 'file')} checked.{own}")
        self._checked.set_role("done" if found.sealed else "problem")
        self._checked.show()


def _show_folder(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
