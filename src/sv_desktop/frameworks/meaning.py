"""Does a well-shaped pack make sense by itself? Ids, choices, bounds, dates, addresses."""

import math
import re
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from sv_desktop.domain.answers import CHOSEN, LOOK_AGAIN, RHYTHM, TEXT_CHANGED
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import Assessment, Field, FieldKind, Item, ItemKind, Option, Pack, Source, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.money import MONEY_FIELDS
from sv_desktop.domain.programme import Programme
from sv_desktop.frameworks.problems import PackProblem, Place, quoted

PROGRAMME_FILE = "programme.toml"

# Answers speak of "declaration", "evidence:<id>" and such; a pack of that name would be taken for them.
_RESERVED_PACKS = frozenset({"action", "assembly", "declaration", "evidence", "framework", "programme"})
_RESERVED_FIELDS = frozenset({LOOK_AGAIN, CHOSEN, RHYTHM, TEXT_CHANGED, *(field.id for field in MONEY_FIELDS)})
_CHOICES = (FieldKind.CHOICE, FieldKind.CHOICES)
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)
_REF = re.compile(r"[a-z][a-z0-9_]{0,39}:[a-z][a-z0-9_]{0,39}")
_WEB = re.compile(r"https?://[^\s/<>\"\\]+\.[^\s<>\"\\]+")

_Problems = Iterator[PackProblem]


def pack_problems(file: str, pack: Pack) -> _Problems:
    """What does not make sense in one pack, whatever the others say."""
    place = Place(file)
    yield from _pack_id(place, pack.id)
    for number, section_id in _doubled(section.id for section in pack.sections):
        yield place.at_key("sections", number, "id").problem(
            tr("two sections have the id “{section_id}”", section_id=section_id)
        )
    places = [
        place.at_key("sections", one, "items", other).at_item(item.id)
        for one, section in enumerate(pack.sections)
        for other, item in enumerate(section.items)
    ]
    for number, _item_id in _doubled(item.id for _, item in pack.items()):
        yield places[number].at_key("id").problem(tr("two items have this id"))
    for number, section in enumerate(pack.sections):
        if safe_name(section.id) != section.id:
            words = tr("the section id “{id}” is a name that Windows keeps for itself", id=section.id)
            yield place.at_key("sections", number, "id").problem(words)
    for inner, (_, item) in zip(places, pack.items(), strict=True):
        yield from _item(inner, item, item_ref(pack, item))
    if pack.assessment is not None:
        yield from _assessment(place.within("assessment").at_key("assessment"), pack.assessment)


def sound_item_problems(file: str, values: dict[str, object]) -> _Problems:
    """The same for the well-shaped items of a pack that is not well-shaped itself. values: the TOML file's."""
    for one, section in _tables(values.get("sections")):
        for other, table in _tables(section.get("items")):
            try:
                item = msgspec.convert(table, Item)
            except msgspec.ValidationError:
                continue
            place = Place(file).at_key("sections", one, "items", other).at_item(item.id)
            yield from _item(place, item, f"{values.get('id')}:{item.id}")


def programme_problems(file: str, programme: Programme) -> _Problems:
    """What does not make sense in the programme."""
    place = Place(file)
    yield from _source(place, programme.source)
    yield from _day(place, "checked_on", programme.checked_on)
    for name, options in programme.lists.items():
        yield from _options(place.within(tr("list {name}", name=name)).at_key("lists", name), options)
    for number, term in _doubled(entry.term.casefold() for entry in programme.glossary):
        yield place.at_key("glossary", number).problem(
            tr("the glossary explains “{quoted}” twice", quoted=quoted(term))
        )
    for number, helper in enumerate(programme.helpers):
        yield from _address(
            place.within(tr("helper {quoted}", quoted=quoted(helper.name))).at_key("helpers", number), helper.url
        )
    if not programme.declaration.statements:
        yield place.at_key("declaration", "statements").problem(tr("the declaration has no statements"))


def _pack_id(place: Place, pack_id: str) -> _Problems:
    place = place.at_key("id")
    if pack_id in _RESERVED_PACKS:
        yield place.problem(
            tr("a pack cannot have the id “{pack_id}”; the program uses that word itself", pack_id=pack_id)
        )
    if safe_name(pack_id) != pack_id:
        yield place.problem(tr("the pack id “{pack_id}” is a name that Windows keeps for itself", pack_id=pack_id))
    if place.file != f"{pack_id}.toml":
        yield place.problem(f"the pack has the id “{pack_id}”, so its file should be called {pack_id}.toml")


def _item(place: Place, item: Item, ref: str) -> _Problems:
    yield from _source(place, item.source)
    yield from _day(place, "checked_on", item.checked_on)
    if item.measure is not None and item.kind is not ItemKind.MEASURE:
        yield place.at_key("measure").problem(tr("figures over time are for an item whose kind is measure"))
    if item.measure and item.measure.unlikely_above is not None and not math.isfinite(item.measure.unlikely_above):
        yield place.at_key("measure", "unlikely_above").problem(tr("“unlikely_above” should be an ordinary number"))
    for number, link in enumerate(item.links):
        if not _REF.fullmatch(link):
            words = tr(
                "the link “{quoted}” should look like the id of a framework, a colon, and the id of an item",
                quoted=quoted(link),
            )
            yield place.at_key("links", number).problem(words)
        elif link == ref:
            yield place.at_key("links", number).problem(tr("the item links to itself"))
    for number, link in _doubled(item.links):
        yield place.at_key("links", number).problem(tr("the link “{quoted}” is there twice", quoted=quoted(link)))
    for number, tag in _doubled(item.marmot):
        yield place.at_key("marmot", number).problem(tr("the Marmot tag “{tag}” is there twice", tag=tag))
    fields = [place.at_key("fields", number).at_field(field.id) for number, field in enumerate(item.fields)]
    for number, _field_id in _doubled(field.id for field in item.fields):
        yield fields[number].at_key("id").problem(tr("two fields of this item have this id"))
    for inner, field in zip(fields, item.fields, strict=True):
        yield from _field(inner, field)


def _field(place: Place, field: Field) -> _Problems:
    if field.id in _RESERVED_FIELDS:
        yield place.at_key("id").problem(tr("the program uses this id itself; choose another"))
    if field.check and field.kind not in _TEXTS:
        yield place.at_key("check").problem(tr("“check” is for text, and this field is {kind}", kind=_kind(field)))
    if field.kind in _CHOICES:
        yield from _choices(place, field)
    elif field.options or field.list is not None:
        yield place.at_key("options" if field.options else "list").problem(
            tr("“options” and “list” are for choices, and this field is {kind}", kind=_kind(field))
        )
    yield from _bounds(place, field)


def _choices(place: Place, field: Field) -> _Problems:
    if field.options and field.list is not None:
        yield place.at_key("list").problem(tr("give “options” or “list”, not both"))
    elif field.list is None and len(field.options) < 2:
        yield place.at_key("options").problem(tr("a choice needs “list”, or “options” with at least two choices"))
    yield from _options(place.at_key("options"), field.options)


def _assessment(place: Place, assessment: Assessment) -> _Problems:
    yield from _source(place, assessment.source)
    yield from _day(place, "checked_on", assessment.checked_on)
    for word, ids, labels in (
        ("levels", [one.id for one in assessment.levels], [one.label for one in assessment.levels]),
        ("outcomes", [one.id for one in assessment.outcomes], [one.label for one in assessment.outcomes]),
    ):
        for number, doubled in _doubled(ids):
            yield place.at_key(word, number, "id").problem(
                tr("two {word} have the id “{doubled}”", word=word, doubled=doubled)
            )
        for number, doubled in _doubled(label.casefold() for label in labels):
            yield place.at_key(word, number, "label").problem(
                tr("two {word} read “{quoted}”", word=word, quoted=quoted(doubled))
            )


def _options(place: Place, options: tuple[Option, ...]) -> _Problems:
    for number, option_id in _doubled(option.id for option in options):
        yield place.at_key(number).problem(tr("two choices have the id “{option_id}”", option_id=option_id))
    for number, label in _doubled(option.label.casefold() for option in options):
        yield place.at_key(number).problem(tr("two choices read “{quoted}”", quoted=quoted(label)))


def _bounds(place: Place, field: Field) -> _Problems:
    low, high = field.minimum, field.maximum
    if field.kind is not FieldKind.NUMBER:
        if low is not None or high is not None or field.unit or field.decimals:
            yield place.problem(
                tr("“unit”, “minimum”, “maximum” and “decimals” are for numbers; this is {kind}", kind=_kind(field))
            )
        return
    for name, bound in (("minimum", low), ("maximum", high)):
        if bound is not None and not math.isfinite(bound):
            yield place.at_key(name).problem(tr("“{name}” should be an ordinary number", name=name))
    if low is not None and high is not None and low > high:
        yield place.at_key("minimum").problem(tr("“minimum” is greater than “maximum”"))


def _source(place: Place, source: Source) -> _Problems:
    inner = place.within("source").at_key("source")
    yield from _address(inner, source.url)
    if source.date is not None:
        yield from _day(inner, "date", source.date)


def _address(place: Place, url: str) -> _Problems:
    if url and not _WEB.fullmatch(url):
        yield place.at_key("url").problem(
            tr("the web address “{quoted}” should begin with https:// or http://", quoted=quoted(url))
        )


def _day(place: Place, key: str, iso: str) -> _Problems:
    try:
        date.fromisoformat(iso + "-01" * ((10 - len(iso)) // 3))
    except ValueError:
        yield place.at_key(key).problem(
            tr("“{key}” is {quoted}, and there is no such day", key=key, quoted=quoted(iso))
        )


def _tables(value: object) -> list[tuple[int, dict[str, object]]]:
    """The tables of a list, each with its number."""
    return [(at, one) for at, one in enumerate(value) if isinstance(one, dict)] if isinstance(value, list) else []


def _kind(field: Field) -> str:
    return f"“{field.kind.value}”"


def _doubled(values: Iterable[str]) -> list[tuple[int, str]]:
    """What is there more than once, each with the number of its second place."""
    seen: dict[str, list[int]] = {}
    for number, value in enumerate(values):
        seen.setdefault(value, []).append(number)
    return [(numbers[1], value) for value, numbers in seen.items() if len(numbers) > 1]
