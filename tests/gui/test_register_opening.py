"""Opening a register: a large one is read when its window is there; one that is open elsewhere is looked at."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.opening import NotOpened, Offer
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.gui import register_opening
from sv_desktop.gui.pages.being_opened import BeingOpenedPage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import registers
from sv_desktop.services.opener import opener
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register
from sv_desktop.storage import StorageFailed, open_register
from tests.applicants import AT, sealed

from .conftest import settled


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Our scheme.svr"
    desk = begin_register(path, author="Ann", name="Our scheme")
    receive(desk, [sealed(tmp_path / f"{name}.asice", name) for name in ("Bike Kitchen", "Harbour Choir")])
    desk.close()
    return path


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Every register is large, and is read once this is set."""
    go, read = Event(), RegisterDesk.read_again

    def slowly(desk: RegisterDesk, progress: Progress = silent) -> None:
        while not go.wait(0.01):
            progress(1, 2)
        read(desk, progress)

    monkeypatch.setattr(register_opening, "_AT_ONCE", 0)
    monkeypatch.setattr(RegisterDesk, "read_again", slowly)
    yield go
    go.set()


def view_of(window: MainWindow) -> RegisterView:
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    return shown


def test_the_window_is_there_before_a_large_register_is_read(
    qtbot: QtBot, window: MainWindow, path: Path, waits: Event
) -> None:
    window.open_path(path)
    window.show()
    view = view_of(window)
    qtbot.waitUntil(lambda: "1 of 2 submissions" in words_of(view))
    assert "Reading the register" in words_of(view)
    assert "Nothing has come yet" not in words_of(view)
    assert not view._tabs["trust"].isEnabled()
    assert not view.inbox.filter.isVisible()
    view.inbox.receive([path.with_name("Bike Kitchen.asice")])
    assert not window.jobs.busy("work"), "nothing is received before it is known what is there"
    waits.set()
    qtbot.waitUntil(lambda: view.inbox.table.count == 2)
    assert "Reading the register" not in words_of(view)
    assert "2 submissions" in words_of(view)
    assert view._tabs["trust"].isEnabled()


def test_its_name_is_shown_while_what_opens_it_is_loaded(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = Event()
    monkeypatch.setattr(registers, "is_loaded", lambda: False)
    monkeypatch.setattr(registers, "load", go.wait)
    window.open_path(path)
    window.show()
    page = window.centralWidget()
    assert isinstance(page, BeingOpenedPage)
    assert {"Our scheme", "Opening the register"} <= {one.text() for one in page.findChildren(QLabel)}
    go.set()
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), RegisterView))
    assert view_of(window).inbox.table.count == 2


def test_another_look_while_it_is_read(qtbot: QtBot, window: MainWindow, path: Path, waits: Event) -> None:
    window.open_path(path)
    window.show()
    window.set_scheme("dark")
    waits.set()
    qtbot.waitUntil(lambda: view_of(window).inbox.table.count == 2)


def test_it_is_closed_while_it_is_read(qtbot: QtBot, window: MainWindow, path: Path, waits: Event) -> None:
    window.open_path(path)
    window.show_start()
    assert isinstance(window.centralWidget(), StartPage)
    open_register(path).close()


def test_what_cannot_be_read_is_told(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[BaseException] = []

    def fails(_desk: RegisterDesk, _progress: Progress = silent) -> None:
        raise StorageFailed("It is damaged.", "Take a backup.")

    monkeypatch.setattr(register_opening, "_AT_ONCE", 0)
    monkeypatch.setattr(RegisterDesk, "read_again", fails)
    monkeypatch.setattr(window, "tell", told.append)
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], PlainError)
    assert isinstance(window.centralWidget(), StartPage)
    open_register(path).close()


def test_one_that_is_open_elsewhere_is_looked_at_by_a_copy(
    qtbot: QtBot, window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[NotOpened] = []

    def ask(_window: object, error: NotOpened) -> Offer | None:
        asked.append(error)
        return Offer.LOOK_AT_COPY

    monkeypatch.setattr(register_opening, "ask_way_on", ask)
    with open_register(path, opener=opener("Gwen", AT)):
        window.open_path(path)
        view = view_of(window)
        assert Offer.LOOK_AT_COPY in asked[0].offers
        assert view.session.desk.read_only
        assert view.session.desk.path == path
        assert view.inbox.table.count == 2
        looking = view.session.desk.looking
        assert looking is not None
        assert looking.copy is not None
        assert looking.copy.exists()
        window.show_start()
        assert not looking.copy.exists()
        settled(qtbot, window.jobs)


def words_of(view: RegisterView) -> str:
    return "\n".join(one.text() for one in view.findChildren(QLabel) if one.isVisible())
