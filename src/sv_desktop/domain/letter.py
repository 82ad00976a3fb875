"""What came back to an applicant and is kept in the workspace: the sealed file, and what it says in short."""

from datetime import datetime
from typing import Any

from msgspec import Struct


class Letter(Struct, frozen=True, kw_only=True):
    """A sealed document as it came. id: the same for the same bytes in every copy. kind: "feedback", "certificate" …

    sha256: of the whole file, lower-case hex; size: bytes. facts: what was read in it when it was checked, so that no
    page has to check it again to show it; its shape is the kind's own. received_at: UTC, this computer's clock.
    """

    id: str
    kind: str
    sha256: str
    size: int
    facts: dict[str, Any]
    received_at: datetime
