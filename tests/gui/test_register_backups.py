"""Backups of the open register: kept by themselves, looked into, put in its place, and offered when it is damaged."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.opening import Offer
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.gui import register_opening, restoring
from sv_desktop.gui.pages import backups as module
from sv_desktop.gui.pages.backups import RegisterBackups
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.backups.shelf import backups_of
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register
from sv_desktop.services.remember import remember
from sv_desktop.services.scheme import save_name
from sv_desktop.storage import DamagedWorkspace
from tests.applicants import sealed
from tests.gui.settled import settled
from tests.gui.ways_on import choosing


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Our scheme.svr"
    desk = begin_register(path, author="Ann", name="then")
    receive(desk, [sealed(tmp_path / "kitchen.asice", "Bike Kitchen")])
    desk.close()
    return path


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> RegisterSession:
    window.open_path(path)
    settled(qtbot, window.jobs)
    assert window.registers.session is not None
    return window.registers.session


def renamed(session: RegisterSession, qtbot: QtBot, name: str) -> None:
    session.store(lambda: save_name(session.desk, name))
    settled(qtbot, session.jobs)


def page_of(window: MainWindow) -> RegisterBackups:
    assert window.register_view is not None
    window.register_view.show_page("backups")
    page = window.register_view.stack.currentWidget()
    assert isinstance(page, RegisterBackups)
    return page


def press(inside: QWidget, words: str) -> None:
    QApplication.processEvents()
    found = [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words and one.isVisible()]
    found[0].click()


def words_of(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def test_copies_are_kept_on_opening_and_at_closing(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    session = opened(window, path, qtbot)
    assert [one.note.reason for one in backups_of(path)] == [Reason.OPENED]
    renamed(session, qtbot, "now")
    window.show_start()
    assert [one.note.reason for one in backups_of(path)] == [Reason.CLOSED, Reason.OPENED]
    opened(window, path, qtbot)
    window.show_start()
    assert len(backups_of(path)) == 2, "nothing changed, so nothing was copied"


def test_one_that_cannot_be_made_is_told_in_the_inbox(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    remember(backup_limit=10)
    opened(window, path, qtbot)
    assert window.register_view is not None
    assert "No automatic backup was made" in words_of(window.register_view.inbox.banner)


def test_a_copy_is_looked_into_and_put_in_place(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    session = opened(window, path, qtbot)
    receive(session.desk, [sealed(tmp_path / "choir.asice", "Harbour Choir")])
    renamed(session, qtbot, "now")
    page = page_of(window)
    assert "1 submission, 0 entries" in words_of(page)
    press(page, "See what is in it…")
    qtbot.waitUntil(lambda: "Harbour Choir" in words_of(page))
    assert "1 submission came later and is not in it:" in words_of(page)
    restored = tmp_path / "restored.svr"
    monkeypatch.setattr(module, "ask_where", lambda *_more: restored)
    press(page, "Restore as a new file…")
    settled(qtbot, window.jobs)
    assert "“restored.svr” is restored" in page.banner.accessibleName()
    monkeypatch.setattr(module, "ask", lambda *_more: True)
    press(page, "Put it in the place of my file…")
    settled(qtbot, window.jobs)
    assert window.registers.session is not None
    assert window.registers.session.desk.name == "then"
    assert window.registers.session.desk.path == path
    assert len(window.registers.session.desk.inbox.rows) == 1
    assert backups_of(path)[0].note.holds["submissions"] == 2  # type: ignore[index]
    page = page_of(window)
    press(page, "Back up here now")
    settled(qtbot, window.jobs)
    assert "Nothing has changed" in page.banner.accessibleName()


@pytest.mark.parametrize("lost", ["damaged", "gone"])
def test_a_damaged_or_missing_one_offers_its_latest_backup(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    opened(window, path, qtbot)
    window.show_start()
    if lost == "gone":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:70_000])
    told = choosing(monkeypatch, restoring, Offer.RESTORE)
    session = opened(window, path, qtbot)
    assert "1 submission, 0 entries" in told[0].next_step
    assert Offer.RESCUE not in told[0].offers
    assert session.desk.name == "then"
    assert path.with_name("Our scheme (damaged).svr").exists() is (lost == "damaged")


def test_a_row_that_is_found_damaged_later_offers_it_too(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, path, qtbot)
    window.show_start()
    read = RegisterDesk.read_again

    def fails(desk: RegisterDesk, progress: Progress = silent) -> None:
        monkeypatch.setattr(RegisterDesk, "read_again", read)
        raise DamagedWorkspace(desk.path)

    monkeypatch.setattr(register_opening, "_AT_ONCE", 0)
    monkeypatch.setattr(RegisterDesk, "read_again", fails)
    told = choosing(monkeypatch, restoring, Offer.RESTORE)
    window.open_path(path)
    qtbot.waitUntil(lambda: bool(told))
    settled(qtbot, window.jobs)
    qtbot.waitUntil(lambda: window.register_view is not None)
    assert window.registers.session is not None
    assert window.registers.session.desk.name == "then"
