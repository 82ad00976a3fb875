"""An open register in the window: changes go to the disk in order, and one signal tells every page what stands now."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Jobs
from sv_desktop.services.folders import READ, passing_folder
from sv_desktop.services.promise import promise_of
from sv_desktop.services.protect import remove_copies
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.trust import forget_withdrawn_here


class RegisterSession(QObject):
    """changed: something in the register is otherwise now. failed(error): a change could not be stored.

    closing: the last moment to store something. reading(done, total): how many submissions were read of a large
    register. not_read(error): it cannot be read. not_backed_up(error): no automatic backup could be made; told once.
    saved, open_requested, restore_requested: as in :class:`.Session`.
    """

    changed = Signal()
    failed = Signal(object)
    closing = Signal()
    reading = Signal(object, object)
    not_read = Signal(object)
    not_backed_up = Signal(object)
    saved = Signal(object)
    open_requested = Signal(object)
    restore_requested = Signal(object)

    def __init__(self, desk: RegisterDesk, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self._reading: Path | None = None

    @property
    def reading_folder(self) -> Path:
        """Where packages are put to be read; it goes when the register is closed, and after a crash the next time."""
        if self._reading is None:
            self._reading = passing_folder(READ)
        return self._reading

    def store(
        self, change: Callable[[], object], done: Callable[[], object] = lambda: None, *, owner: QObject | None = None
    ) -> None:
        """Store a change off the window's thread, after those before it. owner: done() is its own, and goes with it."""

        def stored(_result: object) -> None:
            self.saved.emit(datetime.now().astimezone())
            self.changed.emit()
            if owner is None or isValid(owner):
                done()

        self.jobs.run(lambda _progress: change(), success=stored, failure=self.failed.emit, lane="save", owner=self)

    def read(self) -> None:
        """Read a large register off the window's thread; what is there is shown when all is read."""
        if not self.desk.is_read:
            self.jobs.run(
                self._read,
                success=lambda _result: self.changed.emit(),
                failure=self.not_read.emit,
                progress=self.reading.emit,
                lane="look",
                owner=self,
            )

    def _read(self, progress: Progress) -> None:
        self.desk.read_again(progress)
        forget_withdrawn_here(self.desk)
        promise_of(self.desk)  # it may be what the frameworks suggest, which the window shall not wait for

    def settled(self) -> None:
        """Wait until everything that was handed over is on the disk."""
        self.jobs.wait("save")

    def close(self, last: Callable[[], object] = lambda: None) -> None:
        """Wait for what is being stored, and let go of the file. last: what is done with it just before."""
        self.closing.emit()
        self.settled()
        last()
        self.desk.close()
        self._clear()

    def _clear(self) -> None:
        """What was taken out of a protected register is written over first."""
        folder, self._reading = self._reading, None
        if folder is None:
            return
        if self.desk.kept.key is not None:
            remove_copies(one for one in folder.rglob("*") if one.is_file())
        shutil.rmtree(folder, ignore_errors=True)
