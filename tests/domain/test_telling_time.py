"""The clock: by when, how much is left, overdue and told, from either starting point."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.decision import Decided, Decision
from sv_desktop.domain.framework import OutcomeKind, ToldFrom
from sv_desktop.domain.ledger import Entry, EntryKind
from sv_desktop.domain.telling_time import TellingRule, tell_by
from sv_desktop.domain.working_days import after_working_days, is_working_day

RECEIVED = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def decision(at: datetime = NOON, told: datetime | None = None, reviewed: str = "") -> Decision:
    entry = Entry(id="1", about="a", kind=EntryKind.DECISION, target="", value={}, by="Ann", at=at)
    decided = Decided(outcome="award", kind=OutcomeKind.AWARD, label="Award", reviewed=reviewed)  # type: ignore[arg-type]
    sent = msgspec.structs.replace(entry, kind=EntryKind.SENT, at=told) if told else None
    return Decision(entry=entry, decided=decided, sent=sent)


@pytest.mark.parametrize(
    ("today", "words", "status"),
    [
        (date(2026, 11, 25), "Tell them by Friday 4 December 2026: 7 working days left.", "todo"),
        (date(2026, 12, 1), "Tell them by Friday 4 December 2026: 3 working days left.", "todo"),
        (date(2026, 12, 3), "Tell them by Friday 4 December 2026: 1 working day left.", "look_again"),
        (date(2026, 12, 4), "Tell them by Friday 4 December 2026: that is the last day.", "look_again"),
        (date(2026, 12, 5), "Overdue by 1 working day: they should have heard by Friday 4 December 2026.", "problem"),
        (date(2026, 12, 8), "Overdue by 2 working days: they should have heard by Friday 4 December 2026.", "problem"),
    ],
)
def test_what_is_left_in_words(today: date, words: str, status: str) -> None:
    found = tell_by(TellingRule(), RECEIVED, decision(), today)
    assert found is not None
    assert (found.words, found.status, found.overdue) == (words, status, status == "problem")


def test_the_clock_begins_with_the_decision_or_with_the_post() -> None:
    assert tell_by(TellingRule(), RECEIVED, None, date(2026, 11, 3)) is None
    found = tell_by(TellingRule(days=10, start=ToldFrom.RECEIVED), RECEIVED, None, date(2026, 11, 3))
    assert found is not None
    assert (found.by, found.left) == (date(2026, 11, 16), 9)


def test_a_review_has_a_clock_of_its_own() -> None:
    rule = TellingRule(days=10, start=ToldFrom.RECEIVED)
    found = tell_by(rule, RECEIVED, decision(reviewed="upheld"), date(2026, 11, 26))
    assert found is not None
    assert found.by == date(2026, 12, 9)


def test_told_in_time_and_late() -> None:
    in_time = tell_by(TellingRule(), RECEIVED, decision(told=NOON + timedelta(days=2)), date(2027, 3, 1))
    late = tell_by(TellingRule(), RECEIVED, decision(told=NOON + timedelta(days=13)), date(2027, 3, 1))
    assert in_time is not None
    assert late is not None
    assert (in_time.words, in_time.short) == ("Told on Friday 27 November 2026, in time.", "Told")
    assert late.words == "Told on Tuesday 8 December 2026, 2 working days late."
    assert (in_time.status, in_time.overdue, late.overdue) == ("done", False, False)


@given(
    st.integers(1, 250),
    st.dates(date(2019, 1, 1), date(2028, 1, 1)),
    st.integers(0, 400),
)
def test_it_is_overdue_exactly_when_the_day_has_passed(days: int, day: date, later: int) -> None:
    at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    today = at.astimezone().date() + timedelta(later)
    found = tell_by(TellingRule(days=days), RECEIVED, decision(at), today)
    assert found is not None
    assert is_working_day(found.by)
    assert found.by == after_working_days(at.astimezone().date(), days)
    assert found.overdue == (today > found.by)
    assert found.words.endswith(".")
