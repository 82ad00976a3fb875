"""Decide: write a decision bit by bit, look at what is missing, make it, take it back until it was sent."""

from uuid import uuid4

import msgspec
from msgspec import Struct

from sv_desktop.domain.application import Application
from sv_desktop.domain.blind import assessors
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
from sv_desktop.domain.framework import Assessment, OutcomeKind, Pack, section_ref
from sv_desktop.domain.ledger import EntryKind, EntryValue
from sv_desktop.domain.moderation import Compared, compared
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import Named, State, plain
from sv_desktop.domain.review import ReviewStands, open_review
from sv_desktop.domain.rubric import Scored, assessment_of
from sv_desktop.domain.scoring import said_of
from sv_desktop.domain.telling_time import TellBy, tell_by
from sv_desktop.services.promise import promise_of
from sv_desktop.services.read_received import application_received, own_frameworks, scored_of
from sv_desktop.services.register_desk import RegisterDesk

LONGEST_WORDS = 10_000
_LONGEST_CONDITION = 500


class Matter(Struct, frozen=True):
    """What is decided about: the framework, the themes that were used in it, and how it is read.

    application: as it was sent; scored: its questions that assessors score.
    """

    pack: Pack
    themes: tuple[Named, ...]
    assessment: Assessment
    application: Application
    scored: tuple[Scored, ...]


class Stands(Struct, frozen=True, kw_only=True):
    """How a decision stands. missing: what is in the way of making it. differing: questions nobody has settled yet."""

    draft: Draft
    decision: Decision | None
    missing: tuple[Problem, ...]
    differing: tuple[Compared, ...]
    review: ReviewStands | None
    tell_by: TellBy | None


def matter_of(desk: RegisterDesk, submission_id: str, progress: Progress = silent) -> Matter:
    """Read what is to be decided about. Raises PlainError where there is nothing to read. progress: bytes."""
    application, ours = application_received(desk, submission_id, progress), own_frameworks()
    pack = _decided_pack(application)
    known = {section_ref(one, section): section.title for one in ours.packs for section in one.sections}
    themes = tuple(
        Named(ref, known.get(ref) or plain(section.title))
        for section in pack.sections
        if section.choosable and application.is_chosen(pack, section)
        for ref in (section_ref(pack, section),)
    )
    assessment = assessment_of(pack.id, ours, application.frameworks)
    return Matter(pack, themes, assessment, application, scored_of(application))


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


def tells_by(desk: RegisterDesk, submission_id: str) -> TellBy | None:
    """By when an applicant hears; for the inbox."""
    decision = decision_of(desk.ledger, submission_id)
    received, today = desk.row(submission_id).received, desk.clock().astimezone().date()
    return tell_by(promise_of(desk), received.received_at, decision, today)


def levels_of(desk: RegisterDesk, submission_id: str, matter: Matter) -> dict[str, str]:
    """Item ref to the id of the level that stands: what was agreed on or all say; of a single assessor, his own."""
    people = assessors(desk.ledger, submission_id)
    found = {}
    for one in compared(desk.ledger, submission_id, matter.scored):
        level = one.level
        if not level and not one.said and len(people) == 1:
            level = said_of(desk.ledger, submission_id, one.scored.ref, people[0]).level
        if level:
            found[one.scored.ref] = level
    return found


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
        raise PlainError("A decision was made already.", _way_back(now.decision))
    if now.missing:
        raise PlainError("Something is missing.", " ".join(one.words for one in now.missing))
    outcome = outcome_of(matter.assessment, now.draft.outcome)
    assert outcome is not None  # noqa: S101 - else it would be missing
    decided = decided_from(now.draft, outcome, matter.themes, reviewed)
    desk.write([(submission_id, EntryKind.DECISION, "", msgspec.to_builtins(decided))])
    state = State.WAITING if outcome.kind is OutcomeKind.ASK_FOR_MORE else State.DECIDED
    _note(desk, submission_id, state, f"{'Decided anew' if reviewed else 'Decided'}: {outcome.label}.")
    made = decision_of(desk.ledger, submission_id)
    assert made is not None  # noqa: S101 - it was written a line before
    return made


def take_back(desk: RegisterDesk, submission_id: str) -> None:
    """Undo a decision that was not sent yet; what was written for it stays. Raises PlainError where it was sent."""
    decision = decision_of(desk.ledger, submission_id)
    if decision is None:
        raise PlainError("No decision was made yet.", "There is nothing to take back.")
    if decision.sent is not None:
        raise PlainError("The answer was made already, so the decision stands.", "A review can change it.")
    desk.write([(submission_id, EntryKind.DECISION, "", None)])
    _note(desk, submission_id, State.READING, f"The decision “{decision.decided.label}” was taken back.")


def _way_back(decision: Decision) -> str:
    return "A review can change it." if decision.sent else "Take it back first; what you wrote stays."


def _decided_pack(application: Application) -> Pack:
    """The framework that somebody decides about: one that says how it is read, and of it one whose parts are chosen."""
    ours = own_frameworks()
    assessed = [
        pack
        for pack in application.frameworks.packs
        if any(one is not None and one.assessment is not None for one in (ours.pack(pack.id), pack))
    ]
    for pack in assessed:
        if any(section.choosable and application.is_chosen(pack, section) for section in pack.sections):
            return pack
    everything = assessed or list(application.frameworks.packs)
    if not everything:
        raise PlainError("The package holds no framework to decide about.", "Ask for a new package.")
    return everything[-1] if not assessed else everything[0]


def _write(desk: RegisterDesk, submission_id: str, kind: EntryKind, target: str, value: EntryValue) -> None:
    desk.row(submission_id)
    decision = decision_of(desk.ledger, submission_id)
    if decision is not None and open_review(desk.ledger, submission_id) is None:
        raise PlainError("A decision was made already.", _way_back(decision))
    desk.write([(submission_id, kind, target, value)])


def _note(desk: RegisterDesk, submission_id: str, state: State, words: str) -> None:
    changed = msgspec.structs.replace(desk.row(submission_id).received, state=state)
    desk.register.change([changed], words, by=desk.author, at=desk.clock())
    desk.put([changed])
