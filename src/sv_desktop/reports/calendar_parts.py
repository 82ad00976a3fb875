"""What every calendar file of ours is made of (RFC 5545): the head, whole days, reminders."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sv_desktop import __version__

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

#: Before the day begins: nine o'clock in the morning of the day before.
_DAY_BEFORE = timedelta(hours=-15)


def new_calendar() -> "Calendar":
    """An empty one."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", f"-//SV Desktop//SV Desktop {__version__}//EN")
    calendar.add("VERSION", "2.0")
    calendar.add("CALSCALE", "GREGORIAN")
    return calendar


def on_the_day(event: "Event", day: date) -> None:
    """A whole day, on which one is not busy for all that."""
    event.add("DTSTART", day)
    if day < date.max:
        event.add("DTEND", day + timedelta(days=1))
    event.add("TRANSP", "TRANSPARENT")


def alarm(title: str) -> "Alarm":
    """A reminder the day before."""
    from icalendar import Alarm

    made = Alarm()
    made.add("ACTION", "DISPLAY")
    made.add("DESCRIPTION", title)
    made.add("TRIGGER", _DAY_BEFORE)
    return made
