"""The names inside a container, and which of them are safe on every system."""

import re
import unicodedata
from functools import lru_cache

from sv_desktop.domain.filenames import folded, safe_name

MIMETYPE_NAME = "mimetype"
#: ETSI EN 319 162-1, A.1: the media type of an ASiC-E container.
MIMETYPE = b"application/vnd.etsi.asic-e+zip"
MANIFEST_NAME = "manifest-sha256.txt"
META = "META-INF/"
LONGEST_NAME = 1024
#: Bytes of all names of a package.
LONGEST_NAMES = 6 * 1024 * 1024
MOST_SIGNATURES = 20
_MOST_FOLDERS = 8

_SEALING = re.compile(r"META-INF/(ASiCManifest|signature)([0-9]{3})\.(xml|p7s)")


def asic_manifest_name(number: int) -> str:
    """The manifest that signature number is over (EN 319 162-1, A.4: the name contains "ASiCManifest")."""
    return f"{META}ASiCManifest{number:03}.xml"


def signature_name(number: int) -> str:
    """A signature's name (EN 319 162-1, A.4: the name contains "signature" and ends in .p7s)."""
    return f"{META}signature{number:03}.p7s"


def is_sealing_name(name: str) -> bool:
    """Whether a name below META-INF/ is one of ours."""
    found = _SEALING.fullmatch(name)
    return found is not None and (found[1], found[3]) in (("ASiCManifest", "xml"), ("signature", "p7s"))


def unsafe(name: str) -> str | None:
    """Why a name cannot be in a package, in words; None when it can."""
    if not name or len(name.encode("utf-8", "surrogatepass")) > LONGEST_NAME:
        return "its name is empty or too long"
    if name.startswith("/") or "\\" in name or "\x00" in name:
        return "its name is a path that leads outside"
    if name != unicodedata.normalize("NFC", name):
        return "its name is not in the normal form"
    parts = name.split("/")
    if len(parts) > _MOST_FOLDERS + 1:
        return "its name leads through too many folders"
    if any(part in ("", ".", "..") for part in parts):
        return "its name is a path that leads outside"
    if folded(parts[0]) == folded(META.rstrip("/")) and not name.startswith(META):
        return "its name is one that only the seal may have"
    if not all(_is_safe(part) for part in parts if part != META.rstrip("/")):
        return "its name is not safe on every system"
    return None


@lru_cache(maxsize=1024)
def _is_safe(part: str) -> bool:
    """Folders come again with each file in them."""
    return safe_name(part) == part


def taken(name: str) -> bool:
    """Whether the package itself needs this name, on a system where case does not matter."""
    return folded(name.split("/")[0]) in {folded(own) for own in (MIMETYPE_NAME, MANIFEST_NAME, META.rstrip("/"))}


def clashing(names: list[str]) -> str | None:
    """A name that another one equals where case does not matter, or where a file would be a folder, too."""
    seen: set[str] = set()
    for name in names:
        if folded(name) in seen:
            return name
        seen.add(folded(name))
    parents = {folded(name.rsplit("/", depth)[0]) for name in names for depth in range(1, name.count("/") + 1)}
    return next((name for name in names if folded(name) in parents), None)
