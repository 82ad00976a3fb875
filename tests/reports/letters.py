"""Letters of an invented scheme, with any text in every place where people type."""

from datetime import UTC, datetime

from sv_desktop.domain.feedback import Answered, Condition, Feedback, ItemFeedback, ThemeReason, ToldDecision
from sv_desktop.domain.framework import OutcomeKind

AT = datetime(2026, 12, 1, 9, 30, tzinfo=UTC)
LABELS = {
    OutcomeKind.AWARD: "Award",
    OutcomeKind.AWARD_WITH_CONDITIONS: "Award with conditions",
    OutcomeKind.ASK_FOR_MORE: "Ask for more",
    OutcomeKind.NOT_YET: "Not yet",
}


def feedback(text: str, kind: OutcomeKind = OutcomeKind.NOT_YET, items: int = 3) -> Feedback:
    """A whole answer. text: what was typed everywhere."""
    reasons = tuple(ThemeReason(ref=f"award#{one}", title=one, words=text) for one in ("Social", "Economic"))
    return Feedback(
        id="1",
        created_at=AT,
        program="a test",
        notice="SV Desktop is an independent preparation aid. It decides nothing and predicts nothing.",
        scheme="Cheshire and Merseyside scheme (invented)",
        signatory="Ruth Okafor, for the panel",
        answers=Answered(
            id="2", manifest_sha256="ab" * 32, sha256="cd" * 32, organisation=text or "Acorn Lane", received_at=AT
        ),
        decision=ToldDecision(
            outcome=kind.value,
            kind=kind.value,
            label=LABELS[kind],
            decided_by="Ruth Okafor",
            decided_on="2026-12-01",
            message=text,
            reasons=reasons if kind is OutcomeKind.NOT_YET else (),
            conditions=(Condition(words=text or "Send the policy", by="2027-01-29"),)
            if kind is OutcomeKind.AWARD_WITH_CONDITIONS
            else (),
        ),
        items=tuple(
            ItemFeedback(
                ref=f"award:item_{number}",
                title=f"Question {number}: what changes for people",
                level="Partly shown",
                meaning="Some of it is said, but an important part is missing.",
                comment=text,
                ask=text if number % 2 else "",
            )
            for number in range(items)
        ),
        review="You can ask for our decision to be looked at again.",
    )
