"""Spell: which words British English has, what a misspelt one may have been, and the words that a person has added."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from sv_desktop.domain.spelling import is_one_word, plain_word, written_like
from sv_desktop.resources import resources
from sv_desktop.services.folders import settings_folder

#: Of resources/spelling/, the most common words first.
_LISTS = ("programme", "common", "usual", "rare")
_COMMON, _RARE = 1, 3
#: Letters that may be wrong; in a short word, nearly everything is near.
_FAR, _NEAR, _SHORT = 2, 1, 4
_LONGEST = 60
#: How alike two words without a blank between them are to what was meant: more than most, less than a mere slip.
_AS_TWO = 0.96


class Dictionary:
    """Words, and how common each is; the same words by first letter and length, for suggestions."""

    def __init__(self, words: Iterable[tuple[str, int]], never: Collection[str] = ()) -> None:
        self._common: dict[str, int] = {}
        self._near: dict[tuple[str, int], list[str]] = {}
        for word, common in words:
            self._common[word] = common
            if word not in never and not any(map(str.isupper, word[1:])):
                self._near.setdefault((word[0].lower(), len(word)), []).append(word)

    def __contains__(self, word: object) -> bool:
        return word in self._common

    def __len__(self) -> int:
        return len(self._common)

    def suggest(self, word: str, own: Iterable[str] = (), *, most: int = 5) -> tuple[str, ...]:
        """What it may have been, the likeliest first. own: words that are as good as common ones."""
        plain = plain_word(word)
        base, owner = (plain[:-2], plain[-2:]) if plain.endswith("'s") else (plain, "")
        if not base or len(base) > _LONGEST:
            return ()
        ranked = sorted([*self._ranked(base, own), *self._in_two(base)])
        fitting = (one for *_rank, one in ranked if not (owner and one.endswith("s")))
        return tuple(dict.fromkeys(written_like(one + owner, word) for one in fitting))[:most]

    def _ranked(self, word: str, own: Iterable[str]) -> Iterator[tuple[int, int, float, str]]:
        from jellyfish import damerau_levenshtein_distance, jaro_winkler_similarity

        low = word.lower()
        limit = _FAR if len(low) > _SHORT else _NEAR
        letters = sorted(low)
        for one in (*self._around(low, limit), *own):
            other = one.lower()
            distance = damerau_levenshtein_distance(low, other)
            if distance <= limit:
                alike = 1.0 if sorted(other) == letters else jaro_winkler_similarity(low, other)
                rare = max(self._common.get(one, _COMMON), _COMMON) + (one != other and word == low)
                yield distance, rare, -alike, one

    def _around(self, word: str, limit: int) -> Iterator[str]:
        """Words of about its length that begin with its first letter, or its second: people get the first one right."""
        for first in {*word[:2]}:
            for length in range(len(word) - limit, len(word) + limit + 1):
                yield from self._near.get((first, length), ())

    def _in_two(self, word: str) -> Iterator[tuple[int, int, float, str]]:
        """Two common words with no blank between them, such as "alot"."""
        for at in range(1, len(word)):
            first, second = word[:at], word[at:]
            if self._is_common(first) and self._is_common(second):
                yield _NEAR, _COMMON, -_AS_TWO, f"{first} {second}"

    def _is_common(self, word: str) -> bool:
        return word == "a" or (len(word) > 1 and self._common.get(word, _RARE) <= _COMMON)


@cache
def dictionary() -> Dictionary:
    """British English and the programme's own words, read once. Takes a fraction of a second."""
    never = (_folder() / "never-suggested.txt").read_text(encoding="utf-8").split()
    return Dictionary(_read(), frozenset(never))


def _read() -> Iterator[tuple[str, int]]:
    """Line by line, so that another thread has its turn."""
    for common, name in enumerate(_LISTS):
        with (_folder() / f"{name}.txt").open(encoding="utf-8") as lines:
            for line in lines:
                yield line.rstrip(), common


def my_words() -> tuple[str, ...]:
    """The words that the person has added, in the order of the alphabet; an unreadable file holds none."""
    with suppress(OSError):
        return _tidy(_mine().read_text(encoding="utf-8", errors="ignore").splitlines())
    return ()


def add_my_words(*words: str) -> tuple[str, ...]:
    """Keep words that are right though the dictionary has none of them."""
    return _keep([*my_words(), *words])


def forget_my_words(*words: str) -> tuple[str, ...]:
    """Take some of them out again."""
    return _keep(word for word in my_words() if word not in words)


def _keep(words: Iterable[str]) -> tuple[str, ...]:
    """A folder that cannot be written only means that they are known until the program ends."""
    kept, path = _tidy(words), _mine()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".part")
        partial.write_text("".join(f"{word}\n" for word in kept), encoding="utf-8")
        partial.replace(path)
    return kept


def _tidy(words: Iterable[str]) -> tuple[str, ...]:
    plain = {plain_word(word.strip()) for word in words}
    return tuple(sorted((word for word in plain if is_one_word(word)), key=lambda word: (word.casefold(), word)))


def _mine() -> Path:
    return settings_folder() / "my-words.txt"


def _folder() -> Path:
    return resources() / "spelling"
