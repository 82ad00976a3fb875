"""What can be done with evidence from any page: describe it, open a copy, write down a link or a testimony."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.ask import ask, ask_where
from sv_desktop.gui.widgets.describe_dialog import DescribeDialog
from sv_desktop.gui.widgets.link_dialog import LinkDialog
from sv_desktop.gui.widgets.page_picture import as_pixmap
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.gui.widgets.testimony_dialog import TestimonyDialog
from sv_desktop.services import attach, write_down
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.preview import preview_evidence, thumbnail, warnings_of

_OPEN = tr("Open it?")
_WITH_THUMBNAIL = ("image/", "application/pdf")


class EvidenceActions(QObject):
    """On behalf of a widget, with which it goes. failed: told what went wrong."""

    def __init__(self, session: Session, over: QWidget, failed: Callable[[object], object]) -> None:
        super().__init__(over)
        self._session, self._over, self._failed = session, over, failed

    def find(self, evidence_id: str) -> Evidence | None:
        """The evidence, while it is in the library."""
        return next((one for one in self._session.application.evidence if one.id == evidence_id), None)

    def describe(self, evidence_id: str) -> None:
        """Ask for a title, a date, what it shows and whom."""
        evidence = self.find(evidence_id)
        if evidence is None:
            return
        dialog = DescribeDialog(evidence, self._over)
        if dialog.exec():
            said, desk = dialog.values(), self._session.desk
            self._session.store(
                lambda: attach.describe(
                    desk,
                    evidence_id,
                    title=said.title,
                    description=said.description,
                    date=said.date,
                    personal=said.personal,
                    consent=said.consent,
                )
            )

    def add_link(self, ref: str = "") -> None:
        """Ask for a web address, and keep it."""
        dialog = LinkDialog(self._over)
        if dialog.exec():
            address, title, date = dialog.values()
            desk = self._session.desk
            self._session.store(lambda: write_down.add_link(desk, address, title=title, date=date, ref=ref))

    def add_testimony(self, ref: str = "") -> None:
        """Ask what somebody said, and keep it."""
        dialog = TestimonyDialog(self._over)
        if dialog.exec():
            one, (personal, consent) = dialog.testimony(), dialog.people.values()
            desk = self._session.desk
            self._session.store(
                lambda: write_down.add_testimony(desk, one, personal=personal, consent=consent, ref=ref)
            )

    def preview(self, evidence_id: str) -> None:
        """Show it inside the program."""
        evidence, desk = self.find(evidence_id), self._session.desk
        if evidence is None:
            return

        def load(page: int, edge: int, progress: Progress) -> Preview:
            return preview_evidence(desk, evidence_id, page=page, edge=edge, progress=progress)

        PreviewDialog(self._session.jobs, evidence, load, self._over).open()

    def open(self, evidence_id: str) -> None:
        """Open a copy with the system's viewer, once we have looked what it is, and after a plain word."""
        evidence, desk = self.find(evidence_id), self._session.desk
        if evidence is None:
            return
        self._session.jobs.run(
            lambda progress: warnings_of(
                evidence, lambda: desk.workspace.read_evidence(evidence_id), progress=progress
            ),
            success=lambda warnings: self._ask_to_open(evidence, warnings),
            failure=self._failed,
            lane="look",
            owner=self._over,
        )

    def _ask_to_open(self, evidence: Evidence, warnings: tuple[str, ...]) -> None:
        desk = self._session.desk
        told = tr(
            "“{name}” opens in another program, as a copy. Changes to the copy are not kept here.", name=evidence.name
        )
        if desk.workspace.key is not None:
            told += " " + tr("The copy is not protected by your passphrase. It is deleted when you close your file.")
        if ask(self._over, tr("Open a copy"), "\n\n".join((*warnings, f"{told} {_OPEN}"))):
            self._session.jobs.run(
                lambda progress: attach.copy_to_view(desk, evidence.id, progress),
                success=lambda place: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))),
                failure=self._failed,
            )

    def save_copy(self, evidence_id: str, done: Callable[[Path], object]) -> None:
        """Ask where, and save a copy there."""
        evidence = self.find(evidence_id)
        if evidence is None:
            return
        place = ask_where(self._over, tr("Where to save a copy"), documents_folder() / safe_name(evidence.name))
        if place is not None:
            self._copy(evidence_id, place, lambda _done: done(place))

    def draw(self, evidence: Evidence, show: Callable[[QPixmap], object]) -> None:
        """Make a small picture of it, where it has a look; it appears in what is shown already."""
        if not evidence.media_type.startswith(_WITH_THUMBNAIL):
            return
        desk = self._session.desk
        self._session.jobs.run(
            lambda progress: thumbnail(desk, evidence.id, progress=progress),
            success=lambda picture: show(as_pixmap(picture)) if picture is not None else None,
            failure=lambda _error: None,
            lane="look",
            owner=self._over,
        )

    def _copy(self, evidence_id: str, place: Path, done: Callable[[object], object]) -> None:
        desk = self._session.desk
        self._session.jobs.run(
            lambda progress: attach.save_copy(desk, evidence_id, place, progress),
            success=done,
            failure=self._failed,
            owner=self._over,
        )
