"""Revisions: every change appended, the heads kept in memory, typing coalesced, steps undone and redone."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import TypeVar
from uuid import uuid4

from msgspec.structs import replace
from sqlalchemy import Connection, select, update

from sv_desktop.domain.answers import FRAMEWORK_PREFIX, REMOVED, Answers, Revision, Value, same_value
from sv_desktop.domain.merging import Conflict, conflict_of
from sv_desktop.storage.connection import Database
from sv_desktop.storage.heads import Heads, Key, rank
from sv_desktop.storage.revision_rows import Row, insert_row, read_revision, read_row, retell_row
from sv_desktop.storage.standing import standing
from sv_desktop.storage.steps import Steps
from sv_desktop.storage.tables import revision

T = TypeVar("T")

#: A head younger than this, by the same author in the same session and seen by nobody outside, is typed over.
COALESCE_WITHIN = timedelta(seconds=30)
_TICK = timedelta(microseconds=1)


class Revisions:
    """The one table of all that was said. Heads are read once, when the workspace opens."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._heads, self._steps = Heads(), Steps()
        self._last = 0
        self.reload()
        self._first_of_session = self._last + 1

    def reload(self) -> None:
        """Read heads and steps from the file."""
        with self._database.lock, self._database.reading() as connection:
            self._read(connection)

    def take_in(self, insert: Callable[[Connection], T]) -> T:
        """Let rows of another copy be put in, and read everything anew, in one transaction."""
        with self._database.lock, self._changing() as connection:
            result = insert(connection)
            self._read(connection)
            return result

    def answers(self) -> Answers:
        """The heads as they stand."""
        with self._database.lock:
            return self._heads.answers()

    def save(self, changes: tuple[tuple[str, str, Value], ...], author: str, at: datetime) -> tuple[Revision, ...]:
        """Append or type over, all in one transaction and one step; an equal value changes nothing.

        Raises PlainError for what cannot be stored: a lone surrogate, a number that is not finite.
        """
        at = at.astimezone(UTC)
        with self._database.lock:
            new = {
                (target, field): value for target, field, value in changes if not self._is_head(target, field, value)
            }
            if new:
                step = str(uuid4())
                with self._changing() as connection:
                    for key, value in new.items():
                        self._save_one(connection, key, value, author, at, step, alone=len(new) == 1)
            return tuple(row.revision for target, field, _value in changes if (row := self._heads.get((target, field))))

    def note(self, changes: tuple[tuple[str, str, Value], ...], author: str, at: datetime) -> None:
        """Append, all in one transaction, what is no step of a person: it is neither undone nor typed over."""
        with self._database.lock, self._changing() as connection:
            for target, field, value in changes:
                self._append(
                    connection,
                    (target, field),
                    value,
                    author,
                    at.astimezone(UTC),
                    "",
                    replaced=self._told_by((target, field)),
                    pinned=True,
                )

    def resolve(self, key: Key, value: Value, author: str, at: datetime) -> Revision:
        """Join all heads of an answer into one that a person has chosen or put together."""
        with self._database.lock, self._changing() as connection:
            heads = self._heads.of(key)
            return self._append(
                connection, key, value, author, at.astimezone(UTC), str(uuid4()), replaced=heads
            ).revision

    def undo(self, author: str, at: datetime) -> tuple[Revision, ...]:
        """Take back the last step that still stands; () when there is none. It is a step itself."""
        return self._take_back(lambda steps: steps.done, author, at)

    def redo(self, author: str, at: datetime) -> tuple[Revision, ...]:
        """Do again what was undone last; () when there is none."""
        return self._take_back(lambda steps: steps.undone, author, at)

    def can_undo(self) -> bool:
        """Whether a step is left to take back."""
        return bool(self._steps.done)

    def can_redo(self) -> bool:
        """Whether an undone step is left to do again."""
        return bool(self._steps.undone)

    def history(self, target: str, field: str) -> tuple[Revision, ...]:
        """All revisions of one answer, oldest first."""
        query = select(revision).where(revision.c.target == target, revision.c.field == field).order_by(revision.c.seq)
        with self._database.reading() as connection:
            return tuple(read_revision(row) for row in connection.execute(query))

    def latest(self, number: int) -> tuple[Revision, ...]:
        """The heads that were changed last, newest first; the framework texts are not among them."""
        with self._database.lock:
            heads = [row.revision for row in self._heads if not row.revision.target.startswith(FRAMEWORK_PREFIX)]
        return tuple(sorted(heads, key=lambda one: (one.at, one.id), reverse=True)[:number])

    def changes(self, target: str | None, most: int) -> tuple[tuple[Revision, Value], ...]:
        """The latest revisions, newest first, each with what its parent had said. target: None for all."""
        query = select(revision).order_by(revision.c.seq.desc()).limit(most)
        with self._database.reading() as connection:
            rows = connection.execute(query if target is None else query.where(revision.c.target == target)).all()
            parents = {row.parent for row in rows if row.parent}
            before = connection.execute(select(revision).where(revision.c.id.in_(parents))).all()
            values = {row.id: read_revision(row).value for row in before}
            return tuple((read_revision(row), values.get(row.parent)) for row in rows)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What two copies gave differently and nobody has decided yet, each version as it was first said."""
        with self._database.lock:
            return tuple(
                conflict
                for rows in self._heads.divided()
                if (conflict := conflict_of(tuple(self._first_said(row) for row in rows)))
            )

    def heads(self) -> tuple[str, ...]:
        """The ids of what counts as the answers now."""
        with self._database.lock:
            return tuple(row.revision.id for row in self._heads if row is self._heads.get(row.revision.key))

    def pin(self) -> None:
        """From now on no present head is typed over: somebody outside has seen it."""
        with self._database.lock:
            with self._database.transaction() as connection:
                connection.execute(update(revision).where(revision.c.pinned == 0).values(pinned=1))
            self._heads = Heads(replace(row, pinned=True) for row in self._heads)

    @contextmanager
    def _changing(self) -> Iterator[Connection]:
        """A transaction; when it fails, the memory is as it was, too."""
        kept = self._heads.copy(), self._steps.copy(), self._last
        try:
            with self._database.transaction() as connection:
                yield connection
        except BaseException:
            self._heads, self._steps, self._last = kept
            raise

    def _read(self, connection: Connection) -> None:
        rows = connection.execute(select(revision).order_by(revision.c.seq)).all()
        self._heads = Heads(read_row(row) for row in standing(rows))
        self._steps = Steps((row.step, row.undoes) for row in rows)
        self._last = rows[-1].seq if rows else 0

    def _is_head(self, target: str, field: str, value: Value) -> bool:
        head = self._heads.get((target, field))
        return head is not None and same_value(head.revision.value, value)

    def _first_said(self, row: Row) -> Revision:
        """The revision that a row has brought back, with who wrote it and when; else the row's own."""
        if row.undoes is None:
            return row.revision
        same = [one for one in self.history(*row.revision.key) if same_value(one.value, row.revision.value)]
        return replace(min(same, key=rank), id=row.revision.id) if same else row.revision

    def _save_one(
        self, connection: Connection, key: Key, value: Value, author: str, at: datetime, step: str, *, alone: bool
    ) -> None:
        head = self._heads.get(key)
        if alone and head and self._typed_over(head, author, at):
            self._heads.put(retell_row(connection, head, value, at))
        else:
            self._append(connection, key, value, author, at, step, replaced=self._told_by(key))

    def _told_by(self, key: Key) -> tuple[Row, ...]:
        """The heads that a person has seen when they change an answer: not those that wait for a decision."""
        heads = self._heads.of(key)
        if len(heads) > 1 and conflict_of(tuple(row.revision for row in heads)):
            return tuple(row for row in heads if same_value(row.revision.value, heads[0].revision.value))
        return heads

    def _append(
        self,
        connection: Connection,
        key: Key,
        value: Value,
        author: str,
        at: datetime,
        step: str,
        *,
        replaced: tuple[Row, ...],
        undoes: str | None = None,
        pinned: bool = False,
    ) -> Row:
        beside = [row.revision.at for row in self._heads.of(key) if row not in replaced]
        parents = [row.revision.id for row in replaced]
        new = Revision(
            id=str(uuid4()),
            target=key[0],
            field=key[1],
            value=value,
            author=author,
            at=max(at, max(beside) + _TICK) if beside else at,
            parent=parents[0] if parents else None,
            joins=tuple(parents[1:]),
        )
        row = insert_row(connection, new, step, undoes=undoes, pinned=pinned)
        self._heads.put(row)
        self._steps.add(step, undoes)
        self._last = row.seq
        return row

    def _typed_over(self, head: Row, author: str, at: datetime) -> bool:
        fresh = timedelta(0) <= at - head.revision.at < COALESCE_WITHIN
        here = head.seq >= self._first_of_session and head.seq == self._last and head.undoes is None
        return fresh and here and not head.pinned and head.revision.author == author

    def _take_back(self, stack: Callable[[Steps], list[str]], author: str, at: datetime) -> tuple[Revision, ...]:
        """Steps of which another copy has changed everything since are passed over."""
        at = at.astimezone(UTC)
        with self._database.lock:
            while stack(self._steps):
                step = stack(self._steps)[-1]
                before = self._before(step)
                if before:
                    new = str(uuid4())
                    with self._changing() as connection:
                        return tuple(
                            self._bring_back(connection, key, values, author, at, new, step)
                            for key, values in before.items()
                        )
                stack(self._steps).pop()
            return ()

    def _bring_back(
        self, connection: Connection, key: Key, values: list[Value], author: str, at: datetime, new: str, step: str
    ) -> Revision:
        """What stood before a step; several versions where the step was a decision between them. The last counts."""
        heads = self._heads.of(key)
        replaced = tuple(row for row in heads if row is heads[0] or row.step == step)
        rows = [
            self._append(connection, key, value, author, at, new, replaced=replaced, undoes=step) for value in values
        ]
        return rows[-1].revision

    def _before(self, step: str) -> dict[Key, list[Value]]:
        """What stood before a step, for each answer that still is what the step made it; what counted comes last."""
        with self._database.reading() as connection:
            rows = connection.execute(select(revision).where(revision.c.step == step).order_by(revision.c.seq)).all()
            made = [read_revision(row) for row in rows]
            parents = {one for row in made for one in (row.parent, *row.joins) if one}
            rows = connection.execute(select(revision).where(revision.c.id.in_(parents))).all()
        old = {row.id: read_revision(row) for row in rows}
        found: dict[Key, list[Value]] = {}
        for key in dict.fromkeys(one.key for one in made):
            mine = [one for one in made if one.key == key]
            if any(self._is_head(*key, one.value) for one in mine):
                seen = {one for row in mine for one in (row.parent, *row.joins) if one}
                found[key] = _values(old[one] for one in seen) or [_nothing_yet(mine[-1])]
        return found


def _values(revisions: Iterable[Revision]) -> list[Value]:
    """The different values, the one that counts last."""
    values: list[Value] = []
    for one in sorted(revisions, key=rank):
        values = [value for value in values if not same_value(value, one.value)] + [one.value]
    return values


def _nothing_yet(first: Revision) -> Value:
    """What stood before a first revision: no answer. What was added was not there: taking that back removes it."""
    return True if first.field == REMOVED and first.value is None else None
