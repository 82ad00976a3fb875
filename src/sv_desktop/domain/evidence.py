"""Evidence: a file (or later a link or testimony) that backs answers."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct


class Evidence(Struct, frozen=True, kw_only=True):
    """One evidence item.

    id: UUID as text. name: the file name the person knows. size: bytes. sha256: lower-case hex.
    media_type: as "application/pdf". title, description: the person's words. added_at: UTC.
    path: where it stands inside a package ("evidence/social/photo.png"), "" while in a workspace.
    """

    id: str
    name: str
    size: Annotated[int, Meta(ge=0, le=2**53)]
    sha256: str
    media_type: str
    added_by: str
    added_at: datetime
    title: str = ""
    description: str = ""
    date: str = ""
    path: str = ""

    @property
    def label(self) -> str:
        """The title if the person gave one, else the file name."""
        return self.title or self.name
