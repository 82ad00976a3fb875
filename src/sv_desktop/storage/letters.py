"""Letters: what a scheme has sent back, each kept as it came, with what was read in it."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, BinaryIO
from uuid import UUID, uuid5

import msgspec
from sqlalchemy import Row, insert, select

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.letter import Letter
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import Stored
from sv_desktop.storage.evidence_bytes import EvidenceBytes
from sv_desktop.storage.row_digest import digested, require_whole
from sv_desktop.storage.tables import content, letter

#: The same bytes are the same letter in every copy (UUID version 5, RFC 9562).
_LETTERS = UUID("1b9d3c52-7a43-4c0b-9d55-0f0a6c2e8d17")
#: A letter with the id and size of its bytes.
ROWS = select(letter, content.c.size).join(
    content, (letter.c.content_id == content.c.id) & (letter.c.sha256 == content.c.sha256)
)


class Letters:
    """Letters are added and never changed."""

    def __init__(self, database: Database, files: EvidenceBytes) -> None:
        self._database, self._files = database, files

    def keep(
        self,
        source: BinaryIO,
        *,
        size: int,
        kind: str,
        facts: Mapping[str, Any],
        received_at: datetime,
        progress: Progress = silent,
    ) -> Letter:
        """Store a sealed file; the same bytes again are the letter that is there already. size: bytes, for progress.

        On any error, and on Cancelled, nothing of it stays.
        """
        stored = self._files.add_content(source, size=size, progress=progress)
        values = {
            "id": str(uuid5(_LETTERS, stored.sha256)),
            "kind": kind,
            "sha256": stored.sha256,
            "facts": msgspec.json.encode(facts).decode(),
            "received_at": received_at.astimezone(UTC).isoformat(),
        }
        with self._database.transaction() as connection:
            there = connection.execute(ROWS.where(letter.c.id == values["id"])).one_or_none()
            if there is None:
                row = digested("letter", values)
                connection.execute(insert(letter).values(content_id=stored.content_id, **row))
                there = connection.execute(ROWS.where(letter.c.id == values["id"])).one()
            return _letter(there)

    def all(self) -> tuple[Letter, ...]:
        """Every letter, the latest first; two copies show the same order."""
        with self._database.reading() as connection:
            found = [_letter(row) for row in connection.execute(ROWS)]
        return tuple(sorted(found, key=lambda one: (one.received_at, one.id), reverse=True))

    def read(self, letter_id: str) -> Iterator[bytes]:
        """The file as it came, in chunks of 1 MiB, checked against its SHA-256 at the end."""
        with self._database.reading() as connection:
            row = connection.execute(ROWS.where(letter.c.id == letter_id)).one_or_none()
        if row is None:
            raise PlainError(tr("This letter is not in the workspace."), tr("Choose it again from the list."))
        yield from self._files.read_content(Stored(row.content_id, row.sha256, row.size))


def _letter(row: Row[Any]) -> Letter:
    require_whole("letter", row)
    return Letter(
        id=row.id,
        kind=row.kind,
        sha256=row.sha256,
        size=row.size,
        facts=msgspec.json.decode(row.facts, type=dict[str, Any]),
        received_at=datetime.fromisoformat(row.received_at),
    )
