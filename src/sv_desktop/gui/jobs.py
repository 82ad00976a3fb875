"""Jobs: work off the window's thread, with progress and cancel, and its answer back on the window's thread."""

import logging
from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.progress import Progress

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
#: Progress is passed on at most this often, in seconds.
_EVERY = 0.05


class Job(QObject):
    """One piece of work that was asked for."""

    finished = Signal(object)
    failed = Signal(object)
    progressed = Signal(object, object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Ask the work to stop; it ends in failure with Cancelled."""
        self._cancelled.set()

    def report(self, done: int, total: int) -> None:
        """The Progress that the work calls, from its own thread. Raises Cancelled once cancel was called."""
        if self._cancelled.is_set():
            raise Cancelled
        now = monotonic()
        if now - self._told >= _EVERY or done >= total:
            self._told = now
            self.progressed.emit(done, total)


class _Run(QRunnable):
    def __init__(self, job: Job, op: Callable[[Progress], Any]) -> None:
        super().__init__()
        self._job, self._op = job, op

    def run(self) -> None:
        try:
            result = self._op(self._job.report)
        except BaseException as error:
            if not isinstance(error, Cancelled):
                _LOG.debug("job failed", exc_info=error)
            self._job.failed.emit(error)
        else:
            self._job.finished.emit(result)
        self._job.ended.emit()


class Jobs(QObject):
    """Runs work in lanes: "save" keeps its order on one thread, "work" is for all that takes longer."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[str, QThreadPool] = {}
        self._open: dict[str, set[Job]] = {}

    def run(
        self,
        op: Callable[[Progress], T],
        *,
        success: Callable[[T], object],
        failure: Callable[[Any], object],
        progress: Callable[[int, int], None] | None = None,
        lane: str = "work",
    ) -> Job:
        """Run op(progress) in a lane; success, failure and progress are called on the window's thread."""
        job = Job(self)
        queued = Qt.ConnectionType.QueuedConnection
        job.finished.connect(success, queued)
        job.failed.connect(failure, queued)
        if progress is not None:
            job.progressed.connect(progress, queued)
        jobs = self._open.setdefault(lane, set())
        jobs.add(job)
        job.ended.connect(lambda: self._end(jobs, job), queued)
        self._lane(lane).start(_Run(job, op))
        return job

    def busy(self, lane: str = "work") -> bool:
        """Whether a lane has work that has not been answered yet."""
        return bool(self._open.get(lane))

    def cancel(self, lane: str = "work") -> None:
        """Ask everything in a lane to stop."""
        for job in self._open.get(lane, ()):
            job.cancel()

    def wait(self, lane: str = "save") -> None:
        """Wait until a lane is empty; what it had to store is stored then."""
        if lane in self._lanes:
            self._lanes[lane].waitForDone()

    def _lane(self, name: str) -> QThreadPool:
        if name not in self._lanes:
            pool = QThreadPool(self)
            pool.setMaxThreadCount(1 if name == "save" else 2)
            self._lanes[name] = pool
        return self._lanes[name]

    def _end(self, jobs: set[Job], job: Job) -> None:
        jobs.discard(job)
        job.deleteLater()
