"""Mutations of submission.json and of the frameworks, as text and as JSON; a stranger seals them again, or nobody."""

import json
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from tests.applicants import signatory
from tests.hostile.fuzz import raw
from tests.hostile.fuzz.seeds import STRANGER, Seed, container, packed

_SUBMISSION = "submission.json"
_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 2**63, 2**64, 10**400, 1e308, float("nan"), float("inf"), "", "x" * 5000, "\x00", "\u202e",
    "\ud800", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "../../x", [], {}, [[]], {"": ""}, ["a"] * 999,
)  # fmt: skip
_PIECES = (
    b"[" * 3000, b"{" * 50, b'{"a":' * 3000, b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"1e999999", b"-", b"\\u0000",
    b"NaN", b"9" * 5000, b"\xef\xbb\xbf", b'"', b",", b"null", b"/*", b"\x00" * 9,
)  # fmt: skip
_TOML = (
    b"a = " + b"[" * 2000, b"a." * 1000 + b"b = 1", b"x = 1" + b"0" * 2000, b"[a]\n[a]\n", b'id = "x"\n', b"\xff\xfe",
    b"d = 9999-99-99\n", b'"" = 1\n', b"'''", b"[[sections.items]]\n" * 300, b"t = 1979-05-27T00:32:00.999999-25:00\n",
)  # fmt: skip


def told(seed: Seed, chance: Random) -> bytes:
    """submission.json says something else; nobody seals it again."""
    files = dict(seed.files)
    files[_SUBMISSION] = _submission(files[_SUBMISSION], chance)
    return container(files.items(), seed.time)


def told_again(seed: Seed, chance: Random) -> bytes:
    """submission.json says something else, sealed by a stranger under the organisation's name."""
    files = dict(seed.plain)
    files[_SUBMISSION] = _submission(files[_SUBMISSION], chance)
    return packed(files.items(), signatory(STRANGER), seed.time)


def frameworks_again(seed: Seed, chance: Random) -> bytes:
    """A framework is another, sealed by a stranger."""
    files = dict(seed.plain)
    name = chance.choice([one for one in files if one.startswith("frameworks/")])
    lines = files[name].split(b"\n")
    at = chance.randrange(len(lines))
    kind = chance.randrange(4)
    if kind == 0:
        files[name] = raw.mutated(files[name], chance)
    elif kind == 1:
        files[name] = b"\n".join([*lines[:at], chance.choice(_TOML), *lines[at:]])
    elif kind == 2:
        files[name] = b"\n".join([*lines[:at], *lines[at + chance.randrange(1, 9) :]])
    else:
        files[name.replace("frameworks/", f"frameworks/{chance.choice(('x', '../', 'CON', 'a/b/'))}")] = files[name]
    return packed(files.items(), signatory(STRANGER), seed.time)


EVERY: dict[str, Callable[[Seed, Random], bytes]] = {
    "submission": told,
    "submission, sealed by a stranger": told_again,
    "framework, sealed by a stranger": frameworks_again,
}


def _submission(data: bytes, chance: Random) -> bytes:
    kind = chance.randrange(6)
    if kind == 0:
        return raw.mutated(data, chance)
    if kind == 1:
        at = chance.randrange(len(data))
        return data[:at] + chance.choice(_PIECES) + data[at + chance.randrange(3) :]
    told = json.loads(data)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change(told, chance)
    return json.dumps(told, ensure_ascii=bool(chance.randrange(2))).encode("utf-8", "surrogatepass")


def _change(told: Any, chance: Random) -> None:
    """Something anywhere in a JSON value is another, more, gone, or under another name."""
    places = [place for place in _containers(told) if place]
    if not places:
        return
    place = chance.choice(places)
    key = chance.choice(list(place)) if isinstance(place, dict) else chance.randrange(len(place))
    kind = chance.randrange(5)
    if kind < 2:
        place[key] = deepcopy(chance.choice(_VALUES))  # a later change of it must not change the next package's
    elif kind == 2:
        del place[key]
    elif isinstance(place, dict):
        place[chance.choice((f"{key}x", "", "id", "path", "organisation:name", "\u202e"))] = place[key]
    else:
        place.append(place[key])


def _containers(value: Any) -> list[Any]:
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    found = [value] if isinstance(value, (dict, list)) else []
    for one in inner:
        found += _containers(one)
    return found
