"""Watches the window's thread: how long it works between two turns of the event loop, when nothing can be pressed."""

import time
from collections.abc import Callable, Iterator
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
    barked(own time, time on the clock): called for each stall that is longer than felt, in milliseconds.
    """

    def __init__(self) -> None:
        super().__init__()
        self.worst, self.turns, self.felt = 0.0, 0, float(FELT)
        self.barked: Callable[[float, float], object] = lambda _spent, _passed: None
        self._last, self._clock = time.thread_time(), time.monotonic()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self.turn)

    @property
    def since(self) -> float:
        """When the last turn was, as time.monotonic() has it."""
        return self._clock

    def turn(self) -> None:
        """A turn of the loop; called by whoever goes on to what is not to be counted, too."""
        now, clock = time.thread_time(), time.monotonic()
        spent = (now - self._last) * 1000
        if spent > self.felt:
            self.barked(spent, (clock - self._clock) * 1000)
        self.worst = max(self.worst, spent)
        self.turns += 1
        self.forget()

    def forget(self) -> None:
        """What was done since the last turn does not count."""
        self._last, self._clock = time.thread_time(), time.monotonic()

    @contextmanager
    def watching(self) -> Iterator["Watchdog"]:
        """While this runs, inside of an event loop."""
        self.forget()
        self._timer.start()
        yield self
        self.turn()
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
