"""Automatic backups: why each was made, and which of them stay when there are many."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum

from sv_desktop.domain.actions import is_action
from sv_desktop.domain.answers import (
    EVIDENCE_PREFIX,
    FRAMEWORK_PREFIX,
    LOOK_AGAIN,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Answers,
    is_answered,
)
from sv_desktop.domain.language import Words, counted, phrase

#: The newest copies, the days and the weeks of which one copy stays.
_LAST, _DAYS, _WEEKS = 5, 14, 26


class Held(StrEnum):
    """What a file holds, to be counted."""

    ANSWERS = "answers"
    EVIDENCE = "evidence"
    SUBMISSIONS = "submissions"
    ENTRIES = "entries"


def held_words(holds: Mapping[Held, int]) -> str:
    """How much a copy holds, such as “12 answers, 1 evidence file”."""
    return ", ".join(_WORDS[what](number) for what, number in holds.items())


_WORDS: dict[Held, Callable[[int], str]] = {
    Held.ANSWERS: lambda number: counted("{n} answer", "{n} answers", number),
    Held.EVIDENCE: lambda number: counted("{n} evidence file", "{n} evidence files", number),
    Held.SUBMISSIONS: lambda number: counted("{n} submission", "{n} submissions", number),
    Held.ENTRIES: lambda number: counted("{n} entry", "{n} entries", number),
}


class Reason(StrEnum):
    """The moment at which a backup was made."""

    OPENED = "opened"
    WORKING = "working"
    CLOSED = "closed"
    BEFORE_BRINGING_IN = "before_bringing_in"
    BEFORE_RESTORING = "before_restoring"
    BEFORE_SEALING = "before_sealing"
    BEFORE_NEW_TEXTS = "before_new_texts"
    ASKED = "asked"


REASON_WORDS = Words(
    {
        Reason.OPENED: phrase("when the file was opened"),
        Reason.WORKING: phrase("while you worked"),
        Reason.CLOSED: phrase("when the file was closed"),
        Reason.BEFORE_BRINGING_IN: phrase("before a colleague's copy came in"),
        Reason.BEFORE_RESTORING: phrase("before a backup was put in its place"),
        Reason.BEFORE_SEALING: phrase("before sealing"),
        Reason.BEFORE_NEW_TEXTS: phrase("before new framework texts came in"),
        Reason.ASKED: phrase("because you asked for it"),
    }
)


def answers_given(answers: Answers) -> int:
    """How many answers to questions there are, as a person would count: no marks, nothing about evidence or actions."""
    return sum(
        ":" in target
        and not target.startswith(EVIDENCE_PREFIX)
        and not target.startswith(FRAMEWORK_PREFIX)
        and not is_action(target)
        and field not in (LOOK_AGAIN, TEXT_CHANGED)
        and not field.startswith(EVIDENCE_PREFIX)
        and not field.endswith(WORD_LIMIT_SUFFIX)
        and is_answered(value)
        for (target, field), value in answers.items()
    )


def to_drop(copies: Sequence[tuple[datetime, int]], limit: int) -> frozenset[int]:
    """Which copies go, by their index. copies: (time, size in bytes), newest first. limit: bytes of all together.

    The newest five stay, one a day for the last fourteen days that have one, one a week for 26 weeks; then the oldest
    go until the rest fits. The newest always stays.
    """
    kept = set(range(min(_LAST, len(copies))))
    kept |= _first_of_each((at.date() for at, _size in copies), _DAYS)
    kept |= _first_of_each((at.isocalendar()[:2] for at, _size in copies), _WEEKS)
    total = 0
    for index in sorted(kept):
        total += copies[index][1]
        if total > limit and index:
            kept = {one for one in kept if one < index}
            break
    return frozenset(range(len(copies))) - kept


def _first_of_each(spans: Iterable[Hashable], most: int) -> set[int]:
    """The index of the newest copy in each day or week, for the newest ones."""
    found: dict[Hashable, int] = {}
    for index, span in enumerate(spans):
        if span not in found and len(found) == most:
            break
        found.setdefault(span, index)
    return set(found.values())
