"""Working days: against the bank holidays that gov.uk has published, and rules that hold for any day."""

from datetime import date, timedelta

import pytest
from dateutil.easter import easter
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.working_days import (
    _easter,
    after_working_days,
    bank_holidays,
    is_working_day,
    working_days_until,
)

#: https://www.gov.uk/bank-holidays, England and Wales.
PUBLISHED = {
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize("year", PUBLISHED)
def test_the_bank_holidays_are_those_that_were_published(year: int) -> None:
    assert sorted(f"{day:%m-%d}" for day in bank_holidays(year)) == PUBLISHED[year].split()


@pytest.mark.parametrize("year", range(1900, 2200))
def test_easter_is_easter(year: int) -> None:
    assert _easter(year) == easter(year)


@given(st.integers(1990, 2150))
def test_every_bank_holiday_takes_a_weekday(year: int) -> None:
    assert len(bank_holidays(year)) >= 8
    assert all(day.weekday() < 5 and day.year == year for day in bank_holidays(year))


@given(DAYS, st.integers(1, 60))
def test_the_day_is_so_many_working_days_away(start: date, days: int) -> None:
    end = after_working_days(start, days)
    assert is_working_day(end)
    assert working_days_until(start, end) == days
    between = [start + timedelta(number) for number in range(1, (end - start).days + 1)]
    assert sum(one.weekday() < 5 and one not in bank_holidays(one.year) for one in between) == days


@given(DAYS, DAYS, DAYS)
def test_working_days_add_up(one: date, two: date, three: date) -> None:
    assert working_days_until(one, two) + working_days_until(two, three) == working_days_until(one, three)


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 25), 7, date(2026, 12, 4)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
        (date(2027, 12, 24), 3, date(2027, 12, 31)),
        (date(2021, 12, 31), 1, date(2022, 1, 4)),
    ],
)
def test_over_weekends_and_holidays(start: date, days: int, end: date) -> None:
    assert after_working_days(start, days) == end
