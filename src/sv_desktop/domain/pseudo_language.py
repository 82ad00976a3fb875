"""A language made of English on the fly: it shows what was never translated, and what has too little room.

Letters carry marks, a text is 40 % longer and stands in brackets: “⟦Åđđíñĝ éṽíđéñçé øñé⟧”. Places for values, marks of
mnemonics and tags stay. Written from right to left, each word stands in an override of its direction.
"""

import re
from itertools import cycle

OPENS, CLOSES = "⟦", "⟧"
_LONGER = 0.4
_FILLING = ("øñé", "ţŵö", "ţħŕéé", "ƒöûŕ", "ƒíṽé", "šíẋ")
_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒĝħíĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇĐÉƑĜĦÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ",
)
#: What is no word: {values}, <tags>, HTML's &amp;, addresses, the endings in a filter for files.
_KEPT = re.compile(r"(\{[^{}]*\}|<[^<>]+>|&#?\w+;|\b(?:https?|mailto):\S+|\(\*[^()]*\)|\*?\.[a-z0-9]{2,5}\b)")
_WORD = re.compile(r"(?:&?[^\W\d_]+)+")
_FROM_RIGHT = "\u200f\u202e{}\u202c\u200f"


def pseudo(text: str, *, from_right: bool = False) -> str:
    """A text in the language. Both English forms of a number make their own."""
    if not _WORD.search(text):
        return text
    told = "".join(
        part if at % 2 else _WORD.sub(lambda found: _word(found.group(), from_right), part)
        for at, part in enumerate(_KEPT.split(text))
    )
    return f"{OPENS}{told} {_filling(len(text), from_right)}{CLOSES}"


def _word(word: str, from_right: bool) -> str:
    marked = word.translate(_LETTERS)
    return _FROM_RIGHT.format(marked) if from_right else marked


def _filling(length: int, from_right: bool) -> str:
    """Words that make a text of so many letters long enough."""
    wanted = max(1, round(length * _LONGER) - 3)
    words = []
    for word in cycle(_FILLING):
        words.append(word)
        wanted -= len(word) + 1
        if wanted <= 0:
            break
    return " ".join(_FROM_RIGHT.format(word) if from_right else word for word in words)
