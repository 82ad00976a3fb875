"""Jobs: work off the window's thread, with progress and cancel, and its answer back on the window's thread."""

import logging
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, SignalInstance, Slot
from shiboken6 import isValid

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.collector import Collector

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
#: Progress is passed on at most this often, in seconds.
_EVERY = 0.05


class Job(QObject):
    """One piece of work that was asked for. Its callbacks are called on the thread it lives in, the window's.

    ended: just before its answer is told, so that whoever hears the answer finds nothing busy any more.
    """

    finished = Signal(object)
    failed = Signal(object)
    progressed = Signal(object, object)
    ended = Signal()

    def __init__(
        self,
        success: Callable[[Any], object],
        failure: Callable[[Any], object],
        progress: Callable[[int, int], object] | None,
        owner: QObject | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._success, self._failure, self._progress, self._owner = success, failure, progress, owner
        self._cancelled = Event()
        self._told = 0.0
        self.finished.connect(self._succeed)
        self.failed.connect(self._fail)
        self.progressed.connect(self._step)

    def cancel(self) -> None:
        """Ask the work to stop; it ends in failure with Cancelled."""
        self._cancelled.set()

    def check(self) -> None:
        """Raises Cancelled once cancel was called, or once the window has gone."""
        if self._cancelled.is_set() or not isValid(self):
            raise Cancelled

    def report(self, done: int, total: int) -> None:
        """The Progress that the work calls, from its own thread. Raises Cancelled once cancel was called."""
        self.check()
        now = monotonic()
        if now - self._told >= _EVERY or done >= total > 0:
            self._told = now
            self.progressed.emit(done, total)

    @Slot(object)
    def _succeed(self, result: object) -> None:
        self._answer(self._success, result)

    @Slot(object)
    def _fail(self, error: object) -> None:
        self._answer(self._failure, error)

    def _answer(self, tell: Callable[[Any], object], answer: object) -> None:
        """Tell it, and let go of all that was only there to be told.

        The thread that did the work may hold the job a little longer. What it then lets go of last is destroyed there,
        and that must be nothing of Qt's.
        """
        owner = self._owner
        self._success = self._failure = _nobody
        self._progress = self._owner = None
        self.ended.emit()
        if owner is None or isValid(owner):
            tell(answer)

    @Slot(object, object)
    def _step(self, done: int, total: int) -> None:
        if self._progress is not None and self._wanted():
            self._progress(done, total)

    def _wanted(self) -> bool:
        return self._owner is None or isValid(self._owner)


def _nobody(_answer: object) -> None:
    """It was told already."""


class _Run(QRunnable):
    def __init__(self, job: Job, op: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._work: tuple[Job, Callable[[Progress], Any]] | None = (job, op)

    def run(self) -> None:
        """Do the work and let go of it before its end is told: Qt may keep the runnable itself a little longer."""
        if self._work is None:
            return
        job, op = self._work
        self._work = None
        try:
            job.check()
            result = op(job.report)
        except BaseException as error:
            del op
            if not isinstance(error, Cancelled | PlainError):
                _LOG.error("job failed", exc_info=error)
            _tell(job, "failed", error)
        else:
            del op
            _tell(job, "finished", result)


def _tell(job: Job, how: str, answer: object) -> None:
    """Nobody is left to tell once the window has gone; what the work stored stays stored."""
    if isValid(job):
        signal: SignalInstance = getattr(job, how)
        signal.emit(answer)


class Jobs(QObject):
    """Runs work in lanes.

    "save" keeps its order on one thread. "work" is for all that takes longer, and is asked about before the window
    closes. "index" reads on in the background and may be stopped at any time. "look" only reads what is shown, such
    as thumbnails, and may be dropped at any time.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collector = Collector(self)
        self._lanes: dict[str, QThreadPool] = {}
        self._open: dict[str, list[Job]] = {}

    def run(
        self,
        op: Callable[[Progress], T],
        *,
        success: Callable[[T], object],
        failure: Callable[[Any], object],
        progress: Callable[[int, int], None] | None = None,
        lane: str = "work",
        owner: QObject | None = None,
    ) -> Job:
        """Run op(progress) in a lane; success, failure and progress are called on the window's thread.

        owner: what shows the answer; once Qt has deleted it, nothing of this job is called any more.
        """
        job = Job(success, failure, progress, owner, self)
        self._open.setdefault(lane, []).append(job)
        job.ended.connect(self._end)
        self._lane(lane).start(_Run(job, op))
        return job

    def busy(self, lane: str = "work") -> bool:
        """Whether a lane has work that has not been answered yet."""
        return bool(self._open.get(lane))

    def cancel(self, lane: str = "work") -> None:
        """Ask everything in a lane to stop."""
        for job in tuple(self._open.get(lane, ())):
            job.cancel()

    def wait(self, lane: str = "save") -> None:
        """Wait until a lane is empty; what it had to store is stored then."""
        if lane in self._lanes:
            self._lanes[lane].waitForDone()

    def stop(self, *lanes: str) -> None:
        """Ask everything in some lanes to stop, and wait until it has."""
        for lane in lanes:
            self.cancel(lane)
            self.wait(lane)

    def _lane(self, name: str) -> QThreadPool:
        if name not in self._lanes:
            pool = QThreadPool(self)
            pool.setMaxThreadCount(1 if name == "save" else 2)
            self._lanes[name] = pool
        return self._lanes[name]

    @Slot()
    def _end(self) -> None:
        """A job has been answered; it is not needed any more."""
        job = self.sender()
        for jobs in self._open.values():
            if job in jobs:
                jobs.remove(job)
        if job is not None:
            job.deleteLater()
