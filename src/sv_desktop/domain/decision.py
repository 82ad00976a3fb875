"""A scheme's decision about a submission: written bit by bit, made in one step, then sent.

While it is written, each part is an entry of the ledger of its own. Making it writes one entry that holds all of them
as they stood, so that what is typed later changes nothing. Until the answer was sent, it can be taken back.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal

import msgspec
from msgspec import Struct

from sv_desktop.domain.feedback import Condition, ThemeReason
from sv_desktop.domain.framework import Assessment, Outcome, OutcomeKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import Entry, EntryKind, Ledger
from sv_desktop.domain.received import Named

Reviewed = Literal["", "upheld", "changed"]


class Draft(Struct, frozen=True, kw_only=True):
    """What is written of a decision so far. reasons: by section ref. conditions: (id, condition), oldest first."""

    outcome: str = ""
    reasons: dict[str, str] = {}
    conditions: tuple[tuple[str, Condition], ...] = ()
    message: str = ""


class Decided(Struct, frozen=True, kw_only=True):
    """A decision as it was made. outcome, kind, label: the framework's words on that day.

    reviewed: "" for a first decision, else what a review has led to.
    """

    outcome: str
    kind: OutcomeKind
    label: str
    reasons: tuple[ThemeReason, ...] = ()
    conditions: tuple[Condition, ...] = ()
    message: str = ""
    reviewed: Reviewed = ""


class Sent(Struct, frozen=True, kw_only=True):
    """The answer went out. decision: id of the ledger's entry. feedback: id of its feedback.json. fingerprint: hex."""

    decision: str
    feedback: str
    fingerprint: str
    file: str


class Decision(Struct, frozen=True, kw_only=True):
    """What stands. entry: of the ledger, which says who decided and when. sent: None until its own answer went out."""

    entry: Entry
    decided: Decided
    sent: Entry | None = None

    @property
    def day(self) -> date:
        """The day it was made, as the calendar on the wall has it."""
        return self.entry.at.astimezone().date()


class Problem(Struct, frozen=True):
    """What is missing. field: "outcome", "reason:<section ref>", "condition:<id>", "conditions" or "message"."""

    field: str
    words: str


def draft_of(ledger: Ledger, about: str) -> Draft:
    """What is written of a decision so far."""
    heads = ledger.heads(about, EntryKind.REASON, EntryKind.CONDITION)
    return Draft(
        outcome=ledger.words(about, EntryKind.OUTCOME),
        reasons={one.target: one.words for one in heads if one.kind is EntryKind.REASON},
        conditions=_conditions(ledger, about, heads),
        message=ledger.words(about, EntryKind.MESSAGE),
    )


def decision_of(ledger: Ledger, about: str) -> Decision | None:
    """The decision that stands; None where none was made, or it was taken back."""
    entry = ledger.head(about, EntryKind.DECISION)
    decided = _as(entry, Decided)
    if entry is None or decided is None:
        return None
    return Decision(entry=entry, decided=decided, sent=_first_sent(ledger, about, entry.id))


def sent_of(entry: Entry) -> Sent | None:
    """What an entry of the kind SENT says."""
    found: Sent | None = _as(entry, Sent)
    return found


def problems(draft: Draft, assessment: Assessment, themes: Sequence[Named], today: date) -> tuple[Problem, ...]:
    """What stands in the way of deciding, in the order of the page."""
    outcome = outcome_of(assessment, draft.outcome)
    if outcome is None:
        return (Problem("outcome", tr("Choose what you have decided.")),)
    found: list[Problem] = []
    if outcome.kind is OutcomeKind.NOT_YET:
        found += [
            Problem(
                f"reason:{theme.id}", tr("Say why “{label}” is not enough yet, and what would help.", label=theme.label)
            )
            for theme in themes
            if not draft.reasons.get(theme.id, "").strip()
        ]
        if not themes and not draft.message.strip():
            found.append(Problem("message", tr("No theme was chosen. Say in the letter why it is not enough yet.")))
    if outcome.kind is OutcomeKind.ASK_FOR_MORE and not draft.message.strip():
        found.append(Problem("message", tr("Say in the letter what you would like to see, and by when.")))
    if outcome.kind is OutcomeKind.AWARD_WITH_CONDITIONS:
        if not draft.conditions:
            found.append(
                Problem("conditions", tr("List at least one condition, with the day by which it is to be met."))
            )
        for condition_id, condition in draft.conditions:
            found += _condition_problems(condition_id, condition, today)
    return tuple(found)


def decided_from(draft: Draft, outcome: Outcome, themes: Sequence[Named], reviewed: Reviewed = "") -> Decided:
    """The decision that a draft without problems makes: only with what its kind of outcome asks for."""
    reasons = conditions = False
    if outcome.kind in (OutcomeKind.NOT_YET, OutcomeKind.ASK_FOR_MORE):
        reasons = True
    elif outcome.kind is OutcomeKind.AWARD_WITH_CONDITIONS:
        conditions = True
    return Decided(
        outcome=outcome.id,
        kind=outcome.kind,
        label=outcome.label,
        reasons=tuple(
            ThemeReason(ref=theme.id, title=theme.label, words=draft.reasons[theme.id].strip())
            for theme in themes
            if reasons and draft.reasons.get(theme.id, "").strip()
        ),
        conditions=tuple(one for _id, one in draft.conditions) if conditions else (),
        message=draft.message.strip(),
        reviewed=reviewed,
    )


def outcome_of(assessment: Assessment, outcome_id: str) -> Outcome | None:
    """An outcome of a framework, by its id."""
    return next((one for one in assessment.outcomes if one.id == outcome_id), None)


def _condition_problems(condition_id: str, condition: Condition, today: date) -> list[Problem]:
    field = f"condition:{condition_id}"
    if not condition.words.strip():
        return [Problem(field, tr("Say what has to be done, or remove this condition."))]
    try:
        day = date.fromisoformat(condition.by)
    except ValueError:
        return [Problem(field, tr("Give the day by which “{short}” is to be met.", short=_short(condition.words)))]
    return (
        [Problem(field, tr("The day for “{short}” has passed.", short=_short(condition.words)))] if day <= today else []
    )


def _short(words: str, most: int = 40) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _first_sent(ledger: Ledger, about: str, decision: str) -> Entry | None:
    """When the answer first went out: writing the file once more does not make it later."""
    for entry in ledger.history(about):
        if entry.kind is EntryKind.SENT and (told := sent_of(entry)) is not None and told.decision == decision:
            return entry
    return None


def _conditions(ledger: Ledger, about: str, heads: Sequence[Entry]) -> tuple[tuple[str, Condition], ...]:
    """In the order in which they were first written down."""
    first: dict[str, datetime] = {}
    for entry in ledger.history(about):
        if entry.kind is EntryKind.CONDITION:
            first.setdefault(entry.target, entry.at)
    found = [(one.target, _as(one, Condition)) for one in heads if one.kind is EntryKind.CONDITION]
    return tuple((key, one) for key, one in sorted(found, key=lambda pair: first[pair[0]]) if one is not None)


def _as(entry: Entry | None, shape: type[Any]) -> Any:
    """The value of an entry in its shape; None where it is none: another register may have written anything."""
    if entry is None:
        return None
    try:
        return msgspec.convert(entry.value, shape)
    except msgspec.ValidationError:
        return None
