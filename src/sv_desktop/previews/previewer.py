"""Asks the worker, and holds it to its limits: a file can at most end that process."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import suppress
from threading import RLock, Thread, Timer
from time import monotonic
from typing import IO, TypeVar, cast

import msgspec

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Preview, ReadText
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.previews.pipe import MOST_ANSWERED, READY, Ask, BrokenTalk, receive, send

T = TypeVar("T")
Worker = subprocess.Popen[bytes]
WORKER_ARGUMENT = "--preview-worker"
#: Bytes of a file that the worker is given at most; of a larger one only the beginning, which says what it is.
LARGEST = 128 * 1024 * 1024
_BEGINNING = 1024 * 1024
#: Seconds.
_TO_START = 60.0
_TO_ANSWER = 30.0
_IDLE = 90.0
_TICK = 0.05


class NotShown(PlainError):
    """The file has ended the worker, or the worker was too slow."""


class Source(msgspec.Struct, frozen=True):
    """A file to look into. key: names its content, such as its SHA-256. chunks: begins to read it anew."""

    key: str
    name: str
    size: int
    chunks: Callable[[], Iterator[bytes]]


class Previewer:
    """One worker process, started when it is needed and let go when nobody has asked for a while.

    Safe to use from any thread; questions are answered one after the other. seconds: for one answer.
    """

    def __init__(self, *, seconds: float = _TO_ANSWER) -> None:
        self._seconds = seconds
        self._lock = RLock()
        self._process: Worker | None = None
        self._held: tuple[Worker, str] | None = None
        self._idle: Timer | None = None
        self._closing = False

    def show(self, source: Source, *, page: int = 0, edge: int = 1600, progress: Progress = silent) -> Preview:
        """One page; its picture is at most edge pixels wide and high. Raises NotShown, Cancelled, or as chunks does."""
        ask = Ask("show", source.name, source.size, page, edge)
        return self._ask(source, ask, Preview, progress)

    def thumbnail(self, source: Source, *, edge: int = 160, progress: Progress = silent) -> Preview:
        """The same for the first page and small; a picture only of pictures and PDFs."""
        return self._ask(source, Ask("thumbnail", source.name, source.size, 0, edge), Preview, progress)

    def read(self, source: Source, *, progress: Progress = silent) -> ReadText:
        """All words of a file, for searching."""
        return self._ask(source, Ask("read", source.name, source.size), ReadText, progress)

    def close(self) -> None:
        """End the worker at once, and with it everything it holds of a file; what was asked ends with Cancelled."""
        self._closing = True
        worker = self._process
        if worker is not None:
            worker.kill()
        with self._lock:
            self._closing = False
            if self._idle is not None:
                self._idle.cancel()
            self._stop()

    def __enter__(self) -> "Previewer":
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def _ask(self, source: Source, ask: Ask, answer: type[T], progress: Progress) -> T:
        with self._lock:
            progress(0, 0)
            if self._closing:
                raise Cancelled
            try:
                return self._twice(lambda worker: self._talk(worker, source, ask, answer), progress)
            except _Gone as error:
                if self._closing:
                    raise Cancelled from error
                raise NotShown(
                    tr("“{name}” could not be shown; it may be damaged.", name=source.name),
                    tr("The file itself is safe. You can still save a copy of it."),
                ) from error
            except BaseException:
                self._stop()
                raise
            finally:
                self._rest()

    def _twice(self, talk: Callable[[Worker], T], progress: Progress) -> T:
        """A worker that was there already may have died long ago; then another one is asked, once."""
        fresh = self._process is None
        try:
            worker = self._running(progress)
            return self._within(self._seconds, progress, lambda: talk(worker))
        except _Gone as gone:
            if fresh or gone.too_slow or self._closing:
                raise
        again = self._running(progress)
        return self._within(self._seconds, progress, lambda: talk(again))

    def _talk(self, worker: Worker, source: Source, ask: Ask, answer: type[T]) -> T:
        """Question, bytes, answer. Runs on a thread of its own, which ends when the worker is killed."""
        out, back = cast("IO[bytes]", worker.stdin), cast("IO[bytes]", worker.stdout)
        ask = msgspec.structs.replace(ask, name=source.name.encode(errors="replace").decode())
        holding = (worker, source.key)
        held = bool(source.key) and self._held == holding
        try:
            send(out, msgspec.msgpack.encode(msgspec.structs.replace(ask, held=held)))
        except (OSError, ValueError) as error:
            raise _Gone from error
        if not held:
            self._held = None
            for chunk in _given(source):
                _send(out, chunk)
            _send(out, b"")
        try:
            told = msgspec.msgpack.decode(receive(back, MOST_ANSWERED), type=answer)
        except (OSError, ValueError, BrokenTalk, msgspec.MsgspecError) as error:
            raise _Gone from error
        self._held = holding
        return told

    def _running(self, progress: Progress) -> Worker:
        if self._process is not None and self._process.poll() is not None:
            self._stop()
        if self._process is None:
            worker = self._process = start_worker()
            back = cast("IO[bytes]", worker.stdout)
            if self._within(_TO_START, progress, lambda: _received(back)) != READY:
                raise _Gone
        return self._process

    def _within(self, seconds: float, progress: Progress, work: Callable[[], T]) -> T:
        """The result of work; once the time is up or progress raises, the worker is killed, which ends the work."""
        until = monotonic() + seconds
        future: Future[T] = Future()
        Thread(target=_settle, args=(future, work), daemon=True).start()
        try:
            while True:
                with suppress(TimeoutError):
                    return future.result(timeout=_TICK)
                progress(0, 0)
                if monotonic() > until:
                    raise _Gone(too_slow=True)
        except BaseException:
            self._stop()
            raise

    def _rest(self) -> None:
        """Let the worker go after a while: it holds memory, and the bytes of a file."""
        if self._idle is not None:
            self._idle.cancel()
        if self._process is not None:
            self._idle = Timer(_IDLE, self.close)
            self._idle.daemon = True
            self._idle.start()

    def _stop(self) -> None:
        process, self._process, self._held = self._process, None, None
        if process is None:
            return
        process.kill()
        process.wait()
        for end in (process.stdin, process.stdout):
            with suppress(OSError, ValueError):
                cast("IO[bytes]", end).close()


class _Gone(Exception):
    """The worker has died, was killed, or talks nonsense."""

    def __init__(self, *, too_slow: bool = False) -> None:
        super().__init__()
        self.too_slow = too_slow


def start_worker() -> Worker:
    """The program itself once more, with one argument; also when it is frozen into one file."""
    command = [sys.executable, WORKER_ARGUMENT]
    if not getattr(sys, "frozen", False):
        # -P: never a module from the folder that the person happens to be in.
        command = [sys.executable, "-P", "-m", "sv_desktop", WORKER_ARGUMENT]
    return subprocess.Popen(  # noqa: S603 - our own program
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=True,
    )


def _settle(future: "Future[T]", work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # told to whoever waits
        future.set_exception(error)


def _given(source: Source) -> Iterator[bytes]:
    """All of a file, or the beginning of one that is too large."""
    room = source.size if source.size <= LARGEST else _BEGINNING
    for chunk in source.chunks():
        if room <= 0:
            return
        if part := chunk[:room]:
            yield part
        room -= len(chunk)


def _send(out: "IO[bytes]", frame: bytes) -> None:
    try:
        send(out, frame)
    except (OSError, ValueError) as error:
        raise _Gone from error


def _received(back: "IO[bytes]") -> bytes:
    try:
        return receive(back, MOST_ANSWERED)
    except (OSError, ValueError, BrokenTalk) as error:
        raise _Gone from error
