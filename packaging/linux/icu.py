"""Cuts the data of ICU down to what Qt can ask of it: order of words, time zones, names of encodings, in English.

Qt for Linux links to a library that holds nothing but data, thirty megabytes of it: every language's names for money,
countries and units. Qt brings its own for those, and asks ICU only for what is kept here. The layout is ICU's "CmnD"
(common/ucmndata.h): a header, a count, pairs of offsets to names and data in the order of the names, names, data.
"""

import re
import struct
import subprocess
from pathlib import Path

_HEADER = re.compile(rb"(..)\xda\x27.{8}CmnD", re.DOTALL)
_LANGUAGES = {"root", "pool", "res_index", "en", "en_001", "en_GB", "cy"}
_FOLDERS = {"coll", "zone"}
#: Names of characters, and what finds a language for a person or a domain for a name: Qt has its own.
_UNUSED = {"unames", "langInfo", "uts46", "nfkc_cf"}
_ALIGNED = 16


def kept(name: str) -> bool:
    """Whether one of ICU's items is wanted. name: such as "coll/zh.res", without the version in front."""
    folder, _slash, file = name.rpartition("/")
    stem, _dot, kind = file.rpartition(".")
    if folder:
        return folder in _FOLDERS and (stem in _LANGUAGES or kind == "icu")
    if stem in _UNUSED:
        return False
    if kind == "res":
        return stem in _LANGUAGES or not re.fullmatch(r"[a-z]{2,3}(_\w+)?", stem)
    return kind in ("icu", "nrm")


def cut(data: bytes) -> bytes:
    """The data with what is kept alone. Raises ValueError where it is not ICU's layout."""
    size = _header_size(data)
    items = {name: one for name, one in read_items(data).items() if kept(name.partition("/")[2])}
    table = 4 + 8 * len(items)
    names = b"".join(name.encode() + b"\0" for name in items)
    place = table + len(names)
    place += -(place + size) % _ALIGNED
    pairs, body, name_place = [], bytearray(), table
    for name, item in items.items():
        pairs.append(struct.pack("<II", name_place, place + len(body)))
        name_place += len(name) + 1
        body += item + b"\0" * (-len(item) % _ALIGNED)
    head = data[:size] + struct.pack("<I", len(items)) + b"".join(pairs) + names
    return head + b"\0" * (size + place - len(head)) + bytes(body)


def read_items(data: bytes) -> dict[str, bytes]:
    """Every item by its whole name, in order. Raises ValueError where it is not ICU's layout."""
    start = _header_size(data)
    try:
        (count,) = struct.unpack_from("<I", data, start)
        pairs = [struct.unpack_from("<II", data, start + 4 + 8 * number) for number in range(count)]
    except struct.error as error:
        raise ValueError("ICU's table of contents is cut short.") from error
    ends = [*(start + place for _name, place in pairs[1:]), len(data)][:count]
    return {
        data[start + name : data.index(b"\0", start + name)].decode("ascii"): data[start + place : end]
        for (name, place), end in zip(pairs, ends, strict=True)
    }


def _header_size(data: bytes) -> int:
    found = _HEADER.match(data)
    if not found:
        raise ValueError("This is not ICU's data.")
    return int(struct.unpack("<H", found[1])[0])


def slim_library(library: Path, folder: Path) -> Path:
    """A library of the same name that holds only what is kept, made in the folder by the system's `as` and `ld`."""
    told = subprocess.run(["objdump", "-T", str(library)], capture_output=True, text=True, check=True).stdout
    symbol = re.search(r"\.rodata\s+([0-9a-f]+)\s+\S*\s*(icudt\d+_dat)", told)
    content = library.read_bytes()
    start = _HEADER.search(content)
    if not symbol or not start:
        raise ValueError(f"{library.name} does not hold ICU's data as it used to.")
    data = folder / "icu.dat"
    data.write_bytes(cut(content[start.start() : start.start() + int(symbol[1], 16)]))
    name = symbol[2]
    source = folder / "icu.s"
    source.write_text(
        f'.section .rodata\n.balign {_ALIGNED}\n.globl {name}\n.type {name}, @object\n{name}:\n.incbin "{data.name}"\n'
        f'.size {name}, . - {name}\n.section .note.GNU-stack,"",@progbits\n',
        encoding="ascii",
    )
    subprocess.run(["as", "-o", "icu.o", source.name], cwd=folder, check=True)
    link = ["ld", "-shared", "--build-id=none", "-z", "noexecstack", "-soname", library.name, "-o", library.name]
    subprocess.run([*link, "icu.o"], cwd=folder, check=True)
    return folder / library.name
