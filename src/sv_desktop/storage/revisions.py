"""Revisions: every change appended, the head kept in memory, typing coalesced."""

from datetime import UTC, datetime, timedelta
from math import isfinite
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, select, update

from sv_desktop.domain.answers import Answers, Revision, Value
from sv_desktop.domain.fault import PlainError
from sv_desktop.storage.connection import Database
from sv_desktop.storage.tables import revision

#: A head younger than this, by the same author in the same session and seen by nobody outside, is typed over.
COALESCE_WITHIN = timedelta(seconds=30)

_INSERT = "INSERT INTO revision (id, target, field, value, author, at, parent) VALUES (?, ?, ?, ?, ?, ?, ?)"


class _Head(msgspec.Struct):
    seq: int
    revision: Revision
    pinned: bool


class Revisions:
    """The one table of all that was said. Heads are read once, when the workspace opens."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._heads: dict[tuple[str, str], _Head] = {}
        with database.reading() as connection:
            for row in connection.execute(select(revision).order_by(revision.c.seq)):
                self._heads[row.target, row.field] = _Head(row.seq, _revision(row), bool(row.pinned))
        self._first_of_session = max((head.seq for head in self._heads.values()), default=0) + 1

    def answers(self) -> Answers:
        """The heads as they stand."""
        with self._database.lock:
            return Answers({key: head.revision.value for key, head in self._heads.items()})

    def save(self, changes: tuple[tuple[str, str, Value], ...], author: str, at: datetime) -> tuple[Revision, ...]:
        """Append or type over, all in one transaction; an equal value changes nothing.

        Raises PlainError for what cannot be stored: a lone surrogate, a number that is not finite.
        """
        at = at.astimezone(UTC)
        with self._database.lock:
            kept = dict(self._heads)
            try:
                if all(self._is_head(*change) for change in changes):
                    return tuple(self._heads[target, field].revision for target, field, _value in changes)
                with self._database.transaction() as connection:
                    return tuple(self._save_one(connection, *change, author, at) for change in changes)
            except BaseException:
                self._heads = kept
                raise

    def history(self, target: str, field: str) -> tuple[Revision, ...]:
        """All revisions of one answer, oldest first."""
        query = select(revision).where(revision.c.target == target, revision.c.field == field).order_by(revision.c.seq)
        with self._database.reading() as connection:
            return tuple(_revision(row) for row in connection.execute(query))

    def pin(self) -> None:
        """From now on no present head is typed over: somebody outside has seen it."""
        with self._database.lock:
            with self._database.transaction() as connection:
                connection.execute(update(revision).where(revision.c.pinned == 0).values(pinned=1))
            for head in self._heads.values():
                head.pinned = True

    def _is_head(self, target: str, field: str, value: Value) -> bool:
        head = self._heads.get((target, field))
        return head is not None and _same(head.revision.value, value)

    def _save_one(
        self, connection: Connection, target: str, field: str, value: Value, author: str, at: datetime
    ) -> Revision:
        head = self._heads.get((target, field))
        if head and _same(head.revision.value, value):
            return head.revision
        if head and self._typed_over(head, author, at):
            changed = msgspec.structs.replace(head.revision, value=value, at=at)
            connection.execute(
                update(revision).where(revision.c.seq == head.seq).values(value=_text(value), at=at.isoformat())
            )
            self._heads[target, field] = _Head(head.seq, changed, False)
            return changed
        return self._append(connection, target, field, value, author, at, head.revision.id if head else None)

    def _append(
        self,
        connection: Connection,
        target: str,
        field: str,
        value: Value,
        author: str,
        at: datetime,
        parent: str | None,
    ) -> Revision:
        new = Revision(
            id=str(uuid4()),
            target=target,
            field=field,
            value=value,
            author=author,
            at=at,
            parent=parent,
        )
        row = (new.id, target, field, _text(value), author, at.isoformat(), parent)
        result = connection.exec_driver_sql(_INSERT, row)
        self._heads[target, field] = _Head(result.lastrowid, new, False)
        return new

    def _typed_over(self, head: _Head, author: str, at: datetime) -> bool:
        fresh = timedelta(0) <= at - head.revision.at < COALESCE_WITHIN
        return fresh and not head.pinned and head.seq >= self._first_of_session and head.revision.author == author


def _text(value: Value) -> str:
    """The value as JSON (RFC 8259), which has neither lone surrogates nor numbers that are not finite."""
    if isinstance(value, float) and not isfinite(value):
        raise PlainError("This is not a number that can be stored.", "Nothing was changed. Enter a number such as 120.")
    return msgspec.json.encode(value).decode()


def _revision(row: object) -> Revision:
    fields: dict[str, object] = dict(row._mapping)  # type: ignore[attr-defined]
    value = msgspec.json.decode(str(fields["value"]), type=Value)
    at = datetime.fromisoformat(str(fields["at"]))
    return Revision(
        id=str(fields["id"]),
        target=str(fields["target"]),
        field=str(fields["field"]),
        value=value,
        author=str(fields["author"]),
        at=at,
        parent=None if fields["parent"] is None else str(fields["parent"]),
    )


def _same(one: Value, other: Value) -> bool:
    """Equal and of one type: True is not 1, and 1 is not 1.0."""
    return type(one) is type(other) and one == other
