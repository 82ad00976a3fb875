"""Vowel signs of Indic and South-East Asian scripts that are typed after a letter and drawn before it.

Letters are drawn one by one here, not joined; a sign on the wrong side of its letter would be misread. A sign goes
before the last letter, as it does where a virama is shown (The Unicode Standard, chapter 12, rule R15 and following).
"""

import re
import unicodedata

# Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Malayalam, Sinhala, Myanmar, Khmer.
_BEFORE = "\u093f\u09bf\u09c7\u09c8\u0a3f\u0abf\u0bc6-\u0bc8\u0d46-\u0d48\u0dd9\u0ddb\u1031\u17c1-\u17c3"
# Nuktas, and the medial signs of Myanmar, stay with their letter.
_WITH_LETTER = "\u093c\u09bc\u0a3c\u0abc\u103b-\u103e"
_TWO_SIDED = re.compile("[\u09cb\u09cc\u0bca-\u0bcc\u0d4a-\u0d4c\u0dda\u0ddc-\u0dde]")
_TYPED = re.compile(f"([\u0900-\u17ff][{_WITH_LETTER}]*)([{_BEFORE}])")
_ANY = re.compile(f"[{_BEFORE}]|{_TWO_SIDED.pattern}")


def has_vowels_before(text: str) -> bool:
    """Whether any sign is drawn elsewhere than it is typed."""
    return _ANY.search(text) is not None


def drawn_vowels(text: str) -> str:
    """The text with each such sign where it is drawn; signs on both sides as their two halves."""
    halves = _TWO_SIDED.sub(lambda found: unicodedata.normalize("NFD", found.group()), text)
    return _TYPED.sub(r"\2\1", halves)
