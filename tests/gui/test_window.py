"""The window: ways in, leaving and coming back, and nothing lost on the way out."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress
from sv_desktop.gui import app as starting
from sv_desktop.gui import redrawing
from sv_desktop.gui.pages.begin import BeginPage
from sv_desktop.gui.pages.item import ItemPage
from sv_desktop.gui.pages.package import PackagePage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.window import MainWindow
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services import assemble
from sv_desktop.services.begin import begin, keep_place, reopen
from sv_desktop.services.remember import opened, remember, remembered
from tests.gui.settled import settled

STORY = "item:charter:good_locally"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Acorn.svw"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    return path


def _wizard(window: MainWindow) -> Wizard:
    assert window.wizard is not None
    return window.wizard


def _story(window: MainWindow) -> GrowingTextEdit:
    page = _wizard(window).page()
    assert isinstance(page, ItemPage)
    return page.fields["story"].findChild(GrowingTextEdit)


def _stored(path: Path) -> object:
    desk = reopen(path, author="Ann")
    try:
        return desk.application.answers.get("charter:good_locally", "story")
    finally:
        desk.close()


def _full(*_args: object, **_keywords: object) -> None:
    raise PlainError("The disk is full.", "Make room, then go on.")


def _answering(monkeypatch: pytest.MonkeyPatch, answer: QMessageBox.StandardButton) -> list[str]:
    asked: list[str] = []

    def question(_parent: object, _title: str, words: str) -> QMessageBox.StandardButton:
        asked.append(words)
        return answer

    monkeypatch.setattr(QMessageBox, "question", question)
    return asked


def test_it_starts_on_the_start_page_without_the_heavy_rooms() -> None:
    code = (
        "import sys\n"
        "from sv_desktop.gui.app import make_window\n"
        "app, window = make_window([])\n"
        "window.show()\n"
        "app.processEvents()\n"
        "heavy = {'sqlalchemy', 'alembic', 'sqlcipher3', 'cryptography', 'pyhanko', 'reportlab', 'docx', 'openpyxl'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_a_blank_start_begins_a_workspace_with_the_name_in_the_title(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert isinstance(window.centralWidget(), StartPage)
    assert window.windowTitle() == "SV Desktop"
    window.show_begin()
    page = window.centralWidget()
    assert isinstance(page, BeginPage)
    page.begin_requested.emit(tmp_path / "new folder" / "Harbour.svw", "Harbour Lunch Club", "Sam")
    settled(qtbot, window.jobs)
    assert window.windowTitle() == "Harbour Lunch Club – SV Desktop"
    assert _wizard(window).place == "overview"
    assert remembered().author == "Sam"
    assert remembered().recent == (str(tmp_path / "new folder" / "Harbour.svw"),)


def test_a_file_in_the_way_is_told_on_the_page_and_left_alone(window: MainWindow, tmp_path: Path) -> None:
    there = tmp_path / "there.svw"
    there.write_bytes(b"something else")
    window.show_begin()
    window.begin(there, "X", "Sam")
    page = window.centralWidget()
    assert isinstance(page, BeginPage)
    assert not page.problem.isHidden()
    assert there.read_bytes() == b"something else"


def test_it_comes_back_to_the_same_place(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.open_workspace(file)
    _wizard(window).go(STORY)
    _story(window).insertPlainText("We share bikes.")
    window.close()
    assert _stored(file) == "We share bikes."
    window.open_workspace(file)
    assert _wizard(window).place == STORY
    assert _story(window).toPlainText() == "We share bikes."


@pytest.mark.parametrize("place", ["item:award:long_gone", "nowhere", "", "choose:gone", "questions:gone"])
def test_a_place_that_is_gone_is_no_dead_end(window: MainWindow, file: Path, place: str) -> None:
    desk = reopen(file, author="Ann")
    keep_place(desk, place)
    desk.close()
    window.open_workspace(file)
    page = _wizard(window).page()
    assert page is not None
    assert _wizard(window).place in ("overview", place)


def test_every_place_of_the_task_list_can_be_visited_in_turn(window: MainWindow, file: Path) -> None:
    window.open_workspace(file)
    wizard = _wizard(window)
    seen = [wizard.place]
    for _ in range(200):
        wizard.step(1)
        if wizard.place == seen[-1]:
            break
        seen.append(wizard.place)
    assert seen == wizard.tasks.places()
    assert len(set(seen)) == len(seen)
    wizard.step(-1)
    assert wizard.place == seen[-2]


def test_the_title_follows_the_name(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.open_workspace(file)
    _wizard(window).session.answer("organisation:name", "name", "Acorn Lane Bike Kitchen")
    settled(qtbot, window.jobs)
    assert window.windowTitle() == "Acorn Lane Bike Kitchen – SV Desktop"


@pytest.mark.parametrize("content", [b"", b"not a workspace at all", b"SQLite format 3\x00" + b"\x00" * 200])
def test_what_is_no_workspace_is_told_and_the_start_page_stays(
    window: MainWindow, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.svw"
    bad.write_bytes(content)
    window.open_path(bad)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.text()
    assert "Traceback" not in box.text() + box.informativeText()
    assert isinstance(window.centralWidget(), StartPage)
    assert bad.read_bytes() == content


def test_a_missing_file_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.open_path(tmp_path / "gone.svw")
    assert window.findChild(QMessageBox) is not None
    assert isinstance(window.centralWidget(), StartPage)


def test_a_dropped_workspace_opens(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.dropEvent(_drop(file))
    qtbot.waitUntil(lambda: window.wizard is not None)


def test_a_dropped_package_opens(window: MainWindow, qtbot: QtBot, example: Path) -> None:
    window.dropEvent(_drop(example / "example.asice"))
    qtbot.waitUntil(lambda: isinstance(window.centralWidget(), PackagePage))
    settled(qtbot, window.jobs)


def test_other_dropped_files_are_refused(window: MainWindow, tmp_path: Path) -> None:
    event = _drop(tmp_path / "photo.png")
    event.ignore()
    window.dropEvent(event)
    assert not event.isAccepted()


def test_while_the_disk_is_full_the_words_stay_in_sight(
    window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_workspace(file)
    wizard = _wizard(window)
    wizard.go(STORY)
    settled(qtbot, window.jobs)
    workspace = wizard.session.desk.workspace
    real = workspace.save
    told: list[object] = []
    monkeypatch.setattr(window, "tell", told.append)
    wizard.not_saved.connect(told.append)
    monkeypatch.setattr(workspace, "save", _full)
    with qtbot.waitSignal(wizard.session.failed):
        _story(window).insertPlainText("Do not lose me")
    wizard.go("overview")
    assert wizard.place == STORY
    assert _story(window).toPlainText() == "Do not lose me"
    assert told
    monkeypatch.setattr(workspace, "save", real)
    wizard.go("overview")
    assert wizard.place == "overview"
    settled(qtbot, window.jobs)
    window.close()
    assert _stored(file) == "Do not lose me"


def test_closing_asks_before_something_is_lost(
    window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_workspace(file)
    wizard = _wizard(window)
    wizard.go(STORY)
    settled(qtbot, window.jobs)
    workspace = wizard.session.desk.workspace
    real = workspace.save
    monkeypatch.setattr(workspace, "save", _full)
    _story(window).insertPlainText("Not yet")
    asked = _answering(monkeypatch, QMessageBox.StandardButton.No)
    assert not window.close()
    assert len(asked) == 1
    assert window.wizard is wizard
    monkeypatch.setattr(workspace, "save", real)
    assert window.close()
    assert _stored(file) == "Not yet"


def test_closing_while_work_runs_asks_and_stops_it(
    window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_workspace(file)
    ended: list[object] = []

    def long(progress: Progress) -> None:
        while True:
            progress(0, 0)

    window.jobs.run(long, success=ended.append, failure=ended.append)
    asked = _answering(monkeypatch, QMessageBox.StandardButton.No)
    assert not window.close()
    assert window.wizard is not None
    _answering(monkeypatch, QMessageBox.StandardButton.Yes)
    assert window.close()
    assert len(asked) == 1
    qtbot.waitUntil(lambda: len(ended) == 1)


def test_the_look_changes_at_once_and_is_remembered(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.open_workspace(file)
    _wizard(window).go(STORY)
    _story(window).insertPlainText("In the middle")
    window.set_scheme("dark")
    assert current().scheme == "dark"
    assert _wizard(window).place == STORY
    qtbot.waitUntil(lambda: _wizard(window).page() is not None)
    assert _story(window).toPlainText() == "In the middle"
    for _ in range(10):
        window.scale_text(0.25)
        qtbot.wait(1)
    assert current().text_scale == 2.0
    assert (remembered().scheme, remembered().text_scale) == ("dark", 2.0)
    window.scale_text(0)
    assert current().text_scale == 1.0


def test_what_was_drawn_of_a_page_goes_when_it_is_left_and_comes_again(
    window: MainWindow, qtbot: QtBot, file: Path
) -> None:
    window.open_workspace(file)
    wizard = _wizard(window)
    for place in ("check", "plan", STORY, "overview", "assembly"):
        wizard.go(place)
    left = {page for page in wizard._pages.values() if page is not wizard.page()}
    qtbot.waitUntil(lambda: not any(page.findChildren(ScrollPage) for page in left), timeout=10_000)
    wizard.session.answer("charter:good_locally", "story", "Told to pages that show nothing now")
    settled(qtbot, window.jobs)
    for place in ("check", "plan", STORY, "overview"):
        wizard.go(place)
        assert wizard.page().findChildren(ScrollPage)


def test_pages_that_another_look_took_down_hear_nothing_more(window: MainWindow, qtbot: QtBot, file: Path) -> None:
    window.open_workspace(file)
    desk = _wizard(window).session.desk
    _wizard(window).go(f"assembly:{assemble.add(desk, 'Spring').id}")
    window.set_scheme("dark")
    qtbot.waitUntil(lambda: _wizard(window).page() is not None)
    _wizard(window).session.answer("charter:good_locally", "story", "Saved, and told to nobody that has gone")
    _wizard(window).session.only_looking.emit()
    settled(qtbot, window.jobs)


def test_another_look_is_put_on_nothing_but_the_menus(
    window: MainWindow, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_workspace(file)
    there: list[int] = []
    apply = redrawing.apply_theme

    def counted(app: QApplication, **look: object) -> None:
        there.append(len(window.findChildren(QLabel)))
        apply(app, **look)

    monkeypatch.setattr(redrawing, "apply_theme", counted)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.set_scheme("dark")
    window.scale_text(0.25)
    window.scale_text(0)
    assert there == [0, there[1], there[1]]
    assert there[1] < 10, "what stands beside the page"
    qtbot.waitUntil(lambda: len(window.findChildren(QLabel)) > 10)


def test_larger_text_waits_for_work_that_a_page_shows(window: MainWindow, qtbot: QtBot, example: Path) -> None:
    window.open_package(example / "example.asice")
    before = window.centralWidget()
    assert isinstance(before, PackagePage)
    assert window.jobs.busy("work")
    window.scale_text(0.5)
    assert window.centralWidget() is before
    qtbot.waitUntil(lambda: window.centralWidget() is not before, timeout=15_000)
    page = window.centralWidget()
    assert isinstance(page, PackagePage)
    qtbot.waitUntil(lambda: page._shown == "verdict", timeout=15_000)
    window.scale_text(0)
    qtbot.waitUntil(lambda: window.centralWidget() is not page, timeout=15_000)


def test_larger_text_reaches_a_page_that_is_being_filled_in(window: MainWindow, qtbot: QtBot) -> None:
    window.show_begin()
    before = window.centralWidget()
    assert isinstance(before, BeginPage)
    qtbot.keyClicks(before.organisation, "Lunch Club")
    before.author.selectAll()
    qtbot.keyClicks(before.author, "Ada")
    place = before.path()
    window.scale_text(0.5)
    page = window.centralWidget()
    assert isinstance(page, BeginPage)
    assert page is not before
    assert (page.organisation.text(), page.author.text(), page.path()) == ("Lunch Club", "Ada", place)
    window.scale_text(0)


def test_larger_text_reaches_an_open_package(window: MainWindow, qtbot: QtBot, example: Path) -> None:
    window.open_package(example / "example.asice")
    before = window.centralWidget()
    assert isinstance(before, PackagePage)
    qtbot.waitUntil(lambda: bool(before._places), timeout=15_000)
    before.show_part("declaration")
    small = before.findChild(Heading).font().pointSizeF()
    window.scale_text(0.5)
    page = window.centralWidget()
    assert isinstance(page, PackagePage)
    assert page._shown == "declaration"
    assert page.findChild(Heading).font().pointSizeF() > small
    page.step(-1)
    assert page._shown != "declaration"
    window.scale_text(0)


def test_settings_that_make_no_sense_do_not_stop_the_start(qtbot: QtBot) -> None:
    remember(scheme="sunset", text_scale=40.0, geometry="%%%")
    _app, window = starting.make_window([])
    qtbot.addWidget(window)
    window.show()
    assert current().scheme == "system"
    assert current().text_scale == 2.0


def test_the_size_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1100, 700)
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    assert again.height() == 700, "an offscreen screen is narrower than the window, so only the height tells"


def test_recent_files_are_in_the_menu_while_they_are_there(window: MainWindow, file: Path, tmp_path: Path) -> None:
    opened(file)
    opened(tmp_path / "gone.svw")
    menu = next(one for one in window.findChildren(QMenu) if one.title() == "Open &recent")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Acorn"]
    menu.actions()[0].trigger()
    assert _wizard(window).session.desk.workspace.path == file


def test_no_two_shortcuts_are_the_same(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.findChildren(QAction) if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def _drop(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    _KEPT.append(data)
    return event


#: Qt does not keep the data of an event that it did not make itself.
_KEPT: list[QMimeData] = []
