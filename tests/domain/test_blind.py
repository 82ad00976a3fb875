"""Assessors read blind: nobody sees another's words before both have said that they are done."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.blind import (
    NOT_SCORING,
    SCORED,
    assessors,
    blind_levels,
    hidden_from,
    names,
    open_to,
    readable,
    scored,
)
from sv_desktop.domain.ledger import PERSONAL, Entry, EntryKind, EntryValue, Ledger

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
SCORE, DONE, NOTE, AGREED = EntryKind.SCORE, EntryKind.DONE, EntryKind.NOTE, EntryKind.AGREED


def ledger(*said: tuple[str, EntryKind, EntryValue]) -> Ledger:
    """Said one after the other about one item of one submission."""
    return Ledger(
        Entry(
            id=f"{number:03}",
            about="one",
            kind=kind,
            target="" if kind is DONE else "award:x",
            value=value,
            by=by,
            at=NOON + timedelta(minutes=number),
        )
        for number, (by, kind, value) in enumerate(said)
    )


BOTH = (("Ann", SCORE, "low"), ("Sam", SCORE, "high"), ("Sam", NOTE, "private"))


def test_nobody_sees_another_before_both_are_done() -> None:
    begun = ledger(*BOTH)
    one_done = ledger(*BOTH, ("Ann", DONE, SCORED))
    both_done = ledger(*BOTH, ("Ann", DONE, SCORED), ("Sam", DONE, SCORED))
    assert [open_to(each, "one", "Ann") for each in (begun, one_done, both_done)] == [
        ("Ann",), ("Ann",), ("Ann", "Sam"),
    ]  # fmt: skip
    assert hidden_from(one_done, "one", "Ann") == ("Sam",)
    assert hidden_from(one_done, "one", "Sam") == ("Ann",)
    assert hidden_from(both_done, "one", "Sam") == ()
    assert [entry.by for entry in readable(one_done, "one", "Sam")] == ["Sam", "Sam"]
    assert len(readable(both_done, "one", "Ann")) == 5


def test_who_goes_back_to_scoring_sees_nobody_and_is_not_seen() -> None:
    back = ledger(*BOTH, ("Ann", DONE, SCORED), ("Sam", DONE, SCORED), ("Sam", DONE, ""))
    assert hidden_from(back, "one", "Ann") == ("Sam",)
    assert hidden_from(back, "one", "Sam") == ("Ann",)
    assert scored(back, "one") == ("Ann",)


def test_who_does_not_score_sees_those_who_are_done() -> None:
    found = ledger(*BOTH, ("Ann", DONE, SCORED), ("Gwen", DONE, NOT_SCORING))
    assert open_to(found, "one", "Gwen") == ("Ann", "Gwen")
    assert open_to(found, "one", "Joe") == ()
    assert scored(found, "one") == ("Ann",)
    assert assessors(found, "one") == ("Ann", "Gwen", "Sam")


def test_what_was_agreed_on_is_kept_from_who_still_scores() -> None:
    found = ledger(*BOTH, ("Ann", DONE, SCORED), ("Ann", AGREED, {"level": "low", "reason": "…"}))
    assert AGREED not in {entry.kind for entry in readable(found, "one", "Sam")}
    assert AGREED in {entry.kind for entry in readable(found, "one", "Ann")}


def test_agreement_is_measured_on_what_was_scored_before_one_could_see() -> None:
    found = ledger(
        *BOTH, ("Ann", DONE, SCORED), ("Sam", DONE, SCORED), ("Ann", SCORE, "high"), ("Ann", DONE, ""),
        ("Ann", SCORE, "middle"), ("Ann", DONE, SCORED),
    )  # fmt: skip
    assert blind_levels(found, "one", "Ann") == {"award:x": "low"}
    assert blind_levels(found, "one", "Sam") == {"award:x": "high"}


def test_going_back_before_anybody_else_is_done_is_still_blind() -> None:
    found = ledger(
        ("Ann", SCORE, "low"), ("Ann", DONE, SCORED), ("Ann", DONE, ""), ("Ann", SCORE, "high"),
        ("Ann", DONE, SCORED), ("Sam", DONE, SCORED), ("Ann", SCORE, ""),
    )  # fmt: skip
    assert blind_levels(found, "one", "Ann") == {"award:x": "high"}


PEOPLE = ("Ann", "Sam", "Joe")
SAID = st.lists(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(EntryKind), st.sampled_from(["", "low", "high"])), max_size=20
)


@given(SAID)
def test_whatever_happened_nobody_who_is_not_done_reads_anothers_words(said: list[tuple[str, EntryKind, str]]) -> None:
    found = ledger(*said)
    for me in PEOPLE:
        mine_done = found.head("one", DONE, "", me) is not None
        for entry in readable(found, "one", me):
            if entry.kind in PERSONAL and entry.by != me:
                assert mine_done
                assert found.head("one", DONE, "", entry.by) is not None


def test_names_in_a_sentence() -> None:
    assert [names(some) for some in ((), ("Ann",), ("Ann", "Sam"), ("Ann", "Joe", "Sam"))] == [
        "nobody", "Ann", "Ann and Sam", "Ann, Joe and Sam",
    ]  # fmt: skip
