"""Rescue: all that can still be read in a damaged workspace, put into a new one.

Rows are asked for one by one, so that a broken page costs only what stands on it, and are kept only when their digest
says that they are what was written. Files are kept when their SHA-256 is the one that their evidence item was made
with; the table of contents is not needed for that.
"""

from contextlib import suppress
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, Select, Table, insert, select
from sqlalchemy.exc import DBAPIError

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.rescued import Rescued
from sv_desktop.storage.connection import Database
from sv_desktop.storage.rescue_files import rescue_files
from sv_desktop.storage.revision_rows import Row, insert_row, read_row
from sv_desktop.storage.row_digest import digested, require_whole
from sv_desktop.storage.tables import evidence, identity, letter, revision, seal, setting, snapshot

#: Numbers between two broken pages that are tried one by one.
_MOST_BETWEEN = 50_000
#: A broken table may lead in a circle.
_MOST_ROWS = 5_000_000
_UNREADABLE = (DBAPIError, UnicodeDecodeError)


def rescue(source: Database, target: Database, progress: Progress = silent) -> Rescued:
    """Fill the new, empty workspace target. source: open to look at only. progress: bytes of evidence."""
    changes, lost, doubtful = _rescue_revisions(source, target)
    items, letters = _rows(source, evidence, evidence.c.seq), _rows(source, letter, letter.c.seq)
    files = rescue_files(source, target, items, letters, progress)
    snapshots = _rescue_plain(source, target, snapshot, snapshot.c.seq)
    has_identity = _rescue_plain(source, target, identity, identity.c.id)
    _rescue_plain(source, target, seal, seal.c.id)
    _rescue_settings(source, target)
    return Rescued(
        changes=changes,
        lost_changes=lost,
        doubtful=doubtful,
        evidence=files.kept,
        lost_evidence=files.lost,
        unnamed=files.unnamed,
        letters=files.letters,
        lost_letters=files.lost_letters,
        snapshots=snapshots,
        identity=bool(has_identity),
    )


def _rows(source: Database, table: Table, key: Column[int]) -> list[Any]:
    """All rows that SQLite can read, by their number: from the front, from the back, and one by one in between."""
    found: dict[int, Any] = {}
    with suppress(PlainError, *_UNREADABLE), source.reading() as connection:
        front = _until_broken(connection, select(table).order_by(key), key, found)
        back = _until_broken(connection, select(table).order_by(key.desc()), key, found)
        for number in range(front + 1, min(back, front + _MOST_BETWEEN)):
            if number not in found:
                _until_broken(connection, select(table).where(key == number), key, found)
    return [found[number] for number in sorted(found)]


def _until_broken(
    connection: Connection, query: Select[tuple[Any, ...]], key: Column[int], found: dict[int, Any]
) -> int:
    """Take rows until there is none, or one that cannot be read; the number of the last, 0 for none."""
    number = 0
    with suppress(*_UNREADABLE):
        for row in islice(connection.execute(query), _MOST_ROWS):
            number = getattr(row, key.name)
            found.setdefault(number, row)
    return number


def _rescue_revisions(source: Database, target: Database) -> tuple[int, int, tuple[tuple[str, str], ...]]:
    whole: list[Row] = []
    doubtful: dict[tuple[str, str], None] = {}
    for row in _rows(source, revision, revision.c.seq):
        try:
            whole.append(read_row(row))
        except (ValueError, TypeError, msgspec.MsgspecError):
            doubtful[str(row.target), str(row.field)] = None
    with target.transaction() as connection:
        for one in whole:
            insert_row(connection, one.revision, one.step, undoes=one.undoes, pinned=one.pinned)
    lost = max((one.seq for one in whole), default=0) - len(whole)
    return len(whole), max(lost, len(doubtful)), tuple(doubtful)


def _rescue_plain(source: Database, target: Database, table: Table, key: Column[int]) -> int:
    whole = []
    for row in _rows(source, table, key):
        with suppress(ValueError, TypeError):
            require_whole(table.name, row)
            whole.append(digested(table.name, row._mapping))
    if whole:
        with target.transaction() as connection:
            connection.execute(insert(table), whole)
    return len(whole)


def _rescue_settings(source: Database, target: Database) -> None:
    """Where the person was; it does not matter when it is lost."""
    with suppress(PlainError, *_UNREADABLE), source.reading() as there:
        rows = [(str(row.name), str(row.value)) for row in there.execute(select(setting))]
        with target.transaction() as connection:
            _put_settings(connection, rows)


def _put_settings(connection: Connection, rows: list[tuple[str, str]]) -> None:
    for name, value in rows:
        connection.execute(insert(setting).prefix_with("OR REPLACE").values(name=name, value=value))
