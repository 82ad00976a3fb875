"""Reads the text inside evidence in the background, for searching: after opening, and as evidence comes."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import Cancelled
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.services.index_text import index_text

_LOG = logging.getLogger(__name__)
#: The page comes first; reading begins when the person has settled in, in milliseconds.
_CALM_MS = 2000


class Indexing(QObject):
    """read: something has been read since the last time. One file at a time, in a lane of its own."""

    read = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._seen: frozenset[str] = frozenset()
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self.start)
        session.changed.connect(self._changed)
        self._changed(session.application)

    def start(self) -> None:
        """Read what nobody has read yet."""
        if self._job is not None or self._session.desk.read_only:
            return
        desk = self._session.desk
        self._job = self._session.jobs.run(
            lambda progress: index_text(desk, progress),
            success=self._done,
            failure=self._failed,
            lane="index",
            owner=self,
        )

    def _changed(self, application: Application) -> None:
        there = frozenset(one.id for one in application.evidence)
        if there - self._seen:
            self._timer.start()
        self._seen = there

    def _done(self, count: int) -> None:
        self._job = None
        if count:
            self.read.emit()

    def _failed(self, error: object) -> None:
        """Searching goes on with what was read; the rest is read the next time."""
        self._job = None
        if not isinstance(error, Cancelled):
            _LOG.warning("the text inside evidence could not be read: %s", error)
