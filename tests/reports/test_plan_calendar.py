"""The calendar file, read by another library than the one that writes it, and line by line (RFC 5545)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import vobject
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.actions import ActionVersion
from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.reports.characters import ordered_elsewhere
from sv_desktop.reports.plan_calendar import calendar_of
from tests.reports.charity import frameworks

CHANGED = datetime(2026, 3, 3, 14, 2, tzinfo=UTC)
#: What a workspace can hold: no lone surrogates, storage refuses them.
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def calendar(changes: int = 0, **fields: Value) -> bytes:
    values = {("action:one", field): value for field, value in fields.items()}
    values[("organisation:name", "name")] = "Acorn, Lane; “Bike” Kitchen"
    return calendar_of(Application(frameworks(), Answers(values)), {"one": ActionVersion(changes=changes, at=CHANGED)})


def read(data: bytes) -> list[Any]:
    found = vobject.readOne(data.decode())
    return list(found.contents.get("vevent", ()))


@given(what=WORDS, owner=WORDS, due=st.dates())
def test_any_words_and_any_day_come_out_as_they_went_in(what: str, owner: str, due: date) -> None:
    data = calendar(what=what, owner=owner, due=due.isoformat())
    (event,) = read(data)
    said = ordered_elsewhere(what.strip() or "An action that is not described yet")
    assert event.summary.value == " ".join(said.split())
    assert event.dtstart.value == due
    assert (event.dtend.value == due + timedelta(days=1)) if due < date.max else not hasattr(event, "dtend")
    assert f"Who: {ordered_elsewhere(owner) or 'Nobody yet'}" in event.description.value
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert max(map(len, lines)) <= 75
    for line in lines:
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()  # no character is cut in two
    assert not any(byte < 0x20 for line in lines for byte in line)


def test_an_action_is_a_free_whole_day_with_a_reminder_the_morning_before() -> None:
    (event,) = read(calendar(what="Ask Sam", due="2026-06-01", **{"for": "charter:voice"}))
    assert event.uid.value == "one"
    assert event.transp.value == "TRANSPARENT"
    assert event.valarm.action.value == "DISPLAY"
    assert event.valarm.description.value == "Ask Sam"
    assert event.valarm.trigger.value == timedelta(hours=-15)
    assert event.dtstamp.value == CHANGED
    assert "Action plan of: Acorn, Lane; “Bike” Kitchen" in event.description.value
    assert "For: Charter" in event.description.value
    assert b"METHOD" not in calendar(what="Ask Sam", due="2026-06-01")


def test_the_same_action_later_is_the_same_entry_with_a_higher_sequence() -> None:
    (first,) = read(calendar(what="Ask Sam", due="2026-06-01"))
    (second,) = read(calendar(3, what="Ask Sam again", due="2026-06-08"))
    assert first.uid.value == second.uid.value
    assert int(first.sequence.value) < int(second.sequence.value)
    assert calendar(what="Ask Sam", due="2026-06-01") == calendar(what="Ask Sam", due="2026-06-01")


def test_what_is_done_says_so_and_rings_no_more() -> None:
    (event,) = read(calendar(what="Ask Sam", due="2026-06-01", state="done"))
    assert event.summary.value == "Done: Ask Sam"
    assert not hasattr(event, "valarm")


def test_what_has_no_day_or_was_removed_is_left_out_and_the_file_is_whole() -> None:
    for data in (calendar(what="x"), calendar(what="x", due="27/March/"), calendar(due="2026-06-01", removed=True)):
        assert read(data) == []
        assert data.startswith(b"BEGIN:VCALENDAR\r\n")
        assert data.endswith(b"END:VCALENDAR\r\n")
