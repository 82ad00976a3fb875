"""The words of the shipped packs, and how hard they are to read."""

import re
from collections.abc import Iterator

from msgspec import structs

from sv_desktop.domain.programme import Frameworks

_NOT_READ = frozenset({"id", "url", "source", "links", "marmot", "list", "kind", "version", "check", "status"})
_SENTENCE = re.compile(r"[^.!?:;]+")
_WORD = re.compile(r"[A-Za-z£’'\d,-]+")


def texts(frameworks: Frameworks) -> Iterator[tuple[str, str]]:
    """(place, text) of everything a person reads in the programme and its packs."""
    yield from _texts("programme", frameworks.programme)
    for pack in frameworks.packs:
        yield from _texts(pack.id, pack)


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; a colon or semicolon ends one, as a breath does."""
    return [words for part in _SENTENCE.findall(text) if (words := _WORD.findall(part))]


def grade(text: str) -> float:
    """The Flesch-Kincaid school grade (Kincaid et al., 1975). Reading age is about five years more."""
    found = sentences(text)
    words = [word for sentence in found for word in sentence]
    syllables = sum(_syllables(word) for word in words)
    return 0.39 * len(words) / len(found) + 11.8 * syllables / len(words) - 15.59


def _syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word.lower()))
    silent = word.lower().endswith("e") and not word.lower().endswith("le") and groups > 1
    return max(1, groups - silent)


def _texts(place: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        if value:
            yield place, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _texts(f"{place} {key}", one)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(place, one)
    elif hasattr(value, "__struct_fields__"):
        named = f"{place} {getattr(value, 'id', '')}".strip()
        for key in structs.fields(value):
            if key.name not in _NOT_READ:
                yield from _texts(f"{named}.{key.name}", getattr(value, key.name))
