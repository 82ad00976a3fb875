"""Quarters and years, as they are kept and as people write them."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.periods import Period, PeriodKind, is_month, parse_period, period_of_key, quarter_of, year_of

YEARS = st.integers(1900, 2100)
QUARTERS = st.builds(Period, st.just(PeriodKind.QUARTER), YEARS, st.integers(1, 4))
PERIODS = QUARTERS | st.builds(Period, st.sampled_from([PeriodKind.YEAR, PeriodKind.FINANCIAL_YEAR]), YEARS)


@given(PERIODS)
def test_a_period_is_read_back_from_its_key_and_from_each_of_its_names(period: Period) -> None:
    assert period_of_key(period.key) == period
    assert parse_period(period.key) == period
    assert parse_period(period.label) == period
    assert parse_period(f"  {period.spoken.upper()} ") == period
    assert period.start <= period.end


@given(PERIODS, PERIODS)
def test_periods_stand_in_the_order_of_time(one: Period, other: Period) -> None:
    assert (one < other) == ((one.start, one.end) < (other.start, other.end))


@given(st.dates(date(1901, 1, 1), date(2099, 12, 31)))
def test_a_day_is_in_its_quarter_and_in_its_years(day: date) -> None:
    for period in (quarter_of(day), year_of(day, PeriodKind.YEAR), year_of(day, PeriodKind.FINANCIAL_YEAR)):
        assert period.start <= day <= period.end
    assert parse_period(f"{day.day:02}/{day.month:02}/{day.year}") == quarter_of(day)
    assert parse_period(day.isoformat()) == quarter_of(day)
    assert is_month(day.isoformat())


@given(st.builds(Period, st.sampled_from([PeriodKind.YEAR, PeriodKind.FINANCIAL_YEAR]), st.integers(1901, 2098)))
def test_four_quarters_make_a_year_without_a_gap(year: Period) -> None:
    quarters = year.quarters
    assert (quarters[0].start, quarters[-1].end) == (year.start, year.end)
    for one, after in itertools.pairwise(quarters):
        assert one.end + timedelta(days=1) == after.start
    assert quarters == tuple(sorted(quarters))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Q1 2025", "2025-Q1"),
        ("2025 Q1", "2025-Q1"),
        ("q3 25", "2025-Q3"),
        ("2025Q4", "2025-Q4"),
        ("Quarter 2, 2024", "2024-Q2"),
        ("Jan-Mar 2025", "2025-Q1"),
        ("January to March 2025", "2025-Q1"),
        ("Apr – Jun 25", "2025-Q2"),
        ("Oct 2025 - Dec 2025", "2025-Q4"),
        ("Jan to Dec 2024", "2024"),
        ("April 2024 to March 2025", "2024/25"),
        ("2025", "2025"),
        ("Year 2025", "2025"),
        ("2024/25", "2024/25"),
        ("2024-25", "2024/25"),
        ("2024-2025", "2024/25"),
        ("FY24/25", "2024/25"),
        ("FY 2024/25", "2024/25"),
        ("1999/00", "1999/00"),
        ("31/03/2025", "2025-Q1"),
        ("1.4.25", "2025-Q2"),
        ("2025-04-01 00:00", "2025-Q2"),
        ("March 2025", "2025-Q1"),
        ("Sept 25", "2025-Q3"),
        ("Dec-24", "2024-Q4"),
    ],
)
def test_what_people_write_is_understood(typed: str, key: str) -> None:
    found = parse_period(typed)
    assert found is not None
    assert found.key == key


@pytest.mark.parametrize(
    "typed",
    ["", "Q5 2025", "2024/27", "31/02/2025", "03/31/2025", "Jan-Apr 2025", "1250", "12025", "last year", "Q1", "٢٠٢٥"],
)
def test_what_is_no_period_is_not_taken_for_one(typed: str) -> None:
    assert parse_period(typed) is None


@given(st.text())
def test_no_text_upsets_the_reading(typed: str) -> None:
    found = parse_period(typed)
    assert found is None or period_of_key(found.key) == found
    period_of_key(typed)
