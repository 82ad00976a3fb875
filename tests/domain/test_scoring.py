"""Scores that do not fit together are pointed out; differences are listed until they are settled."""

from datetime import UTC, datetime, timedelta

import pytest

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.blind import SCORED
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue, Ledger
from sv_desktop.domain.moderation import agreements, compared
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.rubric import Scored, to_score
from sv_desktop.domain.scoring import Said, below, hints, how_many_read, said_of

from .test_rubric import reading, scale

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
CHANGE, REACH, JOBS = "award:change", "award:reach", "award:jobs"
ANSWERS: dict[tuple[str, str], Value] = {
    ("award#social", "chosen"): True,
    ("award#economic", "chosen"): True,
    (CHANGE, "story"): "Before and after",
    (CHANGE, "evidence:e1"): True,
    (JOBS, "story"): "Three jobs",
}
EVIDENCE = Evidence(
    id="e1", name="a.txt", media_type="text/plain", size=1, sha256="00" * 32, added_by="Ann", added_at=NOON
)


@pytest.fixture
def ours(frameworks: Frameworks) -> Frameworks:
    return reading(frameworks, "award", scale("low", "middle", "good", "top"))


@pytest.fixture
def application(frameworks: Frameworks) -> Application:
    return Application(frameworks, Answers(ANSWERS), (EVIDENCE,))


@pytest.fixture
def items(application: Application, ours: Frameworks) -> tuple[Scored, ...]:
    return to_score(application, ours)


@pytest.mark.parametrize(
    ("ref", "said", "told"),
    [
        (CHANGE, Said(level="top"), []),
        (CHANGE, Said(level="middle"), []),
        (CHANGE, Said(level="low", comment="It does not say who."), []),
        (CHANGE, Said(level="low"), ["Scored “Low” without a comment. The applicant will want to know why."]),
        (CHANGE, Said(level="top", ask="How many?"), ["Scored “Top”, and you ask for more."]),
        (CHANGE, Said(ask="How many?"), []),
        (CHANGE, Said(level="unheard_of"), ["Scored with a level that this scale does not have."]),
        (JOBS, Said(level="good"), ["Scored “Good”, and there is no evidence."]),
        (JOBS, Said(level="middle"), []),
        (REACH, Said(level="middle"), ["Scored “Middle”, and nothing is answered here."]),
        (REACH, Said(level="top"), ["Scored “Top”, and nothing is answered here."]),
    ],
)  # fmt: skip
def test_what_does_not_fit_together_is_pointed_out(
    application: Application, items: tuple[Scored, ...], ref: str, said: Said, told: list[str]
) -> None:
    everything = {one.ref: Said(ask="More") for one in items} | {ref: said}
    assert [hint.words for hint in hints(application, items, everything) if hint.ref == ref] == told


def test_a_theme_without_scores_is_pointed_out(application: Application, items: tuple[Scored, ...]) -> None:
    said = {CHANGE: Said(level="top"), JOBS: Said(), REACH: Said()}
    assert [hint.words for hint in hints(application, items, said)] == []
    said = {CHANGE: Said(), JOBS: Said(level="middle"), REACH: Said()}
    assert [hint.words for hint in hints(application, items, said)] == ["Nothing is scored under “Social” yet."]
    assert hints(application, items, {one.ref: Said() for one in items}) == ()


def test_one_level_everywhere_is_pointed_out(application: Application, items: tuple[Scored, ...]) -> None:
    many = items * 2
    said = {one.ref: Said(level="middle") for one in items}
    assert "All 6 questions have the same level." in [hint.words for hint in hints(application, many, said)]
    assert "All 6" not in str(hints(application, many, said | {JOBS: Said(level="good")}))


def test_the_least_level_is_the_schemes_and_nobodys_to_begin_with(items: tuple[Scored, ...]) -> None:
    levels = {CHANGE: "low", REACH: "good"}
    assert below(items, levels, {}) == ()
    assert [one.ref for one in below(items, levels, {"award": "middle"})] == [CHANGE]
    assert below(items, levels, {"award": "unheard_of"}) == below(items, levels, {"other": "top"}) == ()


def ledger(*said: tuple[str, EntryKind, str, EntryValue]) -> Ledger:
    return Ledger(
        Entry(
            id=f"{number:03}",
            about="one",
            kind=kind,
            target=target,
            value=value,
            by=by,
            at=NOON + timedelta(minutes=number),
        )
        for number, (by, kind, target, value) in enumerate(said)
    )


def scores(by: str, **levels: str) -> list[tuple[str, EntryKind, str, EntryValue]]:
    return [(by, EntryKind.SCORE, f"award:{item}", level) for item, level in levels.items()]


def done(*people: str) -> list[tuple[str, EntryKind, str, EntryValue]]:
    return [(one, EntryKind.DONE, "", SCORED) for one in people]


def test_an_item_is_read_when_it_is_scored_or_more_is_asked_for(items: tuple[Scored, ...]) -> None:
    found = ledger(
        *scores("Ann", change="top"), ("Ann", EntryKind.ASK, REACH, "Since when?"),
        ("Ann", EntryKind.NOTE, JOBS, "Ring them"),
    )  # fmt: skip
    assert how_many_read(found, "one", items, "Ann") == 2
    assert how_many_read(found, "one", items, "Sam") == 0
    assert said_of(found, "one", REACH, "Ann") == Said(ask="Since when?")


def test_differences_are_listed_until_they_are_settled(items: tuple[Scored, ...]) -> None:
    said = [*scores("Ann", change="top", jobs="low"), *scores("Sam", change="low", jobs="low", reach="good")]
    found = compared(ledger(*said, *done("Ann", "Sam")), "one", items)
    assert [(one.scored.ref, one.differs, one.apart, one.level) for one in found] == [
        (CHANGE, True, 3, ""), (REACH, True, 0, ""), (JOBS, False, 0, "low"),
    ]  # fmt: skip
    value: EntryValue = {"level": "good", "reason": "The report shows it."}
    (settled, _reach, _jobs) = compared(
        ledger(*said, *done("Ann", "Sam"), ("Sam", EntryKind.AGREED, CHANGE, value)), "one", items
    )
    assert settled.differs
    assert not settled.waits
    assert settled.level == "good"
    assert settled.agreed is not None
    assert (settled.agreed.reason, settled.agreed.by) == ("The report shows it.", "Sam")
    assert found[0].waits


def test_who_is_not_done_is_not_compared(items: tuple[Scored, ...]) -> None:
    said = [*scores("Ann", change="top"), *scores("Sam", change="low"), *done("Ann")]
    (change, *_rest) = compared(ledger(*said), "one", items)
    assert list(change.said) == ["Ann"]
    assert (change.differs, change.level) == (False, "top")
    assert agreements(ledger(*said), [("one", items)]) == ()


def test_a_strange_agreed_entry_is_passed_over(items: tuple[Scored, ...]) -> None:
    for value in ("top", ["top"], {"reason": "…"}, {"level": ""}, 7, True):
        (change, *_rest) = compared(ledger(("Sam", EntryKind.AGREED, CHANGE, value)), "one", items)
        assert change.agreed is None


def test_each_two_assessors_are_compared(items: tuple[Scored, ...]) -> None:
    said = [
        *scores("Ann", change="top", jobs="low"), *scores("Sam", change="good", jobs="low"),
        *scores("Joe", change="top"), *done("Ann", "Sam", "Joe"),
    ]  # fmt: skip
    found = {(one.one, one.other): one.found for one in agreements(ledger(*said), [("one", items)])}
    assert {pair: (one.items, one.same, one.near) for pair, one in found.items()} == {
        ("Ann", "Joe"): (1, 1, 0), ("Ann", "Sam"): (2, 1, 1), ("Joe", "Sam"): (1, 0, 1),
    }  # fmt: skip
