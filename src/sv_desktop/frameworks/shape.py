"""Does a file have the shape of a pack? Every departure, in plain words, by walking the type of the value.

msgspec stops at the first error; an author wants them all. The rules are not written twice: they are read
from the domain's own types through :mod:`msgspec.inspect`.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, time
from difflib import get_close_matches
from typing import get_args

from msgspec import inspect

from sv_desktop.domain.framework import Field, Identifier, IsoDate, Item, Section
from sv_desktop.domain.language import tr
from sv_desktop.frameworks.problems import PackProblem, Place, quoted

LONGEST_TEXT = 4000

_PATTERNS = {
    get_args(Identifier)[1].pattern: "an id: lower-case letters, digits and _, a letter first, at most 40 in all",
    get_args(IsoDate)[1].pattern: "a date such as 2026-11-24, 2026-11 or 2026, in quotation marks",
}
_INVISIBLE = re.compile(r"[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]")

_Problems = Iterator[PackProblem]


def shape_problems(file: str, data: object, model: type) -> _Problems:
    """Where the values of a TOML file depart from a domain type (Pack or Programme)."""
    yield from _walk(data, inspect.type_info(model), Place(file), "")


def _walk(value: object, kind: inspect.Type, place: Place, key: str) -> _Problems:
    kind = _bare(kind)
    check = _CHECKS.get(type(kind))
    if check is not None:
        yield from check(value, kind, place, key)


def _bare(kind: inspect.Type) -> inspect.Type:
    """The type itself, without what is said about it, and without that it may be left out."""
    if isinstance(kind, inspect.Metadata):
        return _bare(kind.type)
    if isinstance(kind, inspect.UnionType):
        return _bare(next(one for one in kind.types if not isinstance(one, inspect.NoneType)))
    return kind


def _struct(value: object, kind: inspect.StructType, place: Place, key: str) -> _Problems:
    if not isinstance(value, dict):
        yield place.problem(_should_be(key, tr("a table"), value))
        return
    known = {field.encode_name: field for field in kind.fields}
    for name in value:
        if name not in known:
            yield place.at_key(name).problem(_unknown_key(name, known))
    for name, field in known.items():
        if name in value:
            inner = place.within(name) if isinstance(_bare(field.type), inspect.StructType) else place
            yield from _walk(value[name], field.type, inner.at_key(name), name)
        elif field.required:
            yield place.problem(tr("“{name}” is missing", name=name))


def _array(value: object, kind: inspect.VarTupleType, place: Place, key: str) -> _Problems:
    if not isinstance(value, list):
        yield place.problem(_should_be(key, tr("a list in square brackets"), value))
        return
    if not value and kind.min_length:
        yield place.problem(tr("“{key}” is empty", key=key))
    elif len(value) < (kind.min_length or 0):
        yield place.problem(tr("“{key}” needs at least {min_length} entries", key=key, min_length=kind.min_length))
    if kind.max_length is not None and len(value) > kind.max_length:
        yield place.problem(tr("“{key}” has more than {max_length} entries", key=key, max_length=kind.max_length))
    for number, one in enumerate(value):
        yield from _walk(one, kind.item_type, _place_of(one, kind.item_type, place.at_key(number), key, number), key)


def _place_of(value: object, kind: inspect.Type, place: Place, key: str, number: int) -> Place:
    """The place of one element: named by its id where it has one, else by its number."""
    if not isinstance(kind, inspect.StructType):
        return place
    names = value if isinstance(value, dict) else {}
    name = next(
        (names[word] for word in ("id", "term", "name") if isinstance(names.get(word), str)),
        tr("number {number}", number=number + 1),
    )
    if kind.cls is Item:
        return place.at_item(name)
    if kind.cls is Field:
        return place.at_field(name)
    inner = Place(place.file, path=place.path) if kind.cls is Section else place
    return inner.within(f"{key} {quoted(name)}")


def _mapping(value: object, kind: inspect.DictType, place: Place, key: str) -> _Problems:
    if not isinstance(value, dict):
        yield place.problem(_should_be(key, tr("a table"), value))
        return
    for name, one in value.items():
        inner = place.within(f"{key} {quoted(name)}").at_key(name)
        yield from _walk(name, kind.key_type, inner, "name")
        yield from _walk(one, kind.value_type, inner, name)


def _text(value: object, kind: inspect.StrType, place: Place, key: str) -> _Problems:
    if not isinstance(value, str):
        yield place.problem(_should_be(key, tr("text in quotation marks"), value))
        return
    longest = kind.max_length or LONGEST_TEXT
    if len(value) < (kind.min_length or 0):
        yield place.problem(tr("“{key}” is empty", key=key))
    elif len(value) > longest:
        yield place.problem(tr("“{key}” is longer than {longest:,} characters", key=key, longest=longest))
    elif kind.pattern and not re.fullmatch(kind.pattern.removesuffix("$"), value):
        yield place.problem(
            tr("“{key}” should be {wanted}", key=key, wanted=_PATTERNS.get(kind.pattern, "a version such as 1.0"))
        )
    elif _INVISIBLE.search(value):
        yield place.problem(tr("“{key}” has invisible or control characters in it", key=key))


def _choice(value: object, kind: inspect.EnumType, place: Place, key: str) -> _Problems:
    offered = [str(one.value) for one in kind.cls]
    if value not in offered:
        yield place.problem(tr("“{key}” should be one of {offered}", key=key, offered=", ".join(offered)))


def _whole_number(value: object, kind: inspect.IntType, place: Place, key: str) -> _Problems:
    if isinstance(value, bool) or not isinstance(value, int):
        yield place.problem(_should_be(key, tr("a whole number"), value))
    elif kind.ge is not None and value < kind.ge:
        yield place.problem(tr("“{key}” should be {ge} or more", key=key, ge=kind.ge))
    elif kind.le is not None and value > kind.le:
        yield place.problem(tr("“{key}” should be {le} or less", key=key, le=kind.le))


def _number(value: object, _kind: inspect.FloatType, place: Place, key: str) -> _Problems:
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield place.problem(_should_be(key, tr("a number"), value))


def _truth(value: object, _kind: inspect.BoolType, place: Place, key: str) -> _Problems:
    if not isinstance(value, bool):
        yield place.problem(_should_be(key, tr("true or false"), value))


def _should_be(key: str, wanted: str, value: object) -> str:
    what = f"“{quoted(key)}”" if key else "this"
    return tr("{what} should be {wanted}, and is {found}", what=what, wanted=wanted, found=_kind_words(value))


def _kind_words(value: object) -> str:
    if isinstance(value, bool):
        return tr("true or false")
    if isinstance(value, date | time):
        return tr("a date or time without quotation marks")
    return {str: "text", int: tr("a number"), float: tr("a number"), list: tr("a list")}.get(type(value), tr("a table"))


def _unknown_key(name: str, known: dict[str, inspect.Field]) -> str:
    near = get_close_matches(name[:80], known, n=1)
    hint = tr("; did you mean “{near}”?", near=near[0]) if near else ""
    return tr("“{quoted}” is not a key that is known here{hint}", quoted=quoted(name), hint=hint)


_CHECKS: dict[type, Callable[..., _Problems]] = {
    inspect.StructType: _struct,
    inspect.VarTupleType: _array,
    inspect.DictType: _mapping,
    inspect.StrType: _text,
    inspect.EnumType: _choice,
    inspect.IntType: _whole_number,
    inspect.FloatType: _number,
    inspect.BoolType: _truth,
}
