"""Review: an applicant asks to look at a decision again; from asking to the end, each step is written down."""

from uuid import uuid4

from msgspec.structs import replace

from sv_desktop.domain.decision import decision_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.received import plain, plain_lines
from sv_desktop.domain.review import REVIEW_WORDS, Review, ReviewStands, ReviewState, may_follow, open_review
from sv_desktop.domain.review_request import LONGEST_REASONS
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.review_in import refuse_without_answer, write_step


def ask(
    desk: RegisterDesk, submission_id: str, *, asked_by: str, reasons: str, role: str = "", how: str = "by phone"
) -> ReviewStands:
    """Note that a review was asked for, such as by phone. Raises PlainError where there is nothing to look at again."""
    if not asked_by.strip():
        raise PlainError(tr("Who asks for the review is missing."), tr("Type the name of the person."))
    if not reasons.strip():
        raise PlainError(tr("The reasons are missing."), tr("Write down what they say, in their words."))
    refuse_without_answer(desk, submission_id)
    review = Review(
        state=ReviewState.ASKED,
        asked_by=plain(asked_by),
        role=plain(role),
        reasons=plain_lines(reasons, LONGEST_REASONS),
        how=plain(how),
    )
    return write_step(desk, submission_id, str(uuid4()), review)


def acknowledge(desk: RegisterDesk, submission_id: str, note: str = "") -> ReviewStands:
    """Note that the applicant was told that the request has come."""
    return _go_on(desk, submission_id, ReviewState.ACKNOWLEDGED, note=note)


def begin(desk: RegisterDesk, submission_id: str, reviewer: str, note: str = "") -> ReviewStands:
    """Say who looks at the decision again; from then on it can be decided anew."""
    if not reviewer.strip():
        raise PlainError(
            tr("Who looks at it again is missing."), tr("Type a name, at best of somebody who did not decide it.")
        )
    return _go_on(desk, submission_id, ReviewState.REVIEWING, note=note, reviewer=plain(reviewer))


def end(desk: RegisterDesk, submission_id: str, *, changed: bool, note: str = "") -> ReviewStands:
    """Come to the end of a review, after the decision was made anew or kept."""
    return _go_on(desk, submission_id, ReviewState.CHANGED if changed else ReviewState.UPHELD, note=note)


def decided_by(desk: RegisterDesk, submission_id: str) -> str:
    """Who made the decision that a review is about; "" where nobody did."""
    decision = decision_of(desk.ledger, submission_id)
    return decision.entry.by if decision else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names are one, as far as names can tell."""
    return bool(one.strip()) and " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _go_on(
    desk: RegisterDesk, submission_id: str, state: ReviewState, *, note: str, reviewer: str = ""
) -> ReviewStands:
    going_on = open_review(desk.ledger, submission_id)
    if going_on is None:
        raise PlainError(tr("No review is going on."), tr("Note first that one was asked for."))
    before = going_on.review
    if not may_follow(state, before.state):
        raise PlainError(
            tr(
                "This review is at “{now}”, after which “{next}” cannot come.",
                now=REVIEW_WORDS[before.state],
                next=REVIEW_WORDS[state],
            ),
            tr("Take the next step first."),
        )
    review = replace(before, state=state, note=note.strip()[:LONGEST_REASONS], reviewer=reviewer or before.reviewer)
    return write_step(desk, submission_id, going_on.id, review)
