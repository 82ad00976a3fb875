"""Whether a register is whole: its records each time it is opened, every package when somebody asks."""

from sqlalchemy import Connection, func, select

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import ContentBytes
from sv_desktop.storage.faults import DamagedWorkspace
from sv_desktop.storage.records import Records
from sv_desktop.storage.register_tables import document, entry, event, submission
from sv_desktop.storage.row_digest import require_whole
from sv_desktop.storage.soundness import only_tables, pages_are_whole
from sv_desktop.storage.tables import content

_RECORDS = ("submission", "known_key", "event", "entry", "identity", "seal", content.name)


def refuse_unsound_register(database: Database) -> None:
    """Raises DamagedWorkspace where a record is broken or missing, or a program was put into the file."""
    with database.reading() as connection:
        if not (only_tables(connection) and pages_are_whole(connection, _RECORDS) and _none_is_missing(connection)):
            raise DamagedWorkspace(database.path)


def examine_register(database: Database, records: Records, files: ContentBytes) -> tuple[str, ...]:
    """What is damaged, one sentence each. Records were read when the file was opened."""
    try:
        with database.reading() as connection:
            told = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            _read_documents(connection)
        records.identity()
    except PlainError as error:
        return (error.what,)
    found = [tr("The file's structure is damaged: {line}.", line=line) for line in told if line != "ok"]
    found += [tr("A submission has lost its package.")] if broken else []
    return tuple(found) or tuple(_damaged_packages(files))


def _read_documents(connection: Connection) -> None:
    """What was read out of the packages, each against its digest; the other records were read before."""
    for row in connection.execute(select(document)):
        require_whole("document", row)


def _damaged_packages(files: ContentBytes) -> list[str]:
    found = []
    for stored in files.contents():
        try:
            for _chunk in files.read_content(stored):
                pass
        except PlainError:
            found.append(tr("The package whose SHA-256 begins {sha256} is damaged.", sha256=stored.sha256[:12]))
    return found


def _none_is_missing(connection: Connection) -> bool:
    """Entries, events and submissions are only ever appended, so their numbers have no gap."""
    return all(
        (first or 1, last or 0) == (1, number)
        for first, last, number in (
            connection.execute(select(func.min(table.c.seq), func.max(table.c.seq), func.count(table.c.seq))).one()
            for table in (entry, event, submission)
        )
    )
