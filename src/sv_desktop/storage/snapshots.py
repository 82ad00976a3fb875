"""Snapshots: how all answers stood at one time, under a name."""

from datetime import UTC, datetime
from uuid import uuid4

import msgspec
from sqlalchemy import Row, insert, select

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.snapshot import Snapshot
from sv_desktop.storage.connection import Database
from sv_desktop.storage.revision_rows import read_revision
from sv_desktop.storage.row_digest import digested, require_whole
from sv_desktop.storage.tables import revision, snapshot


class Snapshots:
    """A snapshot names the revisions that stood, which are never typed over after that."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, heads: tuple[str, ...], *, author: str, at: datetime) -> Snapshot:
        """Keep the heads under a name. The caller has pinned them."""
        new = Snapshot(id=str(uuid4()), name=name, author=author, at=at.astimezone(UTC))
        row = {**msgspec.structs.asdict(new), "at": new.at.isoformat(), "heads": msgspec.json.encode(heads).decode()}
        with self._database.transaction() as connection:
            connection.execute(insert(snapshot).values(digested("snapshot", row)))
        return new

    def all(self) -> tuple[Snapshot, ...]:
        """Every snapshot, the latest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(snapshot)).all()
            return tuple(sorted(map(_snapshot, rows), key=lambda one: (one.at, one.id), reverse=True))

    def answers(self, snapshot_id: str) -> Answers:
        """What every (target, field) held then. Raises KeyError where there is no such snapshot."""
        with self._database.reading() as connection:
            found = connection.execute(select(snapshot).where(snapshot.c.id == snapshot_id)).one_or_none()
            if found is None:
                raise KeyError(snapshot_id)
            require_whole("snapshot", found)
            wanted = frozenset(msgspec.json.decode(str(found.heads), type=list[str]))
            rows = connection.execute(select(revision)).all()
            return Answers({one.key: one.value for one in map(read_revision, rows) if one.id in wanted})


def _snapshot(row: Row[tuple[object, ...]]) -> Snapshot:
    require_whole("snapshot", row)
    return Snapshot(id=row.id, name=row.name, author=row.author, at=datetime.fromisoformat(row.at))
