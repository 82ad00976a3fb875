"""Searching the text inside evidence: SQLite's full-text index, filled by whoever can read files."""

import re
from collections.abc import Iterator

from msgspec import Struct
from sqlalchemy import delete, insert, select

from sv_desktop.storage.connection import Database
from sv_desktop.storage.tables import evidence, extract, extract_text

_MOST = 200
# FTS5 marks what it found with two characters that no text holds (Unicode noncharacters).
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_FIND = f"""
SELECT evidence.id AS id, passage FROM (
  SELECT rowid AS owner, rank AS worse, snippet(extract_text, 0, '{_OPEN}', '{_CLOSE}', ' … ', 24) AS passage
  FROM extract_text WHERE extract_text MATCH ? ORDER BY rank LIMIT {_MOST}
) JOIN evidence ON evidence.content_id = owner ORDER BY worse, evidence.seq
"""  # noqa: S608


class Passage(Struct, frozen=True):
    """Where something was found. pieces: the words around it, each with whether it is what was looked for."""

    evidence_id: str
    pieces: tuple[tuple[str, bool], ...]


class SearchIndex:
    """The text of contents. It can always be made again from the evidence."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def waiting(self) -> tuple[str, ...]:
        """The evidence whose content nobody has read for searching yet, in the order it was added."""
        read = select(extract.c.content_id)
        query = select(evidence.c.id).where(evidence.c.content_id.not_in(read))
        with self._database.reading() as connection:
            return tuple(connection.execute(query.order_by(evidence.c.seq)).scalars())

    def put(self, evidence_id: str, text: str, note: str = "") -> None:
        """Keep what was read out of an evidence item. note: why there is nothing, in words."""
        with self._database.transaction() as connection:
            owner = connection.execute(
                select(evidence.c.content_id).where(evidence.c.id == evidence_id)
            ).scalar_one_or_none()
            if owner is None:
                return
            connection.execute(delete(extract_text).where(extract_text.c.rowid == owner))
            connection.execute(delete(extract).where(extract.c.content_id == owner))
            connection.execute(insert(extract).values(content_id=owner, note=note))
            if text.strip():
                clean = text.translate({ord(_OPEN): None, ord(_CLOSE): None, 0: None})
                connection.execute(insert(extract_text).values(rowid=owner, body=clean))

    def notes(self) -> dict[str, str]:
        """Why an evidence item could not be read, by its id."""
        query = select(evidence.c.id, extract.c.note).join(extract, extract.c.content_id == evidence.c.content_id)
        with self._database.reading() as connection:
            return {row.id: row.note for row in connection.execute(query.where(extract.c.note != ""))}

    def find(self, words: str) -> tuple[Passage, ...]:
        """Evidence whose text holds every word, or a word that begins like it; best first, of at most 200 contents."""
        query = match_query(words)
        if not query:
            return ()
        with self._database.reading() as connection:
            rows = connection.exec_driver_sql(_FIND, (query,)).all()
            return tuple(Passage(row.id, tuple(_pieces(str(row.passage)))) for row in rows)


def match_query(words: str) -> str:
    """Anything that a person types, as a query that FTS5 understands: each word quoted, and a prefix."""
    return " ".join(f'"{word}"*' for word in re.findall(r"\w+", words))


def _pieces(passage: str) -> Iterator[tuple[str, bool]]:
    for index, part in enumerate(re.split(f"[{_OPEN}{_CLOSE}]", passage)):
        if part:
            yield part, index % 2 == 1
