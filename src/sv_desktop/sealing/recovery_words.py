"""Recovery words: the 16 bytes of a master key as twelve English words with a check (BIP 39), and back.

The list was made so that four letters tell each word from all others, and similar words were left out.
"""

from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.protection import WORD_COUNT, WrongWords

if TYPE_CHECKING:
    from mnemonic import Mnemonic

_ENOUGH = 4
_OFFERED = 3
_LIKENESS = 0.6


def words_of(master: bytes) -> tuple[str, ...]:
    """The words of a key of 16 bytes."""
    return tuple(_list().to_mnemonic(master).split())


def master_of(words: Sequence[str]) -> bytes:
    """The key that the words say, however they were typed. Raises WrongWords, which names the words to look at."""
    clean = [one for word in words for one in word.split()]
    if len(clean) != WORD_COUNT:
        raise WrongWords(
            counted(
                "You typed {n} word, and the sheet has {word_count}.",
                "You typed {n} words, and the sheet has {word_count}.",
                len(clean),
                word_count=WORD_COUNT,
            ),
            tr("Type every word, in the order printed."),
        )
    unknown = [place for place, word in enumerate(clean) if not known_word(word)]
    if unknown:
        raise WrongWords(
            tr("“{clean}” is not a word that a recovery sheet has.", clean=clean[unknown[0]]),
            tr("Compare it with the sheet."),
            unknown,
        )
    try:
        return bytes(_list().to_entropy([known_word(word) for word in clean]))
    except ValueError as error:
        raise WrongWords(
            tr("The words do not belong together in this way."), tr("Compare each with the sheet, and their order.")
        ) from error


def known_word(typed: str) -> str:
    """The word of the list that was meant: itself, or the only one with its first four letters; "" for none."""
    word = "".join(typed.casefold().split())
    if word in _places():
        return word
    begins = [one for one in _list().wordlist if one[:_ENOUGH] == word[:_ENOUGH]] if len(word) == _ENOUGH else []
    return begins[0] if len(begins) == 1 else ""


def nearest_words(typed: str) -> tuple[str, ...]:
    """The words of the list that look most like what was typed, at most three, the likeliest first."""
    word = "".join(typed.casefold().split())
    return tuple(get_close_matches(word, _list().wordlist, n=_OFFERED, cutoff=_LIKENESS)) if word else ()


def all_words() -> tuple[str, ...]:
    """The list, for completing what is being typed."""
    return tuple(_list().wordlist)


@cache
def _list() -> "Mnemonic":
    from mnemonic import Mnemonic

    return Mnemonic("english")


@cache
def _places() -> frozenset[str]:
    return frozenset(_list().wordlist)
