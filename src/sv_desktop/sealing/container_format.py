"""The bytes of a container (PKWARE APPNOTE 6.3.9) as this program writes them, and nothing else.

Every header is fully determined by name, size, CRC, time and place. So the reader writes them again and compares,
and no bit of a header can mean something that was not checked.
"""

import hashlib
import struct
from collections.abc import Iterable
from datetime import UTC, datetime

from msgspec import Struct

MOST_ENTRIES = 20_000

_UNIX = 3
#: A regular file, rw-r--r--, in the upper half of the external attributes.
_FILE_ATTRIBUTES = 0o100644 << 16
_UTF8_FLAG = 0x800
_VERSION = 20
_VERSION_ZIP64 = 45
_ZIP64_EXTRA = 1
#: What does not fit below this stands in a zip64 field (APPNOTE 4.5.3).
WIDE = 0xFFFFFFFF

LOCAL = struct.Struct("<4s2B4HL2L2H")
CENTRAL = struct.Struct("<4s4B4HL2L5H2L")
END = struct.Struct("<4s4H2LH")
END64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR64 = struct.Struct("<4sLQL")

LOCAL_MAGIC = b"PK\x03\x04"
_CENTRAL_MAGIC = b"PK\x01\x02"
END_MAGIC = b"PK\x05\x06"
END64_MAGIC = b"PK\x06\x06"
_LOCATOR64_MAGIC = b"PK\x06\x07"


class Entry(Struct, frozen=True):
    """One stored file. header_at: offset of its local header; size: bytes; crc: CRC-32; time: DOS time and date."""

    name: str
    header_at: int
    size: int
    crc: int
    time: tuple[int, int]

    @property
    def start(self) -> int:
        """The offset of its first byte."""
        return self.header_at + len(local_header(self))

    @property
    def end(self) -> int:
        """The offset after its last byte."""
        return self.start + self.size


def local_header(entry: Entry) -> bytes:
    """The header in front of a file (APPNOTE 4.3.7)."""
    name = entry.name.encode()
    wide = [entry.size, entry.size] if entry.size >= WIDE else []
    extra, size = _extra(wide), min(entry.size, WIDE)
    version = _VERSION_ZIP64 if wide else _VERSION
    fixed = (LOCAL_MAGIC, version, 0, _flags(name), 0, *entry.time, entry.crc, size, size, len(name), len(extra))
    return LOCAL.pack(*fixed) + name + extra


def central_header(entry: Entry) -> bytes:
    """The line of a file in the table of contents (APPNOTE 4.3.12)."""
    name = entry.name.encode()
    wide = [entry.size, entry.size] if entry.size >= WIDE else []
    wide += [entry.header_at] if entry.header_at >= WIDE else []
    extra, size, header_at = _extra(wide), min(entry.size, WIDE), min(entry.header_at, WIDE)
    version = _VERSION_ZIP64 if wide else _VERSION
    fixed = (_CENTRAL_MAGIC, version, _UNIX, version, 0, _flags(name), 0, *entry.time, entry.crc, size, size)
    return CENTRAL.pack(*fixed, len(name), len(extra), 0, 0, 0, _FILE_ATTRIBUTES, header_at) + name + extra


def end_records(count: int, size: int, start: int) -> bytes:
    """What closes the file (APPNOTE 4.3.14 to 4.3.16). count: entries; size, start: of the table of contents, bytes."""
    end = END.pack(END_MAGIC, 0, 0, count, count, min(size, WIDE), min(start, WIDE), 0)
    if start < WIDE:
        return end
    version = _VERSION_ZIP64
    end64 = END64.pack(END64_MAGIC, END64.size - 12, version, version, 0, 0, count, count, size, start)
    return end64 + LOCATOR64.pack(_LOCATOR64_MAGIC, 0, start + size, 1) + end


def layout_digest(entries: Iterable[Entry]) -> str:
    """SHA-256 in hex over the headers in front of some files: it binds their order, times, sizes and CRCs."""
    digest = hashlib.sha256()
    for entry in entries:
        digest.update(local_header(entry))
    return digest.hexdigest()


def dos_time(at: datetime) -> tuple[int, int]:
    """(time, date) as ZIP keeps them: UTC here, whole even seconds, 1980 to 2107 (APPNOTE 4.4.6)."""
    utc = at.astimezone(UTC)
    year = min(max(utc.year, 1980), 2107) - 1980
    return utc.hour << 11 | utc.minute << 5 | utc.second // 2, year << 9 | utc.month << 5 | utc.day


def _flags(name: bytes) -> int:
    return 0 if name.isascii() else _UTF8_FLAG


def _extra(wide: list[int]) -> bytes:
    return struct.pack(f"<2H{len(wide)}Q", _ZIP64_EXTRA, 8 * len(wide), *wide) if wide else b""
