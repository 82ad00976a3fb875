"""What changed between two submissions of one organisation, part by part; nothing that differs is left out.

A person's own marks, such as "come back to this later" or a word limit, are no part of what they submit.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.actions import ACTION_PREFIX
from sv_desktop.domain.answers import (
    DECLARATION,
    EVIDENCE_PREFIX,
    LOOK_AGAIN,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Value,
    is_answered,
)
from sv_desktop.domain.application import Application
from sv_desktop.domain.difference import Piece, difference
from sv_desktop.domain.evidence_difference import EvidenceChange, evidence_changes
from sv_desktop.domain.framework import Field, Item, item_ref, pack_ref, section_ref
from sv_desktop.domain.language import Words, counted, phrase, tr
from sv_desktop.domain.measures import fields_of
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.text_parts import Part, item_parts
from sv_desktop.domain.wording import value_words

PLAN = "plan"
#: What no page of the frameworks asks for.
OTHER = "other"


class Happened(StrEnum):
    """What became of a value, a question or a framework."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class ValueChange(Struct, frozen=True, kw_only=True):
    """One answer, or one wording. before, now: in words, "" where there is none. pieces: the way from one to the other.

    target, field: what it answers, as in :mod:`.answers`; a wording has no field.
    """

    target: str
    field: str
    label: str
    before: str
    now: str
    pieces: tuple[Piece, ...]

    @property
    def happened(self) -> Happened:
        """What became of it."""
        if not self.before:
            return Happened.ADDED
        return Happened.CHANGED if self.now else Happened.REMOVED


class PartChange(Struct, frozen=True, kw_only=True):
    """One place of the reading list. place: an item's or a section's ref, DECLARATION, PLAN or OTHER.

    question: what became of the question itself, None where it is asked as before. wordings: its texts that are
    otherwise now, or that only the earlier version had.
    """

    place: str
    title: str
    question: Happened | None = None
    wordings: tuple[ValueChange, ...] = ()
    values: tuple[ValueChange, ...] = ()
    evidence: tuple[EvidenceChange, ...] = ()

    @property
    def words(self) -> str:
        """In a few words: "2 answers changed, evidence added"."""
        return _capital(", ".join(_said(self)))


class PackChange(Struct, frozen=True, kw_only=True):
    """A framework that is not the same. before, now: its versions, "" where it was not there."""

    id: str
    title: str
    before: str
    now: str

    @property
    def words(self) -> str:
        """In a sentence."""
        if not self.before:
            return tr("{title} {now} was not answered before.", title=self.title, now=self.now)
        if not self.now:
            return tr("{title} {before} is not answered any more.", title=self.title, before=self.before)
        if self.before == self.now:
            return tr(
                "{title} {now} has other words now, though its number is the same.", title=self.title, now=self.now
            )
        return tr("{title}: {before} before, {now} now.", title=self.title, before=self.before, now=self.now)


class Comparison(Struct, frozen=True, kw_only=True):
    """Everything that differs. gone: places that the later submission has not any more. packs: frameworks."""

    parts: tuple[PartChange, ...] = ()
    gone: tuple[PartChange, ...] = ()
    packs: tuple[PackChange, ...] = ()

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not (self.parts or self.gone or self.packs)

    def part(self, place: str) -> PartChange | None:
        """What changed at a place."""
        return next((one for one in (*self.parts, *self.gone) if one.place == place), None)


def compare(before: Application, now: Application, progress: Progress = silent) -> Comparison:
    """What changed from one submission to the next. progress: parts; Cancelled passes."""
    return _Comparing(before, now, progress).all()


class _Comparing:
    def __init__(self, before: Application, now: Application, progress: Progress) -> None:
        self._before, self._now, self._progress = before, now, progress
        self._both = (before, now)
        self._items_before, self._items_now = _items(before), _items(now)
        self._values_before, self._values_now = _by_target(before), _by_target(now)
        self._told: set[str] = set()

    def all(self) -> Comparison:
        parts = [part for part in self._parts() if _said(part)]
        gone = [self._item(ref) for ref in self._items_before if ref not in self._items_now]
        rest = self._other()
        return Comparison(
            parts=tuple(parts) + ((rest,) if _said(rest) else ()), gone=tuple(gone), packs=tuple(self._packs())
        )

    def _parts(self) -> Iterator[PartChange]:
        total = len(self._items_now)
        sections = _sections(self._before) | _sections(self._now)
        for ref, title in sections.items():
            yield PartChange(place=ref, title=title, values=self._values(ref, {}))
        for done, ref in enumerate(self._items_now, 1):
            yield self._item(ref)
            self._progress(done, total)
        yield PartChange(
            place=DECLARATION,
            title=self._now.frameworks.programme.declaration.title,
            wordings=tuple(self._statements()),
            values=self._values(DECLARATION, {}),
        )
        targets = [one for one in self._targets() if one.startswith(ACTION_PREFIX)]
        yield PartChange(
            place=PLAN, title=tr("Action plan"), values=tuple(one for at in targets for one in self._values(at, {}))
        )

    def _item(self, ref: str) -> PartChange:
        before, now = self._items_before.get(ref), self._items_now.get(ref)
        happened = None if before and now else Happened.ADDED if now else Happened.REMOVED
        old, new = _read(before, self._before), _read(now, self._now)
        wordings = tuple(_wordings(ref, old, new))
        if happened is None and wordings:
            happened = Happened.CHANGED
        sides = ((before, self._before), (now, self._now))
        fields = {one.id: one for item, side in sides if item for one in fields_of(item, side.answers, ref)}
        evidence = tuple(evidence_changes(self._before.evidence_for(ref), self._now.evidence_for(ref)))
        self._told |= {one.id for change in evidence for one in (change.before, change.now) if one is not None}
        item = now or before
        return PartChange(
            place=ref,
            title=item.title if item else ref,
            question=happened,
            wordings=wordings,
            values=self._values(ref, fields),
            evidence=evidence,
        )

    def _values(self, target: str, fields: Mapping[str, Field]) -> tuple[ValueChange, ...]:
        """Every value at a target that is another one now; the order is the fields'."""
        old, new = self._values_before.pop(target, {}), self._values_now.pop(target, {})
        names = [*fields, *sorted((old.keys() | new.keys()) - fields.keys())]
        return tuple(
            self._value(target, name, fields.get(name), old.get(name), new.get(name))
            for name in names
            if _counts(name, known=bool(fields)) and not _same(old.get(name), new.get(name))
        )

    def _value(self, target: str, name: str, field: Field | None, old: Value, new: Value) -> ValueChange:
        before, now = _words(field, old, self._before), _words(field, new, self._now)
        if before == now:
            before, now = f"{before} ({_bare(old)})", f"{now} ({_bare(new)})"
        label = field.label if field else _LABELS.get(name, name.replace("_", " "))
        return ValueChange(
            target=target, field=name, label=label, before=before, now=now, pieces=difference(before, now)
        )

    def _statements(self) -> Iterator[ValueChange]:
        old, new = self._before.frameworks.programme.declaration, self._now.frameworks.programme.declaration
        if (old.intro, old.statements) != (new.intro, new.statements):
            texts = ("\n".join((one.intro, *one.statements)) for one in (old, new))
            yield _wording(DECLARATION, tr("What is declared"), *texts)

    def _other(self) -> PartChange:
        """What is left: values at targets that no page shows, and evidence that no answer uses."""
        before, now = (tuple(one for one in each.evidence if one.id not in self._told) for each in self._both)
        evidence = tuple(evidence_changes(before, now))
        self._told |= {one.id for change in evidence for one in (change.before, change.now) if one is not None}
        told = {EVIDENCE_PREFIX + one for one in self._told}
        values = [one for at in self._targets() if at not in told for one in self._values(at, {})]
        return PartChange(place=OTHER, title=tr("Elsewhere in the submission"), values=tuple(values), evidence=evidence)

    def _targets(self) -> list[str]:
        return sorted(self._values_before.keys() | self._values_now.keys())

    def _packs(self) -> Iterator[PackChange]:
        before = {pack.id: pack for pack in self._before.frameworks.packs}
        now = {pack.id: pack for pack in self._now.frameworks.packs}
        for pack_id in now | before:
            old, new = before.get(pack_id), now.get(pack_id)
            if old != new:
                one = new or old
                yield PackChange(
                    id=pack_id,
                    title=one.short_title if one else pack_id,
                    before=old.version if old else "",
                    now=new.version if new else "",
                )


_LABELS = Words(
    {
        "chosen": phrase("Chosen"),
        "signatory": phrase("Signed by"),
        "role": phrase("In what role"),
        "date": phrase("On which date"),
        "confirmed": phrase("Confirmed"),
        "may_sign": phrase("May sign"),
        "what": phrase("What will be done"),
        "owner": phrase("By whom"),
        "due": phrase("By when"),
        "for": phrase("What it is for"),
    }
)
_COUNTED: Mapping[Happened, Callable[[int], str]] = {
    Happened.ADDED: lambda count: counted("new answer", "{n} new answers", count),
    Happened.CHANGED: lambda count: counted("answer changed", "{n} answers changed", count),
    Happened.REMOVED: lambda count: counted("answer removed", "{n} answers removed", count),
}
_TEXTS = frozenset({"title", "question", "help", "good", "evidence"})
_QUESTION = Words(
    {
        Happened.ADDED: phrase("new question"),
        Happened.CHANGED: phrase("question has other words"),
        Happened.REMOVED: phrase("question no longer there"),
    }
)


def _said(part: PartChange) -> list[str]:
    if "#" in part.place and part.values:
        return [tr("chosen") if any(one.now == tr("Yes") for one in part.values) else tr("not chosen any more")]
    said = [_QUESTION[part.question]] if part.question else [tr("words changed")] if part.wordings else []
    for happened, counting in _COUNTED.items():
        count = sum(each.happened is happened for each in part.values)
        if count:
            said.append(counting(count))
    evidence = ", ".join(dict.fromkeys(tr(each.happened.value) for each in part.evidence))
    return [*said, tr("evidence {evidence}", evidence=evidence)] if evidence else said


def _read(item: Item | None, application: Application) -> dict[str, Part]:
    """The parts of a question that somebody who answers it reads."""
    parts = item_parts(item, application.frameworks.programme) if item else {}
    return {key: part for key, part in parts.items() if part.text and (key in _TEXTS or key.startswith("fields "))}


def _wordings(ref: str, old: dict[str, Part], new: dict[str, Part]) -> Iterator[ValueChange]:
    """What is otherwise; of a question that is new there is nothing to lay it beside."""
    for key in (old | new) if old else ():
        before, now = old.get(key), new.get(key)
        if before is None or now is None or before.text != now.text:
            name = (now or before or Part("", "")).name
            yield _wording(ref, name, before.text if before else "", now.text if now else "")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _items(application: Application) -> dict[str, Item]:
    return {item_ref(pack, item): item for pack in application.frameworks.packs for _section, item in pack.items()}


def _sections(application: Application) -> dict[str, str]:
    """The titles of the packs and sections that are chosen or not."""
    packs = application.frameworks.packs
    sections = ((pack, section) for pack in packs for section in pack.sections if section.choosable)
    titles = {pack_ref(pack): pack.title for pack in packs if pack.optional}
    return titles | {section_ref(pack, section): section.title for pack, section in sections}


def _by_target(application: Application) -> dict[str, dict[str, Value]]:
    found: dict[str, dict[str, Value]] = {}
    for (target, name), value in application.answers.items():
        found.setdefault(target, {})[name] = value
    return found


def _counts(name: str, *, known: bool) -> bool:
    """Whether a field is an answer. known: an item's evidence is compared as evidence, elsewhere as a value."""
    if name in (LOOK_AGAIN, TEXT_CHANGED) or name.endswith(WORD_LIMIT_SUFFIX):
        return False
    return not (known and name.startswith(EVIDENCE_PREFIX))


def _same(one: Value, other: Value) -> bool:
    """Whether nobody would see a difference: 1 is 1.0, and an empty answer is none; but True is not 1."""
    if not is_answered(one) and not is_answered(other):
        return True
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def _words(field: Field | None, value: Value, application: Application) -> str:
    if field is None:
        return _bare(value)
    return value_words(field, value, application.frameworks.programme)


def _bare(value: Value) -> str:
    """A value without anything that says how to write it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def _wording(target: str, label: str, before: str, now: str) -> ValueChange:
    return ValueChange(target=target, field="", label=label, before=before, now=now, pieces=difference(before, now))
