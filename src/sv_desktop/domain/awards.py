"""The awards of a register, as its ledger has them: given under a number, ended by another entry, never taken out."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, TypeVar

import msgspec
from msgspec import Struct

from sv_desktop.domain.award import Award, Ending, Standing, standing
from sv_desktop.domain.award_number import tidy_number
from sv_desktop.domain.ledger import Entry, EntryKind, Ledger

T = TypeVar("T")


class Held(Struct, frozen=True, kw_only=True):
    """An award with what became of it. about: the submission. given_by, given_at: who wrote it down, and when (UTC)."""

    award: Award
    about: str
    given_by: str
    given_at: datetime
    ending: Ending | None = None
    ended_by: str = ""

    def standing(self, today: date) -> Standing:
        """How it stands on a day."""
        return standing(self.award, self.ending, today)

    def counts(self, today: date) -> bool:
        """Whether the organisation holds it on a day."""
        return self.standing(today) in (Standing.VALID, Standing.SOON)


def awards_of(ledger: Ledger, about: str) -> tuple[Held, ...]:
    """The awards that followed a submission, the earliest first."""
    return tuple(_held(ledger, entry) for entry in ledger.heads(about, EntryKind.AWARD) if _as(entry, Award))


def awards_in(ledger: Ledger, submissions: Iterable[str]) -> Iterator[Held]:
    """Every award, submission after submission."""
    for about in submissions:
        yield from awards_of(ledger, about)


def find_award(ledger: Ledger, submissions: Iterable[str], said: str) -> Held | None:
    """The award with a number, however it is written; None where there is none or the number cannot be right."""
    number = tidy_number(said)
    if number is None:
        return None
    return next((held for held in awards_in(ledger, submissions) if held.award.number == number), None)


def _held(ledger: Ledger, entry: Entry) -> Held:
    award = _as(entry, Award)
    assert award is not None  # noqa: S101 - asked by whoever calls
    last = ledger.head(entry.about, EntryKind.ENDING, entry.target)
    ending = _as(last, Ending)
    return Held(
        award=award,
        about=entry.about,
        given_by=entry.by,
        given_at=entry.at,
        ending=ending,
        ended_by=last.by if last is not None and ending is not None else "",
    )


def _as(entry: Entry | None, shape: type[T]) -> T | None:
    """What an entry says, in its shape; None where it is none: another register may have written anything."""
    value: Any = entry.value if entry is not None else None
    try:
        found = msgspec.convert(value, shape)
        if isinstance(found, Award):
            _days = found.first_day, found.last_day
        if isinstance(found, Ending):
            date.fromisoformat(found.on)
        return found
    except (msgspec.ValidationError, ValueError):
        return None
