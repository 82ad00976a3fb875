"""Proof that one file holds what another holds, and that every byte of it can be read."""

import hashlib
from collections.abc import Callable, Iterable, Sequence

from sv_desktop.storage.connection import Database
from sv_desktop.storage.evidence_bytes import EvidenceBytes
from sv_desktop.storage.faults import DamagedWorkspace
from sv_desktop.storage.tables import chunk
from sv_desktop.storage.watching import watched

#: Read again by their SHA-256, and not row by row.
_BY_CONTENT = chunk.name


def refuse_difference(database: Database, copy: Database, told: Callable[[int], object]) -> None:
    """Raises DamagedWorkspace unless the copy has the same rows in every table and its evidence has its SHA-256.

    told: bytes of evidence that were read; it may raise to stop. SQLite's integrity_check reads every page, and so the
    authentication code of every page is checked where the copy is encrypted.
    """
    with copy.reading() as connection, watched(copy.driver, lambda: told(0)):
        sound = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalars().all() == ["ok"]
    if not sound or _rows(database) != _rows(copy):
        raise DamagedWorkspace(copy.path)
    files, done = EvidenceBytes(copy), 0
    for stored in files.contents():
        for data in files.read_content(stored):
            done += len(data)
            told(done)


def _rows(database: Database) -> dict[str, str]:
    """A digest of the rows of each table, of its shadow tables too where it is a full-text index."""
    with database.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE rootpage > 0 AND type = 'table'")
        return {
            name: _digest(connection.exec_driver_sql(f'SELECT * FROM "{name}"'))  # noqa: S608 - names of the schema
            for name in names.scalars().all()
            if name != _BY_CONTENT
        }


def _digest(rows: Iterable[Sequence[object]]) -> str:
    digest = hashlib.sha256()
    for row in rows:
        digest.update(repr(tuple(row)).encode(errors="surrogatepass"))
    return digest.hexdigest()
