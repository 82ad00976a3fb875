"""What a screen reader does counts: its toggle is a click, what it writes is edited; the program’s own is neither."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.choice import CheckGroup, RadioGroup
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.wrapping import WrappingCheck, WrappingRadio


def heard(button: QAbstractButton) -> list[bool]:
    told: list[bool] = []
    button.clicked.connect(lambda checked: told.append(checked))
    return told


@pytest.mark.parametrize("kind", [WrappingCheck, WrappingRadio])
def test_a_toggle_from_outside_is_a_click(qtbot: QtBot, kind: type[WrappingCheck]) -> None:
    button = kind("Social")
    qtbot.addWidget(button)
    told = heard(button)
    button.toggle()
    assert told == [True]


def test_what_the_program_sets_is_no_click(qtbot: QtBot) -> None:
    button = WrappingCheck("Social")
    qtbot.addWidget(button)
    told = heard(button)
    button.setChecked(True)
    assert (button.isChecked(), told) == (True, [])


def test_a_click_is_told_once(qtbot: QtBot) -> None:
    button = WrappingCheck("Social")
    qtbot.addWidget(button)
    told = heard(button)
    button.click()
    button.click()
    assert told == [True, False]


def test_of_tabs_only_the_one_that_was_chosen_is_told(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    one, other = SecondaryButton("Inbox", parent=holder), SecondaryButton("Awards", parent=holder)
    group = QButtonGroup(holder)
    for button in (one, other):
        button.setCheckable(True)
        group.addButton(button)
    one.setChecked(True)
    left, chosen = heard(one), heard(other)
    other.toggle()
    assert (left, chosen) == ([], [True])


@pytest.mark.parametrize("group", [RadioGroup, CheckGroup])
def test_a_choice_from_outside_is_handed_over(qtbot: QtBot, group: type[RadioGroup] | type[CheckGroup]) -> None:
    choice = group([("a", "A", ""), ("b", "B", "")])
    qtbot.addWidget(choice)
    with qtbot.waitSignal(choice.changed):
        choice.findChildren(QAbstractButton)[1].toggle()
    assert choice.value() in ("b", ("b",))


def test_words_from_outside_are_edited_and_those_of_the_program_are_not(qtbot: QtBot) -> None:
    line = Line("Ann")
    qtbot.addWidget(line)
    told: list[str] = []
    line.edited.connect(told.append)
    line.setText("Ada")
    face: QAccessibleInterface = QAccessible.queryAccessibleInterface(line)
    face.setText(QAccessible.Text.Value, "Grace")
    line.show()
    qtbot.keyClicks(line, "!")
    assert told == ["Grace", "Grace!"]
