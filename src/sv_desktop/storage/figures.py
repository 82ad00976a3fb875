"""Figures of many submissions, in passing tables that only this process sees, for as long as they are needed."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from math import fsum
from types import TracebackType
from typing import NamedTuple

from sqlcipher3 import dbapi2

# A table of figures in the order of their key, which is the order in which they are asked for.
_TABLES = """
PRAGMA temp_store=FILE;
PRAGMA journal_mode=OFF;
PRAGMA synchronous=OFF;
PRAGMA cache_size=-32768;
CREATE TABLE organisation (id INTEGER PRIMARY KEY, who TEXT NOT NULL);
CREATE TABLE figure (
    what INTEGER NOT NULL, value REAL NOT NULL, organisation INTEGER NOT NULL,
    PRIMARY KEY (what, value, organisation)
) WITHOUT ROWID;
"""
_IN_ORDER = """
SELECT organisation.who, figure.value, organisation.id
FROM figure JOIN organisation ON organisation.id = figure.organisation WHERE figure.what = ? ORDER BY figure.value
"""
_VALUES_IN_ORDER = "SELECT value, organisation FROM figure WHERE what = ? ORDER BY value"


class Group(NamedTuple):
    """What a cell comes to: how many organisations, their sum, the quartiles."""

    cell: str
    organisations: int
    total: float
    lower: float
    median: float
    upper: float


class Figures:
    """Add organisations, then ask. Not for several threads. Organisations in the same cells share one set of them."""

    def __init__(self) -> None:
        self._connection = dbapi2.connect("", isolation_level=None)
        self._connection.executescript(_TABLES)
        self._connection.execute("BEGIN")
        self._sets: dict[frozenset[str], int] = {}
        self._whats: dict[tuple[str, str], int] = {}
        self._count = 0
        self._cells = array("L", [0])  # the set of each organisation, by its id, from 1

    def add(self, who: str, cells: Iterable[str], figures: Mapping[tuple[str, str], float]) -> None:
        """One organisation. figures: (ref, period) to value."""
        self._count += 1
        self._cells.append(self._sets.setdefault(frozenset(cells), len(self._sets)))
        self._connection.execute("INSERT INTO organisation VALUES (?, ?)", (self._count, who))
        rows = [(self._what(*what), value, self._count) for what, value in figures.items()]
        self._connection.executemany("INSERT INTO figure VALUES (?, ?, ?)", rows)

    @property
    def organisations(self) -> int:
        """How many were added."""
        return self._count

    def whats(self) -> tuple[tuple[str, str], ...]:
        """Every (ref, period) that somebody brings, in order."""
        return tuple(sorted(self._whats))

    def counts(self) -> dict[str, int]:
        """How many organisations are in each cell."""
        found: dict[str, int] = {}
        sets = tuple(self._sets)
        for number, count in Counter(self._cells[1:]).items():
            for cell in sets[number]:
                found[cell] = found.get(cell, 0) + count
        return found

    def groups(self, ref: str, period: str) -> tuple[Group, ...]:
        """What each cell comes to, for one figure."""
        found = defaultdict[str, list[float]](list)
        sets, cells_of = tuple(self._sets), self._cells
        number = self._whats.get((ref, period))
        for value, organisation in self._connection.execute(_VALUES_IN_ORDER, (number,)):
            for cell in sets[cells_of[organisation]]:
                found[cell].append(value)
        return tuple(_group(cell, found[cell]) for cell in sorted(found))

    def contributions(self, ref: str, period: str) -> Iterator[tuple[str, float, frozenset[str]]]:
        """(who, value, cells) of each organisation that has a figure, in the order of the values."""
        sets = tuple(self._sets)
        number = self._whats.get((ref, period))
        for who, value, organisation in self._connection.execute(_IN_ORDER, (number,)):
            yield who, value, sets[self._cells[organisation]]

    def close(self) -> None:
        """Let go of the tables."""
        self._connection.close()

    def __enter__(self) -> "Figures":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _what(self, ref: str, period: str) -> int:
        return self._whats.setdefault((ref, period), len(self._whats))


def _group(cell: str, values: list[float]) -> Group:
    lower, median, upper = (_quantile(values, quarters) for quarters in (1, 2, 3))
    return Group(cell, len(values), fsum(values), lower, median, upper)


def _quantile(in_order: list[float], quarters: int) -> float:
    """By places, the mean of two where the rank falls between them (definition 2 of Hyndman and Fan, 1996)."""
    place, rest = divmod(quarters * len(in_order), 4)
    return in_order[place] if rest else (in_order[place - 1] + in_order[place]) / 2
