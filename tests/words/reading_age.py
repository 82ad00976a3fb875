"""The reading age of English, by the grade of Flesch and Kincaid (1975) plus five years."""

import re

_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[’'][a-z]+)?")
_VOWELS = re.compile(r"[aeiouyáéíóúâêîôû]+")
#: A child begins school at five, in the formula's first grade at six.
_FIRST_GRADE = 5


def words(text: str) -> list[str]:
    """The words of a text; numbers and signs are none."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """The sentences in which there is a word; lines of a list count as sentences."""
    return [one for one in _SENTENCE.split(text) if words(one)]


def syllables(word: str) -> int:
    """How often the voice goes up in a word: groups of vowels, but for an “e” that nobody hears."""
    plain = word.lower().replace("’", "").replace("'", "")
    count = len(_VOWELS.findall(plain))
    silent = plain.endswith("e") and not plain.endswith(("le", "ee", "ie", "ye", "oe"))
    silent = silent or (
        plain.endswith(("es", "ed")) and not plain.endswith(("ted", "ded", "ses", "zes", "ces", "ges", "ees"))
    )
    return max(1, count - (1 if silent and count > 1 else 0))


def reading_age(text: str) -> float:
    """Years; of an empty text 0. Short texts jump about: judge those of thirty words and more."""
    found, of_words = sentences(text), words(text)
    if not of_words:
        return 0.0
    long = len(of_words) / len(found)
    grade = 0.39 * long + 11.8 * sum(map(syllables, of_words)) / len(of_words) - 15.59
    return grade + _FIRST_GRADE
