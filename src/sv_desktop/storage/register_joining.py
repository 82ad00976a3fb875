"""Two registers become one: what the other holds is added in one transaction, under the numbers that it has there."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path

import msgspec
from msgspec import Struct
from sqlalchemy import Connection, insert, update

from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.ledger import Entry
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.received import Event, Received
from sv_desktop.storage.content_bytes import Stored
from sv_desktop.storage.copy_to_mend import copy_to_mend
from sv_desktop.storage.header import header_version, journal_waits, opening
from sv_desktop.storage.keyed import key_of, keyed_version
from sv_desktop.storage.ledger_rows import append_entries
from sv_desktop.storage.register import Register, open_register
from sv_desktop.storage.register_rows import key_statement, submission_columns
from sv_desktop.storage.register_tables import REGISTER, document, event, submission
from sv_desktop.storage.row_digest import digested


class Joined(Struct, frozen=True, kw_only=True):
    """What is new in a register. received: each with its bytes, if they are kept, and its submission.json.

    changed: submissions that were here, with facts that are otherwise now.
    """

    received: tuple[tuple[Received, Stored | None, bytes], ...] = ()
    changed: tuple[Received, ...] = ()
    events: tuple[Event, ...] = ()
    entries: tuple[Entry, ...] = ()
    keys: tuple[KnownKey, ...] = ()


def join(register: Register, new: Joined) -> None:
    """Write all of it or nothing."""
    with register.database.transaction() as connection:
        for one, stored, answers in new.received:
            _add(connection, one, stored, answers)
        for one in new.changed:
            connection.execute(update(submission).where(submission.c.id == one.id).values(submission_columns(one)))
        for key in new.keys:
            connection.execute(key_statement(key))
        _append_events(connection, new.events)
        append_entries(connection, new.entries)


@contextmanager
def opened_to_join(path: Path, *, key: FileKey | None = None) -> Iterator[Register]:
    """A register that somebody else gave us, for reading alone: not a byte of their file is changed.

    key: of a protected one, whose copy is protected alike. One of an older version, and one that was not closed
    properly, is mended in a copy that goes afterwards. Raises as :func:`.open_register` does.
    """
    with opening:
        key = key_of(path, key, REGISTER)
        mend = journal_waits(path) or _version(path, key) < REGISTER.version
    if not mend:
        with open_register(path, read_only=True, key=key) as register:
            yield register
        return
    with copy_to_mend(path) as copy, open_register(copy, key=key) as register:
        yield register


def _version(path: Path, key: FileKey | None) -> int:
    return header_version(path, REGISTER) if key is None else keyed_version(path, key, REGISTER, read_only=True)


def _add(connection: Connection, one: Received, stored: Stored | None, answers: bytes) -> None:
    content_id = stored.content_id if stored else None
    connection.execute(insert(submission).values(content_id=content_id, **submission_columns(one)))
    if answers:
        row = digested("document", {"submission_id": one.id, "data": answers.decode()})
        connection.execute(insert(document).values(row))


def _append_events(connection: Connection, events: Iterable[Event]) -> None:
    rows = [
        digested("event", {**msgspec.structs.asdict(one), "at": one.at.astimezone(UTC).isoformat()}) for one in events
    ]
    if rows:
        connection.execute(insert(event), rows)
