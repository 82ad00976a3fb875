"""Answers that the present framework texts do not ask for any more: kept, readable with the text they answered."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.actions import ACTION_PREFIX
from sv_desktop.domain.answers import (
    CHOSEN,
    EVIDENCE_PREFIX,
    FRAMEWORK_PREFIX,
    LOOK_AGAIN,
    RHYTHM,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Answers,
    Value,
    is_answered,
)
from sv_desktop.domain.framework import Field, FieldKind, Item, Pack, Section, item_ref
from sv_desktop.domain.measures import field_in, fields_of
from sv_desktop.domain.programme import Frameworks, Programme, options_of

_MARKS = (LOOK_AGAIN, CHOSEN, RHYTHM, TEXT_CHANGED)


class FormerItem(Struct, frozen=True, kw_only=True):
    """A question with what was answered. pack, section, item: as they were. gone: whether it is not asked at all.

    fields: only those that are not asked any more, or that cannot hold what was answered.
    """

    ref: str
    pack: Pack
    section: Section
    item: Item
    fields: tuple[tuple[Field, Value], ...]
    gone: bool


def unsaid(answers: Answers, frameworks: Frameworks) -> frozenset[tuple[str, str]]:
    """The (target, field) of items whose answers the packs cannot show."""
    asked = {item_ref(pack, item): item for pack in frameworks.packs for _section, item in pack.items()}
    return frozenset(
        (target, field)
        for (target, field), value in answers.items()
        if is_answered(value)
        and is_question(target)
        and not _is_shown(asked.get(target), field, value, frameworks.programme)
    )


def holding(packs: Iterable[Pack], wanted: Iterable[tuple[str, str]], programme: Programme, answers: Answers) -> bool:
    """Whether packs, such as an earlier version alone, can show one of these answers."""
    asked = {item_ref(pack, item): item for pack in packs for _section, item in pack.items()}
    return any(key[0] in asked and _shows(asked[key[0]], key, answers, programme) for key in wanted)


def is_question(target: str) -> bool:
    """Whether a revision speaks of a question of a framework, by the form of its target."""
    return ":" in target and not target.startswith((EVIDENCE_PREFIX, ACTION_PREFIX, FRAMEWORK_PREFIX))


def former(answers: Answers, frameworks: Frameworks) -> tuple[FormerItem, ...]:
    """What is not asked any more, in the order in which it was asked; each answer with the latest text that had it."""
    left = set(unsaid(answers, frameworks)) if frameworks.earlier else set()
    now = {item_ref(pack, item) for pack in frameworks.packs for _section, item in pack.items()}
    found: dict[str, FormerItem] = {}
    for earlier in frameworks.earlier:
        for section, item in earlier.pack.items():
            ref = item_ref(earlier.pack, item)
            held = {key for key in left if key[0] == ref and _shows(item, key, answers, frameworks.programme)}
            if held:
                every = fields_of(item, answers, ref)
                fields = tuple((one, answers.get(ref, one.id)) for one in every if (ref, one.id) in held)
                known = found.get(ref) or FormerItem(
                    ref=ref, pack=earlier.pack, section=section, item=item, fields=(), gone=ref not in now
                )
                found[ref] = replace(known, fields=known.fields + fields)
                left -= held
    return tuple(found.values())


def parts(items: Iterable[FormerItem]) -> Iterator[tuple[Pack, list[FormerItem]]]:
    """The questions by the framework that they were in."""
    packs: dict[str, list[FormerItem]] = {}
    for one in items:
        packs.setdefault(one.pack.id, []).append(one)
    return ((found[0].pack, found) for found in packs.values())


def _shows(item: Item, key: tuple[str, str], answers: Answers, programme: Programme) -> bool:
    return _is_shown(item, key[1], answers.get(*key), programme)


def _is_shown(item: Item | None, field: str, value: Value, programme: Programme) -> bool:
    if field in _MARKS or field.endswith(WORD_LIMIT_SUFFIX):
        return True
    if item is None or field.startswith(EVIDENCE_PREFIX):
        return item is not None
    one = field_in(item, field)
    return one is not None and _holds(one, value, programme)


def _holds(field: Field, value: Value, programme: Programme) -> bool:
    if field.kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        offered = {option.id for option in options_of(field, programme)}
        chosen = value if isinstance(value, tuple) else (value,)
        return isinstance(value, tuple) is (field.kind is FieldKind.CHOICES) and offered.issuperset(map(str, chosen))
    if field.kind is FieldKind.YES_NO:
        return isinstance(value, bool)
    if field.kind is FieldKind.NUMBER:
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, str)
