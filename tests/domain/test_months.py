"""Calendar months: later days, and how many whole months lie between two."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.months import later, whole_months


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(9999, 12, 1), 1, date.max),
    ],
)
def test_a_shorter_month_ends_earlier(day: date, months: int, expected: date) -> None:
    assert later(day, months) == expected


@given(st.dates(date(1900, 1, 1), date(2900, 1, 1)), st.integers(0, 12_000))
def test_whole_months_are_whole(day: date, days: int) -> None:
    end = date.fromordinal(day.toordinal() + days)
    months = whole_months(day, end)
    assert later(day, months) <= end < later(day, months + 1)


def test_there_are_none_backwards() -> None:
    assert whole_months(date(2026, 5, 1), date(2025, 1, 1)) == 0
