"""The action plan as an iCalendar file (RFC 5545): each action a whole day, with a reminder the day before.

Events, and no VTODO, which many calendar programs leave out. The same action keeps its UID,
and SEQUENCE goes up with each change, so that a calendar that is given the plan again changes what it has. There is no
METHOD, which would make it an invitation (RFC 5546 wants an organizer then); DTSTAMP is the last change (3.8.7.2).
"""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from sv_desktop.domain.actions import ACTION_WORDS, Action, ActionVersion, actions
from sv_desktop.domain.application import Application
from sv_desktop.reports.calendar_parts import alarm, new_calendar, on_the_day
from sv_desktop.reports.characters import ordered_elsewhere
from sv_desktop.reports.plan_part import for_words

if TYPE_CHECKING:
    from icalendar import Event


def calendar_of(application: Application, versions: Mapping[str, ActionVersion]) -> bytes:
    """The calendar: UTF-8, lines of at most 75 octets ended by CR LF. Actions without a day are left out.

    versions: of every action, by its id. The same plan gives the same bytes.
    """
    calendar = new_calendar()
    for one in actions(application.answers):
        if (day := one.due_day) is not None:
            calendar.add_component(_event(application, one, day, versions[one.id]))
    return bytes(calendar.to_ical())


def _event(application: Application, one: Action, day: date, version: ActionVersion) -> "Event":
    from icalendar import Event

    event = Event()
    title = _title(one)
    event.add("UID", one.id)
    event.add("SEQUENCE", version.changes)
    event.add("DTSTAMP", version.at)
    event.add("LAST-MODIFIED", version.at)
    on_the_day(event, day)
    event.add("SUMMARY", title)
    event.add("DESCRIPTION", _description(application, one))
    event.add("CATEGORIES", ["Action plan"])
    if not one.done:
        event.add_component(alarm(title))
    return event


def _title(one: Action) -> str:
    words = " ".join(ordered_elsewhere(one.label).split())
    return f"Done: {words}" if one.done else words


def _description(application: Application, one: Action) -> str:
    lines = (
        ("For", for_words(application, one)),
        ("Who", one.owner or "Nobody yet"),
        ("State", ACTION_WORDS[one.state]),
        ("Action plan of", application.organisation_name),
    )
    return "\n".join(f"{name}: {ordered_elsewhere(words)}" for name, words in lines if words)
