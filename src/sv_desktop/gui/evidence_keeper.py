"""Wires an evidence panel to the session: adding with progress, describing, opening, taking off with undo."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QImage
from shiboken6 import isValid

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.freshness import is_stale, stale_after
from sv_desktop.domain.language import tr
from sv_desktop.gui.evidence_actions import EvidenceActions
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.evidence_panel import EvidencePanel
from sv_desktop.gui.widgets.pick_evidence import PickEvidence
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.services import attach
from sv_desktop.services.take_in import TakenIn, take_in


class EvidenceKeeper(QObject):
    """Keeps one item's panel true. It goes with the panel."""

    def __init__(self, session: Session, ref: str, panel: EvidencePanel, undo: UndoBar) -> None:
        super().__init__(panel)
        self._session, self._ref, self._panel, self._undo = session, ref, panel, undo
        self._actions = EvidenceActions(session, panel, self._failed)
        self._shown: tuple[Evidence, ...] | None = None
        self._job: Job | None = None
        panel.files_dropped.connect(self.add_files)
        panel.picture_pasted.connect(self.add_picture)
        panel.remove_requested.connect(self.take_off)
        panel.describe_requested.connect(self._actions.describe)
        panel.open_requested.connect(self._actions.open)
        panel.preview_requested.connect(self._actions.preview)
        panel.link_requested.connect(lambda: self._actions.add_link(ref))
        panel.testimony_requested.connect(lambda: self._actions.add_testimony(ref))
        panel.attach_existing_requested.connect(self.pick)
        panel.cancelled.connect(self.cancel)

    def refresh(self) -> None:
        """Show what is attached now."""
        application = self._session.application
        evidence = application.evidence_for(self._ref)
        if evidence == self._shown:
            return
        self._shown = evidence
        today = datetime.now().astimezone().date()
        stale = {one.id: stale_after(application, one) for one in evidence if is_stale(application, one, today)}
        self._panel.set_evidence(evidence, stale)
        for one in evidence:
            self._actions.draw(one, partial(self._panel.set_thumbnail, one.id))

    def add_files(self, paths: list[Path]) -> None:
        """Store files and folders and attach what they hold, with progress."""
        desk, ref = self._session.desk, self._ref
        self._panel.show_problem("")
        self._panel.progress.start(tr("Adding evidence"))
        self._job = self._session.jobs.run(
            lambda progress: take_in(desk, paths, ref, progress),
            success=self._added,
            failure=self._failed,
            progress=self._show_progress,
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
        evidence = self._actions.find(evidence_id)
        label = evidence.label if evidence else tr("The file")
        self._session.store(lambda: attach.detach(desk, ref, evidence_id))
        put_back = partial(attach.attach_existing, desk, ref, evidence_id)
        self._undo.offer(
            tr("“{label}” was taken off this answer. It stays in the evidence library.", label=label),
            lambda: self._session.store(put_back),
        )

    def pick(self) -> None:
        """Let evidence that is already in the workspace serve this item."""
        attached = set(self._session.application.answers.attached(self._ref))
        others = tuple(one for one in self._session.application.evidence if one.id not in attached)
        dialog = PickEvidence(others, self._panel)
        if dialog.exec():
            desk, ref, chosen = self._session.desk, self._ref, dialog.chosen()
            self._session.store(lambda: attach.attach_to(desk, (ref,), chosen))

    def _show_progress(self, done: int, total: int) -> None:
        if isValid(self._panel):
            self._panel.progress.show_progress(done, total)

    def _added(self, result: TakenIn) -> None:
        """The person may have gone to another page meanwhile, and the panel with the one before."""
        self._session.announce()
        if not isValid(self._panel):
            self._session.tell("\n".join((result.words, *result.reasons)))
            return
        self._panel.progress.stop()
        self._panel.tell_added(result.words)
        if result.left_out:
            self._panel.show_problem("\n".join((result.words, *result.reasons)))

    def _failed(self, error: object) -> None:
        self._session.desk.refresh()
        self._session.announce()
        if isinstance(error, Cancelled):
            words = tr("You stopped it. Files that were already whole have been kept.")
        elif isinstance(error, PlainError):
            words = str(error)
        else:
            words = tr("Something went wrong that we did not expect. What was saved is safe. Try again.")
        if not isValid(self._panel):
            self._session.tell(words)
            return
        self._panel.progress.stop()
        self._panel.show_problem(words)
