"""Evidence items and their bytes: the same bytes under the same name are one item."""

from collections.abc import Collection, Iterator
from datetime import UTC, datetime
from typing import BinaryIO
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, delete, exists, insert, select

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import ContentBytes, Stored
from sv_desktop.storage.row_digest import digested, require_whole
from sv_desktop.storage.tables import content, evidence, extract, extract_text, letter

#: For UUIDs of version 5 (RFC 9562).
_ITEM_NAMESPACE = UUID("0b1f1c6e-5a0a-4c57-9d1e-0f3a8f0c2b6d")


class EvidenceBytes(ContentBytes):
    """The files that evidence items name; letters keep theirs beside them."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, _USED)

    def add(
        self,
        source: BinaryIO,
        *,
        size: int,
        name: str,
        media_type: str,
        author: str,
        at: datetime,
        progress: Progress = silent,
    ) -> Evidence:
        """Store a file; the same bytes under the same name are the evidence item that is there already.

        size: what the source is thought to hold, in bytes, for progress alone; what is read is what counts.
        On any error, and on Cancelled, nothing of the file stays.
        """
        _refuse_unstorable(name)

        def keep(connection: Connection, stored: Stored) -> Evidence:
            return _item(connection, stored, name, media_type, author, at)

        try:
            return self._add_content(source, size, progress, keep)
        except OSError as error:
            raise PlainError(
                tr("“{name}” could not be read to its end ({reason}).", name=name, reason=error.strerror or error),
                tr("Nothing of it was kept. Check the file and add it again."),
            ) from error

    def all(self) -> tuple[Evidence, ...]:
        """Every evidence item in the order it was added, without the titles, which are revisions.

        By the time that was noted, not by the place in the file: so two copies show the same order.
        """
        order = (evidence.c.added_at, evidence.c.name, evidence.c.id)
        with self._database.reading() as connection:
            return tuple(_evidence(row) for row in connection.execute(_ITEMS.order_by(*order)))

    def read(self, evidence_id: str) -> Iterator[bytes]:
        """The chunks of a file. Raises DamagedWorkspace when they do not hold what was stored."""
        with self._database.reading() as connection:
            row = connection.execute(_ITEMS.where(evidence.c.id == evidence_id)).one_or_none()
        if row is None:
            raise PlainError(
                tr("This evidence is not in the workspace any more."), tr("Choose it again from the list.")
            )
        yield from self.read_content(Stored(row.content_id, row.sha256, row.size))

    def _forget(self, connection: Connection, content_ids: Collection[int]) -> None:
        connection.execute(delete(extract).where(extract.c.content_id.in_(content_ids)))
        connection.execute(delete(extract_text).where(extract_text.c.rowid.in_(content_ids)))


_USED = exists().where(evidence.c.content_id == content.c.id) | exists().where(letter.c.content_id == content.c.id)
_ITEMS = select(evidence, content.c.sha256, content.c.size).join(content, evidence.c.content_id == content.c.id)


def item_id(sha256: str, name: str) -> str:
    """The same file under the same name is the same evidence item on every computer."""
    return str(uuid5(_ITEM_NAMESPACE, f"{sha256}/{name}"))


def _refuse_unstorable(name: str) -> None:
    """A name that is not Unicode, as Linux allows, would only be refused when all bytes were in."""
    try:
        name.encode()
    except UnicodeEncodeError as error:
        raise PlainError(
            tr(
                "The name of “{name}” holds characters that cannot be stored.",
                name=name.encode(errors="replace").decode(),
            ),
            tr("Rename the file and add it again."),
        ) from error


def _item(connection: Connection, stored: Stored, name: str, media_type: str, author: str, at: datetime) -> Evidence:
    same = _ITEMS.where(evidence.c.content_id == stored.content_id, evidence.c.name == name)
    row = connection.execute(same).one_or_none()
    if row is not None:
        return _evidence(row)
    new = Evidence(
        id=item_id(stored.sha256, name),
        name=name,
        size=stored.size,
        sha256=stored.sha256,
        media_type=media_type,
        added_by=author,
        added_at=at.astimezone(UTC),
    )
    told = {"id": new.id, "name": name, "media_type": media_type, "added_by": author}
    borrowed = {"sha256": stored.sha256, "size": stored.size}
    values = digested("evidence", {**told, "added_at": new.added_at.isoformat(), **borrowed})
    connection.execute(insert(evidence).values(content_id=stored.content_id, **values))
    return new


def _evidence(row: Row[tuple[object, ...]]) -> Evidence:
    require_whole("evidence", row)
    return Evidence(
        id=row.id,
        name=row.name,
        size=row.size,
        sha256=row.sha256,
        media_type=row.media_type,
        added_by=row.added_by,
        added_at=datetime.fromisoformat(row.added_at),
    )
