"""Two registers become one: a union in which nothing is lost, whichever is joined to which, and however often."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.blind import TAKING_PART, names
from sv_desktop.domain.known_keys import KnownKey, together
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.ledger import Entry, EntryKind, Ledger, named, told_apart
from sv_desktop.domain.received import Event, Received, State

#: Where neither register's ledger knows a state: how far somebody was counts.
_FAR = tuple(State)


class Contents(Struct, frozen=True, kw_only=True):
    """What a register holds, but for the bytes of packages."""

    received: tuple[Received, ...] = ()
    events: tuple[Event, ...] = ()
    entries: tuple[Entry, ...] = ()
    keys: tuple[KnownKey, ...] = ()


class SameName(Struct, frozen=True):
    """A name under which somebody wrote about the same submission on several computers: one person, or two?"""

    name: str
    computers: tuple[str, ...]


class Coming(Struct, frozen=True, kw_only=True):
    """What another register brings. name: of its file. again: packages that are here already.

    written: how many entries of whom. known, withdrawn: organisations whose keys are so from now on.
    same_names, doubts: what to think about first. problems: packages that were left out, and why.
    """

    name: str
    new: tuple[Received, ...]
    again: int
    written: dict[str, int]
    known: tuple[str, ...]
    withdrawn: tuple[str, ...]
    same_names: tuple[SameName, ...]
    doubts: tuple[str, ...]
    problems: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether it brings anything that is not here."""
        return bool(self.new or self.written or self.known or self.withdrawn)


def joined(one: Contents, other: Contents) -> Contents:
    """What two registers hold together; what is here already comes first."""
    entries = tuple({each.id: each for each in (*other.entries, *one.entries)}.values())
    ledger = Ledger(entries)
    received = {each.id: each for each in one.received}
    for each in other.received:
        received[each.id] = _facts_together(received[each.id], each) if each.id in received else each
    keys = {key.fingerprint: key for key in one.keys}
    for key in other.keys:
        keys[key.fingerprint] = together(keys[key.fingerprint], key) if key.fingerprint in keys else key
    return Contents(
        received=tuple(_as_the_ledger_says(each, ledger) for each in received.values()),
        events=_by_id(one.events, other.events),
        entries=_in_order(one.entries, other.entries),
        keys=tuple(keys.values()),
    )


def coming(ours: Contents, theirs: Contents, *, name: str, here: str) -> Coming:
    """What a register would bring. here: this computer, as entries name it."""
    have = {one.id for one in ours.received}
    known = {entry.id for entry in ours.entries}
    new_entries = [entry for entry in theirs.entries if entry.id not in known]
    ours_keys = {key.fingerprint: key for key in ours.keys}
    changed = [key for key in joined(ours, theirs).keys if ours_keys.get(key.fingerprint) != key]
    return Coming(
        name=name,
        new=tuple(one for one in theirs.received if one.id not in have),
        again=sum(one.id in have for one in theirs.received),
        written=dict(sorted(Counter(entry.by for entry in new_entries).items())),
        known=tuple(sorted({key.organisation for key in changed if not key.withdrawn_on})),
        withdrawn=tuple(sorted({key.organisation for key in changed if key.withdrawn_on})),
        same_names=_same_names(ours.entries, theirs.entries),
        doubts=_never_written_here(new_entries, here),
    )


def coming_words(what: Coming) -> tuple[str, ...]:
    """What comes, or came, one sentence each."""
    new = counted("{n} new submission", "{n} new submissions", len(what.new)) if what.new else tr("No new submission")
    found = [tr("{new}, {again:,} here already.", new=new, again=what.again)]
    found += [
        counted(
            "From {who}: {n} entry, such as scores and comments.",
            "From {who}: {n} entries, such as scores and comments.",
            number,
            who=who,
        )
        for who, number in what.written.items()
    ]
    found += [tr("Known from now on: {names}.", names=names(what.known))] if what.known else []
    found += [tr("Withdrawn from now on: {names}.", names=names(what.withdrawn))] if what.withdrawn else []
    return (*found, *what.problems)


def _facts_together(one: Received, other: Received) -> Received:
    """The same package as two registers received it: the earlier receipt counts.

    What it is and says stays as this program has read it from the bytes, whatever the other register claims.
    """
    first = min(one, other, key=lambda each: (each.received_at, each.received_by, each.name))
    return replace(
        one,
        received_at=first.received_at,
        received_by=first.received_by,
        name=first.name,
        state=max(one.state, other.state, key=_FAR.index),
        assessor=max(one.assessor, other.assessor),
    )


def _as_the_ledger_says(one: Received, ledger: Ledger) -> Received:
    state, assessor = (ledger.latest(one.id, kind) for kind in (EntryKind.STATE, EntryKind.ASSESSOR))
    if state is not None and state.words in list(State):
        one = replace(one, state=State(state.words))
    return one if assessor is None else replace(one, assessor=assessor.words)


def _by_id(ours: Iterable[Event], theirs: Iterable[Event]) -> tuple[Event, ...]:
    found = {one.id: one for one in ours}
    more = [one for one in theirs if one.id not in found]
    return (*found.values(), *sorted(more, key=lambda one: (one.at, one.id)))


def _in_order(ours: Iterable[Entry], theirs: Iterable[Entry]) -> tuple[Entry, ...]:
    found = {one.id: one for one in ours}
    more = [one for one in theirs if one.id not in found]
    return (*found.values(), *sorted(more, key=lambda one: (one.at, one.id)))


def same_name_words(one: SameName) -> str:
    """What to think about a name on several computers."""
    return tr(
        "“{name}” wrote about the same submission on {names}. If that is one person, the later "
        "word counts. If they are two people of one name, give one of them another name.",
        name=one.name,
        names=names(one.computers),
    )


def _same_names(ours: Iterable[Entry], theirs: Iterable[Entry]) -> tuple[SameName, ...]:
    """Somebody's own words about one submission that were written on two computers: is it one person?"""
    apart = told_apart((*ours, *theirs))
    here, there = _computers(named(ours, apart)), _computers(named(theirs, apart))
    found: dict[str, set[str]] = {}
    for key in here.keys() & there.keys():
        both = here[key] | there[key]
        if len(both) > 1 and both not in (here[key], there[key]):
            found.setdefault(key[1], set()).update(both)
    return tuple(SameName(name, tuple(sorted(computers))) for name, computers in sorted(found.items()))


def _computers(entries: Iterable[Entry]) -> dict[tuple[str, str], set[str]]:
    found: dict[tuple[str, str], set[str]] = {}
    for entry in entries:
        if entry.kind in TAKING_PART:
            found.setdefault((entry.about, entry.by), set()).add(entry.computer or tr("an unknown computer"))
    return found


def _never_written_here(new: Iterable[Entry], here: str) -> tuple[str, ...]:
    """Entries that name this computer, and are not in its register."""
    people = sorted({entry.by for entry in new if entry.computer == here})
    if not people:
        return ()
    return (
        tr(
            "It holds entries that {names} is said to have written on this computer, and this register does not "
            "have them. That is right where two registers are kept on this computer, or after an older copy was "
            "opened. Else ask where they come from.",
            names=names(people),
        ),
    )
