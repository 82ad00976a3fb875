"""What changed between two versions of a text, in words."""

import re
from difflib import SequenceMatcher
from enum import StrEnum

from msgspec import Struct

#: Above this many words together the texts are shown whole instead: comparing would take too long to wait for.
MOST_WORDS = 12_000


class Change(StrEnum):
    """What happened to a piece of text."""

    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


class Piece(Struct, frozen=True):
    """Some words in a row, with the white space after them."""

    change: Change
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in order: kept and removed ones give before, kept and added ones give after."""
    old, new = _words(before), _words(after)
    if len(old) + len(new) > MOST_WORDS:
        return _pieces(Change.REMOVED, old) + _pieces(Change.ADDED, new)
    found: tuple[Piece, ...] = ()
    for tag, old_from, old_to, new_from, new_to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found += _pieces(Change.KEPT, old[old_from:old_to])
        else:
            found += _pieces(Change.REMOVED, old[old_from:old_to]) + _pieces(Change.ADDED, new[new_from:new_to])
    return found


def _words(text: str) -> list[str]:
    """Words, each with the white space that follows; leading white space is a word of its own."""
    return re.findall(r"\s+|\S+\s*", text) if text[:1].isspace() else re.findall(r"\S+\s*", text)


def _pieces(change: Change, words: list[str]) -> tuple[Piece, ...]:
    return (Piece(change, "".join(words)),) if words else ()
