"""File names that a person understands and every system accepts, for the inside of a package."""

import re
import unicodedata
from collections.abc import Iterable

# Names that Windows keeps for devices: Microsoft, "Naming Files, Paths, and Namespaces".
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in "0123456789¹²³")})
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
_LONGEST = 120


def safe_name(name: str, fallback: str = "file") -> str:
    """The name in NFC without paths, control or invisible characters, at most 120 UTF-8 bytes, extension kept."""
    base = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    visible = "".join(char for char in base if unicodedata.category(char)[0] != "C")
    plain = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", unicodedata.normalize("NFC", visible))).strip(" .")
    stem, dot, extension = plain.rpartition(".")
    if not dot or len(extension.encode()) > 12:
        stem, extension = plain, ""
    stem = stem.strip(" .") or fallback
    if stem.split(".")[0].strip().casefold() in _RESERVED:
        stem = f"_{stem}"
    ending = f".{extension}" if extension else ""
    return _shorten(stem, _LONGEST - len(ending.encode())) + ending


def unique_names(names: Iterable[str]) -> list[str]:
    """The same names, made different where a system that ignores case would take two for one."""
    taken: set[str] = set()
    result = []
    for name in names:
        candidate, number = name, 1
        while folded(candidate) in taken:
            number += 1
            candidate = _numbered(name, number)
        taken.add(folded(candidate))
        result.append(candidate)
    return result


def folded(name: str) -> str:
    """The form in which two names clash: NFC, case folded (UAX #15, Unicode 3.13)."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _numbered(name: str, number: int) -> str:
    stem, dot, extension = name.rpartition(".")
    return f"{stem} ({number}).{extension}" if dot and stem else f"{name} ({number})"


def _shorten(text: str, length: int) -> str:
    return text.encode()[:length].decode(errors="ignore").strip(" .")
