"""Bytes in a file of ours: in 1 MiB chunks, in one pass with their SHA-256, the same bytes stored once."""

import hashlib
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from typing import BinaryIO, TypeVar

from msgspec import Struct
from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage.connection import Database
from sv_desktop.storage.faults import DamagedWorkspace
from sv_desktop.storage.reading_in import ReadingIn
from sv_desktop.storage.tables import CHUNK_SIZE, CHUNKS_PER_CONTENT, content

T = TypeVar("T")

_INSERT_CHUNK = "INSERT INTO chunk (id, data) VALUES (?, ?)"
_READ_CHUNK = "SELECT data FROM chunk WHERE id = ?"
# The last eight chunks of a content that was not finished: a full content is never touched.
_DROP_CHUNKS = f"""
DELETE FROM chunk WHERE id IN (
    SELECT chunk.id FROM content JOIN chunk
    ON chunk.id >= content.id * {CHUNKS_PER_CONTENT} AND chunk.id < (content.id + 1) * {CHUNKS_PER_CONTENT}
    WHERE content.id = ? AND content.sha256 IS NULL ORDER BY chunk.id DESC LIMIT 8)
"""  # noqa: S608
# At most 8 MiB of pages at a time, so that a typed answer gets its turn.
_SHRINK = "PRAGMA incremental_vacuum(128)"


class Stored(Struct, frozen=True):
    """Bytes that are stored. sha256: lower-case hex; size: bytes."""

    content_id: int
    sha256: str
    size: int


class ContentBytes:
    """Files come in and go out in constant memory; other threads get their turn between batches.

    used: which contents something names; the others are what an interrupted addition left.
    """

    def __init__(self, database: Database, used: ColumnElement[bool]) -> None:
        self._database = database
        self._used = used

    def add_content(self, source: BinaryIO, *, size: int, progress: Progress = silent) -> Stored:
        """Store bytes that nothing names yet; the sweep of the next opening removes them if nothing does."""
        return self._add_content(source, size, progress, lambda _connection, stored: stored)

    def read_content(self, stored: Stored) -> Iterator[bytes]:
        """The chunks of a content, checked against its SHA-256 at the end."""
        digest, read = hashlib.sha256(), 0
        for number in range(-(-stored.size // CHUNK_SIZE)):
            data = self._chunk(stored.content_id * CHUNKS_PER_CONTENT + number)
            digest.update(data)
            read += len(data)
            yield data
        if read != stored.size or digest.hexdigest() != stored.sha256:
            raise DamagedWorkspace(self._database.path)

    def contents(self) -> tuple[Stored, ...]:
        """All stored contents."""
        with self._database.reading() as connection:
            rows = connection.execute(select(content).where(content.c.sha256.is_not(None)))
            return tuple(Stored(row.id, row.sha256, row.size) for row in rows)

    def sweep(self) -> None:
        """Remove what an interrupted addition left: bytes that are not whole, or that nothing names."""
        with self._database.reading() as connection:
            left = (
                connection.execute(select(content.c.id).where(content.c.sha256.is_(None) | ~self._used)).scalars().all()
            )
        self.drop_unused(left)

    def drop_unused(self, content_ids: Collection[int]) -> None:
        """Remove contents, but those that something names."""
        if not content_ids:
            return
        with self._database.transaction() as connection:
            unused = content.c.id.in_(content_ids) & ~self._used
            left = connection.execute(select(content.c.id).where(unused)).scalars().all()
            connection.execute(update(content).where(content.c.id.in_(left)).values(sha256=None))
            self._forget(connection, left)
        for content_id in left:
            self._discard(content_id)

    def _add_content(
        self, source: BinaryIO, size: int, progress: Progress, keep: Callable[[Connection, Stored], T]
    ) -> T:
        content_id = self._new_content()
        try:
            digest, read = self._read_in(source, content_id, size, progress)
            with self._database.transaction() as connection:
                stored = _settle(connection, content_id, digest, read)
                kept = keep(connection, stored)
        except BaseException:
            self._tidy(content_id)
            raise
        if stored.content_id != content_id:
            self._tidy(content_id)
        return kept

    def _new_content(self) -> int:
        with self._database.transaction() as connection:
            result = connection.execute(insert(content).values(size=0))
            return int(result.inserted_primary_key[0])  # type: ignore[index]

    def _read_in(self, source: BinaryIO, content_id: int, size: int, progress: Progress) -> tuple[str, int]:
        reading, chunk_id = ReadingIn(source), content_id * CHUNKS_PER_CONTENT
        for batch in reading.batches():
            with self._database.transaction() as connection:
                connection.exec_driver_sql(_INSERT_CHUNK, list(enumerate(batch, chunk_id)))
            chunk_id += len(batch)
            progress(reading.size, max(size, reading.size))
        return reading.sha256, reading.size

    def _chunk(self, chunk_id: int) -> bytes:
        with self._database.reading() as connection:
            row = connection.exec_driver_sql(_READ_CHUNK, (chunk_id,)).one_or_none()
        if row is None or not isinstance(row[0], bytes):
            raise DamagedWorkspace(self._database.path)
        return row[0]

    def _tidy(self, content_id: int) -> None:
        """Discard; where the disk refuses even that, the sweep of the next opening does it."""
        with suppress(PlainError):
            self._discard(content_id)

    def _discard(self, content_id: int) -> None:
        """Remove an unfinished content, a few chunks at a time, and give its room back to the disk."""
        while True:
            with self._database.transaction() as connection:
                if connection.exec_driver_sql(_DROP_CHUNKS, (content_id,)).rowcount == 0:
                    connection.execute(delete(content).where(content.c.id == content_id, content.c.sha256.is_(None)))
                    break
        self._shrink()

    def _shrink(self) -> None:
        free, before = 1, 2
        while 0 < free < before:
            with self._database.transaction() as connection:
                before = int(connection.exec_driver_sql("PRAGMA freelist_count").scalar_one())
                cursor = connection.connection.cursor()
                cursor.execute(_SHRINK)
                cursor.fetchall()
                free = int(connection.exec_driver_sql("PRAGMA freelist_count").scalar_one())

    def _forget(self, connection: Connection, content_ids: Collection[int]) -> None:
        """Remove what else is kept of contents that go."""


def _settle(connection: Connection, content_id: int, digest: str, size: int) -> Stored:
    """Keep the new content, or find the one with the same bytes that is there already."""
    twin = connection.execute(select(content.c.id).where(content.c.sha256 == digest)).scalar_one_or_none()
    if twin is not None:
        return Stored(twin, digest, size)
    connection.execute(update(content).where(content.c.id == content_id).values(sha256=digest, size=size))
    return Stored(content_id, digest, size)
