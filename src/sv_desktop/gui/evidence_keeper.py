"""Wires an evidence panel to the session: adding with progress, describing, opening, taking off with undo."""

import tempfile
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QMessageBox

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.preview import Picture, Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.describe_dialog import DescribeDialog
from sv_desktop.gui.widgets.evidence_panel import EvidencePanel
from sv_desktop.gui.widgets.page_picture import as_pixmap
from sv_desktop.gui.widgets.pick_evidence import PickEvidence
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.services import attach
from sv_desktop.services.preview import preview_evidence, thumbnail, warnings_of

_WITH_THUMBNAIL = ("image/", "application/pdf")


class EvidenceKeeper(QObject):
    """Keeps one item's panel true. It goes with the panel."""

    def __init__(self, session: Session, ref: str, panel: EvidencePanel, undo: UndoBar) -> None:
        super().__init__(panel)
        self._session, self._ref, self._panel, self._undo = session, ref, panel, undo
        self._shown: tuple[Evidence, ...] | None = None
        self._job: Job | None = None
        panel.files_dropped.connect(self.add_files)
        panel.picture_pasted.connect(self.add_picture)
        panel.remove_requested.connect(self.take_off)
        panel.describe_requested.connect(self.describe)
        panel.open_requested.connect(self.open)
        panel.preview_requested.connect(self.preview)
        panel.attach_existing_requested.connect(self.pick)
        panel.cancelled.connect(self.cancel)

    def refresh(self) -> None:
        """Show what is attached now."""
        evidence = self._session.application.evidence_for(self._ref)
        if evidence == self._shown:
            return
        self._shown = evidence
        self._panel.set_evidence(evidence)
        for one in evidence:
            if one.media_type.startswith(_WITH_THUMBNAIL):
                self._draw(one)

    def add_files(self, paths: list[Path]) -> None:
        """Store files and attach them, with progress."""
        desk, ref = self._session.desk, self._ref
        self._panel.show_problem("")
        self._panel.progress.start("Adding evidence")
        self._job = self._session.jobs.run(
            lambda progress: attach.attach_files(desk, ref, paths, progress),
            success=self._added,
            failure=self._failed,
            progress=self._panel.progress.show_progress,
        )

    def add_picture(self, picture: QImage) -> None:
        """Store a pasted picture as PNG."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        picture.save(buffer, "PNG")  # type: ignore[call-overload]
        data = bytes(buffer.data().data())
        name = f"Pasted picture {datetime.now():%Y-%m-%d %H.%M.%S}.png"  # noqa: DTZ005 - a name in the person's own time
        desk, ref = self._session.desk, self._ref
        self._session.store(lambda: attach.attach_bytes(desk, ref, data, name))

    def cancel(self) -> None:
        """Stop adding; what was whole stays, the rest leaves nothing."""
        if self._job is not None:
            self._job.cancel()

    def take_off(self, evidence_id: str) -> None:
        """Take evidence off this item; Undo puts it back."""
        desk, ref = self._session.desk, self._ref
        label = next((one.label for one in self._session.application.evidence if one.id == evidence_id), "The file")
        self._session.store(lambda: attach.detach(desk, ref, evidence_id))
        put_back = partial(attach.attach_existing, desk, ref, evidence_id)
        self._undo.offer(f"“{label}” was taken off this answer.", lambda: self._session.store(put_back))

    def describe(self, evidence_id: str) -> None:
        """Ask for a title, a date and what it shows."""
        evidence = next(one for one in self._session.application.evidence if one.id == evidence_id)
        dialog = DescribeDialog(evidence, self._panel)
        if dialog.exec():
            title, description, date = dialog.values()
            desk = self._session.desk
            self._session.store(
                lambda: attach.describe(desk, evidence_id, title=title, description=description, date=date)
            )

    def pick(self) -> None:
        """Let evidence that is already in the workspace serve this item."""
        attached = set(self._session.application.answers.attached(self._ref))
        others = tuple(one for one in self._session.application.evidence if one.id not in attached)
        dialog = PickEvidence(others, self._panel)
        if dialog.exec():
            desk, ref = self._session.desk, self._ref
            for evidence_id in dialog.chosen():
                self._session.store(partial(attach.attach_existing, desk, ref, evidence_id))

    def preview(self, evidence_id: str) -> None:
        """Show a file inside the program."""
        desk = self._session.desk
        evidence = next(one for one in self._session.application.evidence if one.id == evidence_id)

        def load(page: int, edge: int, progress: Progress) -> Preview:
            return preview_evidence(desk, evidence_id, page=page, edge=edge, progress=progress)

        PreviewDialog(self._session.jobs, evidence, load, self._panel).open()

    def open(self, evidence_id: str) -> None:
        """Open a copy with the system's viewer, once we have looked what it is, and after a plain word."""
        desk = self._session.desk
        evidence = next(one for one in self._session.application.evidence if one.id == evidence_id)
        self._session.jobs.run(
            lambda progress: warnings_of(
                evidence, lambda: desk.workspace.read_evidence(evidence_id), progress=progress
            ),
            success=lambda warnings: self._ask_to_open(evidence, warnings),
            failure=self._failed,
            lane="look",
            owner=self._panel,
        )

    def _ask_to_open(self, evidence: Evidence, warnings: tuple[str, ...]) -> None:
        told = f"“{evidence.name}” opens in another program, as a copy. Changes to the copy are not kept here."
        answer = QMessageBox.question(
            self._panel,
            "Open a copy",
            "\n\n".join((*warnings, told)),
            QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel,
        )
        if answer != QMessageBox.StandardButton.Open:
            return
        place = Path(tempfile.mkdtemp(prefix="sv-desktop-")) / safe_name(evidence.name)
        desk = self._session.desk
        self._session.jobs.run(
            lambda progress: attach.save_copy(desk, evidence.id, place, progress),
            success=lambda _done: QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))),
            failure=self._failed,
        )

    def _added(self, result: attach.Attached) -> None:
        self._panel.progress.stop()
        self._session.announce()
        self._panel.tell_added(len(result.evidence))
        self._panel.show_problem("\n".join(one.words for one in result.refused))

    def _failed(self, error: object) -> None:
        self._panel.progress.stop()
        self._session.desk.refresh()
        self._session.announce()
        if isinstance(error, Cancelled):
            self._panel.show_problem("You stopped it. Files that were already whole have been kept.")
        elif isinstance(error, PlainError):
            self._panel.show_problem(str(error))
        else:
            self._panel.show_problem("Something went wrong that we did not expect. What was saved is safe. Try again.")

    def _show_thumbnail(self, evidence: Evidence, picture: Picture | None) -> None:
        if picture is not None:
            self._panel.set_thumbnail(evidence.id, as_pixmap(picture))

    def _draw(self, evidence: Evidence) -> None:
        desk = self._session.desk
        self._session.jobs.run(
            lambda progress: thumbnail(desk, evidence.id, progress=progress),
            success=lambda picture: self._show_thumbnail(evidence, picture),
            failure=lambda _error: None,
            lane="look",
            owner=self._panel,
        )
