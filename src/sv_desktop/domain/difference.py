"""What changed between two versions of a text, in words."""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import groupby

from msgspec import Struct

#: Above this many words together, or with more words added and removed, the texts are shown whole instead: comparing
#: would take too long to wait for, and the text may be a stranger's who means it to.
MOST_WORDS = 12_000
MOST_CHANGED = 500


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
    script = _script(old, new) if len(old) + len(new) <= MOST_WORDS else None
    if script is None:
        return _pieces(Change.REMOVED, old) + _pieces(Change.ADDED, new)
    found: tuple[Piece, ...] = ()
    for kept, group in groupby(script, key=lambda one: one[0] is Change.KEPT):
        words = list(group)
        for change in (Change.KEPT,) if kept else (Change.REMOVED, Change.ADDED):
            found += _pieces(change, [word for what, word in words if what is change])
    return found


def _script(old: list[str], new: list[str]) -> list[tuple[Change, str]] | None:
    """The fewest words to remove and add (Myers, "An O(ND) Difference Algorithm", 1986); None where they are many."""
    reached = {1: 0}
    steps: list[dict[int, int]] = []
    for edits in range(min(len(old) + len(new), MOST_CHANGED) + 1):
        steps.append(dict(reached))
        for diagonal in range(-edits, edits + 1, 2):
            down = diagonal == -edits or (diagonal != edits and reached[diagonal - 1] < reached[diagonal + 1])
            x = reached[diagonal + 1] if down else reached[diagonal - 1] + 1
            y = x - diagonal
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x, y = x + 1, y + 1
            reached[diagonal] = x
            if x >= len(old) and y >= len(new):
                return list(_back(old, new, steps))[::-1]
    return None


def _back(old: list[str], new: list[str], steps: list[dict[int, int]]) -> Iterator[tuple[Change, str]]:
    """The way that was found, from its end."""
    x, y = len(old), len(new)
    for edits in range(len(steps) - 1, -1, -1):
        reached, diagonal = steps[edits], x - y
        down = diagonal == -edits or (diagonal != edits and reached[diagonal - 1] < reached[diagonal + 1])
        before = diagonal + 1 if down else diagonal - 1
        start_x = reached[before]
        start_y = start_x - before
        while x > max(start_x, 0) and y > max(start_y, 0):
            x, y = x - 1, y - 1
            yield Change.KEPT, old[x]
        if edits:
            yield (Change.ADDED, new[start_y]) if down else (Change.REMOVED, old[start_x])
        x, y = start_x, start_y


def _words(text: str) -> list[str]:
    """Words, each with the white space that follows; leading white space is a word of its own."""
    return re.findall(r"\s+|\S+\s*", text) if text[:1].isspace() else re.findall(r"\S+\s*", text)


def _pieces(change: Change, words: list[str]) -> tuple[Piece, ...]:
    return (Piece(change, "".join(words)),) if words else ()
