"""The worker has no rights left, and the one who asks it holds it to its limits."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread, Timer

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.previews import NotShown, Previewer, Source
from sv_desktop.previews import previewer as module
from sv_desktop.previews.pipe import READY, BrokenTalk, receive, send
from tests.previews import made
from tests.previews.conftest import given

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits and signals")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to all of these")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Every worker that was started, in order."""
    workers: list[subprocess.Popen[bytes]] = []
    start = module.start_worker

    def start_and_keep() -> subprocess.Popen[bytes]:
        workers.append(start())
        return workers[-1]

    monkeypatch.setattr(module, "start_worker", start_and_keep)
    return workers


TRIES = {
    "reads a file": "open('/etc/hosts')",
    "writes a file": "tempfile.TemporaryFile()",
    "writes to a file that was open": "os.write(1, b'x' * 10)",
    "opens a socket": "socket.socket()",
    "starts a program": "subprocess.run(['true'])",
    "takes 2 GiB": "bytearray(2 << 30)",
    "takes back a right": "resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100))",
}


@linux
@pytest.mark.parametrize("what", TRIES)
def test_what_it_cannot_do_any_more(what: str, tmp_path: Path) -> None:
    """Once as we are, to prove that the trial itself works, and once without rights."""
    code = (
        "import os, resource, signal, socket, subprocess, sys, tempfile\n"
        "from sv_desktop.previews.limits import give_up_rights\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"  # root may take rights back; nobody runs the window as root
        "if sys.argv[1] == 'locked': give_up_rights()\n"
        f"try: {TRIES[what]}\n"
        "except (OSError, MemoryError, ValueError) as error: os.write(2, type(error).__name__.encode()); os._exit(3)\n"
        "os._exit(0)\n"
    )
    for state, expected in (("free", 0), ("locked", 3)):
        with (tmp_path / "out").open("wb") as out:
            done = subprocess.run(
                [sys.executable, "-c", code, state], stdout=out, stderr=subprocess.PIPE, check=False, timeout=60
            )
        assert done.returncode == expected, (state, done.stderr)


@linux
def test_processor_time_runs_out() -> None:
    code = (
        "from sv_desktop.previews import limits\n"
        "limits.PROCESSOR = 1\n"
        "limits.give_up_rights(); limits.allow_time()\n"
        "while True: pass\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert done.returncode == -signal.SIGXCPU


def test_the_program_is_its_own_worker_and_ends_with_its_pipe() -> None:
    worker = module.start_worker()
    assert worker.stdin is not None
    assert worker.stdout is not None
    assert receive(worker.stdout, 100) == READY
    worker.stdin.close()
    assert worker.wait(timeout=30) == 0
    assert worker.stdout.read() == b""
    worker.stdout.close()


def test_one_worker_answers_many_questions(started: list[subprocess.Popen[bytes]]) -> None:
    with Previewer() as previewer:
        for _time in range(5):
            assert previewer.show(given(b"words", "a.txt")).words == "words"
        assert len(started) == 1
    assert started[0].poll() is not None


def test_the_next_page_needs_no_bytes(started: list[subprocess.Popen[bytes]]) -> None:
    asked = 0
    data = made.pdf(pages=3)

    def chunks() -> Iterator[bytes]:
        nonlocal asked
        asked += 1
        yield data

    source = Source("key", "a.pdf", len(data), chunks)
    with Previewer() as previewer:
        assert [previewer.show(source, page=page).page for page in range(3)] == [0, 1, 2]
        assert asked == 1
        started[0].kill()
        started[0].wait()
        assert previewer.show(source, page=1).words == "page 2"
        assert asked == 2


@posix
def test_one_that_was_killed_is_replaced(started: list[subprocess.Popen[bytes]]) -> None:
    with Previewer() as previewer:
        previewer.show(given(b"words", "a.txt"))
        started[0].kill()
        started[0].wait()
        assert previewer.show(given(b"more", "a.txt")).words == "more"
    assert len(started) == 2


@posix
def test_one_that_dies_at_its_work_is_told_of(started: list[subprocess.Popen[bytes]]) -> None:
    with Previewer() as previewer:
        previewer.show(given(b"words", "a.txt"))

        def dying() -> Iterator[bytes]:
            yield b"wor"
            started[-1].kill()
            started[-1].wait()
            yield b"ds"

        with pytest.raises(NotShown) as told:
            previewer.show(Source("", "film.txt", 5, dying))
        assert "film.txt" in told.value.what
        assert "may be damaged" in told.value.what
        assert "safe" in told.value.next_step
        assert previewer.show(given(b"words", "a.txt")).words == "words"


@posix
def test_one_that_hangs_is_killed_when_its_time_is_up(started: list[subprocess.Popen[bytes]]) -> None:
    with Previewer(seconds=1.0) as previewer:
        previewer.show(given(b"words", "a.txt"))
        os.kill(started[0].pid, signal.SIGSTOP)
        with pytest.raises(NotShown):
            previewer.show(given(b"x" * 10_000_000, "a.txt"))
        assert started[0].poll() is not None
        assert len(started) == 1, "what hangs is not tried again"
        assert previewer.show(given(b"words", "a.txt")).words == "words"


@posix
def test_cancel_does_not_wait_for_one_that_hangs(started: list[subprocess.Popen[bytes]]) -> None:
    with Previewer(seconds=300) as previewer:
        previewer.show(given(b"words", "a.txt"))
        os.kill(started[0].pid, signal.SIGSTOP)
        until = time.monotonic() + 0.5

        def cancel(_done: int, _total: int) -> None:
            if time.monotonic() > until:
                raise Cancelled

        with pytest.raises(Cancelled):
            previewer.show(given(b"words", "a.txt"), progress=cancel)
        assert started[0].poll() is not None
        assert previewer.show(given(b"words", "a.txt")).words == "words"


@posix
def test_closing_does_not_wait_for_one_that_hangs(started: list[subprocess.Popen[bytes]]) -> None:
    previewer = Previewer(seconds=300)
    previewer.show(given(b"words", "a.txt"))
    os.kill(started[0].pid, signal.SIGSTOP)
    asked: list[BaseException] = []

    def ask() -> None:
        try:
            previewer.show(given(b"words", "a.txt"))
        except BaseException as error:  # looked at below
            asked.append(error)

    asking = [Thread(target=ask) for _number in range(3)]
    for one in asking:
        one.start()
    time.sleep(0.2)
    previewer.close()
    for one in asking:
        one.join(timeout=60)
    assert started[0].poll() is not None
    assert asked, "the one that was being answered"
    assert {type(one) for one in asked} == {Cancelled}
    previewer.close()


def test_what_cannot_be_read_is_told_as_it_is(started: list[subprocess.Popen[bytes]]) -> None:
    def torn() -> Iterator[bytes]:
        yield b"wor"
        raise PlainError("The workspace is damaged.", "Bring back a copy.")

    with Previewer() as previewer:
        with pytest.raises(PlainError, match="The workspace is damaged"):
            previewer.show(Source("", "a.txt", 5, torn))
        assert previewer.show(given(b"words", "a.txt")).words == "words"


LIARS: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "half a length": lambda: b"\0\0",
    "a frame of 4 GiB": lambda: b"\xff\xff\xff\xff" + bytes(100),
    "no message pack": lambda: b"\0\0\0\x03abc",
    "another type": lambda: b"\0\0\0\x01\x2a",
}


@pytest.mark.parametrize("lie", LIARS)
def test_a_worker_that_was_taken_over_can_only_be_disbelieved(lie: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = module.READY
    said = len(answer).to_bytes(4, "big") + answer + LIARS[lie]()
    code = f"import sys; sys.stdout.buffer.write({said!r}); sys.stdout.flush(); sys.stdin.buffer.read()"

    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(module, "start_worker", start)
    with Previewer(seconds=3) as previewer, pytest.raises(NotShown):
        previewer.show(given(b"words", "a.txt"))


def test_it_goes_when_nobody_asks(started: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_IDLE", 0.2)
    with Previewer() as previewer:
        previewer.show(given(b"words", "a.txt"))
        started[0].wait(timeout=30)
        assert previewer.show(given(b"words", "a.txt")).words == "words"


def test_frames() -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb") as out:
        Timer(0.05, lambda: send(out, b"late")).start()
        assert receive(source, 4) == b"late"
        send(out, b"too long")
        with pytest.raises(BrokenTalk):
            receive(source, 4)
