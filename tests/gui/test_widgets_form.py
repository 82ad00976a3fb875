"""The parts of a form: labels, choices, text that grows, counts, and what a screen reader is told."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QRadioButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.framework import Field, FieldKind
from sv_desktop.domain.programme import Programme
from sv_desktop.frameworks import load_frameworks
from sv_desktop.gui.theme import apply_theme
from sv_desktop.gui.widgets.choice import CheckGroup, RadioGroup
from sv_desktop.gui.widgets.error_summary import ErrorSummary
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.passphrase import PassphraseEdit
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.widgets.word_count import WordCount
from sv_desktop.resources import resources

W = TypeVar("W", bound=QWidget)
LONG = "We do this sometimes, and it depends on who is there on the day and whether the funding for it came through"
PLACES = [("all", "Cheshire & Merseyside", ""), ("wirral", "Wirral", "With New Brighton"), ("knowsley", "Knowsley", "")]
STEPS = [("not_yet", "Not yet", ""), ("some", LONG, "Some of you, some of the time."), ("always", "Always", "")]


def shown(qtbot: QtBot, widget: W, width: int = 600) -> W:
    qtbot.addWidget(widget)
    widget.resize(width, 400)
    widget.show()
    return widget


def click(button: QWidget, x: int = 10) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(x, button.height() // 2))


def test_all_stands_alone_and_gives_way(qtbot: QtBot) -> None:
    group = shown(qtbot, CheckGroup(PLACES, ["wirral"]))
    everything, wirral, knowsley = group.findChildren(QCheckBox)
    click(knowsley)
    assert group.value() == ("wirral", "knowsley")
    click(everything)
    assert group.value() == ("all",)
    click(wirral)
    assert group.value() == ("wirral",)
    click(wirral)
    assert group.value() == ()


def test_without_an_exclusive_choice_all_is_like_any_other(qtbot: QtBot) -> None:
    group = shown(qtbot, CheckGroup(PLACES, exclusive=None))
    for box in group.findChildren(QCheckBox):
        click(box)
    assert group.value() == ("all", "wirral", "knowsley")


def test_a_radio_choice_is_told_once_and_shown_quietly(qtbot: QtBot) -> None:
    group = shown(qtbot, RadioGroup(STEPS))
    told: list[str | None] = []
    group.changed.connect(lambda: told.append(group.value()))
    assert group.value() is None
    click(group.findChildren(QRadioButton)[2])
    group.set_value("not_yet")
    group.set_value(None)
    assert told == ["always"]
    assert group.value() is None


def test_an_unknown_stored_choice_shows_none(qtbot: QtBot) -> None:
    assert shown(qtbot, RadioGroup(STEPS, "of an older pack")).value() is None
    assert shown(qtbot, CheckGroup(PLACES, ["of an older pack"])).value() == ()


def test_a_click_on_the_help_or_far_right_of_the_words_counts(qtbot: QtBot) -> None:
    group = shown(qtbot, RadioGroup(STEPS))
    click(group.findChildren(Prose)[0])
    assert group.value() == "some"
    always = group.findChildren(QRadioButton)[2]
    click(always, always.width() - 8)
    assert group.value() == "always"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_long_choice_runs_over_lines_and_not_off_the_page(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    apply_theme(qapp, scheme="light", text_scale=scale)
    page, group = QWidget(), RadioGroup(STEPS)
    layout = QVBoxLayout(page)
    layout.addWidget(group)
    layout.addStretch(1)
    shown(qtbot, page, 500)
    short, long, _always = group.findChildren(QRadioButton)
    assert group.minimumSizeHint().width() <= 500
    assert long.width() <= 500
    assert long.height() > short.height() + long.fontMetrics().height() // 2


def test_hint_and_problem_are_read_where_people_come_in(qtbot: QtBot) -> None:
    group = CheckGroup(PLACES)
    row = shown(qtbot, FieldRow("Where do you work?", "Choose all that fit.", group, "Choose one or more."))
    first, second, _third = group.findChildren(QCheckBox)
    assert first.accessibleName() == "Cheshire & Merseyside, Where do you work?"
    assert first.accessibleDescription() == "Choose one or more. Choose all that fit."
    assert second.accessibleDescription() == "With New Brighton"
    row.set_problem("")
    assert first.accessibleDescription() == "Choose all that fit."


def test_a_field_row_names_and_describes_its_editor(qtbot: QtBot) -> None:
    line = QLineEdit()
    row = shown(qtbot, FieldRow("Name & role", "As on your letters.", line, optional=True))
    assert line.accessibleName() == "Name & role (optional)"
    assert line.accessibleDescription() == "As on your letters."
    row.set_problem("Enter a name.")
    assert line.accessibleDescription() == "Enter a name. As on your letters."
    assert row.problem() == "Enter a name."
    row.set_problem("")
    assert row.problem() == ""


def test_a_text_box_grows_with_its_words_and_then_scrolls(qtbot: QtBot) -> None:
    box = shown(qtbot, GrowingTextEdit(least=4, most=10))
    empty = box.height()
    box.set_text("\n".join("line" for _ in range(8)))
    grown = box.height()
    box.set_text("\n".join("line" for _ in range(500)))
    full = box.height()
    assert empty < grown < full < 12 * box.fontMetrics().lineSpacing() + 60
    assert box.verticalScrollBar().maximum() > 0
    box.set_text("")
    assert box.height() == empty


def test_a_narrow_window_makes_the_box_taller(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    box = GrowingTextEdit("a few words " * 40)
    layout.addWidget(box)
    layout.addStretch(1)
    shown(qtbot, page, 900)
    wide = box.height()
    page.resize(320, 400)
    qtbot.waitUntil(lambda: box.height() > wide)


def test_tab_leaves_the_box_and_changes_nothing(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    box, after = GrowingTextEdit("words"), QLineEdit()
    layout.addWidget(box)
    layout.addWidget(after)
    shown(qtbot, page)
    page.activateWindow()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Tab)
    assert box.toPlainText() == "words"
    assert page.focusWidget() is after


def test_only_the_words_are_pasted(qtbot: QtBot) -> None:
    box = shown(qtbot, GrowingTextEdit())
    data = QMimeData()
    data.setHtml("<h1 style='color:red'>Big</h1>")
    data.setText("Big\nwords")
    box.insertFromMimeData(data)
    assert box.toPlainText() == "Big\nwords"
    picture = QMimeData()
    picture.setData("image/png", b"\x89PNG")
    box.insertFromMimeData(picture)
    assert box.toPlainText() == "Big\nwords"


def test_one_line_stays_one_line(qtbot: QtBot) -> None:
    box = shown(qtbot, GrowingTextEdit(least=1, one_line=True))
    data = QMimeData()
    data.setText("Acorn Lane\n  Bike Kitchen")
    box.insertFromMimeData(data)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.toPlainText() == "Acorn Lane Bike Kitchen"


def test_showing_a_text_is_no_edit_and_keeps_the_cursor(qtbot: QtBot) -> None:
    box = shown(qtbot, GrowingTextEdit())
    told: list[str] = []
    box.edited.connect(lambda: told.append(box.toPlainText()))
    QTest.keyClicks(box, "abc")
    box.set_text("abc")
    QTest.keyClicks(box, "d")
    assert box.toPlainText() == "abcd"
    box.set_text("from the disk")
    assert told == ["a", "ab", "abc", "abcd"]


@pytest.mark.parametrize(
    ("limit", "count", "words", "role"),
    [
        (None, 0, "0 words", "muted"),
        (None, 1, "1 word", "muted"),
        (250, 132, "132 of your 250 words", "muted"),
        (250, 250, "250 of your 250 words", "muted"),
        (250, 262, "262 words, 12 over your limit of 250", "look_again"),
    ],
)
def test_the_word_count_is_calm(qtbot: QtBot, limit: int | None, count: int, words: str, role: str) -> None:
    counter = shown(qtbot, WordCount())
    counter.set_limit(limit)
    counter.set_count(count)
    assert counter.text() == words
    assert counter.property("role") == role


def test_the_error_summary_takes_the_focus_and_leads_to_each_field(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    summary = ErrorSummary()
    layout.addWidget(summary)
    shown(qtbot, page)
    page.activateWindow()
    assert summary.isHidden()
    summary.show_problems([("name", "Name & role: Enter a name."), ("date", "Enter a date.")])
    assert page.focusWidget() is summary
    assert summary.accessibleName() == "Please look at this again. 2 to look at."
    first, second = summary.findChildren(LinkButton)
    assert first.accessibleName() == "Name & role: Enter a name."
    with qtbot.waitSignal(summary.chosen) as chosen:
        QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert chosen.args == ["name"]
    second.setFocus()
    with qtbot.waitSignal(summary.chosen) as chosen:
        QTest.keyClick(second, Qt.Key.Key_Space)
    assert chosen.args == ["date"]
    summary.show_problems([])
    assert summary.isHidden()


def test_a_long_link_runs_over_lines(qtbot: QtBot) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    link = LinkButton(LONG)
    layout.addWidget(link)
    layout.addStretch(1)
    shown(qtbot, page, 320)
    assert link.width() <= 320
    assert link.height() > 2 * link.fontMetrics().height()


def test_a_passphrase_is_hidden_until_asked_for_and_judged_in_words(qtbot: QtBot) -> None:
    edit = shown(qtbot, PassphraseEdit(lambda text: f"{len(text)} letters"))
    QTest.keyClicks(edit.line, "abc")
    assert edit.line.displayText() != "abc"
    assert "3 letters" in [words.text() for words in edit.findChildren(Prose)]
    button = next(one for one in edit.findChildren(QWidget) if one.accessibleName() == "Show the passphrase")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert edit.line.displayText() == "abc"
    assert button.accessibleName() == "Hide the passphrase"
    edit.clear()
    assert edit.text() == ""


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load_frameworks(resources() / "frameworks").programme


def panel(qtbot: QtBot, programme: Programme, kind: FieldKind) -> tuple[FieldPanel, QWidget, list[object]]:
    made = shown(qtbot, FieldPanel(Field(id="one", kind=kind, label="One"), programme))
    told: list[object] = []
    made.changed.connect(lambda _field, value: told.append(value))
    editor: QWidget | None = made.findChild(QLineEdit) or made.findChild(QPlainTextEdit)
    assert editor is not None
    return made, editor, told


def test_typing_is_handed_over_once_it_pauses(qtbot: QtBot, programme: Programme) -> None:
    _made, editor, told = panel(qtbot, programme, FieldKind.LONG_TEXT)
    QTest.keyClicks(editor, "We mend bikes")
    assert told == []
    qtbot.waitUntil(lambda: told == ["We mend bikes"])


def test_leaving_hands_over_at_once_and_only_once(qtbot: QtBot, programme: Programme) -> None:
    made, editor, told = panel(qtbot, programme, FieldKind.LONG_TEXT)
    QTest.keyClicks(editor, "abc")
    made.flush()
    made.flush()
    assert told == ["abc"]


def test_a_slow_disk_never_takes_words_back(qtbot: QtBot, programme: Programme) -> None:
    made, editor, told = panel(qtbot, programme, FieldKind.LONG_TEXT)
    QTest.keyClicks(editor, "abc")
    made.flush()
    QTest.keyClicks(editor, "d")
    made.flush()
    made.load("abc")
    assert made.editor.value() == "abcd"
    made.load("abcd")
    made.load("an older answer, taken back")
    assert made.editor.value() == "an older answer, taken back"
    assert told == ["abc", "abcd"]


def test_an_unfinished_number_outlives_its_save_and_is_spoken_of_on_leaving(qtbot: QtBot, programme: Programme) -> None:
    made, editor, told = panel(qtbot, programme, FieldKind.NUMBER)
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "12 p")
    made.flush()
    made.load(None)
    assert editor.text() == "12 p"
    made.load(told[0])  # type: ignore[arg-type]
    assert editor.text() == "12 p"
    assert made.review() == "Enter a number, such as 120."
    assert made.row.problem() == "Enter a number, such as 120."
    editor.clear()
    QTest.keyClicks(editor, "12")
    assert made.row.problem() == ""
