"""Examine a workspace: its structure, its records, and every evidence file against its SHA-256."""

from collections.abc import Callable

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.wording import date_words
from sv_desktop.storage.connection import Database
from sv_desktop.storage.evidence_bytes import EvidenceBytes
from sv_desktop.storage.letters import Letters
from sv_desktop.storage.records import Records


def examine(database: Database, records: Records, files: EvidenceBytes, letters: Letters) -> tuple[str, ...]:
    """What is damaged, one sentence each; empty when all is whole. Answers were read when the file was opened."""
    return _structure(database) or _references(database) + _unreadable(
        records.identity, tr("The organisation's identity is damaged.")
    ) + _unreadable(records.seals, tr("The list of sealed packages is damaged.")) + (
        _unreadable(files.all, tr("The list of evidence is damaged."))
        or _unreadable(letters.all, tr("The list of what came back is damaged."))
        or _contents(files, letters)
    )


def is_sound(database: Database) -> bool:
    """Whether every page and every reference is whole; the bytes of evidence are not hashed."""
    with database.reading() as connection:
        told = connection.exec_driver_sql("PRAGMA quick_check(1)").scalars().all()
        return told == ["ok"] and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


def _structure(database: Database) -> tuple[str, ...]:
    try:
        with database.reading() as connection:
            told = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
    except PlainError as error:
        return (error.what,)
    return tuple(tr("The file's structure is damaged: {line}.", line=line) for line in told if line != "ok")


def _references(database: Database) -> tuple[str, ...]:
    with database.reading() as connection:
        broken = len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())
    if not broken:
        return ()
    return (counted("{n} evidence item has lost its file.", "{n} evidence items have lost their file.", broken),)


def _unreadable(look: Callable[[], object], words: str) -> tuple[str, ...]:
    try:
        look()
    except PlainError:
        return (words,)
    return ()


def _contents(files: EvidenceBytes, letters: Letters) -> tuple[str, ...]:
    names = {one.sha256: tr("The evidence file “{name}” is damaged.", name=one.name) for one in files.all()}
    for one in letters.all():
        day = date_words(one.received_at.date().isoformat())
        names.setdefault(
            one.sha256, tr("What came back on {day} is damaged. Ask the scheme to send it again.", day=day)
        )
    found = []
    for stored in files.contents():
        try:
            for _chunk in files.read_content(stored):
                pass
        except PlainError:
            found.append(
                names.get(stored.sha256, tr("The evidence file “{sha256}” is damaged.", sha256=stored.sha256[:12]))
            )
    return tuple(found)
