"""The passphrase of a register in the window: set, asked for, forgotten, and that of a colleague's register."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.pages import passphrase as module
from sv_desktop.gui.pages.passphrase import PassphrasePage
from sv_desktop.gui.pages.scheme import SchemePage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.register_view import RegisterView
from sv_desktop.gui.widgets.join_dialog import JoinDialog
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services import protect as service
from sv_desktop.services.backups.shelf import backups_of
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from tests.applicants import sealed
from tests.gui.settled import settled

OURS, THEIRS = "canal lantern Thursday biscuit", "heron cobbles marmalade twelve"


def made(path: Path, organisation: str, passphrase: str = "") -> Path:
    desk = begin_register(path, author="Ann", name=path.stem)
    receive(desk, [sealed(path.with_suffix(".asice"), organisation)])
    if passphrase:
        service.protect(desk, passphrase)
    desk.close()
    return path


def view_of(window: MainWindow) -> RegisterView:
    shown = window.centralWidget()
    assert isinstance(shown, RegisterView)
    return shown


def page_of(view: RegisterView) -> PassphrasePage:
    page = view.stack.currentWidget()
    assert isinstance(page, PassphrasePage)
    return page


def words_of(widget: QWidget) -> str:
    QApplication.processEvents()
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def answering(
    monkeypatch: pytest.MonkeyPatch, window: MainWindow, qtbot: QtBot, act: Callable[[UnlockDialog], object]
) -> list[str]:
    """What the dialog was asked for, by its heading."""
    asked: list[str] = []

    def answer(dialog: UnlockDialog) -> int:
        asked.append(words_of(dialog))
        act(dialog)
        settled(qtbot, window.jobs)
        return 1

    monkeypatch.setattr(UnlockDialog, "exec", answer)
    return asked


def typing(*passphrases: str) -> Callable[[UnlockDialog], object]:
    left = list(passphrases)

    def act(dialog: UnlockDialog) -> None:
        dialog.passphrase.line.setText(left.pop(0))
        dialog.try_passphrase()

    return act


def test_it_is_set_and_then_asked_for(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = made(tmp_path / "ours.svr", "Bike Kitchen")
    window.open_path(path)
    settled(qtbot, window.jobs)
    view = view_of(window)
    view.show_page("scheme")
    scheme = view.stack.currentWidget()
    assert isinstance(scheme, SchemePage)
    (button,) = [one for one in scheme.findChildren(QAbstractButton) if "Passphrase of this" in one.text()]
    button.click()
    assert view.page == "passphrase"
    assert view.tabs()["passphrase"] == "Passphrase"
    page = page_of(view)
    page.protect(OURS)
    settled(qtbot, window.jobs)
    assert "This file is protected" in page.banner.accessibleName()
    assert "1 automatic backup" in words_of(page), "it was made before, and can be read"
    monkeypatch.setattr(module, "ask", lambda *_more: True)
    (button,) = [one for one in page.findChildren(module.DangerButton) if "Delete" in one.text()]
    button.click()
    settled(qtbot, window.jobs)
    assert backups_of(path) == ()
    window.show_start()
    assert [service.is_protected(one.path) for one in backups_of(path)] == [True], "made at closing"

    asked = answering(monkeypatch, window, qtbot, typing(OURS))
    window.open_path(path)
    settled(qtbot, window.jobs)
    assert "“ours” is protected" in asked[0]
    assert len(view_of(window).session.desk.inbox.rows) == 1
    window.set_scheme("dark")
    view_of(window).show_page("passphrase")
    page_of(view_of(window)).turn_off()
    settled(qtbot, window.jobs)
    window.show_start()
    assert not service.is_protected(path)


def test_without_it_the_register_stays_closed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = made(tmp_path / "ours.svr", "Bike Kitchen", OURS)
    answering(monkeypatch, window, qtbot, typing(THEIRS))
    window.open_path(path)
    assert isinstance(window.centralWidget(), StartPage)
    assert window.registers.session is None


def test_opened_by_the_sheet_a_new_one_is_asked_for(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    desk = begin_register(tmp_path / "ours.svr", author="Ann")
    service.protect(desk, OURS)
    words = service.recovery_words(desk)
    desk.close()

    def forget(dialog: UnlockDialog) -> None:
        dialog.forget()
        monkeypatch.setattr(dialog.words, "words", lambda: words)
        dialog.try_words()

    answering(monkeypatch, window, qtbot, forget)
    window.open_path(desk.path)
    settled(qtbot, window.jobs)
    assert "You opened this file by its recovery sheet" in words_of(page_of(view_of(window)))


def test_a_colleagues_register_asks_for_theirs(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    theirs = made(tmp_path / "theirs.svr", "Harbour Choir", THEIRS)
    window.open_path(made(tmp_path / "ours.svr", "Bike Kitchen", ""))
    settled(qtbot, window.jobs)
    view = view_of(window)
    asked = answering(monkeypatch, window, qtbot, typing(THEIRS))
    view.show_page("scheme")
    page = view.stack.currentWidget()
    assert isinstance(page, SchemePage)
    page.joiner.look(theirs)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(JoinDialog)))
    assert "“theirs” is protected" in asked[0]
    page.findChildren(JoinDialog)[0].accept()
    settled(qtbot, window.jobs)
    assert {row.received.organisation for row in view.session.desk.inbox.rows} == {"Bike Kitchen", "Harbour Choir"}
