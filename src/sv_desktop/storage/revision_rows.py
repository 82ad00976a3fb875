"""Revisions as rows: what the table holds beside the change itself, and how a value is written."""

from collections.abc import Iterable
from datetime import UTC, datetime
from math import isfinite
from operator import attrgetter
from typing import Any

import msgspec
from sqlalchemy import Connection

from sv_desktop.domain.answers import Revision, Value
from sv_desktop.domain.fault import PlainError
from sv_desktop.storage.row_digest import COVERED, require_whole, row_digest

_INSERT = (
    "INSERT INTO revision (id, target, field, value, author, at, parent, joins, step, undoes, pinned, digest) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

_RETELL = "UPDATE revision SET id = ?, value = ?, at = ?, digest = ? WHERE seq = ?"

_COLUMNS = COVERED["revision"]
_STEP = _COLUMNS.index("step")
_in_order = attrgetter(*_COLUMNS)


class Row(msgspec.Struct, frozen=True):
    """A revision where it stands. seq: its place in the file. step: "" for one that came from another copy."""

    seq: int
    revision: Revision
    step: str
    undoes: str | None = None
    pinned: bool = False


def insert_row(
    connection: Connection, new: Revision, step: str, *, undoes: str | None = None, pinned: bool = False
) -> Row:
    """Append a revision; the row with its place comes back."""
    covered = _covered(new, step, undoes)
    result = connection.exec_driver_sql(_INSERT, (*covered, int(pinned), row_digest(*covered)))
    return Row(result.lastrowid, new, step, undoes, pinned)


def insert_copies(connection: Connection, rows: Iterable[Any]) -> None:
    """Append rows of another copy: they are no steps here. Raises ValueError for one that cannot be understood."""
    copies = [_copy_of(row) for row in rows]
    if copies:
        connection.exec_driver_sql(_INSERT, copies)


def _copy_of(row: Any) -> tuple[object, ...]:
    covered = list(_in_order(row))
    if row_digest(*covered) != row.digest:
        raise ValueError("a revision is not what was written")
    msgspec.json.decode(row.value, type=Value)
    datetime.fromisoformat(row.at)
    covered[_STEP] = ""
    return (*covered, 1, row.digest if row.step == "" else row_digest(*covered))


def retell_row(connection: Connection, row: Row, value: Value, at: datetime) -> Row:
    """Type over a row, which takes its next id: what a copy has seen of it before is another revision."""
    told = msgspec.structs.replace(row.revision, id=_next_id(row.revision.id), value=value, at=at)
    digest = row_digest(*_covered(told, row.step, row.undoes))
    connection.exec_driver_sql(_RETELL, (told.id, value_text(value), _time(told), digest, row.seq))
    return msgspec.structs.replace(row, revision=told)


def first_id(one: str) -> str:
    """The id that a revision had before it was typed over: "<id>.2" was "<id>.1", and "<id>" to begin with."""
    return one.partition(".")[0]


def times_typed_over(one: str) -> int:
    """How often a revision was typed over. Raises ValueError for an id of another form."""
    return int(one.partition(".")[2] or 0)


def _next_id(one: str) -> str:
    return f"{first_id(one)}.{times_typed_over(one) + 1}"


def _covered(one: Revision, step: str, undoes: str | None) -> tuple[str | None, ...]:
    """The columns in the order of :data:`.row_digest.COVERED`."""
    joins = msgspec.json.encode(one.joins).decode() if one.joins else None
    return (one.id, *one.key, value_text(one.value), one.author, _time(one), one.parent, joins, step, undoes)


def _time(one: Revision) -> str:
    return one.at.astimezone(UTC).isoformat()


def read_row(row: Any) -> Row:
    """A row of the table. Raises ValueError or msgspec.MsgspecError for what cannot be understood."""
    return Row(row.seq, read_revision(row), str(row.step), row.undoes, bool(row.pinned))


def read_revision(row: Any) -> Revision:
    """The change that a row of the table holds."""
    require_whole("revision", row)
    return Revision(
        id=str(row.id),
        target=str(row.target),
        field=str(row.field),
        value=msgspec.json.decode(str(row.value), type=Value),
        author=str(row.author),
        at=datetime.fromisoformat(str(row.at)),
        parent=None if row.parent is None else str(row.parent),
        joins=read_joins(row),
    )


def read_joins(row: Any) -> tuple[str, ...]:
    """The further parents of a row."""
    return () if row.joins is None else msgspec.json.decode(str(row.joins), type=tuple[str, ...])


def value_text(value: Value) -> str:
    """The value as JSON (RFC 8259), which has neither lone surrogates nor numbers that are not finite."""
    if isinstance(value, float) and not isfinite(value):
        raise PlainError("This is not a number that can be stored.", "Nothing was changed. Enter a number such as 120.")
    return msgspec.json.encode(value).decode()
