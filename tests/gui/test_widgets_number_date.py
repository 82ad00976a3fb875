"""Numbers and dates: read as people type them, never changed behind their back, and problems said plainly."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sv_desktop.domain.typed_numbers import parse_number
from sv_desktop.gui.widgets.date import DateEdit, parse_date
from sv_desktop.gui.widgets.number import NumberEdit


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("120", 120),
        (" 1,200 ", 1200),
        ("1 200", 1200),
        ("1,234,567.50", 1234567.5),
        ("£1,200", 1200),
        ("£ 12.50", 12.5),
        ("45%", 45),
        ("45 %", 45),
        ("-3", -3),
        ("−3", -3),
        ("+3", 3),
        ("007", 7),
        ("0", 0),
    ],
)
def test_numbers_as_people_type_them(text: str, number: float) -> None:
    found = parse_number(text)
    assert found == number
    assert type(found) is (float if "." in text else int)


@pytest.mark.parametrize(
    "text",
    ["", " ", "twelve", "12 people", "1,20", "1,2000", ",5", "1,200 300", "10 20", "5%5", "1£2", "1_000", "1e9", "0x10",
     "nan", "inf", "--3", "1.2.3", "١٢٣", "１２", "9" * 16, "9" * 61, "1" * 100_000, "3\n4", "3\x004"],
)  # fmt: skip
def test_what_is_no_number_is_never_guessed(text: str) -> None:
    assert parse_number(text) is None


@given(st.text(max_size=80))
def test_any_text_is_read_without_harm(text: str) -> None:
    found = parse_number(text)
    assert found is None or (math.isfinite(found) and abs(found) < 10**15)


@given(st.integers(-(10**15) + 1, 10**15 - 1))
def test_whole_numbers_come_back_however_they_are_written(number: int) -> None:
    assert parse_number(str(number)) == parse_number(f"{number:,}") == number


@given(st.one_of(st.integers(-(10**15) + 1, 10**15 - 1), st.floats(-1e14, 1e14, allow_subnormal=False)))
def test_what_was_stored_is_shown_and_read_again(qapp: object, value: float) -> None:
    edit = NumberEdit(decimals=2)
    edit.set_value(value)
    if len(edit.text()) < 60:
        assert edit.value() == value
    edit.deleteLater()


@pytest.fixture
def number(qtbot: QtBot) -> NumberEdit:
    edit = NumberEdit(minimum=1, maximum=5000, unit="people")
    qtbot.addWidget(edit)
    edit.show()
    return edit


def typed(line: QLineEdit, text: str) -> None:
    line.clear()
    QTest.keyClicks(line, text)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ""),
        ("1,200", ""),
        ("a few", "Enter a number, such as 120."),
        ("0", "The number should be 1 or more."),
        ("5001", "The number should be 5,000 or less."),
        ("2.5", "Enter a whole number, such as 120."),
        ("2.0", ""),
    ],
)
def test_the_problem_is_said_plainly_and_the_text_stays(number: NumberEdit, text: str, problem: str) -> None:
    typed(number.line, text)
    assert number.problem() == problem
    assert number.text() == text


def test_typing_tells_each_change_and_showing_tells_none(qtbot: QtBot, number: NumberEdit) -> None:
    told: list[object] = []
    number.changed.connect(lambda: told.append(number.value()))
    typed(number.line, "12")
    assert told == [1, 12]
    number.set_value(40)
    assert told == [1, 12]
    assert number.text() == "40"


@pytest.mark.parametrize("text", ["1200", "1,200", "£1200", "1200.0"])
def test_a_save_does_not_rewrite_what_was_typed(number: NumberEdit, text: str) -> None:
    typed(number.line, text)
    number.set_value(1200)
    assert number.text() == text


def test_a_save_does_not_take_away_what_is_no_number_yet(number: NumberEdit) -> None:
    typed(number.line, "12 pepole")
    number.set_value(None)
    assert number.text() == "12 pepole"


def test_taking_a_number_back_empties_the_box(number: NumberEdit) -> None:
    number.set_value(12)
    number.set_value(None)
    assert number.text() == ""


@pytest.mark.parametrize(
    ("parts", "iso"),
    [
        (("27", "3", "2025"), "2025-03-27"),
        ((" 27 ", "03", "2025"), "2025-03-27"),
        (("27", "March", "2025"), "2025-03-27"),
        (("27", "mar", "25"), "2025-03-27"),
        (("29", "2", "2024"), "2024-02-29"),
        (("1", "sept", "2026"), "2026-09-01"),
    ],
)
def test_dates_as_people_type_them(parts: tuple[str, str, str], iso: str) -> None:
    assert parse_date(*parts) == iso


@pytest.mark.parametrize(
    "parts",
    [("29", "2", "2025"), ("31", "4", "2025"), ("0", "1", "2025"), ("1", "13", "2025"), ("1", "0", "2025"),
     ("1", "ma", "2025"), ("1", "marmalade", "2025"), ("27", "3", ""), ("27", "3", "2"), ("27", "3", "202"),
     ("27", "3", "20255"), ("٢٧", "3", "2025"), ("27", "3", "0000"), ("-1", "3", "2025"), ("1.5", "3", "2025")],
)  # fmt: skip
def test_what_is_no_date_is_never_guessed(parts: tuple[str, str, str]) -> None:
    assert parse_date(*parts) is None


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_any_three_texts_are_read_without_harm(day: str, month: str, year: str) -> None:
    found = parse_date(day, month, year)
    assert found is None or date.fromisoformat(found).isoformat() == found


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_date_is_shown_and_read_again(qapp: object, day: date) -> None:
    edit = DateEdit()
    edit.set_value(day.isoformat())
    assert edit.value() == day.isoformat()
    edit.deleteLater()


@given(st.text(max_size=30))
def test_a_stored_text_that_is_no_date_shows_nothing_false(qapp: object, text: str) -> None:
    edit = DateEdit()
    edit.set_value("2025-03-27")
    edit.set_value(text)
    assert edit.value() is None or edit.value() == date.fromisoformat(text).isoformat()
    edit.deleteLater()


@pytest.fixture
def when(qtbot: QtBot) -> DateEdit:
    edit = DateEdit()
    edit.setAccessibleName("When was it?")
    qtbot.addWidget(edit)
    edit.show()
    return edit


def boxes(edit: DateEdit) -> list[QLineEdit]:
    return edit.findChildren(QLineEdit)


def test_a_save_in_the_middle_of_a_date_takes_nothing_away(when: DateEdit) -> None:
    day, month, year = boxes(when)
    for box, text in ((day, "27"), (month, "3"), (year, "202")):
        QTest.keyClicks(box, text)
        assert when.value() is None
        when.set_value(when.value())
    assert [box.text() for box in boxes(when)] == ["27", "3", "202"]
    QTest.keyClicks(year, "5")
    assert when.value() == "2025-03-27"


def test_what_is_missing_in_a_date_is_named(when: DateEdit) -> None:
    day, month, year = boxes(when)
    assert when.problem() == ""
    assert when.empty()
    QTest.keyClicks(day, "31")
    assert when.problem() == "The date also needs a month and a year."
    QTest.keyClicks(month, "4")
    assert when.problem() == "The date also needs a year."
    QTest.keyClicks(year, "2025")
    assert when.problem() == "Enter a real date, such as 27 3 2025."


def test_each_box_says_what_it_is_for(when: DateEdit) -> None:
    assert [box.accessibleName() for box in boxes(when)] == [
        "Day, When was it?",
        "Month, When was it?",
        "Year, When was it?",
    ]


def test_taking_a_date_back_empties_the_boxes(when: DateEdit) -> None:
    when.set_value("2025-03-27")
    when.set_value(None)
    assert when.empty()
