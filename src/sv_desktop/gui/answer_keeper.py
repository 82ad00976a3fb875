"""What an answer card asks for: the identity is made, the letter is shown, the file is sealed."""

from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import WrongPassphrase
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.widgets.answer_card import AnswerCard
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.services import tell, trust
from sv_desktop.services.desk import now
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.preview import preview_file
from sv_desktop.services.sealed_document import SealedDocument


class AnswerKeeper:
    """Lives as long as its page, which may draw another card meanwhile."""

    def __init__(self, session: RegisterSession, submission_id: str, page: QWidget) -> None:
        self._session, self._about, self._page = session, submission_id, page
        self._job: Job | None = None
        self._card: AnswerCard | None = None

    def keep(self, card: AnswerCard) -> None:
        """Do what this card asks for."""
        self._card = card
        card.make_requested.connect(self._make_identity)
        card.read_requested.connect(self._read_letter)
        card.seal_requested.connect(self._ask_where)
        card.cancelled.connect(lambda: self._job.cancel() if self._job else None)

    def seal_to(self, path: Path, passphrase: str) -> None:
        """Write the answer, with progress."""
        card, desk = self._card, self._session.desk
        if card is None or self._job is not None:
            return
        card.seal_button.setEnabled(False)
        card.result.hide()
        card.progress.start(tr("Sealing the answer"))
        self._job = self._session.jobs.run(
            lambda progress: tell.tell(desk, self._about, path, passphrase, progress),
            success=self._sealed,
            failure=self._not_sealed,
            progress=card.progress.show_progress,
            owner=self._page,
        )

    def _make_identity(self, passphrase: str) -> None:
        self._session.jobs.run(
            lambda _progress: trust.make_identity(self._session.desk, passphrase),
            success=lambda _made: self._identity_made(),
            failure=self._identity_failed,
            lane="save",
            owner=self._page,
        )

    def _identity_made(self) -> None:
        self._session.changed.emit()
        if self._card is not None:
            self._card.result.tell(
                "success", tr("The identity is made"), tr("Now seal the answer with its passphrase.")
            )
            self._card.result.show()
            self._card.passphrase.setFocus()

    def _identity_failed(self, error: BaseException) -> None:
        if self._card is not None and self._card.new_identity is not None:
            self._card.new_identity.button.setEnabled(True)
            self._card.new_identity.problem.tell_error(error)

    def _read_letter(self) -> None:
        path = self._session.reading_folder / f"letter {uuid4()}.pdf"
        self._session.jobs.run(
            lambda progress: tell.preview_letter(self._session.desk, self._about, path, progress).read_bytes(),
            success=lambda data: self._show_letter(path, data),
            failure=self._failed,
            owner=self._page,
        )

    def _show_letter(self, path: Path, data: bytes) -> None:
        path.unlink(missing_ok=True)
        letter = Evidence(
            id="letter", name="letter.pdf", title=tr("The letter"), size=len(data), sha256=sha256(data).hexdigest(),
            media_type="application/pdf", added_by="", added_at=now(),
        )  # fmt: skip

        def load(page: int, edge: int, progress: Progress) -> Preview:
            return preview_file(letter, lambda: iter((data,)), page=page, edge=edge, progress=progress)

        PreviewDialog(self._session.jobs, letter, load, self._page).open()

    def _ask_where(self, passphrase: str) -> None:
        received = self._session.desk.row(self._about).received
        start = documents_folder() / tell.file_name(received)
        path = ask_where(self._page, tr("Where to save the answer"), start, "asice")
        if path is not None:
            self.seal_to(path, passphrase)

    def _sealed(self, sealed: SealedDocument) -> None:
        self._job = None
        self._session.changed.emit()
        if self._card is not None:
            self._card.progress.stop()
            self._card.seal_button.setEnabled(True)
            self._card.tell_sealed(str(sealed.path))

    def _not_sealed(self, error: BaseException) -> None:
        self._job = None
        card = self._card
        if card is None:
            return
        card.progress.stop()
        card.seal_button.setEnabled(True)
        if isinstance(error, Cancelled):
            card.result.tell("info", tr("You stopped it"), tr("No file was written, and nothing was noted."))
            card.result.show()
        elif isinstance(error, WrongPassphrase):
            card.wrong_passphrase(str(error))
        else:
            card.result.tell_error(error)

    def _failed(self, error: BaseException) -> None:
        if self._card is not None:
            self._card.result.tell_error(error)
