"""One opener at a time, through the window: who has the file, the ways on, and looking without changing."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.opening import NotOpened, Offer
from sv_desktop.gui import opening
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.places import ROUTES
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.ways_on import WaysOn
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.desk import Desk, now
from sv_desktop.services.opener import opener
from sv_desktop.storage import NotWritable, look_copy
from sv_desktop.storage.in_use import note_path
from tests.gui.ways_on import choosing

REF = "charter:good_locally"

HOLDER = """
import sys
from pathlib import Path
from sv_desktop.services.begin import reopen
desk = reopen(Path(sys.argv[1]), author="Sam")
print("open", flush=True)
sys.stdin.read()
desk.close()
"""


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    desk = begin(tmp_path / "Acorn.svw", author="Ann", organisation="Acorn Lane")
    desk.save([(REF, "story", "as Sam left it")])
    desk.close()
    return desk.workspace.path


@pytest.fixture
def held(closed: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """Sam has the file open in another process, until this is called."""
    monkeypatch.setattr(look_copy, "_STILL", 0.2)
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == b"open\n"

        def let_go() -> None:
            process.stdin.close()  # type: ignore[union-attr]
            process.wait()

        yield let_go
        if process.poll() is None:
            let_go()


def test_the_second_is_told_who_and_may_look(
    window: MainWindow, closed: Path, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    told = choosing(monkeypatch, opening, Offer.LOOK_AT_COPY, None)
    window.open_workspace(closed)
    assert told[0].what.startswith("Sam has had “Acorn.svw” open in another window on this computer since")
    wizard = window.wizard
    assert wizard is not None
    assert wizard.session.desk.read_only
    copy = wizard.session.desk.workspace.path
    assert copy != closed
    banner = wizard.findChild(Banner)
    assert banner is not None
    assert banner.accessibleName().startswith("Sam has this file open. You are looking at a copy from ")
    assert wizard.session.application.answers.text(REF, "story") == "as Sam left it"
    window.open_workspace(closed)
    assert window.wizard is None
    assert isinstance(window.centralWidget(), StartPage)
    assert not copy.parent.exists(), "the copy goes when it is not looked at any more"


def test_nothing_can_be_changed_on_any_page_while_looking(
    window: MainWindow, closed: Path, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choosing(monkeypatch, opening, Offer.LOOK_AT_COPY)
    window.open_workspace(closed)
    wizard = window.wizard
    assert wizard is not None
    before = wizard.session.desk.workspace.path.read_bytes()
    for kind in ROUTES:
        wizard.go({"item": f"item:{REF}", "choose": "choose:award", "questions": "questions:award"}.get(kind, kind))
        QApplication.processEvents()
        page = wizard.page()
        assert page is not None
        for line in (*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)):
            if line.isVisible() and not line.property("views"):
                assert line.isReadOnly(), f"{kind}: {line.accessibleName()}"
        for box in page.findChildren(QCheckBox):
            if box.isVisible() and not box.property("views"):
                assert not box.isEnabled(), f"{kind}: {box.text()}"
        for button in page.findChildren(QAbstractButton):
            if button.isVisible() and button.property("changes"):
                assert not button.isEnabled(), f"{kind}: {button.text()}"
    for kind, what in (("search", QLineEdit), ("evidence", QComboBox)):
        wizard.go(kind)
        QApplication.processEvents()
        page = wizard.page()
        assert page is not None
        assert all(one.isEnabled() for one in page.findChildren(what)), "what only finds or sorts may be used"
        assert not any(one.isReadOnly() for one in page.findChildren(QLineEdit) if one.isVisible())
    wizard.session.answer(REF, "story", "sneaked in")
    assert "only looking" in " ".join(one.text() for one in wizard.steps.findChildren(QLabel))
    window.wizard.undo()
    assert wizard.settle(), "nothing counts as unsaved"
    assert wizard.session.desk.workspace.path.read_bytes() == before


def test_trying_again_once_it_is_free(
    window: MainWindow, closed: Path, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[NotOpened] = []

    def close_there_and_try_again(_parent: object, error: NotOpened) -> Offer:
        told.append(error)
        held()
        return Offer.TRY_AGAIN

    monkeypatch.setattr(opening, "ask_way_on", close_there_and_try_again)
    window.open_workspace(closed)
    assert len(told) == 1
    assert window.wizard is not None
    assert not window.wizard.session.desk.read_only


def elsewhere(path: Path) -> InUse:
    """A note as another computer would leave it."""
    note = msgspec.structs.replace(opener("Sam", now()), computer="KITCHEN", computer_id="another")
    note_path(path).write_bytes(msgspec.json.encode(note))
    return note


@pytest.mark.parametrize("offer", [Offer.TAKE_OVER, None])
def test_another_computer_that_cannot_be_asked_is_left_to_the_person(
    window: MainWindow, closed: Path, monkeypatch: pytest.MonkeyPatch, offer: Offer | None
) -> None:
    elsewhere(closed)
    told = choosing(monkeypatch, opening, offer)
    window.open_workspace(closed)
    assert "Sam has had “Acorn.svw” open on KITCHEN" in told[0].what
    assert (window.wizard is not None) == (offer is Offer.TAKE_OVER)
    window.close_workspace()
    assert note_path(closed).exists() == (offer is None), "the other's note stays unless it was taken over"


def test_a_read_only_file_is_looked_at(window: MainWindow, closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That storage says so for a file of somebody else's is tested there, without the rights of an administrator."""

    def refuse(path: Path, *, read_only: bool = False, **more: object) -> Desk:
        if not read_only:
            raise NotWritable(path)
        return reopen(path, author="", read_only=True)

    monkeypatch.setattr(opening, "reopen", refuse)
    choosing(monkeypatch, opening, Offer.LOOK)
    window.open_workspace(closed)
    assert window.wizard is not None
    assert window.wizard.session.desk.workspace.path == closed
    assert "read-only" in window.wizard.findChild(Banner).accessibleName()


def test_the_question_offers_what_can_be_done_and_escape_is_cancel(
    window: MainWindow, closed: Path, held: Callable[[], None], qtbot: QtBot
) -> None:
    seen: list[list[str]] = []

    def press_escape() -> None:
        (box,) = window.findChildren(WaysOn)
        seen.append([one.text() for one in box.findChildren(QAbstractButton)])
        qtbot.keyClick(box, Qt.Key.Key_Escape)

    QTimer.singleShot(300, press_escape)
    window.open_workspace(closed)
    assert seen == [["Look at a copy, read-only", "Try again", "Cancel"]]
    assert window.wizard is None


def test_looking_can_be_cancelled(
    window: MainWindow, closed: Path, held: Callable[[], None], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 60)
    choosing(monkeypatch, opening, Offer.LOOK_AT_COPY)

    def cancel() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, WorkingDialog):
            looking.stop()
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    looking = QTimer(window, interval=50)
    looking.timeout.connect(cancel)
    looking.start()
    window.open_workspace(closed)
    assert window.wizard is None
    assert not window.jobs.busy("work")
