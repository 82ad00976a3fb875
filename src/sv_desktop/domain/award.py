"""An award: who holds what until when, how much of it is left, and when to remind."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.language import Words, counted, phrase, tr
from sv_desktop.domain.months import later, whole_months
from sv_desktop.domain.received import Named
from sv_desktop.domain.wording import date_words

#: How many months before its end the holder is reminded.
REMINDERS = (12, 6, 3)


class Award(Struct, frozen=True, kw_only=True):
    """What was awarded. title: of the framework, such as "Social Value Award". pack: its id.

    holder_keys: fingerprints of the certificates that sealed the submission. conditions: in words. Dates are ISO; the
    award is valid on both days and all between.
    """

    number: str
    title: str
    pack: str
    organisation: str
    submission_id: str
    holder_keys: tuple[str, ...]
    awarded_on: str
    valid_until: str
    themes: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    conditions: tuple[str, ...] = ()

    @property
    def first_day(self) -> date:
        """The day of the award."""
        return date.fromisoformat(self.awarded_on)

    @property
    def last_day(self) -> date:
        """The last day on which it is valid."""
        return date.fromisoformat(self.valid_until)


class Ending(Struct, frozen=True, kw_only=True):
    """That an award has ended before its time. on: ISO, the first day on which it does not count. reason: in words."""

    number: str
    on: str
    reason: str


class Standing(StrEnum):
    """What can be said of an award on a day."""

    VALID = "valid"
    SOON = "soon"
    RUN_OUT = "run_out"
    ENDED = "ended"


STANDING_WORDS = Words(
    {
        Standing.VALID: phrase("Valid"),
        Standing.SOON: phrase("Runs out within a year"),
        Standing.RUN_OUT: phrase("Has run out"),
        Standing.ENDED: phrase("Ended"),
    }
)


def last_valid_day(awarded_on: date, years: int) -> date:
    """The last day of so many years, counted from the day of the award: 25 November 2026 to 24 November 2031."""
    anniversary = later(awarded_on, 12 * years)
    if anniversary.day != awarded_on.day:  # 29 February: the whole of the 28th still counts
        return anniversary
    return anniversary - timedelta(days=1) if anniversary < date.max else anniversary


def standing(award: Award, ending: Ending | None, today: date) -> Standing:
    """How an award stands on a day."""
    if ending is not None and ending.on <= today.isoformat():
        return Standing.ENDED
    if today > award.last_day:
        return Standing.RUN_OUT
    return Standing.SOON if reminder(award, today) else Standing.VALID


def left_words(last_day: date, today: date) -> str:
    """How much is left: "4 years 11 months left", "12 days left", "today is the last day", "ran out"."""
    days = (last_day - today).days
    if days < 0:
        return tr("it has run out")
    if days == 0:
        return tr("today is the last day")
    months = whole_months(today, last_day)
    if months == 0:
        return counted("{n} day left", "{n} days left", days)
    years, rest = divmod(months, 12)
    said = [counted("{n} year", "{n} years", years)] if years else []
    said += [counted("{n} month", "{n} months", rest)] if rest else []
    return tr("{said} left", said=" ".join(said))


def countdown(award: Award, today: date) -> str:
    """The one line of it: "Valid until 24 November 2031, 4 years 11 months left"."""
    until = date_words(award.valid_until)
    if today > award.last_day:
        return tr("Was valid until {until}; it has run out", until=until)
    return tr("Valid until {until}, {left_words}", until=until, left_words=left_words(award.last_day, today))


def running_out(valid_until: str, today: date) -> str:
    """What to say within a year of an award's end (ISO); "" before that, and for what is no day."""
    try:
        last_day = date.fromisoformat(valid_until)
    except ValueError:
        return ""
    if today < later(last_day, -REMINDERS[0]):
        return ""
    until = date_words(valid_until)
    return tr("Award until {until}: {left_words}", until=until, left_words=left_words(last_day, today))


def reminder_days(award: Award) -> dict[int, date]:
    """The day of each reminder, by months before the end; those before the award itself are left out."""
    days = {months: later(award.last_day, -months) for months in REMINDERS}
    return {months: day for months, day in days.items() if day > award.first_day}


def reminder(award: Award, today: date) -> int | None:
    """The reminder that is due, in months before the end: the last one whose day has come; None before them all."""
    come = [months for months, day in reminder_days(award).items() if day <= today <= award.last_day]
    return min(come, default=None)
