"""What somebody said, written down, as evidence. What is kept is a small text file that any program can show.

Its form is that of a letter with a head: "Said by", "Role" and "Date" as "Name: value" lines (RFC 5322, 2.2, unfolded),
those that are not known left out; an empty line; then the words. UTF-8, with line feeds.
"""

import unicodedata

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr

_HEADS = {"who": "Said by", "role": "Role", "date": "Date"}
_SHORT = 500
_LONGEST = 20_000


class Testimony(Struct, frozen=True, kw_only=True):
    """who: a name, or "" where it stays hidden. role: as "Volunteer". date: ISO or "". words: as they were said."""

    words: str
    who: str = ""
    role: str = ""
    date: str = ""

    @property
    def source(self) -> str:
        """Who said it, in what role: "Mary Ellis, volunteer"."""
        return ", ".join(part for part in (self.who, self.role) if part)

    @property
    def name(self) -> str:
        """A file name that says whose words these are."""
        return safe_name(f"Words of {(self.who or self.role)[:60]}.txt", "testimony")

    @property
    def short(self) -> str:
        """The words, or so much of them as fits where there is little room."""
        return self.words if len(self.words) <= _SHORT else f"{self.words[: _SHORT - 1].rstrip()}…"

    def file(self) -> bytes:
        """The file that keeps it."""
        heads = [f"{head}: {value}\n" for key, head in _HEADS.items() if (value := getattr(self, key))]
        return f"{''.join(heads)}\n{self.words}\n".encode()


def as_testimony(words: str, *, who: str = "", role: str = "", date: str = "") -> Testimony:
    """A testimony from what was typed. Raises PlainError when there are no words, or nobody who said them."""
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    said = "\n".join(_visible(line, "\t") for line in lines).strip()
    found = Testimony(words=said, who=_one_line(who), role=_one_line(role), date=_one_line(date))
    if not found.words:
        raise PlainError(tr("The words are missing."), tr("Write down what was said."))
    if len(found.words) > _LONGEST:
        raise PlainError(tr("This is too long for a testimony."), tr("Add it as a file instead."))
    if not found.source:
        raise PlainError(
            tr("Say who said it."), tr("A role is enough, such as “a volunteer”, where the name stays hidden.")
        )
    return found


def read_testimony(data: bytes) -> Testimony | None:
    """The testimony in a file; None when it is not in the form."""
    try:
        head, empty, words = data.decode().partition("\n\n")
    except UnicodeDecodeError:
        return None
    names = {head: key for key, head in _HEADS.items()}
    found: dict[str, str] = {}
    for line in head.split("\n"):
        name, colon, value = line.partition(": ")
        if not colon or name not in names or names[name] in found:
            return None
        found[names[name]] = value
    try:
        one = as_testimony(words, **found)
    except PlainError:
        return None
    return one if empty and one.file() == data else None


def _one_line(text: str) -> str:
    return " ".join(_visible(" ".join(text.split())).split())


def _visible(text: str, but: str = "") -> str:
    """Without characters that control or hide (category C), but for those named."""
    return "".join(char for char in text if char in but or unicodedata.category(char)[0] != "C").strip()
