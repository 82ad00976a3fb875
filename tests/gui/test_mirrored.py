"""Right to left: nothing is set by hand to the left or the right that does not change sides with the reading."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sv_desktop.domain.sheet import Column, Sheet
from sv_desktop.gui import stylesheet
from sv_desktop.gui.theme import Role, apply_theme, current, pixmap
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.readiness_bar import ReadinessBar
from sv_desktop.gui.widgets.sheet_table import SheetTable
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

GUI = Path(stylesheet.__file__).parent
SIDES = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    apply_theme(qapp, scheme="light")
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply_theme(qapp, scheme="light")


def ink(widget: QWidget) -> tuple[float, float]:
    """Where the first and the last column are that hold anything, as parts of the width."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    blank = image.pixel(image.width() - 1, 0)
    columns = [x for x in range(image.width()) if any(image.pixel(x, y) != blank for y in range(image.height()))]
    return columns[0] / image.width(), columns[-1] / image.width()


def uneven_margins(source: str) -> list[int]:
    """The lines that set four margins by hand, of which the left is not the right."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and len(node.args) == 4)
    return [
        call.lineno
        for call in calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in ("setContentsMargins", "setViewportMargins", "setTextMargins")
        and ast.dump(call.args[0]) != ast.dump(call.args[2])
    ]


def test_an_uneven_margin_is_found() -> None:
    assert uneven_margins("row.setContentsMargins(px(3), 0, 0, 0)\nrow.setContentsMargins(a, 0, a, 2)") == [1]


def test_margins_that_differ_are_told_by_where_a_line_begins() -> None:
    found = {
        f"{one.relative_to(GUI)}:{line}" for one in GUI.rglob("*.py") for line in uneven_margins(one.read_text("utf-8"))
    }
    assert not found, "Theme.margins(start, top, end, bottom) changes sides, these do not"


def test_the_style_sheet_names_no_side() -> None:
    assert not re.findall(r"-(?:left|right)\b|\b(?:left|right):|padding:(?: [^\s;]+){4};", stylesheet._TEMPLATE)


@pytest.mark.usefixtures("from_right")
def test_what_marks_a_banner_stands_where_its_lines_begin(qapp: QApplication) -> None:
    assert "border-right: 5px solid" in qapp.styleSheet()
    assert "@" not in qapp.styleSheet()
    margins = current().margins(4, 0, 1, 0)
    assert (margins.left(), margins.right()) == (8, 32)


def test_a_link_begins_with_its_icon(qtbot: QtBot) -> None:
    link = LinkButton("Go", "plus")
    qtbot.addWidget(link)
    link.resize(400, 40)
    for side, half in zip(SIDES, (max, min), strict=True):
        link.setLayoutDirection(side)
        assert (half(ink(link)) < 0.5) is (side is SIDES[0])


def test_a_row_begins_where_one_reads_from(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = Flow(holder)
    first, second = QPushButton("One"), QPushButton("Two")
    row.addWidget(first)
    row.addWidget(second)
    holder.resize(400, 60)
    holder.show()
    assert first.x() < second.x() < 200
    holder.setLayoutDirection(SIDES[1])
    row.setGeometry(holder.rect())
    assert first.x() > second.x() > 200


def test_words_too_long_for_a_row_go_on_in_the_next_line(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row, link = Flow(holder), LinkButton("Look at the framework texts that are new since you began " * 2, "right")
    row.addWidget(link)
    holder.resize(240, 300)
    holder.show()
    assert link.width() == 240
    assert link.height() == link.heightForWidth(240) > 2 * current().px(3)


@pytest.mark.usefixtures("from_right")
def test_a_row_of_a_report_is_chosen(qtbot: QtBot) -> None:
    table = SheetTable()
    qtbot.addWidget(table)
    columns = tuple(Column(title=title) for title in ("Organisation", "Number"))
    table.show_sheet(Sheet(id="held", title="Held", intro="", columns=columns, rows=(("Acorn", 1), ("Choir", 2))))
    table.resize(200, 200)
    table.show()
    table.choose(lambda row: row[0] == "Choir")
    assert table.chosen_row() == ("Choir", 2)


@pytest.mark.usefixtures("from_right")
def test_progress_grows_from_where_one_reads_from(qtbot: QtBot) -> None:
    bar = ReadinessBar(1, 10)
    qtbot.addWidget(bar)
    bar.resize(400, 12)
    image = bar.grab().toImage()
    done = current().colour(Role.PRIMARY).name()
    assert [image.pixelColor(x, 6).name() == done for x in (20, 380)] == [False, True]


def test_arrows_point_the_other_way_and_other_icons_stay(qapp: QApplication, from_right: None) -> None:
    mirrored = {name: pixmap(name, Role.TEXT, 24).toImage() for name in ("right", "pencil")}
    qapp.setLayoutDirection(SIDES[0])
    plain = {name: pixmap(name, Role.TEXT, 24).toImage() for name in ("right", "pencil")}
    assert mirrored["right"] == plain["right"].flipped(Qt.Orientation.Horizontal)
    assert mirrored["right"] != plain["right"]
    assert mirrored["pencil"] == plain["pencil"]


@pytest.mark.usefixtures("from_right")
@pytest.mark.parametrize(("words", "side"), [("We lend bikes", SIDES[0]), ("نعير الدراجات", SIDES[1])])
def test_what_a_person_writes_has_its_own_direction(qtbot: QtBot, words: str, side: Qt.LayoutDirection) -> None:
    editor = GrowingTextEdit(words)
    qtbot.addWidget(editor)
    assert editor.document().firstBlock().textDirection() is side
