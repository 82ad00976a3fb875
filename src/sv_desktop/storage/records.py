"""The small records of a workspace: the identity, the packages that were sealed, settings."""

from datetime import UTC, datetime
from typing import TypeVar

import msgspec
from sqlalchemy import insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from sv_desktop.domain.identity import Seal, StoredIdentity
from sv_desktop.storage.connection import Database
from sv_desktop.storage.row_digest import digested, require_whole
from sv_desktop.storage.tables import identity, seal, setting

T = TypeVar("T")


class Records:
    """Plain rows, each written in a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def identity(self) -> StoredIdentity | None:
        """The newest identity, if one was made."""
        with self._database.reading() as connection:
            row = connection.execute(select(identity).order_by(identity.c.id.desc())).first()
            return None if row is None else _record("identity", row, StoredIdentity)

    def identities(self) -> tuple[StoredIdentity, ...]:
        """Every identity that was ever made here, the newest last."""
        with self._database.reading() as connection:
            rows = connection.execute(select(identity).order_by(identity.c.id))
            return tuple(_record("identity", row, StoredIdentity) for row in rows)

    def save_identity(self, new: StoredIdentity) -> None:
        """Keep an identity."""
        with self._database.transaction() as connection:
            connection.execute(insert(identity).values(digested("identity", msgspec.to_builtins(new))))

    def record_seal(self, path: str, sha256: str, at: datetime) -> None:
        """Note a package that was exported."""
        row = {"path": path, "sha256": sha256, "at": at.astimezone(UTC).isoformat()}
        with self._database.transaction() as connection:
            connection.execute(insert(seal).values(digested("seal", row)))

    def seals(self) -> tuple[Seal, ...]:
        """The packages that were exported, in the order in which they were noted here."""
        with self._database.reading() as connection:
            rows = connection.execute(select(seal).order_by(seal.c.id))
            return tuple(_record("seal", row, Seal) for row in rows)

    def setting(self, name: str) -> str | None:
        """A remembered word, such as the page the person was on."""
        with self._database.reading() as connection:
            return connection.execute(select(setting.c.value).where(setting.c.name == name)).scalar_one_or_none()

    def save_setting(self, name: str, value: str) -> None:
        """Remember a word."""
        statement = upsert(setting).values(name=name, value=value)
        with self._database.transaction() as connection:
            connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def _record(table: str, row: object, kind: type[T]) -> T:
    require_whole(table, row)
    return msgspec.convert(row, kind, from_attributes=True)
