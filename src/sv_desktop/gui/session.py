"""The session: the open desk as pages see it. Pages call it; one change signal comes back."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from sv_desktop.domain.answers import Revision, Value
from sv_desktop.domain.application import Application
from sv_desktop.gui.jobs import Jobs
from sv_desktop.services.desk import Desk
from sv_desktop.services.step_back import redo, undo

Result = TypeVar("Result")


class Session(QObject):
    """Saves off the window's thread, in order, and tells every page what stands now.

    changed(Application): after anything was stored. saved(datetime): local time of a durable save.
    failed(Exception): nothing was stored; the page keeps what was typed. stepped(revisions, back): what an undo
    (back is True) or a redo has changed; no revisions when there was nothing to do. told(words, way back): what was
    just done; the way back is a storing use case, or None.
    only_looking: somebody asked for a change where nothing may be changed. open_requested(path): show another file.
    restore_requested(path): put a backup in the place of this file, which must be closed for it.
    """

    changed = Signal(object)
    saved = Signal(object)
    failed = Signal(object)
    stepped = Signal(object, bool)
    only_looking = Signal()
    told = Signal(str, object)
    open_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs

    @property
    def application(self) -> Application:
        """What stands now."""
        return self.desk.application

    def settled(self) -> Application:
        """What stands once everything that was handed over is on the disk; for pages drawn from what is stored."""
        self.jobs.wait("save")
        return self.application

    def answer(self, target: str, field: str, value: Value) -> None:
        """Store one answer; pages call it as the person types (already calmed to a few times a second)."""
        self.store(lambda: self.desk.save([(target, field, value)]))

    def store(self, change: Callable[[], Result], done: Callable[[Result], object] | None = None) -> None:
        """Run any storing use case in the save lane, then tell everybody; done hears what it gave back."""

        def stored(result: Result) -> None:
            self.saved.emit(datetime.now().astimezone())
            self.changed.emit(self.desk.application)
            if done is not None:
                done(result)

        if self._may_change():
            self.jobs.run(lambda _progress: change(), success=stored, failure=self.failed.emit, lane="save")

    def tell(self, words: str, way_back: Callable[[], object] | None = None) -> None:
        """Say what was just done, and offer a storing use case that takes it back."""
        self.told.emit(words, way_back)

    def store_quietly(self, change: Callable[[], object]) -> None:
        """Store something that no page shows, such as the place; a failure is left for the next real save to tell."""
        if not self.desk.read_only:
            self.jobs.run(lambda _progress: change(), success=_nothing, failure=_nothing, lane="save")

    def undo(self) -> None:
        """Take back the last step, after what was typed is on the disk."""
        self._step(undo, back=True)

    def redo(self) -> None:
        """Do again what was undone last."""
        self._step(redo, back=False)

    def announce(self) -> None:
        """Tell every page what stands now, after work in another lane has changed it."""
        self.changed.emit(self.desk.application)

    def close(self) -> None:
        """Wait until everything is on the disk, then close the file."""
        self.jobs.wait("save")
        self.desk.close()

    def _step(self, step: Callable[[Desk], tuple[Revision, ...]], *, back: bool) -> None:
        def stepped(changed: tuple[Revision, ...]) -> None:
            self.changed.emit(self.desk.application)
            self.stepped.emit(changed, back)

        if self._may_change():
            self.jobs.run(lambda _progress: step(self.desk), success=stepped, failure=self.failed.emit, lane="save")

    def _may_change(self) -> bool:
        if self.desk.read_only:
            self.only_looking.emit()
        return not self.desk.read_only


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
