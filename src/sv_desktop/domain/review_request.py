"""review.json: an applicant asks to look at a decision again. Schema: resources/schemas/review.schema.json."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from sv_desktop.domain.sealed_document import DocumentKind, document_name

REVIEW_NAME = document_name(DocumentKind.REVIEW)
LONGEST_REASONS = 10_000


class ReviewRequest(Struct, frozen=True, kw_only=True):
    """One request. id: UUID as text. created_at: UTC, the maker's clock. notice: what it is and is not.

    feedback_id: of the feedback.json that told the decision. manifest_sha256: of the signed manifest of the application
    that was decided about. asked_by, role: who asks. reasons: in their words.
    """

    format: Literal["sv-desktop-review-request"] = "sv-desktop-review-request"
    format_version: Literal[1] = 1
    id: str
    created_at: datetime
    program: str
    notice: str
    organisation: str
    feedback_id: str
    manifest_sha256: str
    asked_by: str
    role: str
    reasons: str
