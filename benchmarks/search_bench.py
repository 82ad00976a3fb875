"""Searching 10,000 evidence texts against the bare full-text query on a copy of the file. Taken in turns; medians."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID

from sqlalchemy import insert
from sqlcipher3 import dbapi2

from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.search import search
from sv_desktop.storage import open_workspace
from sv_desktop.storage.row_digest import digested
from sv_desktop.storage.search import match_query
from sv_desktop.storage.tables import content, evidence, extract, extract_text

FILES = 10_000
WORDS_EACH = 300
ROUNDS = 15
ADDED = datetime(2026, 5, 12, 12, 0, tzinfo=UTC).isoformat()
# In every text, in some, in a few; two together; the beginning of many.
QUERIES = ("bicycle", "w0042", "w4711", "bicycle w0042", "w00")
BARE = """
SELECT rowid, snippet(extract_text, 0, '[', ']', ' … ', 24) FROM extract_text
WHERE extract_text MATCH ? ORDER BY rank LIMIT 200
"""


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    with TemporaryDirectory() as name:
        path, copy = Path(name) / "search.svw", Path(name) / "bare.db"
        begin(path, author="Ann", organisation="Acorn Lane").close()
        fill(path)
        shutil.copy(path, copy)
        desk, bare = reopen(path, author="Ann"), dbapi2.connect(str(copy))
        ratios = []
        for number in range(ROUNDS):
            for words in QUERIES:
                seconds = [0.0, 0.0]
                for which in (0, 1) if number % 2 else (1, 0):
                    start = perf_counter()
                    if which:
                        bare.execute(BARE, (match_query(words),)).fetchall()
                    else:
                        search(desk, words, limit=200)
                    seconds[which] = perf_counter() - start
                ratios.append(seconds[0] / seconds[1])
        bare.close()
        desk.close()
        what = f"search over {FILES:,} evidence texts"
        return [(what, median(ratios), "the bare FTS5 query, with its passages", 2.0)]


def fill(path: Path) -> None:
    """As if each file had been added and read; all of it in one transaction."""
    chance = Random(4711)  # the same texts in every run
    with open_workspace(path) as workspace, workspace.index._database.transaction() as connection:
        for number in range(1, FILES + 1):
            words = [f"w{chance.randrange(10_000):04}" for _word in range(WORDS_EACH)]
            text = f"Our bicycle workshop, file {number}. " + " ".join(words)
            sha256 = hashlib.sha256(text.encode()).hexdigest()
            told = {
                "id": str(UUID(int=number)),
                "name": f"Minutes {number}.txt",
                "media_type": "text/plain",
                "added_by": "Ann",
                "added_at": ADDED,
                "sha256": sha256,
                "size": len(text),
            }
            connection.execute(insert(content).values(id=number, sha256=sha256, size=len(text)))
            connection.execute(insert(evidence).values(content_id=number, **digested("evidence", told)))
            connection.execute(insert(extract).values(content_id=number, note=""))
            connection.execute(insert(extract_text).values(rowid=number, body=text))
