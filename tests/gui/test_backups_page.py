"""Backups through the window: kept by themselves, seen, restored beside and in place, and when a file is gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.opening import Offer
from sv_desktop.gui import backup_keeper, restoring
from sv_desktop.gui.pages import backups as module
from sv_desktop.gui.pages.backups import BackupsPage
from sv_desktop.gui.pages.bring_in import BringInPage
from sv_desktop.gui.pages.rescue import RescueDialog
from sv_desktop.gui.pages.seal import SealPage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.changes_dialog import ChangesDialog
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.backups.shelf import backups_of
from sv_desktop.services.begin import begin
from sv_desktop.services.protect import key_from_passphrase, protect
from sv_desktop.services.remember import remember, remembered
from sv_desktop.storage import open_workspace
from tests.gui.settled import settled
from tests.gui.ways_on import choosing

REF = "charter:good_locally"


def words_of(widget: QWidget) -> str:
    return " ".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def press(inside: QWidget, words: str, nth: int = 0) -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    [one for one in inside.findChildren(QAbstractButton) if one.text().strip() == words][nth].click()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    desk = begin(tmp_path / "Acorn.svw", author="Ann", organisation="Acorn Lane")
    desk.save([(REF, "story", "then")])
    desk.close()
    return desk.workspace.path


def opened(window: MainWindow, path: Path, qtbot: QtBot) -> BackupsPage:
    window.open_workspace(path)
    settled(qtbot, window.jobs)
    assert window.wizard is not None
    window.wizard.go("backups")
    page = window.wizard.page()
    assert isinstance(page, BackupsPage)
    return page


def story(window: MainWindow) -> str:
    assert window.wizard is not None
    return window.wizard.session.application.answers.text(REF, "story")


def test_copies_are_kept_when_a_file_is_opened_and_closed(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    opened(window, path, qtbot)
    assert [one.note.reason for one in backups_of(path)] == [Reason.OPENED]
    assert window.wizard is not None
    window.wizard.session.answer(REF, "story", "now")
    window.show_start()
    assert [one.note.reason for one in backups_of(path)] == [Reason.CLOSED, Reason.OPENED]
    opened(window, path, qtbot)
    window.show_start()
    assert len(backups_of(path)) == 2, "nothing changed, so nothing was copied"


def test_while_working_a_copy_waits_for_a_pause(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = backup_keeper.BackupKeeper(session)
    settled(qtbot, session.jobs)
    monkeypatch.setattr(backup_keeper, "_CALM", backup_keeper.timedelta(milliseconds=300))
    session.answer(REF, "story", "being typed")
    settled(qtbot, session.jobs)
    before = len(backups_of(session.desk.path))
    keeper.work_on()
    assert not session.jobs.busy("look"), "somebody is typing"
    qtbot.waitUntil(lambda: len(backups_of(session.desk.path)) == before + 1, timeout=10_000)
    assert backups_of(session.desk.path)[0].note.reason is Reason.WORKING
    settled(qtbot, session.jobs)


def test_a_backup_that_cannot_be_made_is_told_once(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(backup_limit=10)
    keeper = backup_keeper.BackupKeeper(session)
    told: list[object] = []
    keeper.failed.connect(told.append)
    settled(qtbot, session.jobs)
    keeper.work_on()
    settled(qtbot, session.jobs)
    assert len(told) == 1
    assert "No automatic backup" in str(told[0])


def test_the_page_lists_shows_and_restores_beside(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = opened(window, path, qtbot)
    assert window.wizard is not None
    assert "when the file was opened" in words_of(page)
    window.wizard.session.answer(REF, "story", "<b>now</b>")
    settled(qtbot, window.jobs)
    press(page, "See what is in it…")
    settled(qtbot, window.jobs)
    qtbot.waitUntil(lambda: "Acorn Lane" in words_of(page), timeout=10_000)
    assert "1 thing is different now." in words_of(page)
    press(page, "See what is different…")
    (dialog,) = page.findChildren(ChangesDialog)
    assert "<b>now</b>" in dialog.shown.toPlainText()
    dialog.reject()
    restored = tmp_path / "restored.svw"
    monkeypatch.setattr(module, "ask_where", lambda *_more: restored)
    press(page, "Restore as a new file…")
    settled(qtbot, window.jobs)
    assert "“restored.svw” is restored" in page.banner.accessibleName()
    assert story(window) == "<b>now</b>"
    press(page, "Open it")
    settled(qtbot, window.jobs)
    assert story(window) == "then"
    assert window.wizard.session.desk.path == restored


def test_the_page_puts_a_copy_in_place_and_the_way_back_is_kept(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window, path, qtbot)
    assert window.wizard is not None
    window.wizard.session.answer(REF, "story", "now")
    settled(qtbot, window.jobs)
    press(page, "See what is in it…")
    asked: list[str] = []
    monkeypatch.setattr(module, "ask", lambda _parent, _title, words: bool(asked.append(words)))
    press(page, "Put it in the place of my file…")
    assert story(window) == "now", "No means no"
    assert "so that you can go back" in asked[0]
    monkeypatch.setattr(module, "ask", lambda *_more: True)
    press(page, "Put it in the place of my file…")
    settled(qtbot, window.jobs)
    assert story(window) == "then"
    with open_workspace(backups_of(path)[0].path, read_only=True) as newest:
        assert newest.answers().text(REF, "story") == "now"


def test_a_backup_under_an_earlier_passphrase_is_seen_and_restored(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    earlier, later = "canal lantern Thursday biscuit", "heron cobbles marmalade twelve"
    page = opened(window, path, qtbot)
    assert window.wizard is not None
    session = window.wizard.session
    for passphrase, words in ((earlier, "under the first"), (later, "under the second")):
        protect(session.desk, passphrase)
        session.answer(REF, "story", words)
        settled(qtbot, window.jobs)
        page.show_place("")
        press(page, "Back up here now")
        settled(qtbot, window.jobs)
    page.show_place("")
    press(page, "See what is in it…", nth=1)
    qtbot.waitUntil(lambda: "This backup has another passphrase" in words_of(page), timeout=10_000)
    assert "Reading the backup…" not in words_of(page)

    typed = [later, earlier]

    def unlock(dialog: UnlockDialog) -> int:
        while typed:
            dialog.passphrase.line.setText(typed.pop(0))
            dialog.try_passphrase()
            settled(qtbot, window.jobs)
        return 1

    monkeypatch.setattr(UnlockDialog, "exec", unlock)
    press(page, "Type its passphrase…")
    qtbot.waitUntil(lambda: "1 thing is different now." in words_of(page), timeout=10_000)
    assert "another passphrase" not in words_of(page)
    restored = tmp_path / "restored.svw"
    monkeypatch.setattr(module, "ask_where", lambda *_more: restored)
    press(page, "Restore as a new file…")
    settled(qtbot, window.jobs)
    with open_workspace(restored, key=key_from_passphrase(restored, earlier)) as copy:
        assert copy.answers().text(REF, "story") == "under the first"


def test_a_place_of_ones_choosing_is_remembered(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = opened(window, path, qtbot)
    stick = tmp_path / "stick"
    stick.mkdir()
    offered: list[Path] = []
    monkeypatch.setattr(
        module, "ask_where", lambda _page, _title, start, _ending: offered.append(start) or stick / "copy.svw"
    )
    for _time in range(2):
        press(page, "Back up to a stick…")
        settled(qtbot, window.jobs)
    assert "The backup is saved" in page.banner.accessibleName()
    assert offered[0].parent != stick
    assert offered[1].parent == stick
    with open_workspace(stick / "copy.svw", read_only=True) as copy:
        assert copy.check() == ()


def test_a_backup_here_now_and_the_limit(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    page = opened(window, path, qtbot)
    press(page, "Back up here now")
    settled(qtbot, window.jobs)
    assert "Nothing has changed" in page.banner.accessibleName()
    press(page, "No automatic backups")
    assert remembered().backup_limit == 0


def test_a_damaged_file_offers_its_latest_backup(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, path, qtbot)
    window.show_start()
    path.write_bytes(path.read_bytes()[:70000])
    told = choosing(monkeypatch, restoring, Offer.RESTORE)
    window.open_workspace(path)
    assert "is damaged" in told[0].what
    assert "The latest backup is from" in told[0].next_step
    assert "stays beside it" in told[0].next_step
    assert story(window) == "then"
    assert (path.parent / "Acorn (damaged).svw").stat().st_size == 70000


def test_a_file_that_is_gone_is_offered_at_the_start(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened(window, path, qtbot)
    window.show_start()
    path.unlink()
    window.show_start()
    start = window.centralWidget()
    assert isinstance(start, StartPage)
    elsewhere = tmp_path / "elsewhere.svw"
    monkeypatch.setattr(restoring, "ask_where", lambda *_more: elsewhere)
    told = choosing(monkeypatch, restoring, Offer.RESTORE_BESIDE)
    press(start, "Acorn: the file is gone, but there is a backup")
    assert "is not there" in told[0].what
    assert story(window) == "then"
    assert window.wizard is not None
    assert window.wizard.session.desk.path == elsewhere


def test_without_a_backup_a_damaged_file_is_offered_to_be_rescued(window: MainWindow, path: Path) -> None:
    path.write_bytes(path.read_bytes()[:70000])
    window.open_workspace(path)
    assert window.findChild(RescueDialog) is not None


def test_with_a_backup_the_damaged_file_can_be_rescued_too(
    window: MainWindow, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(window, path, qtbot)
    window.show_start()
    path.write_bytes(path.read_bytes()[:70000])
    told = choosing(monkeypatch, restoring, Offer.RESCUE)
    window.open_workspace(path)
    assert Offer.RESTORE in told[0].offers
    assert window.findChild(RescueDialog) is not None


def test_before_a_copy_comes_in_and_before_sealing_a_backup_is_made(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.desk.workspace.copy_to(tmp_path / "for Sam.svw")
    session.answer(REF, "story", "mine")
    page = BringInPage(session)
    qtbot.addWidget(page)
    page.show_place("")
    page.bring_in(tmp_path / "for Sam.svw")
    settled(qtbot, session.jobs)
    assert [one.note.reason for one in backups_of(session.desk.path)] == [Reason.BEFORE_BRINGING_IN]
    session.answer(REF, "story", "sealed soon")
    settled(qtbot, session.jobs)
    seal = SealPage(session)
    qtbot.addWidget(seal)
    seal.show_place("")
    seal._make_identity("three tall herons by the lock")
    settled(qtbot, session.jobs)
    seal.passphrase.line.setText("wrong")
    seal.seal_to(tmp_path / "ours.asice")
    settled(qtbot, session.jobs)
    assert backups_of(session.desk.path)[0].note.reason is Reason.BEFORE_SEALING
