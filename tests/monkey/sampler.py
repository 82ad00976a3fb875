"""Where the window's thread is, so that a stall can say whose it is: looked at by a signal, in that thread itself.

Another thread must not look: with the frame it would hold what Qt has to destroy in the window's thread alone.
"""

import signal
import time
from collections import Counter, deque
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import sv_desktop

#: Seconds of the processor's time.
_EVERY = 0.004
_KEPT, _DEEP, _TOLD = 500, 5, 6
_HOUSE = sv_desktop.__file__.rpartition("/")[0] + "/"


class Sampler:
    """Knows the last two seconds or so. Where there are no such signals, as on Windows, it knows nothing."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, str]] = deque(maxlen=_KEPT)
        self._quiet = False

    @contextmanager
    def sampling(self) -> Iterator[None]:
        """While this runs."""
        if not hasattr(signal, "setitimer"):
            yield
            return
        before = signal.signal(signal.SIGPROF, lambda _number, frame: self._look(frame))
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)

    def where(self, since: float) -> str:
        """The places of ours in which the thread was seen since a time.monotonic(), the most frequent first."""
        self._quiet = True
        places = Counter(place for at, place in self._seen if at >= since)
        self._quiet = False
        total = sum(places.values()) or 1
        return "; ".join(f"{number / total:.0%} {place}" for place, number in places.most_common(_TOLD))

    def _look(self, frame: FrameType | None) -> None:
        if not self._quiet:
            self._seen.append((time.monotonic(), " < ".join(_ours(frame)) or "Qt alone"))


def _ours(frame: FrameType | None) -> Iterator[str]:
    number = 0
    while frame is not None and number < _DEEP:
        code = frame.f_code
        if code.co_filename.startswith(_HOUSE):
            yield f"{code.co_filename.removeprefix(_HOUSE)}:{frame.f_lineno} {code.co_name}"
            number += 1
        frame = frame.f_back
