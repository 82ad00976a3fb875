"""Mutations of a container by somebody who knows the format, and has no key of a signer."""

import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random

from sv_desktop.sealing.container_format import CENTRAL, LOCAL, Entry, central_header, end_records, local_header
from tests.hostile.fuzz import der, raw
from tests.hostile.fuzz.seeds import Seed, container

#: Offset and size of each field of a local header, of a line in the table of contents, of the end record.
_LOCAL_FIELDS = ((0, 4), (4, 2), (6, 2), (8, 2), (10, 2), (12, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2))
_CENTRAL_FIELDS = (
    (0, 4), (4, 2), (6, 2), (8, 2), (10, 2), (12, 2), (14, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2),
    (34, 2), (36, 2), (38, 4), (42, 4),
)  # fmt: skip
_END_FIELDS = ((0, 4), (4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2))
_NAMES = (
    "../outside.txt", "/etc/x", "C:\\x", "C:/x", "evidence\\x", "evidence/../../x", "evidence//x", "evidence/",
    "evidence/con.txt", "evidence/x.txt ", "evidence/\x00x", "evidence/\u202etxt.exe", "META-INF/more.xml",
    "META-INF/signature009.p7s", "mimetype/x", "summary.pdf/x", "evidence/" + "x" * 300, "a/" * 12 + "b",
)  # fmt: skip


def header_field(seed: Seed, chance: Random) -> bytes:
    """One field of a header, in front of a file, in the table of contents, at the end, or in two of them alike."""
    places = _places(seed)
    kind = chance.randrange(4)
    entry = chance.randrange(len(seed.entries))
    (local, central), end = places[entry], len(seed.whole) - 22
    if kind == 0:
        return _set(seed.whole, local, chance.choice(_LOCAL_FIELDS), chance)
    if kind == 1:
        return _set(seed.whole, central, chance.choice(_CENTRAL_FIELDS), chance)
    if kind == 2:
        return _set(seed.whole, end, chance.choice(_END_FIELDS), chance)
    number = chance.randrange(1, len(_LOCAL_FIELDS))
    field = _LOCAL_FIELDS[number]
    changed = _set(seed.whole, local, field, chance)
    value = changed[local + field[0] : local + sum(field)]
    at = central + field[0] + 2
    return changed[:at] + value + changed[at + field[1] :]


def entries_moved(seed: Seed, chance: Random) -> bytes:
    """Entries doubled, removed, exchanged or moved, in a container that fits together."""
    files, at = list(seed.files), chance.randrange(len(seed.files))
    kind = chance.randrange(4)
    if kind == 0:
        files.insert(chance.randrange(len(files) + 1), (files[at][0], chance.choice((files[at][1], b"false"))))
    elif kind == 1:
        del files[at]
    elif kind == 2:
        files.insert(chance.randrange(len(files)), files.pop(at))
    else:
        other = chance.randrange(len(files))
        files[at], files[other] = (files[at][0], files[other][1]), (files[other][0], files[at][1])
    return container(files, seed.time)


def renamed(seed: Seed, chance: Random) -> bytes:
    """An entry under another name, or a further one: tricks, other cases, other normal forms."""
    files, at = list(seed.files), chance.randrange(len(seed.files))
    name, data = files[at]
    names = (
        name.upper(), name.swapcase(), unicodedata.normalize("NFD", name), unicodedata.normalize("NFKC", name),
        f"{name} ", f"{name}.", f"./{name}", name.replace("/", "\\"), chance.choice(_NAMES),
    )  # fmt: skip
    new = (chance.choice(names), data)
    if chance.randrange(2):
        files[at] = new
    else:
        files.insert(chance.randrange(len(files) + 1), new)
    return container(files, seed.time)


def content(seed: Seed, chance: Random) -> bytes:
    """What is in a file is another, and all headers say so."""
    files, at = list(seed.files), chance.randrange(len(seed.files))
    files[at] = (files[at][0], raw.mutated(files[at][1], chance))
    return container(files, seed.time)


def other_time(seed: Seed, chance: Random) -> bytes:
    """Another date everywhere."""
    return container(seed.files, (chance.randrange(65536), chance.randrange(65536)))


def by_a_common_program(seed: Seed, chance: Random) -> bytes:
    """The same files as zipfile would write them: packed here and there, dated, with comments, in zip64."""
    file = BytesIO()
    odd = chance.randrange(len(seed.files))
    with zipfile.ZipFile(file, "w") as archive:
        for number, (name, data) in enumerate(seed.files):
            entry = zipfile.ZipInfo(name, (2026, chance.randrange(1, 13), 1, 0, 0, 0))
            entry.compress_type = chance.choice((0, 8, 12, 14)) if number == odd else zipfile.ZIP_STORED
            entry.comment = b"more" if chance.random() < 0.05 else b""
            entry.extra = b"\x99\x99\x02\x00ab" if chance.random() < 0.05 else b""
            with archive.open(entry, "w", force_zip64=chance.random() < 0.05) as out:
                out.write(data)
        archive.comment = chance.choice((b"", b"", b"a comment"))
    return file.getvalue()


def hidden_or_overlapping(seed: Seed, chance: Random) -> bytes:
    """Bytes between two files that the table of contents steps over, or two lines of it over the same bytes."""
    body, lines, at = b"", [], chance.randrange(len(seed.files) + 1)
    for number, (entry, (_name, data)) in enumerate(zip(seed.entries, seed.files, strict=True)):
        body += chance.randbytes(7) if number == at else b""
        moved = Entry(entry.name, len(body), entry.size, entry.crc, entry.time)
        body += local_header(moved) + data
        lines.append(moved)
    if chance.randrange(2):
        one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        lines[one] = Entry(lines[one].name, lines[other].header_at, lines[other].size, lines[other].crc, seed.time)
    directory = b"".join(map(central_header, lines))
    return body + directory + end_records(len(lines), len(directory), len(body))


def zip64(seed: Seed, chance: Random) -> bytes:
    """zip64 records that lie, between the table of contents and the end record, which may point to them."""
    size, start = struct.unpack("<2L", seed.whole[-10:-2])
    numbers = [44, 45, 45, 0, 0, len(seed.files), len(seed.files), size, start]
    numbers[chance.randrange(len(numbers))] = chance.choice(raw.EDGES) % 65536
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", *numbers)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, chance.choice((start + size, chance.choice(raw.EDGES))), 1)
    records = chance.choice((end64 + locator, locator + end64, locator, end64))
    end = seed.whole[-22:]
    wide = chance.choice((end, end[:8] + b"\xff" * 12 + end[20:], end[:12] + b"\xff" * 8 + end[20:]))
    return seed.whole[:-22] + records + wide


def signature(seed: Seed, chance: Random) -> bytes:
    """The signature's DER, well-formed all the same; one in thirty is mirrored, which still holds."""
    files = dict(seed.files)
    name = chance.choice([one for one in files if one.endswith(".p7s")])
    files[name] = der.mirrored(files[name]) if chance.randrange(30) == 0 else der.mutated(files[name], chance)
    return container(files.items(), seed.time)


def seals(seed: Seed, chance: Random) -> bytes:
    """A seal that is dropped, doubled, renumbered or exchanged for its neighbour."""
    files = [one for one in seed.files if not one[0].startswith("META-INF/")]
    seal = [one for one in seed.files if one[0].startswith("META-INF/")]
    for _ in range(chance.randrange(1, 3)):
        at, number = chance.randrange(len(seal)), chance.randrange(4)
        name, data = seal[at]
        other = f"{name[:-5]}{number}{name[-4:]}"
        seal[at : at + 1] = chance.choice(([], [(other, data)], [(name, data), (other, data)]))
        if not seal:
            break
    if chance.randrange(3) == 0:
        seal = [one for one in seed.files if "001" in one[0]]
    return container([*files, *seal], seed.time)


def from_another(seed: Seed, chance: Random) -> bytes:
    """Files, or the whole seal, of another package that the same signer has sealed."""
    other = dict(seed.other or seed.files)
    names = chance.choice(
        (
            [one for one in other if one.startswith("META-INF/")],
            [chance.choice(list(other))],
            [one for one in other if chance.randrange(2)],
        )
    )
    return container({**dict(seed.files), **{name: other[name] for name in names}}.items(), seed.time)


EVERY: dict[str, Callable[[Seed, Random], bytes]] = {
    "header field": header_field,
    "entries moved": entries_moved,
    "renamed": renamed,
    "content, with right headers": content,
    "another time": other_time,
    "by a common program": by_a_common_program,
    "hidden or overlapping": hidden_or_overlapping,
    "zip64": zip64,
    "signature, as DER": signature,
    "seals": seals,
    "from another package": from_another,
}


def _places(seed: Seed) -> list[tuple[int, int]]:
    """(offset of the local header, offset of the line in the table of contents) of each entry."""
    at, found = seed.entries[-1].end, []
    for entry in seed.entries:
        found.append((entry.header_at, at))
        at += len(central_header(entry))
    return found


def _set(whole: bytes, start: int, field: tuple[int, int], chance: Random) -> bytes:
    at, size = start + field[0], field[1]
    old = int.from_bytes(whole[at : at + size], "little")
    crc = zlib.crc32(chance.randbytes(4))
    new = chance.choice((chance.choice(raw.EDGES), old + 1, old - 1, old ^ 1 << chance.randrange(8 * size), crc))
    return whole[:at] + (new % 256**size).to_bytes(size, "little") + whole[at + size :]


assert LOCAL.size == sum(_LOCAL_FIELDS[-1])
assert CENTRAL.size == sum(_CENTRAL_FIELDS[-1])
