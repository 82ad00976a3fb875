"""Bringing in a colleague's copy: the union of two sets of revisions, evidence items and snapshots.

A union is the same in either order, and the same again when done twice; the heads follow from the revisions alone.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, select

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.merging import Brought
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage.chunk_stream import chunk_stream
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import Stored
from sv_desktop.storage.evidence_bytes import EvidenceBytes
from sv_desktop.storage.faults import DamagedWorkspace, NoSharedBeginning
from sv_desktop.storage.joining import join
from sv_desktop.storage.tables import revision, setting

#: The setting that two copies of one workspace share from its first moment, before anything was said in it.
BEGUN_AS = "begun_as"

#: Runs an insertion of rows in a transaction, and reads the heads anew: :meth:`.Revisions.take_in`.
TakeIn = Callable[[Callable[[Connection], Brought]], Brought]


def bring_in(database: Database, source: Database, take_in: TakeIn, progress: Progress = silent) -> Brought:
    """Add to a workspace what another copy of it holds; the other is not changed.

    Evidence bytes come first, and typing goes on meanwhile; then all rows at once. progress: bytes of evidence.
    Raises NoSharedBeginning where the two did not begin as one, DamagedWorkspace where the copy does not hold what it
    should. On any error, and on Cancelled, nothing has come in. Signing identity and settings stay where they are.
    """
    if not _began_as_one(database, source):
        raise NoSharedBeginning(source.path)
    files, theirs = EvidenceBytes(database), EvidenceBytes(source)
    known = {one.sha256: one.content_id for one in files.contents()}
    contents = dict(known)
    try:
        _bring_contents(files, theirs, contents, progress)
        with _blaming(source), source.reading() as there:
            return take_in(lambda here: join(here, there, contents))
    except BaseException:
        with suppress(PlainError):
            files.drop_unused(set(contents.values()) - set(known.values()))
        raise


def _began_as_one(database: Database, source: Database) -> bool:
    marks = [_read(one, select(setting.c.value).where(setting.c.name == BEGUN_AS)) for one in (database, source)]
    if marks[0] & marks[1]:
        return True
    ids = [_read(one, select(revision.c.id)) for one in (database, source)]
    return bool(ids[0] & ids[1])


def _read(database: Database, query: Select[Any]) -> set[str]:
    with database.reading() as connection:
        return set(connection.execute(query).scalars())


@contextmanager
def _blaming(source: Database) -> Iterator[None]:
    """What cannot be understood together was wrong in the copy: what is here was read when it was opened."""
    try:
        yield
    except (msgspec.MsgspecError, ValueError, TypeError) as error:
        raise DamagedWorkspace(source.path) from error


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
    return files.add_content(chunk_stream(theirs.read_content(one)), size=one.size, progress=progress)
