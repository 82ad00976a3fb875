"""A second start goes to the window that runs, and nothing that it is told can harm it."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from sv_desktop.gui.app import Application
from sv_desktop.gui.pages.first_steps import FirstStepsDialog
from sv_desktop.gui.single_window import SingleWindow, _address, handed_over
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin


@pytest.fixture(autouse=True)
def _runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder with a short name: the path of a socket may have 107 bytes."""
    folder = mkdtemp(prefix="sv-")
    monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
    yield
    shutil.rmtree(folder)


@pytest.fixture
def single(qtbot: QtBot) -> Iterator[SingleWindow]:
    single = SingleWindow()
    yield single
    single.deleteLater()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Łódź – new line\n.svw"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    return path


def _start(qtbot: QtBot, *arguments: str, folder: Path) -> int:
    """Start the program for a second time, while the window of this process goes on; its exit code."""
    command = [sys.executable, "-m", "sv_desktop", *arguments]
    with subprocess.Popen(command, cwd=folder, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}) as second:
        try:
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
        finally:
            second.kill()
    return second.returncode


def test_a_second_file_opens_in_the_window_that_runs(
    qtbot: QtBot, window: MainWindow, single: SingleWindow, file: Path
) -> None:
    single.wanted.connect(window.come_forward)
    assert _start(qtbot, file.name, folder=file.parent) == 0
    qtbot.waitUntil(lambda: window.wizard is not None)
    assert window.wizard is not None
    assert window.wizard.session.desk.path == file
    before = window.wizard
    window.showMinimized()
    assert _start(qtbot, folder=file.parent) == 0
    assert not window.isMinimized()
    assert _start(qtbot, str(file), folder=file.parent) == 0
    assert window.wizard is before


def test_a_file_waits_until_a_question_is_answered(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    question = QDialog(window)
    question.open()
    window.come_forward(file)
    qtbot.wait(500)
    assert window.wizard is None
    question.reject()
    qtbot.waitUntil(lambda: window.wizard is not None)


def test_the_first_steps_make_way_for_a_file(qtbot: QtBot, window: MainWindow, file: Path) -> None:
    window.welcome()
    assert isinstance(QApplication.activeModalWidget(), FirstStepsDialog)
    window.come_forward(file)
    qtbot.waitUntil(lambda: window.wizard is not None)
    assert QApplication.activeModalWidget() is None


def test_nobody_there(qtbot: QtBot) -> None:
    assert not handed_over(Path("any.svw"))


def test_another_home_has_another_window(
    qtbot: QtBot, single: SingleWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SV_DESKTOP_HOME", str(tmp_path / "stick"))
    assert not handed_over(None)


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe goes with its process")
def test_what_a_crash_left_is_no_window(qtbot: QtBot) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(_address())
    left.close()
    assert not handed_over(None)
    single = SingleWindow()
    assert single._server.isListening()
    assert Path(_address()).stat().st_mode & 0o077 == 0
    single.deleteLater()


@pytest.mark.skipif(sys.platform == "win32", reason="there it is a pipe")
@pytest.mark.parametrize(
    "message",
    [
        b"\n",
        b"[]\n",
        b"nonsense\n",
        b"\xff\xfe\n",
        b'{"open": 1}\n',
        b'{"open": "relative.svw"}\n',
        b'{"open": "/a\\u0000b"}\n',
        b"[" * 100_000 + b"\n",
        b"x" * 1_000_000,
    ],
)
def test_nonsense_is_hung_up_on(qtbot: QtBot, single: SingleWindow, message: bytes) -> None:
    heard: list[object] = []
    single.wanted.connect(heard.append)
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(_address())
        stranger.setblocking(False)
        left = memoryview(message)
        gone = False

        def push() -> bool:
            nonlocal left, gone
            try:
                if left:
                    left = left[stranger.send(left) :]
                else:
                    gone = stranger.recv(100) == b""
            except BlockingIOError:
                pass
            except OSError:
                gone = True
            return gone

        qtbot.waitUntil(push)
    assert heard == []


def test_what_macos_opens(qtbot: QtBot, tmp_path: Path) -> None:
    heard: list[Path] = []
    path = tmp_path / "Acorn.svw"

    class Listening:
        class file_opened:  # noqa: N801 - stands where the signal stands
            emit = staticmethod(heard.append)

    assert Application.event(Listening(), QFileOpenEvent(QUrl.fromLocalFile(str(path))))  # type: ignore[arg-type]
    assert heard == [path]
