"""An award: how long it counts, how much is left, when to remind."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.award import (
    Award,
    Ending,
    Standing,
    countdown,
    last_valid_day,
    left_words,
    reminder,
    reminder_days,
    running_out,
    standing,
)

AWARD = Award(
    number="SV-2026-4817-2093-02",
    title="Social Value Award",
    pack="award",
    organisation="Acorn Lane Community Trust",
    submission_id="7b0c0f3e-3b5c-5f3e-8c1b-8a8a8a8a8a8a",
    holder_keys=("ab" * 32,),
    awarded_on="2026-11-25",
    valid_until="2031-11-24",
)


@pytest.mark.parametrize(
    ("day", "years", "last"),
    [
        (date(2026, 11, 25), 5, date(2031, 11, 24)),
        (date(2026, 1, 1), 5, date(2030, 12, 31)),
        (date(2028, 2, 29), 5, date(2033, 2, 28)),
        (date(2028, 2, 29), 4, date(2032, 2, 28)),
        (date(9998, 1, 1), 5, date.max),
    ],
)
def test_five_years_end_the_day_before(day: date, years: int, last: date) -> None:
    assert last_valid_day(day, years) == last


def test_the_countdown_on_the_first_day() -> None:
    assert countdown(AWARD, date(2026, 11, 25)) == "Valid until 24 November 2031, 4 years 11 months left"


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2029, 11, 24), "2 years left"),
        (date(2031, 10, 24), "1 month left"),
        (date(2031, 10, 25), "30 days left"),
        (date(2031, 11, 23), "1 day left"),
        (date(2031, 11, 24), "today is the last day"),
        (date(2031, 11, 25), "it has run out"),
    ],
)
def test_what_is_left(today: date, words: str) -> None:
    assert left_words(AWARD.last_day, today) == words


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (date(2030, 11, 23), None),
        (date(2030, 11, 24), 12),
        (date(2031, 5, 23), 12),
        (date(2031, 5, 24), 6),
        (date(2031, 8, 24), 3),
        (date(2031, 11, 24), 3),
        (date(2031, 11, 25), None),
    ],
)
def test_reminders_come_at_twelve_six_and_three_months(today: date, due: int | None) -> None:
    assert reminder(AWARD, today) == due


@pytest.mark.parametrize(
    ("until", "words"),
    [
        ("2031-11-24", ""),
        ("2027-11-24", "Award until 24 November 2027: 11 months left"),
        ("2026-11-24", "Award until 24 November 2026: it has run out"),
        ("someday", ""),
        ("", ""),
    ],
)
def test_what_the_first_page_says(until: str, words: str) -> None:
    assert running_out(until, date(2026, 11, 25)) == words


def test_a_short_award_has_no_reminder_before_it_began() -> None:
    short = replace(AWARD, valid_until="2027-04-24")
    assert list(reminder_days(short)) == [3]


def test_how_it_stands() -> None:
    ending = Ending(number=AWARD.number, on="2028-01-01", reason="The organisation closed.")
    assert standing(AWARD, None, date(2027, 1, 1)) is Standing.VALID
    assert standing(AWARD, None, date(2031, 1, 1)) is Standing.SOON
    assert standing(AWARD, None, date(2031, 11, 25)) is Standing.RUN_OUT
    assert standing(AWARD, ending, date(2027, 12, 31)) is Standing.VALID
    assert standing(AWARD, ending, date(2028, 1, 1)) is Standing.ENDED


@given(st.integers(-40_000, 40_000))
def test_every_day_has_its_words(days: int) -> None:
    today = AWARD.last_day + timedelta(days=days)
    assert countdown(AWARD, today)
    assert ("run out" in countdown(AWARD, today)) == (days > 0)
