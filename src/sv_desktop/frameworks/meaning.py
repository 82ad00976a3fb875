"""Does a well-shaped pack make sense by itself? Ids, choices, bounds, dates, addresses."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from sv_desktop.domain.answers import CHOSEN, LOOK_AGAIN
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import Assessment, Field, FieldKind, Item, Option, Pack, Source, item_ref
from sv_desktop.domain.programme import Programme
from sv_desktop.frameworks.problems import PackProblem, Place, quoted

PROGRAMME_FILE = "programme.toml"

# Answers speak of "declaration" and "evidence:<id>"; a pack of that name would be taken for them.
_RESERVED_PACKS = frozenset({"declaration", "evidence", "programme"})
_RESERVED_FIELDS = frozenset({LOOK_AGAIN, CHOSEN})
_CHOICES = (FieldKind.CHOICE, FieldKind.CHOICES)
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)
_REF = re.compile(r"[a-z][a-z0-9_]{0,39}:[a-z][a-z0-9_]{0,39}")
_WEB = re.compile(r"https?://[^\s/<>\"\\]+\.[^\s<>\"\\]+")

_Problems = Iterator[PackProblem]


def pack_problems(file: str, pack: Pack) -> _Problems:
    """What does not make sense in one pack, whatever the others say."""
    place = Place(file)
    yield from _pack_id(place, pack.id)
    for section_id in _doubled(section.id for section in pack.sections):
        yield place.problem(f"two sections have the id “{section_id}”")
    for item_id in _doubled(item.id for _, item in pack.items()):
        yield place.at_item(item_id).problem("two items have this id")
    for section in pack.sections:
        if safe_name(section.id) != section.id:
            yield place.problem(f"the section id “{section.id}” is a name that Windows keeps for itself")
        for item in section.items:
            yield from _item(place.at_item(item.id), item, item_ref(pack, item))
    if pack.assessment is not None:
        yield from _assessment(place.within("assessment"), pack.assessment)


def sound_item_problems(file: str, values: dict[str, object]) -> _Problems:
    """The same for the well-shaped items of a pack that is not well-shaped itself. values: the TOML file's."""
    for section in _tables(values.get("sections")):
        for table in _tables(section.get("items")):
            try:
                item = msgspec.convert(table, Item)
            except msgspec.ValidationError:
                continue
            yield from _item(Place(file).at_item(item.id), item, f"{values.get('id')}:{item.id}")


def programme_problems(file: str, programme: Programme) -> _Problems:
    """What does not make sense in the programme."""
    place = Place(file)
    yield from _source(place, programme.source)
    yield from _day(place, "checked_on", programme.checked_on)
    for name, options in programme.lists.items():
        yield from _options(place.within(f"list {name}"), options)
    for term in _doubled(entry.term.casefold() for entry in programme.glossary):
        yield place.problem(f"the glossary explains “{quoted(term)}” twice")
    for helper in programme.helpers:
        yield from _address(place.within(f"helper {quoted(helper.name)}"), helper.url)
    if not programme.declaration.statements:
        yield place.problem("the declaration has no statements")


def _pack_id(place: Place, pack_id: str) -> _Problems:
    if pack_id in _RESERVED_PACKS:
        yield place.problem(f"a pack cannot have the id “{pack_id}”; the program uses that word itself")
    if safe_name(pack_id) != pack_id:
        yield place.problem(f"the pack id “{pack_id}” is a name that Windows keeps for itself")
    if place.file != f"{pack_id}.toml":
        yield place.problem(f"the pack has the id “{pack_id}”, so its file should be called {pack_id}.toml")


def _item(place: Place, item: Item, ref: str) -> _Problems:
    yield from _source(place, item.source)
    yield from _day(place, "checked_on", item.checked_on)
    for link in item.links:
        if not _REF.fullmatch(link):
            yield place.problem(f"the link “{quoted(link)}” should look like award:social_change")
        elif link == ref:
            yield place.problem("the item links to itself")
    for link in _doubled(item.links):
        yield place.problem(f"the link “{quoted(link)}” is there twice")
    for tag in _doubled(item.marmot):
        yield place.problem(f"the Marmot tag “{tag}” is there twice")
    for field_id in _doubled(field.id for field in item.fields):
        yield place.at_field(field_id).problem("two fields of this item have this id")
    for field in item.fields:
        yield from _field(place.at_field(field.id), field)


def _field(place: Place, field: Field) -> _Problems:
    if field.id in _RESERVED_FIELDS:
        yield place.problem("the program uses this id itself; choose another")
    if field.check and field.kind not in _TEXTS:
        yield place.problem(f"“check” is for text, and this field is {_kind(field)}")
    if field.kind in _CHOICES:
        yield from _choices(place, field)
    elif field.options or field.list is not None:
        yield place.problem(f"“options” and “list” are for choices, and this field is {_kind(field)}")
    yield from _bounds(place, field)


def _choices(place: Place, field: Field) -> _Problems:
    if field.options and field.list is not None:
        yield place.problem("give “options” or “list”, not both")
    elif field.list is None and len(field.options) < 2:
        yield place.problem("a choice needs “list”, or “options” with at least two choices")
    yield from _options(place, field.options)


def _assessment(place: Place, assessment: Assessment) -> _Problems:
    yield from _source(place, assessment.source)
    yield from _day(place, "checked_on", assessment.checked_on)
    for word, ids, labels in (
        ("levels", [one.id for one in assessment.levels], [one.label for one in assessment.levels]),
        ("outcomes", [one.id for one in assessment.outcomes], [one.label for one in assessment.outcomes]),
    ):
        for doubled in _doubled(ids):
            yield place.problem(f"two {word} have the id “{doubled}”")
        for doubled in _doubled(label.casefold() for label in labels):
            yield place.problem(f"two {word} read “{quoted(doubled)}”")


def _options(place: Place, options: tuple[Option, ...]) -> _Problems:
    for option_id in _doubled(option.id for option in options):
        yield place.problem(f"two choices have the id “{option_id}”")
    for label in _doubled(option.label.casefold() for option in options):
        yield place.problem(f"two choices read “{quoted(label)}”")


def _bounds(place: Place, field: Field) -> _Problems:
    low, high = field.minimum, field.maximum
    if field.kind is not FieldKind.NUMBER:
        if low is not None or high is not None or field.unit or field.decimals:
            yield place.problem(f"“unit”, “minimum”, “maximum” and “decimals” are for numbers; this is {_kind(field)}")
        return
    for name, bound in (("minimum", low), ("maximum", high)):
        if bound is not None and not math.isfinite(bound):
            yield place.problem(f"“{name}” should be an ordinary number")
    if low is not None and high is not None and low > high:
        yield place.problem("“minimum” is greater than “maximum”")


def _source(place: Place, source: Source) -> _Problems:
    yield from _address(place.within("source"), source.url)
    if source.date is not None:
        yield from _day(place.within("source"), "date", source.date)


def _address(place: Place, url: str) -> _Problems:
    if url and not _WEB.fullmatch(url):
        yield place.problem(f"the web address “{quoted(url)}” should begin with https:// or http://")


def _day(place: Place, key: str, iso: str) -> _Problems:
    try:
        date.fromisoformat(iso + "-01" * ((10 - len(iso)) // 3))
    except ValueError:
        yield place.problem(f"“{key}” is {quoted(iso)}, and there is no such day")


def _tables(value: object) -> list[dict[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _kind(field: Field) -> str:
    return f"“{field.kind.value}”"


def _doubled(values: Iterable[str]) -> list[str]:
    return [value for value, count in Counter(values).items() if count > 1]
