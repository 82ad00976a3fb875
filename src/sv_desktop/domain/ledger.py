"""The ledger of a register: everything that is written about a submission, appended and never rewritten.

What an entry's target and value are, by its kind:
    score       item ref     id of a level of the rubric                          each assessor's own
    comment     item ref     words for the applicant                              each assessor's own
    note        item ref     words that stay in the register                      each assessor's own
    ask         item ref     what to ask the applicant for, in words              each assessor's own
    done        ""           "scored", or "not_scoring" by who will not score it  each assessor's own
    read        a place      True, once an assessor has been there                each assessor's own
    agreed      item ref     {"level": id of a level, "reason": words}            of the scheme
    state       ""           how far the reading is: a :class:`.received.State`   of the scheme
    assessor    ""           the name of who reads it                             of the scheme
    person      a computer   {name as it was written there: name that tells the   of the register, about ""
                             person from another of the same name}
    outcome     ""           id of an outcome, while a decision is written        of the scheme
    reason      section ref  why a theme is not enough yet, while it is written   of the scheme
    condition   its own id   {"words": words, "by": "YYYY-MM-DD"}                 of the scheme
    message     ""           what stands in the letter besides                    of the scheme
    decision    ""           a :class:`.decision.Decided`, as it was made         of the scheme
    sent        ""           a :class:`.decision.Sent`: the answer went out       of the scheme
    review      its own id   a :class:`.review.Review`, each time it goes on      of the scheme
    award       its number   an :class:`.award.Award`                             of the scheme
    ending      its number   an :class:`.award.Ending`: it counts no longer       of the scheme
    published   its own id   which submissions and cells a benchmark showed       of the scheme
An empty value withdraws what stood.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

EntryValue = str | int | bool | list[Any] | dict[str, Any] | None


class EntryKind(StrEnum):
    """What an entry says; the table above tells its target and value."""

    SCORE = "score"
    COMMENT = "comment"
    NOTE = "note"
    ASK = "ask"
    DONE = "done"
    READ = "read"
    AGREED = "agreed"
    STATE = "state"
    ASSESSOR = "assessor"
    PERSON = "person"
    OUTCOME = "outcome"
    REASON = "reason"
    CONDITION = "condition"
    MESSAGE = "message"
    DECISION = "decision"
    SENT = "sent"
    REVIEW = "review"
    AWARD = "award"
    ENDING = "ending"
    PUBLISHED = "published"


#: What each assessor writes for himself: it stands beside what others wrote, and never in its place.
PERSONAL = frozenset(
    {EntryKind.SCORE, EntryKind.COMMENT, EntryKind.NOTE, EntryKind.ASK, EntryKind.DONE, EntryKind.READ}
)


class Entry(Struct, frozen=True, kw_only=True):
    """One thing that was written. id: UUID as text. about: a submission's id, "" for the register itself.

    target: an item's ref ("award:social_change"), a section's ("award#social"), or "". by: a person's name. at: UTC.
    computer: where it was written, so that two people of one name can be told apart.
    """

    id: str
    about: str
    kind: EntryKind
    target: str
    value: EntryValue
    by: str
    at: datetime
    computer: str = ""

    @property
    def key(self) -> tuple[EntryKind, str, str]:
        """What it takes the place of: (kind, target, whose it is); "" is the scheme's own."""
        return self.kind, self.target, self.by if self.kind in PERSONAL else ""

    @property
    def withdraws(self) -> bool:
        """Whether it takes back what stood. 0 is a value, False and None are not."""
        return self.value is None or self.value is False or self.value in ("", [], {})

    def changes(self, before: "Entry | None") -> bool:
        """Whether it says anything else than what stood. before: the latest of its key, also where it withdraws."""
        if before is None or before.withdraws or self.withdraws:
            stood = before is not None and not before.withdraws
            return stood or not self.withdraws
        return type(self.value) is not type(before.value) or self.value != before.value

    @property
    def words(self) -> str:
        """The value, where it is text."""
        return self.value if isinstance(self.value, str) else ""


class _Told(Struct, frozen=True):
    """What is known of one submission. heads: the latest for each key, also where it withdraws."""

    entries: tuple[Entry, ...]
    heads: dict[tuple[EntryKind, str, str], Entry]


_NOTHING = _Told((), {})


class Ledger:
    """All entries. Immutable; the same for the same entries in whatever order they came, and one entry counts once.

    The later entry stands, by its time and then its id, so that two registers that hold the same agree. Whoever was
    told apart from another of the same name goes by that other name here.
    """

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        every = tuple(entries)
        self._names = told_apart(every)
        self._about: Mapping[str, _Told] = _joined({}, named(every, self._names))

    def with_entries(self, entries: Iterable[Entry]) -> "Ledger":
        """The same with some more, none of which tells people apart."""
        new = Ledger()
        new._names = self._names
        new._about = _joined(self._about, named(entries, self._names))
        return new

    def __iter__(self) -> Iterator[Entry]:
        return (entry for told in self._about.values() for entry in told.entries)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ledger) and self._about == other._about

    def history(self, about: str) -> tuple[Entry, ...]:
        """Everything that was written about a submission, the latest last."""
        return self._about.get(about, _NOTHING).entries

    def head(self, about: str, kind: EntryKind, target: str = "", by: str | None = None) -> Entry | None:
        """What stands now, None where nothing does or it was withdrawn.

        by: whose, for what each assessor writes for himself; without it the latest of anybody.
        """
        heads = self._about.get(about, _NOTHING).heads
        if by is not None or kind not in PERSONAL:
            found = heads.get((kind, target, (by or "") if kind in PERSONAL else ""))
        else:
            of_all = (one for key, one in heads.items() if key[:2] == (kind, target) and not one.withdraws)
            found = max(of_all, key=_order, default=None)
        return None if found is None or found.withdraws else found

    def words(self, about: str, kind: EntryKind, target: str = "", by: str | None = None) -> str:
        """The text that stands now, "" where there is none."""
        found = self.head(about, kind, target, by)
        return found.words if found else ""

    def heads(self, about: str, *kinds: EntryKind, by: str | None = None) -> tuple[Entry, ...]:
        """Everything that stands now, the earliest first. kinds: of these kinds only. by: written by one person."""
        found = (
            one
            for one in self._about.get(about, _NOTHING).heads.values()
            if not one.withdraws and (not kinds or one.kind in kinds) and by in (None, one.by)
        )
        return tuple(sorted(found, key=_order))

    def latest(self, about: str, kind: EntryKind, target: str = "", by: str = "") -> Entry | None:
        """The latest of a key, also where it withdraws. by: whose, for what each assessor writes for himself."""
        return self._about.get(about, _NOTHING).heads.get((kind, target, by))

    def last(self, entry: Entry) -> Entry | None:
        """The latest of an entry's key, also where it withdraws."""
        return self._about.get(entry.about, _NOTHING).heads.get(entry.key)

    def before(self, entry: Entry) -> Entry | None:
        """What an entry took the place of."""
        earlier = [one for one in self.history(entry.about) if one.key == entry.key and _order(one) < _order(entry)]
        return earlier[-1] if earlier else None


#: (computer, name as it was written there) to the name that tells this person from another.
Names = Mapping[tuple[str, str], str]


def told_apart(entries: Iterable[Entry]) -> Names:
    """Who goes by another name than was written."""
    said = sorted((one for one in entries if one.kind is EntryKind.PERSON and not one.about), key=_order)
    latest = {one.target: one.value for one in said if isinstance(one.value, dict)}
    return {
        (computer, written): name
        for computer, value in latest.items()
        for written, name in value.items()
        if isinstance(name, str) and name
    }


def named(entries: Iterable[Entry], names: Names) -> Iterable[Entry]:
    """Entries under the names that tell people apart."""
    if not names:
        return entries
    return (
        replace(one, by=name) if (name := names.get((one.computer, one.by))) is not None else one for one in entries
    )


def _joined(about: Mapping[str, _Told], entries: Iterable[Entry]) -> dict[str, _Told]:
    new: dict[str, dict[str, Entry]] = {}
    for entry in entries:
        new.setdefault(entry.about, {})[entry.id] = entry
    found = dict(about)
    for name, some in new.items():
        every = some | {one.id: one for one in found.get(name, _NOTHING).entries}
        in_order = tuple(sorted(every.values(), key=_order))
        found[name] = _Told(in_order, {one.key: one for one in in_order})
    return found


def _order(entry: Entry) -> tuple[datetime, str]:
    return entry.at, entry.id
