"""How hard a passphrase is to guess: an honest, simple estimate."""

import math
import re
from itertools import pairwise

from msgspec import Struct

from sv_desktop.domain.language import tr

SHORTEST = 10
_COMMON = frozenset(
    "password passphrase qwerty letmein welcome charity liverpool everton chester cheshire merseyside wirral admin"
    " iloveyou football monkey dragon sunshine princess socialvalue".split()
)


class Strength(Struct, frozen=True):
    """score: 0 (not accepted) to 4 (very strong). words: what to tell the person."""

    score: int
    words: str


def passphrase_strength(passphrase: str) -> Strength:
    """Estimate the strength from length, variety and common words; runs and repeats count little.

    bits = characters that are not repeats or runs × log2(size of the alphabets used); common words count as two.
    """
    if len(passphrase.strip()) < SHORTEST:
        return Strength(
            0,
            tr(
                "Use at least {shortest} characters. Four or five unrelated words are easy to remember.",
                shortest=SHORTEST,
            ),
        )
    bits = _bits(passphrase)
    if bits < 28:
        return Strength(0, tr("This is easy to guess. Use four or five words that have nothing to do with each other."))
    if bits < 45:
        return Strength(1, tr("Weak. Add one or two more words."))
    if bits < 65:
        return Strength(2, tr("Fair. One more word would make it strong."))
    if bits < 85:
        return Strength(3, tr("Strong."))
    return Strength(4, tr("Very strong."))


def _bits(passphrase: str) -> float:
    lowered = passphrase.casefold()
    for word in _COMMON:
        lowered = lowered.replace(word, "ab")
    lowered = re.sub(r"(.{1,4})\1+", r"\1", lowered)
    steps = pairwise(lowered)
    fresh = 1 + sum(1 for one, next_one in steps if abs(ord(one) - ord(next_one)) > 1)
    return min(fresh, 3 * len(set(lowered))) * math.log2(_alphabet(passphrase)) * 0.6


def _alphabet(passphrase: str) -> int:
    sizes = {r"[a-z]": 26, r"[A-Z]": 26, r"\d": 10, r"[^\w]": 20, r"[^\x00-\x7f]": 60}
    return sum(size for pattern, size in sizes.items() if re.search(pattern, passphrase)) or 10
