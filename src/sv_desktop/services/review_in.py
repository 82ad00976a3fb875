"""A request for a review comes in: found by the answer it is about, and written down as the first step."""

from uuid import uuid4

import msgspec
from msgspec.structs import replace

from sv_desktop.domain.decision import Decision, decision_of, sent_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.package import Signer
from sv_desktop.domain.received import State, plain, plain_lines
from sv_desktop.domain.review import Review, ReviewStands, ReviewState, open_review, reviews_of
from sv_desktop.domain.review_request import LONGEST_REASONS, ReviewRequest
from sv_desktop.services.register_desk import RegisterDesk


def answered_with(desk: RegisterDesk, feedback_id: str) -> str:
    """The id of the submission that was answered with a feedback.json. Raises PlainError where none was."""
    for entry in desk.ledger:
        if entry.kind is EntryKind.SENT and (sent := sent_of(entry)) is not None and sent.feedback == feedback_id:
            return entry.about
    raise PlainError(
        tr("It asks for a review of a decision that this register has not made."),
        tr(
            "Is it for another scheme, or was the decision made in a copy of this register? Then join the copies first."
        ),
    )


def refuse_other_key(desk: RegisterDesk, submission_id: str, signer: Signer) -> None:
    """Raises PlainError unless a request is sealed with the key of the organisation that was answered."""
    ours = desk.row(submission_id).received
    roots = {desk.keys.root(one.fingerprint) for one in ours.signers}
    if desk.keys.root(signer.fingerprint) not in roots:
        raise PlainError(
            tr(
                "It is sealed with another key than the application of “{organisation}”.",
                organisation=ours.organisation,
            ),
            tr("Ring them. If it is theirs, confirm the new key, or note the request by hand."),
        )


def receive_request(desk: RegisterDesk, submission_id: str, request: ReviewRequest, file: str) -> ReviewStands:
    """Take in a request that came as a sealed file. Raises PlainError where it is here already, or makes no sense."""
    seen = {entry.target for entry in desk.ledger.history(submission_id) if entry.kind is EntryKind.REVIEW}
    if request.id in seen:
        raise PlainError(tr("This request was received already."), tr("Nothing was changed."))
    refuse_without_answer(desk, submission_id)
    review = Review(
        state=ReviewState.ASKED,
        asked_by=plain(request.asked_by),
        role=plain(request.role),
        reasons=plain_lines(request.reasons, LONGEST_REASONS),
        how=f"in the file “{plain(file)}”",
        feedback=plain(request.feedback_id),
    )
    return write_step(desk, submission_id, plain(request.id) or str(uuid4()), review)


def refuse_without_answer(desk: RegisterDesk, submission_id: str) -> Decision:
    """The decision that an applicant was told. Raises PlainError where none was, or a review is going on."""
    desk.row(submission_id)
    decision = decision_of(desk.ledger, submission_id)
    if decision is None or decision.sent is None:
        raise PlainError(
            tr("The applicant was not told a decision yet, so there is nothing to look at again."),
            tr("Until the answer is sealed, you can take the decision back."),
        )
    if open_review(desk.ledger, submission_id) is not None:
        raise PlainError(tr("A review of this decision is going on already."), tr("Come to its end first."))
    return decision


def write_step(desk: RegisterDesk, submission_id: str, review_id: str, review: Review) -> ReviewStands:
    """Write one step of a review down, with the state that follows from it."""
    ended = review.state in (ReviewState.UPHELD, ReviewState.CHANGED)
    received = desk.row(submission_id).received
    changed = received if ended else replace(received, state=State.REVIEW)
    step = (submission_id, EntryKind.REVIEW, review_id, msgspec.to_builtins(review))
    desk.change([changed], _words(review), beside=[step])

    return next(one for one in reviews_of(desk.ledger, submission_id) if one.id == review_id)


def _words(review: Review) -> str:
    words = {
        ReviewState.ASKED: f"Review asked for by {review.asked_by}, {review.how}.",
        ReviewState.ACKNOWLEDGED: "Review: the applicant was told that the request has come.",
        ReviewState.REVIEWING: f"Review: {review.reviewer} looks at the decision again.",
        ReviewState.UPHELD: "Review: the decision was upheld.",
        ReviewState.CHANGED: "Review: the decision was changed.",
    }
    return words[review.state]
