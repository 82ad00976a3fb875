"""The end of an award as an iCalendar file: reminders 12, 6 and 3 months before, and the last day itself.

Each keeps its UID, so that a calendar that is given the file again changes what it has.
"""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from sv_desktop.domain.award import Award, reminder_days
from sv_desktop.domain.wording import date_words, plural
from sv_desktop.reports.calendar_parts import alarm, new_calendar, on_the_day
from sv_desktop.reports.characters import ordered_elsewhere

if TYPE_CHECKING:
    from icalendar import Event


def award_calendar_of(award: Award, made_at: datetime) -> bytes:
    """The calendar: UTF-8, lines ended by CR LF. made_at: aware; the same award and time give the same bytes."""
    calendar = new_calendar()
    for name, day, title in _days(award):
        calendar.add_component(_event(award, name, day, title, made_at))
    return bytes(calendar.to_ical())


def _days(award: Award) -> Iterator[tuple[str, date, str]]:
    what = " ".join(ordered_elsewhere(award.title).split())
    for months, day in reminder_days(award).items():
        yield f"{months}-months", day, f"{what} runs out in {plural(months, 'month')}: think of renewing"
    yield "last-day", award.last_day, f"{what}: the last day on which it counts"


def _event(award: Award, name: str, day: date, title: str, made_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("UID", f"{award.number}-{name}")
    event.add("DTSTAMP", made_at)
    on_the_day(event, day)
    event.add("SUMMARY", title)
    lines = (
        f"Organisation: {award.organisation}",
        f"Number: {award.number}",
        f"Valid until: {date_words(award.valid_until)}",
        "In SV Desktop, “Renew” carries your answers forward and marks evidence that has grown old.",
    )
    event.add("DESCRIPTION", "\n".join(ordered_elsewhere(line) for line in lines))
    event.add("CATEGORIES", ["Award"])
    event.add_component(alarm(title))
    return event
