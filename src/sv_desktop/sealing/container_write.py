"""Writing a container: a plain ZIP of stored entries, in one pass, whole or not at all."""

import hashlib
import os
import secrets
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.sealing.container_format import Entry, central_header, end_records, local_header

#: Chunks below this are hashed at once: handing them to another thread would cost more.
_WORTH_A_THREAD = 64 * 1024


class Source(Struct, frozen=True):
    """A file that goes into a package. chunks: called once, gives its bytes. size: bytes, exactly."""

    name: str
    chunks: Callable[[], Iterator[bytes]]
    size: int


class ContainerWriter:
    """Appends stored entries and keeps them with their digests. time: DOS time and date of every entry.

    SHA-256 runs in a thread of its own, while CRC and write go on in this one.
    """

    def __init__(self, file: BinaryIO, time: tuple[int, int], hasher: ThreadPoolExecutor) -> None:
        self._file = file
        self._time = time
        self._hasher = hasher
        self.entries: list[Entry] = []
        self.digests: dict[str, str] = {}

    def add(self, name: str, data: bytes) -> None:
        """Append a small file that is in memory."""
        self.add_source(Source(name, lambda: iter((data,)), len(data)), lambda _bytes: None)

    def add_source(self, source: Source, written: Callable[[int], None]) -> None:
        """Append a file in one pass. Raises PlainError when its size is not as told. written: called with bytes."""
        header_at = self.entries[-1].end if self.entries else 0
        entry = Entry(source.name, header_at, source.size, 0, self._time)
        self._file.write(local_header(entry))
        crc, digest = self._copy(source, written)
        entry = replace(entry, crc=crc)
        self._file.seek(header_at)
        self._file.write(local_header(entry))
        self._file.seek(entry.end)
        self.entries.append(entry)
        self.digests[source.name] = digest

    def finish(self) -> None:
        """Append the table of contents and the end record."""
        start = self.entries[-1].end
        directory = b"".join(central_header(entry) for entry in self.entries)
        self._file.write(directory + end_records(len(self.entries), len(directory), start))

    def _copy(self, source: Source, written: Callable[[int], None]) -> tuple[int, str]:
        """(CRC-32, SHA-256 in hex) of what was written."""
        digest, crc, size = hashlib.sha256(), 0, 0
        for chunk in source.chunks():
            size += len(chunk)
            if size > source.size:
                break
            if len(chunk) < _WORTH_A_THREAD:
                digest.update(chunk)
                crc = zlib.crc32(chunk, crc)
                self._file.write(chunk)
            else:
                hashed = self._hasher.submit(digest.update, chunk)
                try:
                    crc = zlib.crc32(chunk, crc)
                    self._file.write(chunk)
                finally:
                    hashed.result()
            written(len(chunk))
        if size != source.size:
            raise PlainError(
                tr("“{name}” changed while it was being sealed.", name=source.name), tr("Please seal again.")
            )
        return crc, digest.hexdigest()


def told(progress: Progress, total: int) -> Callable[[int], None]:
    """What adds up bytes for a progress. total: bytes."""
    done = 0

    def tell(more: int) -> None:
        nonlocal done
        done += more
        progress(done, total)

    return tell


@contextmanager
def new_container(destination: Path, time: tuple[int, int]) -> Iterator[ContainerWriter]:
    """A container that appears under its name only when the block ends well and every byte is on the disk.

    time: DOS time and date of every entry. Raises PlainError when the disk says no. However the block ends, nothing
    else is left behind.
    """
    partial = destination.with_name(f".{destination.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        with partial.open("xb") as file, ThreadPoolExecutor(1) as hasher:
            writer = ContainerWriter(file, time, hasher)
            yield writer
            writer.finish()
            file.flush()
            os.fsync(file.fileno())
        partial.replace(destination)
        _sync_folder(destination.parent)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be written ({reason}).", name=destination.name, reason=error.strerror or error),
            tr("Nothing was left there. Free some space or choose another folder, then try again."),
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be synced."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
