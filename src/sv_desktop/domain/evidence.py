"""Evidence: a file, a link or a written testimony that backs answers. Links and testimonies are kept as small files.

Their forms are in :mod:`.link` and :mod:`.testimony`.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from sv_desktop.domain.language import Words, phrase


class EvidenceKind(StrEnum):
    """What a person gave: a file, the address of a web page, or words that somebody said or wrote."""

    FILE = "file"
    LINK = "link"
    TESTIMONY = "testimony"


KIND_WORDS = Words(
    {EvidenceKind.FILE: phrase("File"), EvidenceKind.LINK: phrase("Link"), EvidenceKind.TESTIMONY: phrase("Testimony")}
)


class Evidence(Struct, frozen=True, kw_only=True):
    """One evidence item.

    id: UUID as text. name: the file name the person knows. size: bytes. sha256: lower-case hex.
    media_type: as "application/pdf". title, description: the person's words. added_at: UTC.
    path: where it stands inside a package ("evidence/social/photo.png"), "" while in a workspace.
    personal: whether it shows or names a person; consent: what they agreed to, in words.
    replaces: id of the older version that this one took the place of.
    source: of a link its address, of a testimony who gave it and in what role; "" for a file.
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
    kind: EvidenceKind = EvidenceKind.FILE
    personal: bool = False
    consent: str = ""
    replaces: str = ""
    source: str = ""

    @property
    def label(self) -> str:
        """The title if the person gave one, else the file name."""
        return self.title or self.name
