"""Reading a container strictly: only what this program writes is taken, byte for byte.

The entries stand one after the other from the first byte, stored and unencrypted; the central directory follows at
once and says the same as the local headers; the end record closes the file. So no prefix, gap, overlap or trailing
byte fits.
"""

import os
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from sv_desktop.sealing.container_format import (
    CENTRAL,
    CENTRAL_MAGIC,
    END,
    END64,
    END64_MAGIC,
    END_MAGIC,
    FILE_ATTRIBUTES,
    LOCAL,
    LOCAL_MAGIC,
    LOCATOR64,
    LOCATOR64_MAGIC,
    SMALL_LIMIT,
    UNIX,
    UTF8_FLAG,
    VERSION,
    VERSION_ZIP64,
)
from sv_desktop.sealing.names import LONGEST_NAME, MIMETYPE, MIMETYPE_NAME

MOST_ENTRIES = 20_000
_LARGEST_DIRECTORY = 32 * 1024 * 1024
CHUNK = 1024 * 1024


class NoPackage(Exception):
    """The file is something else than one of our packages."""


class BadContainer(Exception):
    """The file begins as a package and is not whole. entry: the name it concerns, "" where there is none."""

    def __init__(self, words: str, entry: str = "") -> None:
        super().__init__(words)
        self.entry = entry


class Entry(Struct, frozen=True):
    """One stored file. start: offset of its first byte; size: bytes; crc: CRC-32; time: DOS time and date."""

    name: str
    start: int
    size: int
    crc: int
    time: tuple[int, int]


def read_directory(file: BinaryIO) -> tuple[Entry, ...]:
    """Every entry, in the order of the file. Raises NoPackage or BadContainer."""
    _check_beginning(file)
    length = file.seek(0, os.SEEK_END)
    count, size, start = _end_record(file, length)
    if count > MOST_ENTRIES or size > _LARGEST_DIRECTORY:
        raise BadContainer("it claims to hold far too many files")
    directory = read_exactly(file, start, size)
    entries, position, expected = [], 0, 0
    for _ in range(count):
        entry, position, header_at = _central_entry(directory, position)
        if header_at != expected:
            raise BadContainer("something stands between its files", entry.name)
        entry = _check_local(file, header_at, entry)
        expected = entry.start + entry.size
        entries.append(entry)
    if position != size or expected != start:
        raise BadContainer("something stands between its files and its table of contents")
    return tuple(entries)


def entry_time(entry: Entry) -> datetime:
    """The time that an entry carries (MS-DOS date and time, here in UTC). Raises BadContainer for no real time."""
    time, date = entry.time
    try:
        return datetime(
            1980 + (date >> 9), date >> 5 & 15, date & 31, time >> 11, time >> 5 & 63, (time & 31) * 2, tzinfo=UTC
        )
    except ValueError as error:
        raise BadContainer("its date is no real date", entry.name) from error


def read_exactly(file: BinaryIO, start: int, size: int) -> bytes:
    """Some bytes of a file. Raises BadContainer when there are fewer."""
    file.seek(start)
    data = file.read(size)
    if len(data) != size:
        raise BadContainer("it is cut short")
    return data


def chunks_of(path: Path, entry: Entry) -> Iterator[bytes]:
    """The bytes of an entry in chunks of 1 MiB, through a handle of its own."""
    with path.open("rb", buffering=0) as file:
        yield from _chunks(file, entry)


def _chunks(file: FileIO, entry: Entry) -> Iterator[bytes]:
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
    """(entries, directory size, directory start) from the end of the file; no comment is allowed."""
    if length < END.size:
        raise BadContainer("it is cut short")
    magic, disk, start_disk, here, count, size, start, comment = END.unpack(
        read_exactly(file, length - END.size, END.size)
    )
    if magic != END_MAGIC or disk or start_disk or comment or here != count:
        raise BadContainer("its end is missing or something was added after it")
    directory_end = length - END.size
    if count == 0xFFFF or SMALL_LIMIT in (size, start):
        count, size, start, directory_end = _end_record64(file, directory_end)
    if start + size != directory_end:
        raise BadContainer("its table of contents is not where it should be")
    return count, size, start


def _end_record64(file: BinaryIO, end: int) -> tuple[int, int, int, int]:
    where = end - LOCATOR64.size - END64.size
    if where < 0:
        raise BadContainer("it is cut short")
    data = read_exactly(file, where, END64.size + LOCATOR64.size)
    magic, length, made, needed, disk, start_disk, here, count, size, start = END64.unpack(data[: END64.size])
    locator, on_disk, position, disks = LOCATOR64.unpack(data[END64.size :])
    whole = magic == END64_MAGIC and locator == LOCATOR64_MAGIC and length == END64.size - 12
    single = not disk and not start_disk and not on_disk and disks == 1 and here == count
    if not (whole and single and position == where and made == needed == VERSION_ZIP64):
        raise BadContainer("its end contradicts itself")
    return count, size, start, where


def _central_entry(directory: bytes, position: int) -> tuple[Entry, int, int]:
    """(entry with its start not known yet, next position, offset of the local header)."""
    raw = directory[position : position + CENTRAL.size]
    if len(raw) != CENTRAL.size:
        raise BadContainer("its table of contents is cut short")
    magic, made, system, needed, reserved, flags, method, time, date, crc, packed, size, *rest = CENTRAL.unpack(raw)
    name_length, extra_length, comment, disk, internal, external, header_at = rest
    at = position + CENTRAL.size
    name = _name(directory[at : at + name_length], name_length, flags)
    extra = directory[at + name_length : at + name_length + extra_length]
    packed, size, header_at = _widened(extra, extra_length, [packed, size, header_at], name)
    plain = magic == CENTRAL_MAGIC and method == 0 and packed == size and not (comment or disk or internal or reserved)
    ours = system == UNIX and external == FILE_ATTRIBUTES and made == needed and made in (VERSION, VERSION_ZIP64)
    if not plain or not ours:
        raise BadContainer("its entry in the table of contents is not as this program writes it", name)
    return Entry(name, 0, size, crc, (time, date)), at + name_length + extra_length, header_at


def _check_local(file: BinaryIO, header_at: int, entry: Entry) -> Entry:
    """The entry with its start, when the local header says the same as the table of contents."""
    (magic, needed, reserved, flags, method, time, date, crc, packed, size, name_length, extra_length) = LOCAL.unpack(
        read_exactly(file, header_at, LOCAL.size)
    )
    rest = read_exactly(file, header_at + LOCAL.size, name_length + extra_length)
    name = _name(rest[:name_length], name_length, flags)
    packed, size = _widened(rest[name_length:], extra_length, [packed, size], name)
    same = (name, time, date, crc, size) == (entry.name, *entry.time, entry.crc, entry.size)
    plain = magic == LOCAL_MAGIC and method == 0 and packed == size and not reserved
    if not (same and plain and needed in (VERSION, VERSION_ZIP64)):
        raise BadContainer("its header contradicts the table of contents", entry.name)
    start = header_at + LOCAL.size + name_length + extra_length
    return Entry(entry.name, start, entry.size, entry.crc, entry.time)


def _name(raw: bytes, length: int, flags: int) -> str:
    if len(raw) != length or length > LONGEST_NAME:
        raise BadContainer("one of its names is cut short or far too long")
    try:
        name = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadContainer("one of its names cannot be read") from error
    if flags != (0 if name.isascii() else UTF8_FLAG):
        raise BadContainer("it is encrypted, or marked in a way this program does not use", name)
    return name


def _widened(extra: bytes, length: int, values: list[int], name: str) -> list[int]:
    """Sizes and offsets with those that stand in the zip64 extra field put in; no other extra field is allowed."""
    if len(extra) != length:
        raise BadContainer("one of its headers is cut short")
    if not extra:
        return values
    wide = [index for index, value in enumerate(values) if value == SMALL_LIMIT]
    if not wide or len(extra) != 4 + 8 * len(wide) or struct.unpack("<2H", extra[:4]) != (1, 8 * len(wide)):
        raise BadContainer("its header holds something this program does not write", name)
    for index, value in zip(wide, struct.unpack(f"<{len(wide)}Q", extra[4:]), strict=True):
        values[index] = value
    return values
