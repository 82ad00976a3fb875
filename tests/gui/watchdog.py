"""Watches the window's thread: how long it works between two turns of the event loop, when nothing can be pressed."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

#: A stall that people feel, in milliseconds.
FELT = 50
_FLOOR_LOOPS = 200_000
#: Milliseconds of the floor on the computer for which FELT was set.
_FLOOR_MS = 10.0


class Watchdog(QObject):
    """worst: the longest time that the thread worked without a turn of the loop, in milliseconds of its own.

    Its own time, not that of the clock: what other programs take from a busy computer is no fault of ours.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst, self.turns = 0.0, 0
        self._last = time.thread_time()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._turn)

    def _turn(self) -> None:
        now = time.thread_time()
        self.worst = max(self.worst, (now - self._last) * 1000)
        self._last, self.turns = now, self.turns + 1

    @contextmanager
    def watching(self) -> Iterator["Watchdog"]:
        """While this runs, inside of an event loop."""
        self._last = time.thread_time()
        self._timer.start()
        yield self
        self._turn()
        self._timer.stop()


def felt_here() -> float:
    """FELT in milliseconds of this computer, by a floor of plain counting that is measured now."""
    best = min(_floor() for _ in range(7))
    return FELT * max(1.0, best / _FLOOR_MS)


def _floor() -> float:
    began, total = time.thread_time(), 0
    for one in range(_FLOOR_LOOPS):
        total += one & 7
    return (time.thread_time() - began) * 1000
