"""Reading a container strictly: only what this program writes is taken, byte for byte.

The entries stand one after the other from the first byte, stored and unencrypted; the table of contents follows at
once and says the same as the headers in front of the files; the end record closes the file. So no prefix, gap,
overlap or trailing byte fits.
"""

import os
import struct
from collections.abc import Iterator
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO

from sv_desktop.sealing.container_format import (
    CENTRAL,
    END,
    END64,
    END64_MAGIC,
    END_MAGIC,
    LOCAL,
    LOCAL_MAGIC,
    LOCATOR64,
    MOST_ENTRIES,
    WIDE,
    Entry,
    central_header,
    end_records,
    local_header,
)
from sv_desktop.sealing.names import LONGEST_NAME, MIMETYPE, MIMETYPE_NAME

_LARGEST_DIRECTORY = 8 * 1024 * 1024
CHUNK = 1024 * 1024


class NoPackage(Exception):
    """The file is something else than one of our packages."""


class BadContainer(Exception):
    """The file begins as a package and is not whole. entry: the name it concerns, "" where there is none."""

    def __init__(self, words: str, entry: str = "") -> None:
        super().__init__(words)
        self.entry = entry


def read_directory(file: BinaryIO) -> tuple[Entry, ...]:
    """Every entry, in the order of the file. Raises NoPackage or BadContainer."""
    _check_beginning(file)
    count, size, start = _end_record(file, file.seek(0, os.SEEK_END))
    directory = read_exactly(file, start, size)
    entries: list[Entry] = []
    position, header_at = 0, 0
    for _ in range(count):
        entry, position = _central_entry(directory, position, header_at)
        _check_local(file, entry)
        header_at = entry.end
        if header_at > start:
            raise BadContainer("it claims to be larger than the whole package", entry.name)
        entries.append(entry)
    if position != size or header_at != start:
        raise BadContainer("something stands between its files and its table of contents")
    return tuple(entries)


def names_in(path: Path) -> tuple[str, ...]:
    """The names that a container says it holds, before anything of it is verified; () where it is none."""
    try:
        with path.open("rb") as file:
            return tuple(entry.name for entry in read_directory(file))
    except (NoPackage, BadContainer, OSError):
        return ()


def read_exactly(file: BinaryIO, start: int, size: int) -> bytes:
    """Some bytes of a file. Raises BadContainer when there are fewer."""
    file.seek(start)
    data = file.read(size)
    if len(data) != size:
        raise BadContainer("it is cut short")
    return data


def chunks_of(path: Path, entry: Entry) -> Iterator[bytes]:
    """The bytes of an entry in chunks of 1 MiB, through a handle of its own. Raises BadContainer, OSError."""
    with path.open("rb", buffering=0) as file:
        yield from chunks_in(file, entry)


def chunks_in(file: RawIOBase, entry: Entry) -> Iterator[bytes]:
    """The same through a handle that is open already."""
    file.seek(entry.start)
    done = 0
    while done < entry.size:
        data = file.read(min(CHUNK, entry.size - done))
        if not data:
            raise BadContainer("it is cut short", entry.name)
        done += len(data)
        yield data


def _check_beginning(file: BinaryIO) -> None:
    """The media type stands first, stored and without extras (EN 319 162-1, A.1)."""
    file.seek(0)
    head = file.read(LOCAL.size + len(MIMETYPE_NAME) + len(MIMETYPE))
    name = head[LOCAL.size : LOCAL.size + len(MIMETYPE_NAME)]
    if not head.startswith(LOCAL_MAGIC) or name != MIMETYPE_NAME.encode() or not head.endswith(MIMETYPE):
        raise NoPackage


def _end_record(file: BinaryIO, length: int) -> tuple[int, int, int]:
    """(entries, directory size, directory start) from the end of the file, which may hold nothing else."""
    if length < END.size:
        raise BadContainer("it is cut short")
    magic, _, _, _, count, size, start, _ = END.unpack(read_exactly(file, length - END.size, END.size))
    if magic != END_MAGIC:
        raise BadContainer("its end is missing or something was added after it")
    if start == WIDE:
        size, start = _end_record64(file, length - END.size)
    if count > MOST_ENTRIES or size > _LARGEST_DIRECTORY:
        raise BadContainer("it claims to hold far too many files")
    closing = end_records(count, size, start)
    if start + size + len(closing) != length or read_exactly(file, start + size, len(closing)) != closing:
        raise BadContainer("its end was changed, or something was added")
    return count, size, start


def _end_record64(file: BinaryIO, end: int) -> tuple[int, int]:
    where = end - LOCATOR64.size - END64.size
    if where < 0:
        raise BadContainer("it is cut short")
    magic, *_, size, start = END64.unpack(read_exactly(file, where, END64.size))
    if magic != END64_MAGIC:
        raise BadContainer("its end was changed, or something was added")
    return size, start


def _central_entry(directory: bytes, position: int, header_at: int) -> tuple[Entry, int]:
    """(entry, next position). header_at: where its file has to begin."""
    raw = directory[position : position + CENTRAL.size]
    if len(raw) != CENTRAL.size:
        raise BadContainer("its table of contents is cut short")
    _, _, _, _, _, _, _, time, date, crc, _, size, name_length, extra_length, *_ = CENTRAL.unpack(raw)
    extra_at = position + CENTRAL.size + name_length
    after = extra_at + extra_length
    name = _name(directory[extra_at - name_length : extra_at])
    if size == WIDE and extra_length >= 20:
        size = struct.unpack_from("<4xQ", directory[extra_at:after].ljust(12))[0]
    entry = Entry(name, header_at, size, crc, (time, date))
    if directory[position:after] != central_header(entry):
        raise BadContainer("its place or its description in the table of contents was changed", name)
    return entry, after


def _check_local(file: BinaryIO, entry: Entry) -> None:
    header = local_header(entry)
    if read_exactly(file, entry.header_at, len(header)) != header:
        raise BadContainer("what stands in front of it contradicts the table of contents", entry.name)


def _name(raw: bytes) -> str:
    if len(raw) > LONGEST_NAME:
        raise BadContainer("one of its names is far too long")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadContainer("one of its names cannot be read") from error
