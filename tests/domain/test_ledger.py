"""The ledger: the later entry stands, each assessor's own stays beside the others', order does not matter."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue, Ledger

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


def said(
    number: int, value: EntryValue, *, kind: EntryKind = EntryKind.SCORE, by: str = "Ann", **more: object
) -> Entry:
    facts = {"about": "one", "target": "award:x", "at": NOON + timedelta(minutes=number)} | more
    return Entry(id=f"{number:04}-{by}", kind=kind, value=value, by=by, **facts)  # type: ignore[arg-type]


def test_the_later_entry_stands_and_the_earlier_is_kept() -> None:
    first, second = said(1, "partly"), said(2, "shown")
    ledger = Ledger([second, first])
    assert ledger.head("one", EntryKind.SCORE, "award:x", "Ann") == second
    assert ledger.history("one") == (first, second)
    assert ledger.before(second) == first
    assert ledger.before(first) is None


def test_an_empty_value_withdraws_and_can_be_followed() -> None:
    for empty in ("", None, False, [], {}):
        ledger = Ledger([said(1, "partly"), said(2, empty)])
        assert ledger.head("one", EntryKind.SCORE, "award:x", "Ann") is None
        assert ledger.heads("one") == ()
        assert ledger.with_entries([said(3, "shown")]).words("one", EntryKind.SCORE, "award:x", "Ann") == "shown"
    assert not said(1, 0).withdraws


def test_each_assessors_own_stands_beside_the_others() -> None:
    ann, sam = said(1, "partly"), said(2, "shown", by="Sam")
    ledger = Ledger([ann, sam])
    assert ledger.words("one", EntryKind.SCORE, "award:x", "Ann") == "partly"
    assert ledger.words("one", EntryKind.SCORE, "award:x", "Sam") == "shown"
    assert ledger.head("one", EntryKind.SCORE, "award:x") == sam
    assert ledger.with_entries([said(3, "", by="Sam")]).head("one", EntryKind.SCORE, "award:x") == ann
    assert ledger.heads("one", by="Ann") == (ann,)


def test_the_schemes_word_is_one_whoever_said_it() -> None:
    kind = EntryKind.AGREED
    ledger = Ledger([said(1, {"level": "a"}, kind=kind), said(2, {"level": "b"}, kind=kind, by="Sam")])
    found = ledger.head("one", kind, "award:x")
    assert found is not None
    assert found.value == {"level": "b"}
    assert len(ledger.heads("one", kind)) == 1
    assert ledger.with_entries([said(3, "", kind=kind)]).head("one", kind, "award:x") is None


def test_submissions_items_and_kinds_do_not_meet() -> None:
    ledger = Ledger(
        [said(1, "a"), said(2, "b", about="two"), said(3, "c", target="award:y"), said(4, "d", kind=EntryKind.NOTE)]
    )
    assert ledger.words("one", EntryKind.SCORE, "award:x", "Ann") == "a"
    assert [one.words for one in ledger.heads("one", EntryKind.SCORE)] == ["a", "c"]
    assert [one.words for one in ledger.history("two")] == ["b"]
    assert ledger.history("three") == ()


ENTRIES = st.lists(
    st.builds(
        said,
        st.integers(0, 20),
        st.sampled_from(["", "a", "b", None]),
        kind=st.sampled_from(EntryKind),
        by=st.sampled_from(["Ann", "Sam"]),
        about=st.sampled_from(["one", "two"]),
        target=st.sampled_from(["", "award:x"]),
    ),
    max_size=12,
    unique_by=lambda one: one.id,
)


@given(ENTRIES, ENTRIES, st.randoms())
def test_joining_is_the_same_in_any_order_and_a_second_time(
    some: list[Entry], more: list[Entry], chance: object
) -> None:
    known = {one.id: one for one in some}
    more = [known.get(one.id, one) for one in more]  # one id is one entry everywhere
    shuffled = [*some, *more]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    joined = Ledger(some).with_entries(more)
    assert joined == Ledger(more).with_entries(some) == Ledger(shuffled)
    assert joined.with_entries(joined) == joined
    for about in ("one", "two"):
        for one in joined.heads(about):
            assert all(other.at <= one.at for other in joined.history(about) if other.key == one.key)
