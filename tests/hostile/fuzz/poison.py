"""What a stranger may seal to harm whoever opens it: far too much, too deep, too long. Few, as each is large."""

import io
import json
import struct
import zipfile
from collections.abc import Callable
from random import Random

from sv_desktop.sealing.container_format import Entry, central_header, end_records, local_header
from tests.applicants import signatory
from tests.hostile.fuzz.seeds import FIRST, STRANGER, Seed, packed

_MIB = 1024 * 1024


def answers(seed: Seed, chance: Random) -> bytes:
    """A submission.json of millions of values, or of one that is very long, below and above what is read."""
    told = json.loads(dict(seed.plain)["submission.json"])
    mark = json.dumps({**told, "answers": "@"})
    number = chance.choice((20_000, 100_000, 170_000, 400_000))
    many = chance.choice(
        (
            "{" + ",".join(f'"{one:x}":{{}}' for one in range(number)) + "}",
            "{" + ",".join(f'"{one:x}":{{"a":1}}' for one in range(number)) + "}",
            '{"a":{' + ",".join(f'"{one:x}":1' for one in range(number)) + "}}",
            '{"a":{"b":[' + ",".join(['"ab"'] * number) + "]}}",
            '{"a":{"b":"\U0001f600' + "x" * chance.choice((_MIB, 7 * _MIB, 9 * _MIB)) + '"}}',
            '{"a":{"b":' + "9" * chance.choice((5000, _MIB)) + "}}",
            '{"a":{"b":' + "[" * chance.choice((900, 100_000)),
            '{"a":' * 100_000,
        )
    )
    return _with(seed, {"submission.json": mark.replace('"@"', many).encode()})


def bombs(seed: Seed, _chance: Random) -> bytes:
    """A flat bomb and a nested one as evidence; they stay packed."""
    flat = _zip({"zeros": bytes(20 * _MIB)})
    nested = flat
    for _depth in range(4):
        nested = _zip({f"{number}.zip": nested for number in range(4)})
    return _with(seed, {"evidence/social/flat.zip": flat, "evidence/social/nested.zip": nested})


def entry_that_is_packed(seed: Seed, _chance: Random) -> bytes:
    """An entry of a thousand to one."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in seed.files:
            packed_one = name == "summary.pdf"
            archive.writestr(name, bytes(30 * _MIB) if packed_one else data, 8 if packed_one else 0)
    return file.getvalue()


def far_too_many_entries(_seed: Seed, chance: Random) -> bytes:
    """70,000 entries, whose number does not fit its two bytes, and some that do."""
    number = chance.choice((20_001, 65_535, 70_000))
    body, lines = io.BytesIO(), io.BytesIO()
    for count in range(number):
        name, data = (f"evidence/{count}", b"") if count else (FIRST, b"application/vnd.etsi.asic-e+zip")
        entry = Entry(name, body.tell(), len(data), 0, (0, 33))
        body.write(local_header(entry) + data)
        lines.write(central_header(entry))
    end = bytearray(end_records(1, lines.tell(), body.tell()))
    end[8:12] = struct.pack("<2H", number & 0xFFFF, number & 0xFFFF)
    return body.getvalue() + lines.getvalue() + bytes(end)


def as_many_as_may_be(seed: Seed, chance: Random) -> bytes:
    """Nearly 20,000 files, with names as long as they may be together, or short."""
    folder = chance.choice(("evidence", "evidence/" + "/".join(["social"] * 6) + "/" + "a" * 80))
    return _with(seed, {f"{folder}/{number}": b"" for number in range(chance.choice((9_000, 19_000)))})


def frameworks(seed: Seed, chance: Random) -> bytes:
    """Framework texts of a megabyte that are slow to read, and far too many of them."""
    text = chance.choice(
        (
            b"".join(b"[[a%d]]\n" % number for number in range(90_000)),
            b"a = [" + b"1,\n" * 300_000 + b"]",
            b"\n".join(b"a.b.c.d.e.f%d=1" % number for number in range(45_000)),
            b'id = "x"\n[[sections]]\n' + b'[[sections.items]]\nid = "x"\n' * 30_000,
            b"#\n" * 500_000,
            b"#\n" * 19_000 + b"".join(b"a%d = [" % number + b"{}," * 800 + b"]\n" for number in range(400)),
            b"".join(b"a%d = [" % number + b"1," * 1200 + b"]\n" for number in range(400)),
            b"".join(b"[[a%d]]\nb%d = {c = {d = {e = 1}}}\n" % (number, number) for number in range(9_900)),
            b"".join(b'a%d = """' % number + b"x\n" * 45 + b'"""\n' for number in range(400)),
        )
    )
    size = chance.choice((_MIB - 1, 256 * 1024))
    names = chance.choice((("small",), ("small", "other"), [f"f{number}" for number in range(60)]))
    return _with(seed, {f"frameworks/{name}.toml": text[: text.rfind(b"\n", 0, size) + 1] for name in names})


EVERY: dict[str, Callable[[Seed, Random], bytes]] = {
    "poison: answers": answers,
    "poison: bombs": bombs,
    "poison: an entry that is packed": entry_that_is_packed,
    "poison: far too many entries": far_too_many_entries,
    "poison: as many as may be": as_many_as_may_be,
    "poison: frameworks": frameworks,
}


def _with(seed: Seed, files: dict[str, bytes]) -> bytes:
    return packed({**dict(seed.plain), **files}.items(), signatory(STRANGER), seed.time)


def _zip(files: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()
