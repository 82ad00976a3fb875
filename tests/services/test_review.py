"""A review: asked for by file or by phone, step by step, and everything stays in the trail."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from sv_desktop.domain.decision import decision_of, sent_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.received import State
from sv_desktop.domain.review import ReviewState, open_review, reviews_of
from sv_desktop.domain.review_request import ReviewRequest
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services import decide, review, tell
from sv_desktop.services.matter import matter_of
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, history
from sv_desktop.services.sealed_document import write_document
from tests.applicants import signatory
from tests.services.answered import PASSPHRASE, arrived, decided, outcome_id, with_identity

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ruth", name="Our scheme", clock=lambda: NOON)
    with_identity(desk)
    yield desk
    desk.close()


@pytest.fixture
def about(desk: RegisterDesk, tmp_path: Path) -> str:
    """A submission whose applicant was told."""
    about = arrived(desk, tmp_path)
    decided(desk, about)
    tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    return about


def feedback_id(desk: RegisterDesk, about: str) -> str:
    made = decision_of(desk.ledger, about)
    assert made is not None
    assert made.sent is not None
    sent = sent_of(made.sent)
    assert sent is not None
    return sent.feedback


def request(path: Path, feedback: str, key: str = "Bike Kitchen", **changes: str) -> Path:
    told = {
        "id": str(uuid4()), "program": "a test", "notice": "Invented.", "organisation": "Bike Kitchen",
        "feedback_id": feedback, "manifest_sha256": "ab" * 32, "asked_by": "Zoë", "role": "Chair",
        "reasons": "The numbers for Widnes were in the second file.",
    }  # fmt: skip
    document = ReviewRequest(created_at=NOON, **{**told, **changes})
    return write_document(path, DocumentKind.REVIEW, document, signatory(key), at=NOON).path


def states(desk: RegisterDesk, about: str) -> list[ReviewState]:
    return [step.state for one in reviews_of(desk.ledger, about) for _entry, step in one.steps]


def test_a_request_is_received_like_a_package_and_becomes_a_state(
    desk: RegisterDesk, about: str, tmp_path: Path
) -> None:
    path = request(tmp_path / "review.asice", feedback_id(desk, about))
    (outcome,) = receive(desk, [path])
    assert (outcome.problem, outcome.review) == ("", True)
    assert outcome.received is not None
    assert outcome.received.id == about
    assert desk.row(about).received.state is State.REVIEW
    going_on = open_review(desk.ledger, about)
    assert going_on is not None
    assert (going_on.review.asked_by, going_on.review.role) == ("Zoë", "Chair")
    assert "Widnes" in going_on.review.reasons
    assert len(desk.inbox.rows) == 1
    (again,) = receive(desk, [path])
    assert "received already" in again.problem
    assert states(desk, about) == [ReviewState.ASKED]


def test_from_asking_to_the_end(desk: RegisterDesk, about: str) -> None:
    review.ask(desk, about, asked_by="Zoë", reasons="We sent it.")
    review.acknowledge(desk, about, "Rang back.")
    review.begin(desk, about, "Sam")
    matter = matter_of(desk, about)
    desk.author = "Sam"
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.AWARD))
    made = decide.decide(desk, about, matter, reviewed="changed")
    review.end(desk, about, changed=True)
    assert (made.decided.reviewed, made.entry.by, made.sent) == ("changed", "Sam", None)
    assert states(desk, about) == [
        ReviewState.ASKED, ReviewState.ACKNOWLEDGED, ReviewState.REVIEWING, ReviewState.CHANGED,
    ]  # fmt: skip
    assert open_review(desk.ledger, about) is None
    assert desk.row(about).received.state is State.DECIDED
    words = [one.words for one in reversed(history(desk, desk.row(about)))]
    assert words[-5:] == [
        "Review asked for by Zoë, by phone.",
        "Review: the applicant was told that the request has come.",
        "Review: Sam looks at the decision again.",
        "Decided anew: Award.",
        "Review: the decision was changed.",
    ]


def test_no_step_can_be_left_out_or_taken_twice(desk: RegisterDesk, about: str) -> None:
    with pytest.raises(PlainError, match="No review is going on"):
        review.acknowledge(desk, about)
    review.ask(desk, about, asked_by="Zoë", reasons="We sent it.")
    with pytest.raises(PlainError, match="cannot come"):
        review.end(desk, about, changed=False)
    with pytest.raises(PlainError, match="going on already"):
        review.ask(desk, about, asked_by="Zoë", reasons="Again.")
    review.begin(desk, about, "Sam")
    with pytest.raises(PlainError, match="cannot come"):
        review.acknowledge(desk, about)
    review.end(desk, about, changed=False)
    assert states(desk, about)[-1] is ReviewState.UPHELD
    review.ask(desk, about, asked_by="Zoë", reasons="Once more.")
    assert len(reviews_of(desk.ledger, about)) == 2


@pytest.mark.parametrize("gap", ["asked_by", "reasons"])
def test_who_asks_and_why_are_needed(desk: RegisterDesk, about: str, gap: str) -> None:
    with pytest.raises(PlainError, match="missing"):
        review.ask(desk, about, **{"asked_by": "Zoë", "reasons": "Why", gap: "  "})
    review.ask(desk, about, asked_by="Zoë", reasons="Why")
    with pytest.raises(PlainError, match="missing"):
        review.begin(desk, about, " ")


def test_nothing_is_reviewed_before_anybody_was_told(desk: RegisterDesk, tmp_path: Path) -> None:
    about = arrived(desk, tmp_path, "Tea Room")
    with pytest.raises(PlainError, match="not told a decision yet"):
        review.ask(desk, about, asked_by="Zoë", reasons="Why")
    decided(desk, about)
    with pytest.raises(PlainError, match="not told a decision yet"):
        review.ask(desk, about, asked_by="Zoë", reasons="Why")


def test_a_foreign_a_strangers_and_a_broken_request_change_nothing(
    desk: RegisterDesk, about: str, tmp_path: Path
) -> None:
    feedback = feedback_id(desk, about)
    foreign = request(tmp_path / "foreign.asice", "of another scheme")
    stranger = request(tmp_path / "stranger.asice", feedback, key="Mallory")
    broken = request(tmp_path / "broken.asice", feedback)
    broken.write_bytes(broken.read_bytes().replace(b"Widnes", b"Widnas"))
    problems = {one.path.name: one.problem for one in receive(desk, [foreign, stranger]) if one.problem}
    assert "has not made" in problems["foreign.asice"]
    assert "another key" in problems["stranger.asice"]
    (outcome,) = receive(desk, [broken])
    assert outcome.received is not None
    assert not outcome.received.sealed
    assert states(desk, about) == []
    assert desk.row(about).received.state is State.DECIDED


def test_the_same_person_is_noticed_whatever_the_blanks_and_the_case() -> None:
    assert review.same_person("Ruth  Okafor", "ruth okafor ")
    assert not review.same_person("", "")
    assert not review.same_person("Ruth", "Sam")
