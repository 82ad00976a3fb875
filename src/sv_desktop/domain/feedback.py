"""feedback.json: a scheme's answer to an application. Its JSON Schema is resources/schemas/feedback.schema.json."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from sv_desktop.domain.sealed_document import DocumentKind, document_name

FEEDBACK_NAME = document_name(DocumentKind.FEEDBACK)
#: What a person reads first in the same package: the letter, signed itself.
LETTER_NAME = "letter.pdf"


class Answered(Struct, frozen=True, kw_only=True):
    """The application that is spoken of. id: of its submission.json. sha256: of the package as it was received.

    manifest_sha256: of META-INF/ASiCManifest001.xml in it, which stands for all its files, and which the workspace
    that sealed it remembers. organisation: as the application gives it. received_at: UTC, the scheme's clock.
    """

    id: str
    manifest_sha256: str
    sha256: str
    organisation: str
    received_at: datetime


class ThemeReason(Struct, frozen=True, kw_only=True):
    """Why a theme was not enough yet. ref: such as "award#social"; title: for people."""

    ref: str
    title: str
    words: str


class Condition(Struct, frozen=True, kw_only=True):
    """What has to be done, and by which day ("YYYY-MM-DD")."""

    words: str
    by: str


class ToldDecision(Struct, frozen=True, kw_only=True):
    """The decision in the framework's words. kind: award, award_with_conditions, ask_for_more or not_yet.

    decided_on: "YYYY-MM-DD". message: what the scheme says beside it, in its own words. reviewed: "" for a first
    decision, else "upheld" or "changed", after the applicant asked for a review.
    """

    outcome: str
    kind: Literal["award", "award_with_conditions", "ask_for_more", "not_yet"]
    label: str
    decided_by: str
    decided_on: str
    message: str = ""
    reasons: tuple[ThemeReason, ...] = ()
    conditions: tuple[Condition, ...] = ()
    reviewed: Literal["", "upheld", "changed"] = ""


class ItemFeedback(Struct, frozen=True, kw_only=True):
    """What is said of one answer. ref: such as "award:social_change"; title: of the question.

    level: in words, "" where none is given; meaning: what that level means. ask: what the scheme would like to see.
    """

    ref: str
    title: str
    level: str = ""
    meaning: str = ""
    comment: str = ""
    ask: str = ""


class Feedback(Struct, frozen=True, kw_only=True):
    """One answer of a scheme. id: UUID as text. created_at: UTC, the maker's clock. notice: what it is and is not.

    scheme: its name. signatory: who signs the letter, with their role. review: how to ask for a review, in words.
    """

    format: Literal["sv-desktop-feedback"] = "sv-desktop-feedback"
    format_version: Literal[1] = 1
    id: str
    created_at: datetime
    program: str
    notice: str
    scheme: str
    signatory: str
    answers: Answered
    decision: ToldDecision
    items: tuple[ItemFeedback, ...]
    review: str = ""
