"""What widgets tell: long words that break, status, progress, what was saved, evidence, and the task list."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.widgets import saved_note
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.breaks import with_breaks, without_breaks
from sv_desktop.gui.widgets.evidence_panel import EvidencePanel
from sv_desktop.gui.widgets.evidence_row import EvidenceRow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.notices import Notices
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.readiness_bar import ReadinessBar
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import ICONS, StatusTag
from sv_desktop.gui.widgets.task_list import Group, Task, TaskList
from sv_desktop.gui.widgets.toast import UndoBar


def words(widget: QWidget) -> list[str]:
    return [one.text() for one in widget.findChildren(Prose) if one.text() and one.isVisibleTo(widget)]


def evidence(number: int, name: str = "photo.png", media_type: str = "image/png", title: str = "") -> Evidence:
    return Evidence(
        id=str(number), name=name, size=2_400_000, sha256="0" * 64, media_type=media_type, added_by="Ann",
        added_at=datetime(2026, 1, 1, tzinfo=UTC), title=title,
    )  # fmt: skip


@given(st.text(max_size=300))
def test_breaks_go_in_and_out_and_change_nothing_else(text: str) -> None:
    plain = without_breaks(text)
    assert without_breaks(with_breaks(plain)) == plain


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"]), min_size=25, max_size=200))
def test_no_word_is_longer_than_a_line(word: str) -> None:
    assert max(len(part) for part in with_breaks(word).split("\u200b")) <= 12


def test_short_words_are_left_alone_and_accents_stay_on_their_letters() -> None:
    assert with_breaks("A calm sentence of ordinary words.") == "A calm sentence of ordinary words."
    assert "\u200b\u0301" not in with_breaks("e\u0301" * 40)
    assert "\u200d\u200b" not in with_breaks("👩\u200d👧" * 20)


@pytest.mark.parametrize("text", ["<b>bold</b> &amp; <img src=x>", "&copy;", "<html><script>"])
def test_strangers_words_are_never_markup(qtbot: QtBot, text: str) -> None:
    label = Prose(text)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == text


def test_one_endless_word_does_not_widen_the_page_and_is_copied_whole(qtbot: QtBot) -> None:
    page = ScrollPage()
    label = Prose("x" * 5000)
    page.body.addWidget(label)
    qtbot.addWidget(page)
    page.resize(400, 400)
    page.show()
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
    assert label.accessibleName() == label.text() == "x" * 5000
    label.setSelection(0, len(with_breaks(label.text())))
    QTest.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "x" * 5000


@pytest.mark.parametrize("kind", sorted(ICONS))
def test_a_status_is_a_picture_and_a_word(qtbot: QtBot, kind: str) -> None:
    tag = StatusTag(kind, "Look again")
    qtbot.addWidget(tag)
    assert tag.text == "Look again"
    assert tag.accessibleName() == ""  # its words speak for themselves
    tag.set_status("done", "Answered")
    assert words(tag) == ["Answered"]


def test_an_error_is_told_plainly_and_a_strange_one_gives_nothing_away(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    banner.tell_error(PlainError("The disk is full.", "Free some space."))
    assert words(banner) == ["The disk is full.", "Free some space."]
    banner.tell_error(KeyError("secret path"))
    assert "secret" not in " ".join(words(banner))
    assert "safe" in " ".join(words(banner))


@pytest.fixture
def progress(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ProgressPanel:
    clock = {"now": 0.0}
    monkeypatch.setattr("sv_desktop.gui.widgets.progress_panel.monotonic", lambda: clock["now"])
    panel = ProgressPanel()
    panel.clock = clock  # type: ignore[attr-defined]
    qtbot.addWidget(panel)
    panel.start("Adding video.mp4")
    return panel


@pytest.mark.parametrize(
    ("spent", "done", "said"),
    [
        (0, 0, "0 bytes of 40 MB"),
        (2, 12_000_000, "12 MB of 40 MB"),
        (10, 12_000_000, "12 MB of 40 MB, less than a minute left"),
        (30, 12_000_000, "12 MB of 40 MB, about 1 minute left"),
        (300, 4_000_000, "4.0 MB of 40 MB, about 45 minutes left"),
        (10, 50_000_000, "50 MB of 40 MB, less than a minute left"),
    ],
)
def test_progress_is_said_in_words(progress: ProgressPanel, spent: float, done: int, said: str) -> None:
    progress.clock["now"] = spent  # type: ignore[attr-defined]
    progress.show_progress(done, 40_000_000)
    assert words(progress)[-1] == said


def test_an_unknown_length_says_no_number(progress: ProgressPanel) -> None:
    progress.show_progress(5, 0)
    assert words(progress) == ["Adding video.mp4", "Getting ready…"]


def test_cancel_is_told_once_and_stays_told(qtbot: QtBot, progress: ProgressPanel) -> None:
    told: list[int] = []
    progress.cancelled.connect(lambda: told.append(1))
    QTest.mouseClick(progress.cancel_button, Qt.MouseButton.LeftButton)
    progress.show_progress(1_000, 2_000)
    QTest.mouseClick(progress.cancel_button, Qt.MouseButton.LeftButton)
    assert told == [1]
    assert words(progress)[-1] == "Stopping…"
    progress.start("Another")
    assert progress.cancel_button.isEnabled()


def test_saving_is_announced_once_a_minute_and_a_failure_at_once(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(saved_note, "announce", lambda _widget, words, at_once=False: said.append((words, at_once)))
    note = SavedNote()
    qtbot.addWidget(note)
    assert note.text() == "Everything is saved as you type."
    for minute in (2, 2, 2, 3):
        note.saving()
        assert note.text() == "Saving…"
        note.saved(datetime(2026, 1, 1, 14, minute, tzinfo=UTC))
    assert said == [("Saved 14:02", False), ("Saved 14:03", False)]
    note.failed(PlainError("The disk is full.", "Free some space."))
    assert said[-1] == ("Not saved yet. The disk is full. Free some space.", True)
    note.saved(datetime(2026, 1, 1, 14, 3, tzinfo=UTC))
    assert note.text() == "Saved 14:03"
    assert said[-1] == ("Saved 14:03", False)


@pytest.mark.parametrize(("answered", "asked"), [(0, 0), (0, 7), (3, 7), (7, 7)])
def test_the_bar_says_in_words_what_it_draws(qtbot: QtBot, answered: int, asked: int) -> None:
    bar = ReadinessBar(answered, asked)
    qtbot.addWidget(bar)
    bar.show()
    assert not bar.grab().isNull()
    assert bar.accessibleName() == f"{answered} of {asked} prompts answered"


def test_undo_can_be_used_once(qtbot: QtBot) -> None:
    bar = UndoBar()
    qtbot.addWidget(bar)
    assert bar.isHidden()
    done: list[int] = []
    bar.offer("“photo.png” was taken off this answer.", lambda: done.append(1))
    button = bar.findChild(LinkButton)
    assert isinstance(button, LinkButton)
    assert button.accessibleName() == "Undo: “photo.png” was taken off this answer."
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert bar.isHidden()


@pytest.fixture
def panel(qtbot: QtBot) -> EvidencePanel:
    panel = EvidencePanel()
    qtbot.addWidget(panel)
    panel.resize(600, 600)
    panel.show()
    return panel


def entered(panel: EvidencePanel, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(panel, event)
    return event


def dropped(panel: EvidencePanel, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.ignore()
    QApplication.sendEvent(panel, event)
    return event


def test_many_files_are_dropped_at_once(qtbot: QtBot, panel: EvidencePanel, tmp_path: Path) -> None:
    paths = [tmp_path / "a b.pdf", tmp_path / "ü#%.png"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert entered(panel, data).isAccepted()
    with qtbot.waitSignal(panel.files_dropped) as told:
        assert dropped(panel, data).isAccepted()
    assert told.args == [paths]


def test_addresses_and_words_are_not_taken_for_files(qtbot: QtBot, panel: EvidencePanel) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.pdf")])
    data.setText("https://example.org/a.pdf")
    with qtbot.assertNotEmitted(panel.files_dropped):
        assert not entered(panel, data).isAccepted()
        assert not dropped(panel, data).isAccepted()


def test_a_picture_is_pasted_with_the_keyboard(qtbot: QtBot, panel: EvidencePanel) -> None:
    picture = QImage(20, 10, QImage.Format.Format_RGB32)
    picture.fill(QColor("#0f5c63"))
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitSignal(panel.picture_pasted) as told:
        QTest.keyClick(panel, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert told.args[0].size() == picture.size()


def test_an_empty_clipboard_is_said(panel: EvidencePanel) -> None:
    QGuiApplication.clipboard().setText("only words")
    panel.paste()
    assert any("no picture and no file" in line for line in words(panel))
    panel.show_problem("")
    assert not any("no picture and no file" in line for line in words(panel))


def test_each_row_tells_what_is_wanted_of_which(qtbot: QtBot, panel: EvidencePanel) -> None:
    panel.set_evidence((evidence(1), evidence(2, "letter.pdf", "application/pdf", "Letter of thanks")))
    assert len(panel.findChildren(EvidenceRow)) == 2
    buttons = {one.accessibleName(): one for one in panel.findChildren(LinkButton)}
    for name, signal in (
        ("Describe: Letter of thanks", panel.describe_requested),
        ("Open a copy: Letter of thanks", panel.open_requested),
        ("Preview: Letter of thanks", panel.preview_requested),
        ("Take off: Letter of thanks", panel.remove_requested),
    ):
        with qtbot.waitSignal(signal) as told:
            QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
        assert told.args == ["2"]


def test_a_late_thumbnail_of_evidence_that_has_gone_is_dropped(qtbot: QtBot, panel: EvidencePanel) -> None:
    panel.set_evidence((evidence(1),))
    picture = QPixmap(200, 10)
    picture.fill(Qt.GlobalColor.red)
    panel.set_thumbnail("1", picture)
    panel.set_evidence(())
    panel.set_thumbnail("1", picture)
    qtbot.waitUntil(lambda: not panel.findChildren(EvidenceRow))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_panel_fits_a_narrow_page_whatever_a_file_is_called(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    apply_theme(qapp, scheme="light", text_scale=scale)
    panel = EvidencePanel()
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.addWidget(panel)
    qtbot.addWidget(page)
    panel.set_wanted(("A photo of the workshop",))
    panel.set_evidence((evidence(1, "numbers_long_name_" * 12 + ".csv", "text/csv"),))
    page.show()
    assert page.minimumSizeHint().width() <= 600


TASKS = (
    Group("Your organisation", (Task("item:name", "Name", "done", "Answered"),)),
    Group("The Award", (Group("Social", (Task("item:reach", "Reach", "not_started", "Not started"),)),)),
)


@pytest.fixture
def tasks(qtbot: QtBot) -> TaskList:
    tasks = TaskList()
    qtbot.addWidget(tasks)
    tasks.resize(300, 400)
    tasks.show()
    tasks.set_groups(TASKS)
    return tasks


def test_the_task_list_is_walked_by_keyboard_over_its_headings(qtbot: QtBot, tasks: TaskList) -> None:
    assert tasks.places() == ["item:name", "item:reach"]
    tasks.show_place("item:name")
    tasks.setFocus()
    QTest.keyClick(tasks, Qt.Key.Key_Down)
    assert tasks.place() == "item:reach"
    with qtbot.waitSignal(tasks.activated_place) as told:
        QTest.keyClick(tasks, Qt.Key.Key_Return)
    assert told.args == ["item:reach"]
    QTest.keyClick(tasks, Qt.Key.Key_Down)
    assert tasks.place() == "item:reach"
    QTest.keyClick(tasks, Qt.Key.Key_Up)
    assert tasks.place() == "item:name"
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_Left):
        QTest.keyClick(tasks, key)
        assert tasks.place() == "item:name"


def test_a_click_goes_there_and_a_heading_goes_nowhere(qtbot: QtBot, tasks: TaskList) -> None:
    heading = tasks.topLevelItem(0)
    assert heading is not None
    told: list[str] = []
    tasks.activated_place.connect(told.append)
    for row in (heading, heading.child(0)):
        QTest.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=tasks.visualItemRect(row).center())
    assert told == ["item:name"]


def test_status_is_read_out_and_a_change_keeps_the_place(tasks: TaskList) -> None:
    tasks.show_place("item:reach")
    changed = (TASKS[0], Group("The Award", (Group("Social", (Task("item:reach", "Reach", "done", "Answered"),)),)))
    tasks.set_groups(changed)
    row = tasks.currentItem()
    assert row is not None
    assert row.data(0, Qt.ItemDataRole.AccessibleTextRole) == "Reach, Answered"
    tasks.set_groups(changed[1:])
    assert tasks.place() == "item:reach"
    assert tasks.places() == ["item:reach"]
    tasks.show_place("somewhere else")
    assert tasks.place() == ""


def test_the_place_where_one_is_stays_in_sight_whatever_the_height_of_the_rows(tasks: TaskList) -> None:
    long = "What is different for those who come, and how you know it"
    tasks.set_groups(tuple(Task(f"item:{n}", long if n % 3 else "Reach", "done" if n % 2 else "") for n in range(40)))
    for place in tasks.places():
        tasks.show_place(place)
        QApplication.processEvents()
        shown = tasks.viewport().rect().adjusted(0, -1, 0, 1)
        assert shown.contains(tasks.visualItemRect(tasks.currentItem())), place


def test_a_short_page_stands_together_at_the_top(qtbot: QtBot) -> None:
    page = ScrollPage()
    qtbot.addWidget(page)
    first, second = Prose("When the scheme has read your application, it sends you a file. " * 4), Prose("Then")
    page.body.addWidget(first)
    page.body.addWidget(second)
    page.resize(700, 900)
    page.show()
    assert first.height() == first.heightForWidth(first.width())
    assert second.y() - first.geometry().bottom() < 40


def test_what_is_told_over_a_page_takes_no_room_when_there_is_nothing(qtbot: QtBot) -> None:
    banner, progress = Banner(), ProgressPanel()
    banner.hide()
    notices = Notices(progress, banner, side=3)
    qtbot.addWidget(notices)
    assert notices.isHidden()
    banner.show()
    assert not notices.isHidden()
    banner.hide()
    assert notices.isHidden()
