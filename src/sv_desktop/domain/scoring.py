"""What one assessor says of a package: levels and words, how far he is, and what does not fit together."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from sv_desktop.domain.answers import is_answered
from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import section_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind, Ledger
from sv_desktop.domain.rubric import Scored

#: So many questions with one level everywhere are worth a second look.
_MANY = 6


class Said(Struct, frozen=True, kw_only=True):
    """What one assessor says of one item. level: the id of a level, "" for none. comment: goes to the applicant.

    note: stays in the register. ask: what the applicant should add.
    """

    level: str = ""
    comment: str = ""
    note: str = ""
    ask: str = ""

    @property
    def read(self) -> bool:
        """Whether the item is dealt with: scored, or more was asked for."""
        return bool(self.level or self.ask)


class Hint(Struct, frozen=True):
    """Something to look at again; it blocks nothing. ref: the item's, "" for the whole package."""

    ref: str
    words: str


def said_of(ledger: Ledger, about: str, ref: str, by: str) -> Said:
    """What an assessor says of an item now."""
    return Said(
        level=ledger.words(about, EntryKind.SCORE, ref, by),
        comment=ledger.words(about, EntryKind.COMMENT, ref, by),
        note=ledger.words(about, EntryKind.NOTE, ref, by),
        ask=ledger.words(about, EntryKind.ASK, ref, by),
    )


def how_many_read(ledger: Ledger, about: str, scored: Iterable[Scored], by: str) -> int:
    """How many items an assessor has dealt with."""
    return sum(said_of(ledger, about, one.ref, by).read for one in scored)


def hints(application: Application, scored: Sequence[Scored], said: dict[str, Said]) -> tuple[Hint, ...]:
    """What does not fit together, in reading order, then of the whole package. said: item ref to what was said."""
    found = [
        Hint(one.ref, words)
        for one in scored
        if one.ref in said
        for words in _item_hints(application, one, said[one.ref])
    ]
    return (*found, *_whole_hints(scored, said))


def below(scored: Iterable[Scored], levels: dict[str, str], least: dict[str, str]) -> tuple[Scored, ...]:
    """Items below the level that the scheme asks for. levels: by item ref. least: pack id to the id of a level."""
    found = []
    for one in scored:
        wanted = one.assessment.rank(least.get(one.pack.id, ""))
        got = one.assessment.rank(levels.get(one.ref, ""))
        if wanted is not None and got is not None and got < wanted:
            found.append(one)
    return tuple(found)


def _item_hints(application: Application, one: Scored, said: Said) -> list[str]:
    rank = one.assessment.rank(said.level)
    if rank is None:
        return [tr("Scored with a level that this scale does not have.")] if said.level else []
    last, found, level = len(one.assessment.levels) - 1, [], one.label(said.level)
    if rank > 0 and not _answered(application, one):
        found.append(tr("Scored “{level}”, and nothing is answered here.", level=level))
    elif 2 * rank > last and not application.evidence_for(one.ref):
        found.append(tr("Scored “{level}”, and there is no evidence.", level=level))
    if rank == 0 and not said.comment:
        found.append(tr("Scored “{level}” without a comment. The applicant will want to know why.", level=level))
    if rank == last and said.ask:
        found.append(tr("Scored “{level}”, and you ask for more.", level=level))
    return found


def _answered(application: Application, one: Scored) -> bool:
    return any(is_answered(application.answers.get(one.ref, field.id)) for field in one.item.fields)


def _whole_hints(scored: Sequence[Scored], said: dict[str, Said]) -> list[Hint]:
    found = []
    levels = {said[one.ref].level for one in scored if one.ref in said} - {""}
    number = sum(bool(said[one.ref].level) for one in scored if one.ref in said)
    if len(levels) == 1 and number >= _MANY:
        found.append(Hint("", tr("All {number} questions have the same level.", number=number)))
    for ref, title in {section_ref(one.pack, one.section): one.section.title for one in scored}.items():
        part = [one for one in scored if section_ref(one.pack, one.section) == ref]
        ranks = {one.assessment.rank(said[one.ref].level) for one in part if one.ref in said} - {None}
        if len(part) > 1 and ranks == set() and any(one.ref in said and said[one.ref].read for one in scored):
            found.append(Hint("", tr("Nothing is scored under “{title}” yet.", title=title)))
    return found
