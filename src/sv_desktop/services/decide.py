"""Decide: write a decision bit by bit, look at what is missing, make it, take it back until it was sent."""

from uuid import uuid4

import msgspec
from msgspec import Struct

from sv_desktop.domain.decision import (
    Decision,
    Draft,
    Problem,
    Reviewed,
    decided_from,
    decision_of,
    draft_of,
    outcome_of,
    problems,
)
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind, EntryValue
from sv_desktop.domain.moderation import Compared, compared
from sv_desktop.domain.received import State
from sv_desktop.domain.review import ReviewStands, open_review
from sv_desktop.domain.telling_time import TellBy, TellingRule, tell_by
from sv_desktop.services.matter import Matter
from sv_desktop.services.promise import promise_of
from sv_desktop.services.register_desk import RegisterDesk

LONGEST_WORDS = 10_000
_MAY_BE_DECIDED = (State.DECIDED, State.WAITING, State.REVIEW)
_LONGEST_CONDITION = 500


class Stands(Struct, frozen=True, kw_only=True):
    """How a decision stands. missing: what is in the way of making it. differing: questions nobody has settled yet."""

    draft: Draft
    decision: Decision | None
    missing: tuple[Problem, ...]
    differing: tuple[Compared, ...]
    review: ReviewStands | None
    tell_by: TellBy | None


def stands(desk: RegisterDesk, submission_id: str, matter: Matter) -> Stands:
    """How the decision stands now; asks nothing of the disk."""
    draft, ledger = draft_of(desk.ledger, submission_id), desk.ledger
    decision = decision_of(ledger, submission_id)
    today = desk.clock().astimezone().date()
    received = desk.row(submission_id).received
    return Stands(
        draft=draft,
        decision=decision,
        missing=problems(draft, matter.assessment, matter.themes, today),
        differing=tuple(one for one in compared(ledger, submission_id, matter.scored) if one.waits),
        review=open_review(ledger, submission_id),
        tell_by=tell_by(promise_of(desk), received.received_at, decision, today),
    )


def tells_by(desk: RegisterDesk, submission_id: str, rule: TellingRule | None = None) -> TellBy | None:
    """By when an applicant hears; for the inbox. rule: what the scheme promises, where it is known already.

    Of what nobody has decided, the ledger is not asked.
    """
    received, today = desk.row(submission_id).received, desk.clock().astimezone().date()
    decision = decision_of(desk.ledger, submission_id) if received.state in _MAY_BE_DECIDED else None
    return tell_by(rule or promise_of(desk), received.received_at, decision, today)


def choose(desk: RegisterDesk, submission_id: str, outcome: str) -> None:
    """Say which outcome it will be; "" for none yet."""
    _write(desk, submission_id, EntryKind.OUTCOME, "", outcome)


def give_reason(desk: RegisterDesk, submission_id: str, theme: str, words: str) -> None:
    """Say why a theme is not enough yet. theme: section ref."""
    _write(desk, submission_id, EntryKind.REASON, theme, words[:LONGEST_WORDS])


def say(desk: RegisterDesk, submission_id: str, words: str) -> None:
    """Say something in the letter besides."""
    _write(desk, submission_id, EntryKind.MESSAGE, "", words[:LONGEST_WORDS])


def put_condition(desk: RegisterDesk, submission_id: str, words: str, by: str, condition_id: str = "") -> str:
    """Write a condition down, or change one by its id; the id comes back. by: "YYYY-MM-DD", or what was typed."""
    key = condition_id or str(uuid4())
    _write(desk, submission_id, EntryKind.CONDITION, key, {"words": words[:_LONGEST_CONDITION], "by": by[:40]})
    return key


def drop_condition(desk: RegisterDesk, submission_id: str, condition_id: str) -> None:
    """Take a condition off the list."""
    _write(desk, submission_id, EntryKind.CONDITION, condition_id, None)


def decide(desk: RegisterDesk, submission_id: str, matter: Matter, reviewed: Reviewed = "") -> Decision:
    """Make the decision. reviewed: what a review has led to. Raises PlainError while something is missing."""
    now = stands(desk, submission_id, matter)
    if now.decision is not None and not reviewed:
        raise PlainError(tr("A decision was made already."), _way_back(now.decision))
    if now.missing:
        raise PlainError(tr("Something is missing."), " ".join(one.words for one in now.missing))
    outcome = outcome_of(matter.assessment, now.draft.outcome)
    assert outcome is not None  # noqa: S101 - else it would be missing
    decided = decided_from(now.draft, outcome, matter.themes, reviewed)
    state = State.WAITING if outcome.kind is OutcomeKind.ASK_FOR_MORE else State.DECIDED
    words = f"{'Decided anew' if reviewed else 'Decided'}: {outcome.label}."
    _decision(desk, submission_id, msgspec.to_builtins(decided), state, words)
    made = decision_of(desk.ledger, submission_id)
    assert made is not None  # noqa: S101 - it was written a line before
    return made


def take_back(desk: RegisterDesk, submission_id: str) -> None:
    """Undo a decision that was not sent yet; what was written for it stays. Raises PlainError where it was sent."""
    decision = decision_of(desk.ledger, submission_id)
    if decision is None:
        raise PlainError(tr("No decision was made yet."), tr("There is nothing to take back."))
    if decision.sent is not None:
        raise PlainError(tr("The answer was made already, so the decision stands."), tr("A review can change it."))
    words = f"The decision “{decision.decided.label}” was taken back."
    _decision(desk, submission_id, None, State.READING, words)


def _way_back(decision: Decision) -> str:
    return tr("A review can change it.") if decision.sent else tr("Take it back first; what you wrote stays.")


def _write(desk: RegisterDesk, submission_id: str, kind: EntryKind, target: str, value: EntryValue) -> None:
    desk.row(submission_id)
    decision = decision_of(desk.ledger, submission_id)
    if decision is not None and open_review(desk.ledger, submission_id) is None:
        raise PlainError(tr("A decision was made already."), _way_back(decision))
    desk.write([(submission_id, kind, target, value)])


def _decision(desk: RegisterDesk, submission_id: str, value: EntryValue, state: State, words: str) -> None:
    """The decision and the state that follows from it, in one transaction."""
    changed = msgspec.structs.replace(desk.row(submission_id).received, state=state)
    desk.change([changed], words, beside=[(submission_id, EntryKind.DECISION, "", value)])
