"""Which words of a text are looked up, how they are compared with a dictionary, and what is left alone."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

_PIECE = re.compile(r"\S+")
#: Letters with their marks, and apostrophes between letters.
_WORD = re.compile(r"[^\W\d_][^\W\d_\u0300-\u036f]*[\u0300-\u036f]*(?:['’]?[^\W\d_][\u0300-\u036f]*)*")
#: A piece that is an address, a name of a file, a code or a sum: "www.example.org", "a@b", "3rd", "5·99", "C:\".
_NO_PROSE = re.compile(r"[@\\\d_]|://|\w[.·]\w")
_LATIN = "LATIN"
_OWNER = "'s"


class Word(NamedTuple):
    """A word in a text. start: in characters."""

    start: int
    text: str


def words_to_look_up(text: str) -> Iterator[Word]:
    """The words of prose: no address, no number, nothing in CAPITALS or with a capital inside, no other script."""
    for piece in _PIECE.finditer(text):
        if _NO_PROSE.search(piece.group()):
            continue
        for found in _WORD.finditer(text, piece.start(), piece.end()):
            word = found.group()
            if len(word) > 1 and word[1:].islower() and _is_latin(word):
                yield Word(found.start(), word)


def misspelt(text: str, knows: Callable[[str], bool]) -> Iterator[Word]:
    """The words of a text that a dictionary does not have, in any of the forms that count as the same word."""
    return (word for word in words_to_look_up(text) if not any(map(knows, forms(word.text))))


def forms(word: str) -> Iterator[str]:
    """What to look a word up as: itself, without the capital of a sentence's first word, without the owner's "'s"."""
    plain = plain_word(word)
    for one in (plain, plain.removesuffix(_OWNER)) if plain.endswith(_OWNER) else (plain,):
        yield one
        if one[:1].isupper():
            yield one[0].lower() + one[1:]


def plain_word(word: str) -> str:
    """A word as dictionaries write it: one character to a letter, a straight apostrophe."""
    return (word if word.isascii() else unicodedata.normalize("NFC", word)).replace("’", "'")


def written_like(word: str, model: str) -> str:
    """A suggestion with the capital and the apostrophe of the word that it takes the place of."""
    if model[:1].isupper():
        word = word[:1].upper() + word[1:]
    return word.replace("'", "’") if "’" in model else word


def is_one_word(text: str) -> bool:
    """Whether a text is something that a list of words can hold."""
    return _WORD.fullmatch(text) is not None


def _is_latin(word: str) -> bool:
    return word.isascii() or all(one == "'" or unicodedata.name(one, "").startswith(_LATIN) for one in plain_word(word))
