"""The rows of a register's ledger: appended, each with a digest, read whole or not at all."""

from collections.abc import Iterable
from datetime import UTC
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select

from sv_desktop.domain.ledger import Entry
from sv_desktop.storage.register_tables import entry
from sv_desktop.storage.row_digest import digested, require_whole


def append_entries(connection: Connection, entries: Iterable[Entry]) -> None:
    """Write entries; none may have the id of one that is there."""
    rows = [digested("entry", _columns(one)) for one in entries]
    if rows:
        connection.execute(insert(entry), rows)


def read_entries(connection: Connection, about: str | None) -> tuple[Entry, ...]:
    """Entries in the order in which they were written here. about: one submission's only."""
    query = select(entry).order_by(entry.c.seq)
    rows = connection.execute(query if about is None else query.where(entry.c.about == about))
    return tuple(_entry(row) for row in rows)


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


def _entry(row: Any) -> Entry:
    require_whole("entry", row)
    facts = {name: getattr(row, name) for name in Entry.__struct_fields__}
    return msgspec.convert({**facts, "value": msgspec.json.decode(row.value)}, Entry)
