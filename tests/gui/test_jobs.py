"""Jobs: off the window's thread, in order, stoppable, and never told to something that has gone."""

import gc
import logging
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    for lane in ("save", "work"):
        jobs.cancel(lane)
        jobs.wait(lane)
    qtbot.waitUntil(lambda: not jobs.busy("save") and not jobs.busy("work"))


def no(error: object) -> None:
    raise AssertionError(error)


def test_work_runs_elsewhere_and_is_answered_here(qtbot: QtBot, jobs: Jobs) -> None:
    threads: list[object] = []

    def op(_progress: Progress) -> str:
        threads.append(threading.get_ident())
        return "done"

    got: list[tuple[str, int]] = []
    jobs.run(op, success=lambda words: got.append((words, threading.get_ident())), failure=no)
    assert jobs.busy("work")
    qtbot.waitUntil(lambda: bool(got))
    assert got == [("done", threading.get_ident())]
    assert threads != [threading.get_ident()]
    qtbot.waitUntil(lambda: not jobs.busy("work"))


@pytest.mark.parametrize("error", [PlainError("The disk is full.", "Free some."), ValueError("x"), KeyboardInterrupt()])
def test_a_failure_is_told_here_as_it_was_raised(qtbot: QtBot, jobs: Jobs, error: BaseException) -> None:
    def op(_progress: Progress) -> None:
        raise error

    got: list[object] = []
    jobs.run(op, success=no, failure=got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [error]


def test_only_what_nobody_expected_is_logged(qtbot: QtBot, jobs: Jobs, caplog: pytest.LogCaptureFixture) -> None:
    def raising(error: Exception) -> Callable[[Progress], None]:
        def op(_progress: Progress) -> None:
            raise error

        return op

    got: list[object] = []
    with caplog.at_level(logging.WARNING):
        for error in (PlainError("plain"), Cancelled(), ZeroDivisionError("odd")):
            jobs.run(raising(error), success=no, failure=got.append, lane="save")
        qtbot.waitUntil(lambda: len(got) == 3)
    assert [record.exc_info[0] for record in caplog.records if record.exc_info] == [ZeroDivisionError]


def test_the_save_lane_keeps_its_order(qtbot: QtBot, jobs: Jobs) -> None:
    ran: list[int] = []
    told: list[int] = []

    def op(number: int) -> Callable[[Progress], int]:
        def run(_progress: Progress) -> int:
            if number % 7 == 0:
                QThread.msleep(5)
            ran.append(number)
            return number

        return run

    for number in range(50):
        jobs.run(op(number), success=told.append, failure=no, lane="save")
    qtbot.waitUntil(lambda: len(told) == 50)
    assert ran == told == list(range(50))


def test_waiting_leaves_nothing_unsaved(qtbot: QtBot, jobs: Jobs) -> None:
    ran: list[int] = []

    def op(_progress: Progress) -> None:
        QThread.msleep(5)
        ran.append(1)

    for _ in range(10):
        jobs.run(op, success=lambda _none: None, failure=no, lane="save")
    jobs.wait("save")
    assert len(ran) == 10


def test_a_long_work_does_not_hold_up_a_save(qtbot: QtBot, jobs: Jobs) -> None:
    go, saved = threading.Event(), []
    jobs.run(lambda _progress: go.wait(10), success=lambda _went: None, failure=no)
    jobs.run(lambda _progress: "saved", success=saved.append, failure=no, lane="save")
    qtbot.waitUntil(lambda: saved == ["saved"])
    assert jobs.busy("work")
    go.set()


def test_cancel_raises_in_the_work(qtbot: QtBot, jobs: Jobs) -> None:
    started, tidied, got = threading.Event(), threading.Event(), []

    def op(progress: Progress) -> None:
        started.set()
        try:
            while True:
                progress(1, 100)
                QThread.msleep(1)
        finally:
            tidied.set()

    job = jobs.run(op, success=no, failure=got.append)
    assert started.wait(10)
    job.cancel()
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], Cancelled)
    assert tidied.is_set()


def test_what_was_cancelled_before_its_turn_never_starts(qtbot: QtBot, jobs: Jobs) -> None:
    go, got = threading.Event(), []
    jobs.run(lambda _progress: go.wait(10), success=lambda _went: None, failure=no, lane="save")
    second = jobs.run(no, success=no, failure=got.append, lane="save")
    second.cancel()
    go.set()
    qtbot.waitUntil(lambda: bool(got))
    assert isinstance(got[0], Cancelled)


@pytest.mark.parametrize("total", [0, 200_000])
def test_progress_is_told_calmly_and_the_end_always(qtbot: QtBot, jobs: Jobs, total: int) -> None:
    told: list[tuple[int, int]] = []
    ended: list[object] = []

    def op(progress: Progress) -> None:
        for done in range(1, 200_001):
            progress(done, total)

    jobs.run(op, success=ended.append, failure=no, progress=lambda done, of: told.append((done, of)))
    qtbot.waitUntil(lambda: bool(ended), timeout=60_000)
    assert 1 <= len(told) < 10_000
    if total:
        assert told[-1] == (total, total)


def test_more_bytes_than_31_bits_hold_arrive_whole(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[tuple[int, int]] = []
    jobs.run(
        lambda progress: progress(2**40, 2**40),
        success=lambda _none: None,
        failure=no,
        progress=lambda done, total: told.append((done, total)),
    )
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(2**40, 2**40)]


def test_a_page_that_has_gone_is_told_nothing(qtbot: QtBot, jobs: Jobs) -> None:
    go, told = threading.Event(), []
    page = QLabel()
    jobs.run(lambda _progress: go.wait(10), success=told.append, failure=told.append, owner=page)
    page.deleteLater()
    qtbot.waitUntil(lambda: not isValid(page))
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy("work"))
    assert told == []


def test_a_callback_that_fails_ends_the_job_all_the_same(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.captureExceptions() as caught:
        jobs.run(lambda _progress: 1, success=no, failure=no)
        qtbot.waitUntil(lambda: not jobs.busy("work"))
    assert len(caught) == 1


def test_work_that_is_done_is_not_kept(qtbot: QtBot, jobs: Jobs) -> None:
    kept = [
        weakref.ref(jobs.run(lambda _progress: None, success=lambda _none: None, failure=no, lane="save"))
        for _ in range(20)
    ]
    qtbot.waitUntil(lambda: not jobs.busy("save"))

    def gone() -> bool:
        gc.collect()
        return all(one() is None for one in kept)

    qtbot.waitUntil(gone)


_OFTEN = """
from PySide6.QtCore import QObject, Signal
class Teller(QObject):
    told = Signal(object)
teller = Teller()
for number in range(20_000):
    teller.told.emit(number)
"""


def test_this_pyside_may_tell_things_often() -> None:
    """PySide6 6.12.0 on Python 3.11 loses a reference to True at each emit, and dies after a few hundred."""
    ran = subprocess.run([sys.executable, "-c", _OFTEN], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr


_LEAVING = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from sv_desktop.gui.jobs import Jobs
app = QCoreApplication(sys.argv)
jobs = Jobs(app)
def op(progress):
    for step in range(100_000):
        progress(step, 0)
        time.sleep(0.001)
jobs.run(op, success=print, failure=lambda error: None)
def save(progress):
    time.sleep(0.2)
    with open(sys.argv[1], "w") as file:
        file.write("kept")
jobs.run(save, success=print, failure=print, lane="save")
def leave():
    jobs.cancel("work")
    jobs.wait("save")
    jobs.wait("work")
    app.quit()
QTimer.singleShot(50, leave)
code = app.exec()
del jobs, app
sys.exit(code)
"""


def test_leaving_in_the_middle_keeps_saves_and_does_not_crash(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    ran = subprocess.run([sys.executable, "-c", _LEAVING, str(kept)], capture_output=True, text=True, timeout=120)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    assert kept.read_text() == "kept"


class _Ring(QObject):
    """An object that only the collector of cycles can free."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self
        self.startTimer(10_000)


def test_what_the_window_dropped_is_never_freed_on_another_thread(qtbot: QtBot, jobs: Jobs) -> None:
    freed: list[int] = []
    for _ in range(50):
        weakref.finalize(_Ring(), lambda: freed.append(threading.get_ident()))

    def make_garbage(_progress: Progress) -> None:
        for _ in range(200_000):
            ring: list[object] = []
            ring.append(ring)

    done: list[object] = []
    jobs.run(make_garbage, success=done.append, failure=no)
    qtbot.waitUntil(lambda: bool(done), timeout=30_000)
    qtbot.waitUntil(lambda: len(freed) == 50, timeout=30_000)
    assert set(freed) == {threading.get_ident()}


class _Held:
    """Something that work, or whoever waits for it, holds."""


@pytest.mark.parametrize("fails", [False, True])
def test_what_work_held_is_let_go_before_its_end_is_told(fails: bool, qtbot: QtBot, jobs: Jobs) -> None:
    """Else the thread might hold it last, and destroy what is Qt's."""
    held, waiting = _Held(), _Held()
    of_work, of_waiting = weakref.ref(held), weakref.ref(waiting)
    seen: list[object] = []

    def work(_progress: Progress, held: _Held = held) -> None:
        if fails:
            raise PlainError("No.", "Go on.")

    def told(_answer: object, waiting: _Held = waiting) -> None:
        seen.append(of_work() if not fails else None)

    job = jobs.run(work, success=told, failure=told)
    del held, waiting, work, told
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [None]
    qtbot.waitUntil(lambda: of_waiting() is None)
    assert job is not None, "though somebody holds the job itself"
