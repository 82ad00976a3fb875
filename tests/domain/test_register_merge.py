"""Joining two registers: the same whichever comes first, in any grouping, and a second time; doubts are told."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue, Ledger
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.received import Event, Received, State
from sv_desktop.domain.register_merge import Contents, SameName, coming, coming_words, joined, same_name_words

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
HERE, THERE = "FRONT-DESK 1a2b3c4d", "LAPTOP 5e6f7a8b"


def minutes(number: int) -> datetime:
    return NOON + timedelta(minutes=number)


def package(number: int, at: int = 0, by: str = "Ann", state: State = State.NEW, assessor: str = "") -> Received:
    return Received(
        id=f"id-{number}", sha256=f"{number:064x}", size=5, name=f"{number}.asice", received_at=minutes(at),
        received_by=by, verdict=Verdict.NEW, kept=True, state=state, assessor=assessor,
    )  # fmt: skip


def entry(
    number: int, value: EntryValue = "shown", *, kind: EntryKind = EntryKind.SCORE, by: str = "Ann",
    about: str = "id-1", computer: str = HERE, at: int | None = None,
) -> Entry:  # fmt: skip
    return Entry(
        id=f"entry-{number}", about=about, kind=kind, target="" if kind in STANDING else "award:x", value=value, by=by,
        at=minutes(number if at is None else at), computer=computer,
    )  # fmt: skip


STANDING = (EntryKind.STATE, EntryKind.ASSESSOR, EntryKind.DONE)


def key(name: str, at: int, withdrawn_on: str = "") -> KnownKey:
    return KnownKey(
        fingerprint=name, organisation=f"{name} Trust", certificate="PEM", marked_by="Ann", marked_at=minutes(at),
        how="by phone", withdrawn_on=withdrawn_on, withdrawn_at=minutes(at) if withdrawn_on else None,
    )  # fmt: skip


def test_what_only_one_has_is_in_both_and_what_both_have_is_there_once() -> None:
    ours = Contents(received=(package(1), package(2)), entries=(entry(1),))
    theirs = Contents(received=(package(2), package(3)), entries=(entry(1), entry(2, by="Sam")))
    whole = joined(ours, theirs)
    assert [one.id for one in whole.received] == ["id-1", "id-2", "id-3"]
    assert [one.id for one in whole.entries] == ["entry-1", "entry-2"]


def test_the_earlier_receipt_counts_and_what_a_package_is_stays_ours() -> None:
    ours = package(1, at=9, by="Ann")
    theirs = replace(package(1, at=3, by="Sam"), verdict=Verdict.CHANGED, problem="It is not what it is.")
    (whole,) = joined(Contents(received=(ours,)), Contents(received=(theirs,))).received
    assert (whole.received_at, whole.received_by) == (minutes(3), "Sam")
    assert (whole.verdict, whole.problem) == (ours.verdict, "")


def test_the_later_word_of_state_and_reader_stands_else_whoever_got_further() -> None:
    reading = Contents(received=(package(1, state=State.READING, assessor="Sam"),))
    (whole,) = joined(Contents(received=(package(1),)), reading).received
    assert (whole.state, whole.assessor) == (State.READING, "Sam")
    said = (
        entry(1, "decided", kind=EntryKind.STATE, at=5), entry(2, "reading", kind=EntryKind.STATE, at=9),
        entry(3, "Sam", kind=EntryKind.ASSESSOR, at=5), entry(4, "", kind=EntryKind.ASSESSOR, at=9),
    )  # fmt: skip
    (whole,) = joined(
        replace(reading, entries=said[::2]), Contents(received=(package(1),), entries=said[1::2])
    ).received
    assert (whole.state, whole.assessor) == (State.READING, "")


def test_a_state_that_nobody_knows_is_passed_over() -> None:
    odd = (entry(1, "unheard of", kind=EntryKind.STATE),)
    (whole,) = joined(Contents(received=(package(1),)), Contents(entries=odd)).received
    assert whole.state is State.NEW


def test_a_withdrawn_key_stays_withdrawn_from_the_earlier_day() -> None:
    some = [key("a", 1), key("a", 5), key("a", 3, "2026-06-01"), key("a", 4, "2026-05-20")]
    for one, other in product(some, some):
        first, second = (joined(Contents(keys=(a,)), Contents(keys=(b,))).keys for a, b in ((one, other), (other, one)))
        assert first == second
        assert first[0].marked_at == max(one.marked_at, other.marked_at)
        assert first[0].withdrawn_on == min((k.withdrawn_on for k in (one, other) if k.withdrawn_on), default="")


def test_what_comes_is_told() -> None:
    ours = Contents(received=(package(1),), entries=(entry(1),), keys=(key("a", 1),))
    theirs = Contents(
        received=(package(1), package(2)),
        entries=(entry(1), entry(2, by="Sam", computer=THERE), entry(3, by="Sam", computer=THERE)),
        keys=(key("a", 1, "2026-06-01"), key("b", 1)),
    )
    found = coming(ours, theirs, name="sam.svr", here=HERE)
    assert coming_words(found) == (
        "1 new submission, 1 here already.",
        "From Sam: 2 entries, such as scores and comments.",
        "Known from now on: b Trust.",
        "Withdrawn from now on: a Trust.",
    )
    assert (found.doubts, found.anything) == ((), True)
    assert not coming(theirs, ours, name="ann.svr", here=THERE).anything


def test_one_name_on_two_computers_is_asked_about() -> None:
    ours = Contents(entries=(entry(1, by="Sam"),))
    theirs = Contents(entries=(entry(2, by="Sam", computer=THERE),))
    (found,) = coming(ours, theirs, name="sam.svr", here=HERE).same_names
    assert found == SameName("Sam", (HERE, THERE))
    assert f"“Sam” wrote about the same submission on {HERE} and {THERE}." in same_name_words(found)
    whole = joined(ours, theirs)
    assert coming(whole, theirs, name="sam.svr", here=HERE).same_names == ()
    other = Contents(entries=(entry(3, by="Sam", about="id-2", computer=THERE),))
    assert coming(ours, other, name="sam.svr", here=HERE).same_names == ()


def test_who_was_told_apart_is_not_asked_about_again() -> None:
    apart = Entry(
        id="entry-9", about="", kind=EntryKind.PERSON, target=THERE, value={"Sam": "Sam Okoro"}, by="Ann", at=NOON
    )
    ours = Contents(entries=(entry(1, by="Sam"), apart))
    theirs = Contents(entries=(entry(2, "partly", by="Sam", computer=THERE),))
    assert coming(ours, theirs, name="sam.svr", here=HERE).same_names == ()
    ledger = Ledger(joined(ours, theirs).entries)
    assert ledger.words("id-1", EntryKind.SCORE, "award:x", "Sam") == "shown"
    assert ledger.words("id-1", EntryKind.SCORE, "award:x", "Sam Okoro") == "partly"


def test_entries_that_name_this_computer_and_are_not_here_are_asked_about() -> None:
    theirs = Contents(entries=(entry(1, by="Ann"),))
    (doubt,) = coming(Contents(), theirs, name="sam.svr", here=HERE).doubts
    assert "entries that Ann is said to have written on this computer" in doubt
    assert coming(theirs, theirs, name="sam.svr", here=HERE).doubts == ()


ENTRIES = st.builds(
    entry,
    st.integers(0, 12),
    st.sampled_from(["", "reading", "decided", "Sam"]),
    kind=st.sampled_from(EntryKind),
    by=st.sampled_from(["Ann", "Sam"]),
    about=st.sampled_from(["id-1", "id-2"]),
)
PACKAGES = st.builds(
    package,
    st.integers(1, 3),
    at=st.integers(0, 5),
    by=st.sampled_from(["Ann", "Sam"]),
    state=st.sampled_from(State),
    assessor=st.sampled_from(["", "Ann", "Sam"]),
)
KEYS = st.builds(key, st.sampled_from("ab"), st.integers(0, 3), st.sampled_from(["", "2026-05-20", "2026-06-01"]))
EVENTS = st.builds(
    lambda number: Event(id=f"event-{number}", about="id-1", at=minutes(number), by="Ann", words="…"), st.integers(0, 9)
)
#: One number is one entry in every register, and the same bytes are the same package.
EVERY = st.lists(ENTRIES, max_size=12, unique_by=lambda one: one.id)
_FIRST = lambda some, name: tuple({getattr(one, name): one for one in some}.values())  # noqa: E731


@st.composite
def three_registers(draw: st.DrawFn) -> list[Contents]:
    entries, found = draw(EVERY), []
    for _register in range(3):
        some = draw(st.sets(st.sampled_from(range(len(entries))))) if entries else set()
        found.append(
            Contents(
                received=_FIRST(draw(st.lists(PACKAGES, max_size=4)), "id"),
                events=_FIRST(draw(st.lists(EVENTS, max_size=4)), "id"),
                entries=tuple(entries[at] for at in sorted(some)),
                keys=_FIRST(draw(st.lists(KEYS, max_size=3)), "fingerprint"),
            )
        )
    return found


def content(register: Contents) -> tuple[object, ...]:
    """What a register holds, whatever the order."""
    return tuple(_sorted(part) for part in (register.received, register.events, register.entries, register.keys))


def _sorted(some: Iterable[object]) -> list[str]:
    return sorted(map(repr, some))


@given(three_registers())
def test_any_order_any_grouping_and_a_second_time(registers: list[Contents]) -> None:
    one, other, third = registers
    both = joined(one, other)
    assert content(both) == content(joined(other, one))
    assert content(joined(both, third)) == content(joined(one, joined(other, third)))
    assert joined(both, other) == joined(both, one) == joined(both, both) == both
