"""frameworks.json: what a sealed file with framework texts says of itself; the texts lie beside it in frameworks/."""

from datetime import datetime
from typing import Literal

import msgspec

from sv_desktop.domain.submission import FrameworkReference

LONGEST_NOTE = 2000


class FrameworkFile(msgspec.Struct, frozen=True, kw_only=True):
    """Framework texts on their way from a scheme. id: UUID as text. created_at: UTC, the maker's clock.

    scheme: who makes them, in words. note: what is new, in the scheme's words. frameworks: every text that the file
    brings, the programme's own ("programme") among them where it goes along.
    """

    format: Literal["sv-desktop-frameworks"] = "sv-desktop-frameworks"
    format_version: Literal[1] = 1
    id: str
    created_at: datetime
    program: str
    scheme: str
    note: str
    frameworks: tuple[FrameworkReference, ...]
