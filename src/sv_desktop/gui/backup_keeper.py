"""Keeps automatic backups of the open file, a workspace or a register.

Off the window's thread, and only when something has changed.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.backups.kept import Kept
from sv_desktop.services.backups.shelf import Backup
from sv_desktop.services.remember import remembered

T = TypeVar("T")
_EVERY_MS = 10 * 60 * 1000
#: While somebody types, wait for a pause of this length before a copy is made.
_CALM = timedelta(seconds=20)


class Desk(Protocol):
    """An open file, and where the person has it, also when a copy of it is looked at."""

    @property
    def kept(self) -> Kept: ...
    @property
    def path(self) -> Path: ...
    @property
    def read_only(self) -> bool: ...


class BackedUp(Protocol):
    """A session, of a workspace or of a register; each signal and member as :class:`.Session` says."""

    jobs: Jobs

    @property
    def saved(self) -> SignalInstance: ...
    @property
    def open_requested(self) -> SignalInstance: ...
    @property
    def restore_requested(self) -> SignalInstance: ...
    @property
    def desk(self) -> Desk: ...
    def settled(self) -> object: ...


class BackupKeeper(QObject):
    """failed(error): told once for each opening of the file, since it would come again every ten minutes."""

    failed = Signal(object)

    def __init__(self, session: BackedUp, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told = False
        self._last_saved = datetime.now().astimezone() - _CALM
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.work_on)
        session.saved.connect(self._saved)
        if not session.desk.read_only:
            self._timer.start()
            self._start(Reason.OPENED)

    def work_on(self) -> None:
        """Make a copy, unless somebody is typing just now: then in a while."""
        wait = self._last_saved + _CALM - datetime.now().astimezone()
        if wait > timedelta(0):
            QTimer.singleShot(int(wait.total_seconds() * 1000) + 1, self, self.work_on)
        else:
            self._start(Reason.WORKING)

    def _start(self, reason: Reason) -> None:
        if not self._session.jobs.busy("look"):
            self._session.jobs.run(
                lambda progress: back_up(self._session, reason, progress),
                success=lambda _made: None,
                failure=self._failed,
                lane="look",
                owner=self,
            )

    def _saved(self, at: datetime) -> None:
        self._last_saved = at

    def _failed(self, error: object) -> None:
        if isinstance(error, PlainError) and not self._told:
            self._told = True
            self.failed.emit(error)


def back_up(session: BackedUp, reason: Reason, progress: Progress) -> Backup | None:
    """Put a copy on the shelf, within the limit that was chosen; None when nothing has changed since the last."""
    if session.desk.read_only:
        return None
    desk = session.desk
    return keep(desk.kept, desk.path, reason, limit=remembered().backup_limit, progress=progress)


def back_up_at_closing(session: BackedUp, window: QWidget) -> None:
    """A last backup, if anything changed; it can be stopped, and never stands in the way of closing."""
    dialog = WorkingDialog(tr("Making a backup before closing"), window)
    with suppress(PlainError, Cancelled):
        dialog.work(session.jobs, lambda progress: back_up(session, Reason.CLOSED, progress))


def backed_up_first(session: BackedUp, reason: Reason, op: Callable[[Progress], T]) -> Callable[[Progress], T]:
    """An op for a job that makes a backup before its own work; one that cannot be made does not stop it."""

    def both(progress: Progress) -> T:
        with suppress(PlainError):  # told by the keeper, which meets the same trouble
            back_up(session, reason, progress)
        return op(progress)

    return both
