"""A real workspace behind real pages: a session on a desk in a temporary folder, and the whole window."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin
from sv_desktop.services.desk import Desk
from sv_desktop.services.remember import remember
from tests.gui.settled import settled


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    apply_theme(qapp, scheme="light", text_scale=1.0)


@pytest.fixture(autouse=True)
def _collected() -> Iterator[None]:
    """A window collects cycles on its own thread alone; what it left is collected here, on the same thread."""
    yield
    gc.collect(1)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Closed by whoever uses it: the session, or the window."""
    return begin(tmp_path / "Acorn.svw", author="Ann", organisation="Acorn Lane")


@pytest.fixture
def session(desk: Desk, qtbot: QtBot) -> Iterator[Session]:
    jobs = Jobs()
    session = Session(desk, jobs)
    yield session
    jobs.cancel("work")
    settled(qtbot, jobs)
    session.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The main window, shown, of somebody whose name is known; closed at the end with all its work done."""
    remember(author="Ann")
    window = MainWindow()
    window.show()
    yield window
    window.jobs.cancel("work")
    window.jobs.wait("work")
    QApplication.processEvents()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
