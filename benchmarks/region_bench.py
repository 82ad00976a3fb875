"""The region's picture of 100,000 generated submissions: SQLite, which the program uses, beside DuckDB."""

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

import duckdb
import psutil

from sv_desktop.storage import Figures

ORGANISATIONS = 100_000
MEASURES = [(f"outcomes:measure{number}", year) for number in range(6) for year in ("2024", "2025")]
Generated = tuple[str, list[str], dict[tuple[str, str], float]]
_DUCK = """
SELECT member.cell, count(*), sum(value), quantile_cont(value, 0.25), median(value), quantile_cont(value, 0.75)
FROM figure JOIN member USING (organisation) WHERE ref = ? AND period = ? GROUP BY member.cell ORDER BY member.cell
"""


def generated(number: int = ORGANISATIONS) -> Iterator[Generated]:
    """Invented organisations: kinds, sizes, places and themes, and most of the measures."""
    chance = Random(4711)
    for count in range(number):
        cells = ["", f"kind:{chance.randrange(9)}", f"income:{chance.randrange(6)}", f"people:{chance.randrange(6)}"]
        cells += [f"places:{one}" for one in chance.sample(range(9), chance.choice((1, 1, 1, 2, 3)))]
        cells += [f"theme:{one}" for one in chance.sample(range(4), chance.randrange(1, 5))]
        yield f"o{count}", cells, {what: chance.lognormvariate(5, 1.2) for what in MEASURES if chance.random() < 0.8}


def memory() -> int:
    """What this process holds, in bytes."""
    return int(psutil.Process().memory_info().rss)


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    everything = list(generated())
    before = memory()
    start = perf_counter()
    with Figures() as figures:
        for who, cells, values in everything:
            figures.add(who, cells, values)
        stored = perf_counter() - start
        start = perf_counter()
        sqlite = [figures.groups(*what) for what in MEASURES]
        asked = perf_counter() - start
        grown = memory() - before
    duck_stored, duck_asked, duck = _duck(everything)
    assert [round(one.total) for one in sqlite[0]] == [round(row[2]) for row in duck[0]]
    what = f"{ORGANISATIONS:,} submissions"
    return [
        (f"{what}: the region's picture, all of it", (stored + asked) / (duck_stored + duck_asked), "DuckDB", 2.0),
        (f"{what}: the questions alone", asked / duck_asked, "DuckDB", 0),
        (f"{what}: memory, in MiB", grown / 2**20, "–", 0),
    ]


def _duck(everything: list[Generated]) -> tuple[float, float, list[list[tuple[object, ...]]]]:
    """The same in DuckDB, which takes rows from a file much quicker than one by one: so from files it is."""
    start = perf_counter()
    connection = duckdb.connect()
    with TemporaryDirectory() as folder:
        members, figures = Path(folder) / "member.csv", Path(folder) / "figure.csv"
        with members.open("w", newline="") as file:
            csv.writer(file).writerows((who, cell) for who, cells, _values in everything for cell in cells)
        with figures.open("w", newline="") as file:
            rows = ((who, *what, value) for who, _cells, values in everything for what, value in values.items())
            csv.writer(file).writerows(rows)
        connection.execute("CREATE TABLE member (organisation TEXT, cell TEXT)")
        connection.execute("CREATE TABLE figure (organisation TEXT, ref TEXT, period TEXT, value DOUBLE)")
        connection.execute(f"COPY member FROM '{members}' (HEADER false, NULLSTR '~')")
        connection.execute(f"COPY figure FROM '{figures}' (HEADER false, NULLSTR '~')")
    stored = perf_counter() - start
    start = perf_counter()
    found = [connection.execute(_DUCK, what).fetchall() for what in MEASURES]
    return stored, perf_counter() - start, found
