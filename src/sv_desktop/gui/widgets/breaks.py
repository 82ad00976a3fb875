"""Places where a very long word may break, so that a file name or a pasted address never leaves the page."""

import re
import unicodedata

#: U+200B ZERO WIDTH SPACE: a line may break here (Unicode Standard Annex 14, class ZW); nothing is seen.
BREAK = "\u200b"
_LONG_WORD = re.compile(r"\S{25,}")
_EVERY = 12


def with_breaks(text: str) -> str:
    """The text with places to break in words of 25 characters and more; shorter words are left alone."""
    return _LONG_WORD.sub(lambda word: _broken(word.group()), text)


def without_breaks(text: str) -> str:
    """The text again as it was written, for copying."""
    return text.replace(BREAK, "")


def _broken(word: str) -> str:
    parts, since = [], 0
    for before, letter in zip(" " + word, word, strict=False):
        if since and (before in "-_/\\@&=" or since >= _EVERY) and not _joined(before, letter):
            parts.append(BREAK)
            since = 0
        parts.append(letter)
        since += 1
    return "".join(parts)


def _joined(before: str, letter: str) -> bool:
    """Whether two characters are drawn as one (a letter and its accent, a family of emoji)."""
    return unicodedata.category(letter) in ("Mn", "Mc", "Me", "Cf", "Sk") or unicodedata.category(before) == "Cf"
