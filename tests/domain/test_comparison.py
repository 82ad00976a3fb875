"""What changed between two submissions: nothing where nothing did, and nothing left out where something did."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sv_desktop.domain.answers import (
    CHOSEN,
    DECLARATION,
    EVIDENCE_PREFIX,
    LOOK_AGAIN,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Answers,
    Value,
    is_answered,
)
from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import OTHER, PLAN, Comparison, Happened, compare
from sv_desktop.domain.difference import Change
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.evidence_difference import EvidenceHappened
from sv_desktop.domain.framework import Section
from sv_desktop.domain.programme import Frameworks

from .small_packs import SINCE, STORY, item, pack

Key = tuple[str, str]
TARGETS = (
    "organisation:name",
    "award:change",
    "award:reach",
    "award:jobs",
    "award#social",
    "award#economic",
    DECLARATION,
    "action:1",
    "nobody:asked",
    "evidence:e1",
)
FIELDS = (
    "name",
    "story",
    "how_many",
    "where",
    "since",
    CHOSEN,
    "what",
    "stray",
    LOOK_AGAIN,
    "story.word_limit",
    TEXT_CHANGED,
)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from([0.5, 1.0]),
    st.text(alphabet="ab \n", max_size=4),
    st.lists(st.sampled_from(["north", "south", "x"]), max_size=2, unique=True).map(tuple),
)
ANSWERS = st.dictionaries(st.tuples(st.sampled_from(TARGETS), st.sampled_from(FIELDS)), VALUES, max_size=8)


def evidence(evidence_id: str, *, content: str = "", **more: object) -> Evidence:
    one = Evidence(
        id=evidence_id,
        name=f"{evidence_id}.pdf",
        size=3,
        sha256=content or evidence_id,
        media_type="application/pdf",
        added_by="Ann",
        added_at=datetime(2026, 3, 3, tzinfo=UTC),
    )
    return replace(one, **more)


EVIDENCE = st.lists(
    st.builds(
        lambda name, content, title: evidence(name, content=content, title=title),
        st.sampled_from(["e1", "e2", "e3"]),
        st.sampled_from(["", "p", "q"]),
        st.sampled_from(["", "T"]),
    ),
    max_size=3,
    unique_by=lambda one: one.id,
).map(tuple)
USES = st.sets(st.tuples(st.sampled_from(TARGETS[1:3]), st.sampled_from(["e1", "e2", "e3"])), max_size=4)


@st.composite
def applications(draw: st.DrawFn) -> tuple[dict[Key, Value], tuple[Evidence, ...]]:
    answers: dict[Key, Value] = dict(draw(ANSWERS))
    answers |= {(ref, EVIDENCE_PREFIX + one): True for ref, one in draw(USES)}
    return answers, draw(EVIDENCE)


def named(found: Comparison) -> set[Key]:
    return {(one.target, one.field) for part in (*found.parts, *found.gone) for one in part.values}


def unlike(one: Value, other: Value) -> bool:
    """Whether a reader would be told of two values as different."""
    if not is_answered(one) and not is_answered(other):
        return False
    return one != other or isinstance(one, bool) != isinstance(other, bool)


@given(applications())
def test_a_submission_does_not_differ_from_itself(frameworks: Frameworks, made: tuple) -> None:  # type: ignore[type-arg]
    answers, files = made
    one = Application(frameworks, Answers(answers), files)
    again = Application(frameworks, Answers(dict(reversed(answers.items()))), tuple(files))
    assert compare(one, again).same


@given(applications(), applications())
def test_every_changed_value_is_named_and_no_other(frameworks: Frameworks, first: tuple, second: tuple) -> None:  # type: ignore[type-arg]
    before, now = (Application(frameworks, Answers(answers), files) for answers, files in (first, second))
    found = compare(before, now)
    told = {one.id for part in found.parts for each in part.evidence for one in (each.before, each.now) if one}
    wanted = {
        (target, name)
        for target, name in {**first[0], **second[0]}
        if unlike(before.answers.get(target, name), now.answers.get(target, name))
        and name not in (LOOK_AGAIN, TEXT_CHANGED)
        and not name.endswith(WORD_LIMIT_SUFFIX)
        and not (name.startswith(EVIDENCE_PREFIX) and before.find(target))
        and not (target.startswith(EVIDENCE_PREFIX) and target.removeprefix(EVIDENCE_PREFIX) in told)
    }
    assert named(found) == wanted


@given(applications(), applications())
def test_every_piece_of_evidence_that_is_otherwise_now_is_named(
    frameworks: Frameworks, first: tuple, second: tuple
) -> None:  # type: ignore[type-arg]
    before, now = (Application(frameworks, Answers(answers), files) for answers, files in (first, second))
    found = compare(before, now)
    for ref in ("award:change", "award:reach"):
        part = found.part(ref)
        changes = part.evidence if part else ()
        old = {(one.sha256, one.title) for one in before.evidence_for(ref)}
        new = {(one.sha256, one.title) for one in now.evidence_for(ref)}
        assert {(one.now.sha256, one.now.title) for one in changes if one.now} >= new - old
        assert {(one.before.sha256, one.before.title) for one in changes if one.before} >= old - new


@given(st.text(max_size=30), st.text(max_size=30))
def test_old_and_new_words_can_be_read_off(frameworks: Frameworks, old: str, new: str) -> None:
    before, now = (Application(frameworks, Answers({("award:change", "story"): words})) for words in (old, new))
    for change in (one for part in compare(before, now).parts for one in part.values):
        assert "".join(one.text for one in change.pieces if one.change is not Change.ADDED) == change.before
        assert "".join(one.text for one in change.pieces if one.change is not Change.REMOVED) == change.now


def test_what_happened_is_said_in_words(frameworks: Frameworks) -> None:
    before = Application(
        frameworks,
        Answers(
            {
                ("award:change", "story"): "We fix bikes.",
                ("award:change", "how_many"): 40,
                ("award:change", "evidence:e1"): True,
            }
        ),
        (evidence("e1"),),
    )
    now = Application(
        frameworks,
        Answers(
            {
                ("award:change", "story"): "We mend bikes.",
                ("award:reach", "where"): ("north",),
                ("award:change", "evidence:e2"): True,
                ("action:1", "what"): "Ring them",
                ("award#social", CHOSEN): True,
                ("nobody:asked", "x"): "y",
            }
        ),
        (evidence("e2", replaces="e1"),),
    )
    found = compare(before, now)
    words = {part.place: part.words for part in found.parts}
    assert words == {
        "award#social": "Chosen",
        "award:change": "Answer changed, answer removed, evidence replaced",
        "award:reach": "New answer",
        PLAN: "New answer",
        OTHER: "New answer",
    }


def test_the_same_bytes_under_another_id_are_the_same_evidence(frameworks: Frameworks) -> None:
    before = Application(frameworks, Answers({("award:change", "evidence:e1"): True}), (evidence("e1", content="c"),))
    other = evidence("e2", content="c", name="e1.pdf")
    now = Application(frameworks, Answers({("award:change", "evidence:e2"): True}), (other,))
    assert compare(before, now).same


def test_other_bytes_under_the_same_id_are_a_replacement(frameworks: Frameworks) -> None:
    answers = Answers({("award:change", "evidence:e1"): True})
    before = Application(frameworks, answers, (evidence("e1", content="c"),))
    now = Application(frameworks, answers, (evidence("e1", content="d"),))
    (part,) = compare(before, now).parts
    assert [one.happened for one in part.evidence] == [EvidenceHappened.REPLACED]


def test_two_values_that_read_alike_are_told_apart(frameworks: Frameworks) -> None:
    before = Application(frameworks, Answers({("award:change", "how_many"): True}))
    now = Application(frameworks, Answers({("award:change", "how_many"): "Yes"}))
    (change,) = compare(before, now).parts[0].values
    assert change.before != change.now or (change.before, change.now) == ("Yes (Yes)", "Yes (Yes)")


def test_another_wording_a_new_question_and_one_that_is_gone(frameworks: Frameworks) -> None:
    social = Section(id="social", title="Social", items=(replace(item("change", STORY), question="What now?"),))
    fresh = Section(id="new", title="New", items=(item("since", SINCE),))
    award = replace(pack("award", social, fresh), version="2.0")
    later = replace(frameworks, packs=(frameworks.packs[0], award))
    answers = Answers({("award:jobs", "story"): "Two jobs", ("award:change", "story"): "As before"})
    found = compare(Application(frameworks, answers), Application(later, answers))
    (one,) = [part for part in found.parts if part.place == "award:change"]
    assert one.question is Happened.CHANGED
    assert {change.label: (change.before, change.now) for change in one.wordings}["Question"] == (
        "What about change?",
        "What now?",
    )
    assert found.part("award:since") is not None
    gone = {part.place: part for part in found.gone}
    assert set(gone) == {"award:reach", "award:jobs"}
    assert [one.words for one in found.packs] == ["Award: 1.0 before, 2.0 now."]
    assert gone["award:jobs"].words == "Question no longer there"
