"""The clock: by which day an applicant is told, and how many working days are left for it."""

from datetime import date, datetime

from msgspec import Struct

from sv_desktop.domain.decision import Decision
from sv_desktop.domain.framework import ToldFrom
from sv_desktop.domain.language import counted, phrase, tr
from sv_desktop.domain.wording import date_words, month_words
from sv_desktop.domain.working_days import after_working_days, working_days_until

MOST_DAYS = 250
_WEEKDAYS = (
    phrase("Monday"), phrase("Tuesday"), phrase("Wednesday"), phrase("Thursday"), phrase("Friday"), phrase("Saturday"),
    phrase("Sunday"),
)  # fmt: skip


class TellingRule(Struct, frozen=True, kw_only=True):
    """What a scheme has promised: so many working days, and from which day they count."""

    days: int = 7
    start: ToldFrom = ToldFrom.DECISION


class TellBy(Struct, frozen=True, kw_only=True):
    """by: the last day. left: working days until then, 0 on the day, less than 0 when it has passed.

    told_on: the day on which the answer went out; None while it has not.
    """

    by: date
    left: int
    told_on: date | None = None

    @property
    def overdue(self) -> bool:
        """Whether the day has passed and nobody was told."""
        return self.told_on is None and self.left < 0

    @property
    def status(self) -> str:
        """The role of the icon beside the words: done, look_again, problem or todo."""
        if self.told_on is not None:
            return "done"
        return "problem" if self.overdue else "look_again" if self.left <= 1 else "todo"

    @property
    def words(self) -> str:
        """One sentence for a person."""
        day = day_words(self.by)
        if self.told_on is not None:
            late = working_days_until(self.by, self.told_on) if self.told_on > self.by else 0
            told = day_words(self.told_on)
            if not late:
                return tr("Told on {day}, in time.", day=told)
            return counted(
                "Told on {day}, {n} working day late.", "Told on {day}, {n} working days late.", late, day=told
            )
        if self.overdue:
            return counted(
                "Overdue by {n} working day: they should have heard by {day}.",
                "Overdue by {n} working days: they should have heard by {day}.",
                -self.left,
                day=day,
            )
        if self.left == 0:
            return tr("Tell them by {day}: that is the last day.", day=day)
        return counted(
            "Tell them by {day}: {n} working day left.",
            "Tell them by {day}: {n} working days left.",
            self.left,
            day=day,
        )

    @property
    def short(self) -> str:
        """The same for a list: "Tell by 4 Dec", "Overdue", "Told"."""
        if self.told_on is not None:
            return tr("Told")
        return (
            tr("Overdue")
            if self.overdue
            else tr("Tell by {day} {month}", day=self.by.day, month=month_words(self.by.month)[:3])
        )


def tell_by(rule: TellingRule, received_at: datetime, decision: Decision | None, today: date) -> TellBy | None:
    """By when the applicant is told; None while the clock has not begun."""
    if rule.start is ToldFrom.RECEIVED:
        start = received_at.astimezone().date()
    elif decision is not None:
        start = decision.day
    else:
        return None
    if decision is not None and decision.decided.reviewed:
        start = decision.day  # a review has a clock of its own
    by = after_working_days(start, rule.days)
    told = decision.sent.at.astimezone().date() if decision and decision.sent else None
    return TellBy(by=by, left=_left(today, by), told_on=told)


def day_words(day: date) -> str:
    """A day as it is said: "Friday 4 December 2026"."""
    return tr("{weekday} {day}", weekday=tr(_WEEKDAYS[day.weekday()]), day=date_words(day.isoformat()))


def _left(today: date, by: date) -> int:
    """A weekend after the last day is overdue, too, although no working day has passed."""
    left = working_days_until(today, by)
    return -1 if left == 0 and today > by else left
