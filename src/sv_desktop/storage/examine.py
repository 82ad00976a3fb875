"""Examine a workspace: its structure, its references, and every evidence file against its SHA-256."""

from sv_desktop.domain.fault import PlainError
from sv_desktop.storage.connection import Database
from sv_desktop.storage.evidence_bytes import EvidenceBytes


def examine(database: Database, files: EvidenceBytes) -> tuple[str, ...]:
    """What is damaged, one sentence each; empty when all is whole."""
    return _structure(database) + _references(database) + _evidence(files)


def _structure(database: Database) -> tuple[str, ...]:
    with database.reading() as connection:
        told = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
    return tuple(f"The file's structure is damaged: {line}." for line in told if line != "ok")


def _references(database: Database) -> tuple[str, ...]:
    with database.reading() as connection:
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return (f"{len(broken)} evidence items have lost their file.",) if broken else ()


def _evidence(files: EvidenceBytes) -> tuple[str, ...]:
    names = {one.sha256: one.name for one in files.all()}
    found = []
    for stored in files.contents():
        try:
            for _chunk in files.read_content(stored):
                pass
        except PlainError:
            found.append(f"The evidence file “{names.get(stored.sha256, stored.sha256[:12])}” is damaged.")
    return tuple(found)
