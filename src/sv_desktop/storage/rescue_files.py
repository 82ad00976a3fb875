"""Rescue files: evidence bytes are followed from chunk to chunk, and kept when they are what was once added."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress
from sv_desktop.storage.chunk_stream import chunk_stream
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import Stored
from sv_desktop.storage.evidence_bytes import EvidenceBytes, item_id
from sv_desktop.storage.row_digest import BORROWED, COVERED, digested, require_whole, row_digest
from sv_desktop.storage.tables import CHUNKS_PER_CONTENT, chunk, content, evidence, letter

_UNNAMED = "Rescued file {number}"


class RescuedFiles(Struct, frozen=True):
    """kept: evidence items that are whole. lost: names of those that are not. unnamed: whole, without a name.

    letters: those that are whole; lost_letters: how many are not.
    """

    kept: int
    lost: tuple[str, ...]
    unnamed: int
    letters: int
    lost_letters: int


def rescue_files(
    source: Database, target: Database, items: list[Any], letters: list[Any], progress: Progress
) -> RescuedFiles:
    """Bring over what the rows of evidence and letters name; then whole contents that no row names any more."""
    files = EvidenceBytes(target)
    brought: dict[int, Stored] = {}
    lost: list[str] = []
    told = _over(progress, brought, source.path.stat().st_size)
    for row in items:
        stored = _bring(source, files, row.content_id, brought, told)
        values = _told(row, stored) if stored else None
        if stored is None or values is None:
            lost.append(str(row.name))
            continue
        with target.transaction() as connection:
            connection.execute(insert(evidence).values(content_id=stored.content_id, **digested("evidence", values)))
    whole = sum(_rescue_letter(source, target, files, row, brought, told) for row in letters)
    unnamed = _rescue_unnamed(source, target, files, brought, told)
    files.sweep()
    return RescuedFiles(len(items) - len(lost), tuple(lost), unnamed, whole, len(letters) - whole)


def _over(progress: Progress, brought: dict[int, Stored], size: int) -> Progress:
    """Progress over all files, of which the size of the workspace is the most that they can be."""
    return lambda now, _total: progress(min(size, now + sum(one.size for one in brought.values())), size)


def _rescue_letter(
    source: Database, target: Database, files: EvidenceBytes, row: Any, brought: dict[int, Stored], progress: Progress
) -> bool:
    """Whether a letter's row is what was written, and its bytes are those that it names."""
    try:
        require_whole("letter", row)
    except (ValueError, TypeError):
        return False
    stored = _bring(source, files, row.content_id, brought, progress)
    if stored is None or stored.sha256 != row.sha256:
        return False
    with target.transaction() as connection:
        values = digested("letter", row._mapping)
        connection.execute(insert(letter).values(content_id=stored.content_id, **values))
    return True


def _bring(
    source: Database, files: EvidenceBytes, content_id: object, brought: dict[int, Stored], progress: Progress
) -> Stored | None:
    if not isinstance(content_id, int):
        return None
    if content_id not in brought:
        try:
            brought[content_id] = files.add_content(
                chunk_stream(_chunks(source, content_id)), size=0, progress=progress
            )
        except PlainError:
            return None
    return brought[content_id]


def _chunks(source: Database, content_id: int) -> Iterator[bytes]:
    """Chunks in order until there is none. Raises PlainError where one cannot be read."""
    number = content_id * CHUNKS_PER_CONTENT
    while True:
        with source.reading() as connection:
            data = connection.execute(select(chunk.c.data).where(chunk.c.id == number)).scalar_one_or_none()
        if data is None:
            return
        yield bytes(data)
        number += 1


def _told(row: Any, stored: Stored) -> dict[str, object] | None:
    """What is known of an evidence item; None where the row does not name these bytes.

    An id is made of a name and a digest, so it vouches for both where the rest of the row is damaged.
    """
    values = {name: getattr(row, name) for name in COVERED["evidence"] if name not in BORROWED}
    values |= {"sha256": stored.sha256, "size": stored.size}
    if row_digest(*values.values()) == row.digest:
        return values
    return _anew(str(row.name), stored) if row.id == item_id(stored.sha256, str(row.name)) else None


def _anew(name: str, stored: Stored) -> dict[str, object]:
    """An item of which no more is known than its name and its bytes."""
    return {
        "id": item_id(stored.sha256, name),
        "name": name,
        "media_type": "application/octet-stream",
        "added_by": "",
        "added_at": datetime.now(UTC).isoformat(),
        "sha256": stored.sha256,
        "size": stored.size,
    }


def _rescue_unnamed(
    source: Database, target: Database, files: EvidenceBytes, brought: dict[int, Stored], progress: Progress
) -> int:
    found = 0
    for content_id, sha256 in _contents(source):
        if content_id in brought:
            continue
        stored = _bring(source, files, content_id, brought, progress)
        if stored is None or stored.sha256 != sha256:
            continue
        found += 1
        values = _anew(_UNNAMED.format(number=found), stored)
        with target.transaction() as connection:
            connection.execute(insert(evidence).values(content_id=stored.content_id, **digested("evidence", values)))
    return found


def _contents(source: Database) -> Iterable[tuple[int, str]]:
    try:
        with source.reading() as connection:
            rows = connection.execute(select(content.c.id, content.c.sha256).where(content.c.sha256.is_not(None)))
            return [(row.id, row.sha256) for row in rows]
    except (PlainError, DBAPIError, UnicodeDecodeError):
        return []
