"""A review: an applicant asks to look at a decision again; each step of it is written down, and stays."""

from enum import StrEnum
from typing import Any

import msgspec
from msgspec import Struct

from sv_desktop.domain.language import Words, phrase
from sv_desktop.domain.ledger import Entry, EntryKind, Ledger


class ReviewState(StrEnum):
    """How far a review is."""

    ASKED = "asked"
    ACKNOWLEDGED = "acknowledged"
    REVIEWING = "reviewing"
    UPHELD = "upheld"
    CHANGED = "changed"


REVIEW_WORDS = Words(
    {
        ReviewState.ASKED: phrase("Asked for"),
        ReviewState.ACKNOWLEDGED: phrase("Acknowledged"),
        ReviewState.REVIEWING: phrase("Being reviewed"),
        ReviewState.UPHELD: phrase("Decision upheld"),
        ReviewState.CHANGED: phrase("Decision changed"),
    }
)
_NEXT = {
    ReviewState.ASKED: (ReviewState.ACKNOWLEDGED, ReviewState.REVIEWING),
    ReviewState.ACKNOWLEDGED: (ReviewState.REVIEWING,),
    ReviewState.REVIEWING: (ReviewState.UPHELD, ReviewState.CHANGED),
}


class Review(Struct, frozen=True, kw_only=True):
    """One step of a review. asked_by, role, reasons: who asks and why, in their words. how: "by phone", "file name".

    feedback: id of the feedback.json it is about, "" where it came without. reviewer: who looks at it again.
    note: what was written beside this step, which stays in the register.
    """

    state: ReviewState
    asked_by: str
    role: str = ""
    reasons: str
    how: str
    feedback: str = ""
    reviewer: str = ""
    note: str = ""


class ReviewStands(Struct, frozen=True, kw_only=True):
    """A review as it stands. id: its own; entry: the last step; steps: all of them, the first first."""

    id: str
    review: Review
    entry: Entry
    steps: tuple[tuple[Entry, Review], ...]

    @property
    def open(self) -> bool:
        """Whether nobody has come to an end with it."""
        return self.review.state in _NEXT


def reviews_of(ledger: Ledger, about: str) -> tuple[ReviewStands, ...]:
    """Every review of a submission, in the order in which they were asked for."""
    steps: dict[str, list[tuple[Entry, Review]]] = {}
    for entry in ledger.history(about):
        if entry.kind is EntryKind.REVIEW and (review := _review(entry.value)) is not None:
            steps.setdefault(entry.target, []).append((entry, review))
    return tuple(
        ReviewStands(id=key, review=taken[-1][1], entry=taken[-1][0], steps=tuple(taken))
        for key, taken in steps.items()
    )


def open_review(ledger: Ledger, about: str) -> ReviewStands | None:
    """The review that is going on."""
    return next((one for one in reviews_of(ledger, about) if one.open), None)


def may_follow(state: ReviewState, after: ReviewState) -> bool:
    """Whether a state can come after another."""
    return state in _NEXT.get(after, ())


def _review(value: Any) -> Review | None:
    try:
        return msgspec.convert(value, Review)
    except msgspec.ValidationError:
        return None
