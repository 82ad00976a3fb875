"""Search everything: the questions and their answers, the evidence, and the text inside it."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from sv_desktop.domain.answers import is_answered
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.former import former
from sv_desktop.domain.framework import Field, Item, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.domain.wording import value_words
from sv_desktop.services.desk import Desk

MOST_HITS = 50
_WORD = re.compile(r"\w+")
_WORDS_AROUND = 24
_WORDS_BEFORE = 8
_MOST_WORDS = 20
_INSIDE = tr("inside the file")


class Hit(Struct, frozen=True):
    """Something that was found.

    title: where it is, in words. what: the part of it, such as the prompt, "title" or tr("inside the file").
    place: as the window names it ("item:award:reach", "evidence:…"). pieces: the words around, each with whether it
    is what was looked for. evidence_id: "" for an answer.
    """

    title: str
    what: str
    place: str
    pieces: tuple[tuple[str, bool], ...]
    evidence_id: str = ""


class Found(Struct, frozen=True):
    """Best first. An evidence item stands there once. more: whether there was more than the limit in any group."""

    answers: tuple[Hit, ...] = ()
    evidence: tuple[Hit, ...] = ()
    more: bool = False

    @property
    def count(self) -> int:
        """How many hits there are in all."""
        return len(self.answers) + len(self.evidence)


def search(desk: Desk, words: str, *, limit: int = MOST_HITS) -> Found:
    """What holds every word, or a word that begins like it; case and accents do not matter. Any input is safe.

    limit: most hits in each group.
    """
    looked_for = tuple(dict.fromkeys(_folded(word) for word in _WORD.findall(words)))[:_MOST_WORDS]
    if not looked_for:
        return Found()
    application = desk.application
    shelf = _shelf(application.evidence)
    answers = _best(_in_answers(application, looked_for))
    evidence = _best(_in_evidence(shelf, looked_for))
    there = {one.evidence_id for one in evidence}
    evidence += [one for one in _inside(desk, shelf, words) if one.evidence_id not in there]
    more = len(answers) > limit or len(evidence) > limit
    return Found(tuple(answers[:limit]), tuple(evidence[:limit]), more)


def _in_answers(application: Application, looked_for: tuple[str, ...]) -> Iterator[tuple[int, Hit]]:
    """(how good, hit) of every question that takes part. A word in the answer counts more than one in the question."""
    for ref, item, field in _asked(application):
        value = application.answers.get(ref, field.id)
        said = value_words(field, value, application.frameworks.programme) if is_answered(value) else ""
        asked = f"{item.title}. {item.question} {field.label}"
        score = _score(looked_for, (said, 3), (asked, 1))
        if score:
            found = whereabouts(application, ref, field.id)
            pieces = _around(said if _holds_any(said, looked_for) else asked, looked_for)
            yield score, Hit(found.where, found.what, found.place, pieces)


def _asked(application: Application) -> Iterator[tuple[str, Item, Field]]:
    """Every field that takes part, and what was answered and is not asked any more."""
    for pack in application.packs:
        for section, item in pack.items():
            if application.is_chosen(pack, section):
                yield from ((item_ref(pack, item), item, field) for field in item.fields)
    for one in former(application.answers, application.frameworks):
        yield from ((one.ref, one.item, field) for field, _value in one.fields)


class _Shelf:
    """All evidence, with what is written on it ready for comparing; made once for each change."""

    def __init__(self, evidence: tuple[Evidence, ...]) -> None:
        self.evidence = evidence
        self.by_id = {one.id: one for one in evidence}
        self._labels = [_folded(f"{one.title}\n{one.name}\n{one.description}") for one in evidence]

    def holding(self, looked_for: tuple[str, ...]) -> Iterator[Evidence]:
        """What holds every word somewhere in its labels, if only inside another word."""
        left: Sequence[int] = range(len(self.evidence))
        for word in looked_for:
            left = [at for at in left if word in self._labels[at]]
        return (self.evidence[at] for at in left)


_last_shelf = _Shelf(())


def _shelf(evidence: tuple[Evidence, ...]) -> _Shelf:
    global _last_shelf
    shelf = _last_shelf
    if shelf.evidence is not evidence:
        shelf = _last_shelf = _Shelf(evidence)
    return shelf


def _in_evidence(shelf: _Shelf, looked_for: tuple[str, ...]) -> Iterator[tuple[int, Hit]]:
    for one in shelf.holding(looked_for):
        score = _score(looked_for, (one.title, 4), (one.name, 3), (one.description, 2))
        if score:
            described = _holds_any(one.description, looked_for)
            what, text = (tr("what it shows"), one.description) if described else ("title", one.label)
            if not described and not _holds_any(one.label, looked_for):
                what, text = tr("file name"), one.name
            yield score, _evidence_hit(one, what, _around(text, looked_for))


def _inside(desk: Desk, shelf: _Shelf, words: str) -> Iterator[Hit]:
    for passage in desk.workspace.index.find(words):
        if passage.evidence_id in shelf.by_id:
            yield _evidence_hit(shelf.by_id[passage.evidence_id], _INSIDE, passage.pieces)


def _evidence_hit(evidence: Evidence, what: str, pieces: tuple[tuple[str, bool], ...]) -> Hit:
    return Hit(tr("Evidence “{label}”", label=evidence.label), what, f"evidence:{evidence.id}", pieces, evidence.id)


def _best(scored: Iterator[tuple[int, Hit]]) -> list[Hit]:
    return [hit for _score, hit in sorted(scored, key=lambda one: -one[0])]


def _score(looked_for: tuple[str, ...], *texts: tuple[str, int]) -> int:
    """0 unless every word begins a word of one of the texts; (text, weight) pairs, a whole word counting double."""
    folded = [(_folded(text), weight) for text, weight in texts if text]
    total = 0
    for word in looked_for:
        if not any(word in text for text, _weight in folded):
            return 0
        best = max((weight * _how_well(word, text) for text, weight in folded), default=0)
        if not best:
            return 0
        total += best
    return total


def _how_well(word: str, text: str) -> int:
    """2 for a whole word, 1 for the beginning of one, 0 for neither."""
    if word not in text:
        return 0
    return max((2 if one == word else 1 for one in _WORD.findall(text) if one.startswith(word)), default=0)


def _holds_any(text: str, looked_for: tuple[str, ...]) -> bool:
    return any(_is_hit(word, looked_for) for word in _WORD.findall(text))


def _is_hit(word: str, looked_for: tuple[str, ...]) -> bool:
    return _folded(word).startswith(looked_for)


def _around(text: str, looked_for: tuple[str, ...]) -> tuple[tuple[str, bool], ...]:
    """Some words of a text, beginning a little before the first hit."""
    words = list(_WORD.finditer(text))
    first = next((at for at, word in enumerate(words) if _is_hit(word[0], looked_for)), 0)
    start = max(0, first - _WORDS_BEFORE)
    end = min(len(words), start + _WORDS_AROUND)
    pieces: list[tuple[str, bool]] = [(" … ", False)] if start else []
    at = words[start].start() if start else 0
    for word in words[start:end]:
        if _is_hit(word[0], looked_for):
            pieces += [(text[at : word.start()], False), (word[0], True)]
            at = word.end()
    stop = words[end].start() if end < len(words) else len(text)
    pieces.append((text[at:stop].rstrip() + (" … " if end < len(words) else ""), False))
    return tuple(piece for piece in pieces if piece[0])


@lru_cache(maxsize=4_096)
def _folded(text: str) -> str:
    """Without case and accents, as the index of the evidence has it."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    return "".join(one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))
