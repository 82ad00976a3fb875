"""Bringing in a colleague's copy: the union of two sets of revisions, evidence items and snapshots.

A union is the same in either order, and the same again when done twice; the heads follow from the revisions alone.
"""

from collections.abc import Iterator
from contextlib import suppress
from io import RawIOBase
from typing import BinaryIO, cast

from msgspec.structs import replace
from sqlalchemy import Connection, insert, select

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.merging import Brought
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage.connection import Database
from sv_desktop.storage.evidence_bytes import EvidenceBytes, Stored
from sv_desktop.storage.faults import NoSharedBeginning
from sv_desktop.storage.revision_rows import Row, insert_row, read_row, retell_row, value_text
from sv_desktop.storage.row_digest import COVERED, digested, require_whole
from sv_desktop.storage.tables import content, evidence, revision, snapshot


def bring_in(database: Database, source: Database, progress: Progress = silent) -> Brought:
    """Add to a workspace what another copy of it holds; the other is not changed.

    progress: bytes of evidence. Raises NoSharedBeginning where the two have no revision in common, DamagedWorkspace
    where a file of the copy does not hold what it should. On any error, and on Cancelled, nothing has come in.
    """
    here, there = _rows(database), _rows(source)
    if not here.keys() & there.keys():
        raise NoSharedBeginning(source.path)
    files, theirs = EvidenceBytes(database), EvidenceBytes(source)
    known = {one.sha256: one.content_id for one in files.contents()}
    contents = dict(known)
    try:
        _bring_contents(files, theirs, contents, progress)
        with database.transaction() as connection:
            return Brought(
                revisions=_add_revisions(connection, here, there),
                evidence=_add_evidence(connection, source, contents),
                snapshots=_add_snapshots(connection, source),
            )
    except BaseException:
        with suppress(PlainError):
            files.drop_unused(set(contents.values()) - set(known.values()))
        raise


class _Chunks(RawIOBase):
    """Chunks from another workspace, to be read like a file."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def read(self, size: int = -1, /) -> bytes:
        if not self._rest:
            self._rest = next(self._chunks, b"")
        data, self._rest = (self._rest[:size], self._rest[size:]) if size >= 0 else (self._rest, b"")
        return data


def _rows(database: Database) -> dict[str, Row]:
    with database.reading() as connection:
        rows = connection.execute(select(revision).order_by(revision.c.seq))
        return {row.revision.id: row for row in map(read_row, rows)}


def _bring_contents(files: EvidenceBytes, theirs: EvidenceBytes, known: dict[str, int], progress: Progress) -> None:
    """Store what is missing here. known: content ids by SHA-256, which grows."""
    missing = [one for one in theirs.contents() if one.sha256 not in known]
    total, done = sum(one.size for one in missing), 0
    for one in missing:
        known[one.sha256] = _bring_content(files, theirs, one, _shifted(progress, done, total)).content_id
        done += one.size


def _shifted(progress: Progress, before: int, total: int) -> Progress:
    return lambda now, _all: progress(before + now, total)


def _bring_content(files: EvidenceBytes, theirs: EvidenceBytes, one: Stored, progress: Progress) -> Stored:
    source = cast("BinaryIO", _Chunks(theirs.read_content(one)))
    return files.add_content(source, size=one.size, progress=progress)


def _add_revisions(connection: Connection, here: dict[str, Row], there: dict[str, Row]) -> int:
    """Rows that are new here; of a row that was typed over after the copy was made, the later words."""
    new = [row for one, row in there.items() if one not in here]
    for row in new:
        insert_row(connection, row.revision, "", pinned=True)
    for one in here.keys() & there.keys():
        if _words(there[one]) > _words(here[one]):
            retell_row(connection, replace(here[one], revision=there[one].revision, pinned=True))
    return len(new)


def _words(row: Row) -> tuple[str, str]:
    return row.revision.at.isoformat(), value_text(row.revision.value)


def _add_evidence(connection: Connection, source: Database, contents: dict[str, int]) -> int:
    known = set(connection.execute(select(evidence.c.id)).scalars())
    with source.reading() as there:
        rows = there.execute(
            select(evidence, content.c.sha256)
            .join(content, evidence.c.content_id == content.c.id)
            .order_by(evidence.c.seq)
        ).all()
    new = [row for row in rows if row.id not in known]
    for row in new:
        connection.execute(insert(evidence).values(content_id=contents[row.sha256], **_whole("evidence", row)))
    return len(new)


def _add_snapshots(connection: Connection, source: Database) -> int:
    known = set(connection.execute(select(snapshot.c.id)).scalars())
    with source.reading() as there:
        rows = there.execute(select(snapshot).order_by(snapshot.c.seq)).all()
    new = [row for row in rows if row.id not in known]
    for row in new:
        connection.execute(insert(snapshot).values(**_whole("snapshot", row)))
    return len(new)


def _whole(table: str, row: object) -> dict[str, object]:
    require_whole(table, row)
    return digested(table, {name: getattr(row, name) for name in COVERED[table]})
