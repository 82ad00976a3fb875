"""The rows of a register's ledger: appended, each with a digest, read whole or not at all."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, insert

from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue
from sv_desktop.storage.moments import utc
from sv_desktop.storage.register_tables import entry
from sv_desktop.storage.row_digest import REGISTER_COVERED, digested, row_digest

_COLUMNS = ", ".join(f'"{name}"' for name in REGISTER_COVERED["entry"])
_ENTRIES_ABOUT = f"SELECT {_COLUMNS}, digest FROM entry WHERE about = ? ORDER BY seq"  # noqa: S608
_ENTRIES = f"SELECT {_COLUMNS}, digest FROM entry ORDER BY seq"  # noqa: S608
_KINDS = {kind.value: kind for kind in EntryKind}
_VALUE = msgspec.json.Decoder(EntryValue)


def append_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    """Write entries; none may have the id of one that is there."""
    rows = [digested("entry", _columns(one)) for one in entries]
    if rows:
        connection.execute(insert(entry), rows)


def read_entries(connection: Connection, about: str | None) -> tuple[Entry, ...]:
    """Entries in the order in which they were written here. about: one submission's only."""
    query, given = (_ENTRIES, ()) if about is None else (_ENTRIES_ABOUT, (about,))
    return tuple(map(_entry, connection.exec_driver_sql(query, given)))


def _columns(one: Entry) -> dict[str, object]:
    return {
        "id": one.id,
        "about": one.about,
        "kind": one.kind.value,
        "target": one.target,
        "value": msgspec.json.encode(one.value).decode(),
        "by": one.by,
        "at": one.at.astimezone(UTC).isoformat(),
        "computer": one.computer,
    }


def _entry(row: Sequence[Any]) -> Entry:
    """By hand, as a register may hold a hundred thousand; what is no text is a TypeError, as damage is told."""
    *values, digest = row
    "".join(values)
    if row_digest(*values) != digest:
        raise ValueError("a row of entry is not what was written")
    entry_id, about, kind, target, value, by, at, computer = values
    return Entry(
        id=entry_id, about=about, kind=_KINDS.get(kind) or EntryKind(kind), target=target, value=_VALUE.decode(value),
        by=by, at=utc(datetime.fromisoformat(at)), computer=computer,
    )  # fmt: skip
