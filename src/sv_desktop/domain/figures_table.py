"""Figures from a table that somebody copied or brought as a file: which column is what, and what would change."""

import csv
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.framework import Total
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series, field_of_period
from sv_desktop.domain.periods import Period, PeriodKind, is_month, parse_period
from sv_desktop.domain.preview import Kind, Preview
from sv_desktop.domain.received import name_key
from sv_desktop.domain.typed_numbers import typed_number
from sv_desktop.domain.unlikely import KEEP, question_about

Grid = tuple[tuple[str, ...], ...]
MOST_ROWS, MOST_COLUMNS = 1000, 60
_QUARTERS = 4


class Part(StrEnum):
    """What a column holds. FIGURES_OF: of the measure that about names. FIGURES_IN: of the period that about names."""

    NOTHING = "nothing"
    PERIOD = "period"
    MEASURE = "measure"
    FIGURES = "figures"
    FIGURES_OF = "figures_of"
    FIGURES_IN = "figures_in"


class Column(Struct, frozen=True):
    """about: a measure's ref, or a period's key, for the two parts that need one."""

    part: Part = Part.NOTHING
    about: str = ""


class Mapping(Struct, frozen=True):
    """What is where. heads: whether the first row holds headings. one: the measure of a table that names none."""

    columns: tuple[Column, ...]
    heads: bool = True
    one: str = ""


class Change(Struct, frozen=True, kw_only=True):
    """A figure that would come in. before: what is there now. rows: where it stands, counted from 1.

    question: about a figure that may be a slip. added: whether several rows were added up.
    """

    series: Series
    period: Period
    value: int | float
    before: int | float | None
    rows: tuple[int, ...]
    question: str = ""
    added: bool = False

    @property
    def same(self) -> bool:
        """Whether nothing would change."""
        return self.before == self.value

    @property
    def answer(self) -> tuple[str, str, int | float]:
        """As it is stored: (target, field, value)."""
        return self.series.ref, field_of_period(self.period), self.value


class Understood(Struct, frozen=True):
    """changes: in the order of measures and time. problems: what could not be understood, one sentence each."""

    changes: tuple[Change, ...] = ()
    problems: tuple[str, ...] = ()


def pasted(text: str) -> Grid:
    """The cells of a text from the clipboard: parted by tabs, as spreadsheets do, else by commas or semicolons."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    if "\t" not in text and all(typed_number(line).value is not None for line in lines):
        return even([(line.strip(),) for line in lines])
    filled = [line for line in lines if line.strip()]
    sign = max("\t;,", key=lambda one: min((line.count(one) for line in filled), default=0))
    try:
        rows = [tuple(cell.strip() for cell in row) for row in csv.reader(lines, delimiter=sign)]
    except csv.Error:
        rows = [tuple(cell.strip() for cell in line.split(sign)) for line in lines]
    return even(rows)


def even(rows: Iterable[tuple[str, ...]]) -> Grid:
    """Rows of one width, without the empty ones, and not more than anybody can look through."""
    full = [row[:MOST_COLUMNS] for row in rows if any(cell.strip() for cell in row)][:MOST_ROWS]
    width = max(map(len, full), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in full)


def grid_of(preview: Preview) -> Grid:
    """The cells of a file that was looked into: a sheet, or text that holds a table."""
    if preview.table is not None:
        return even([preview.table.headers, *preview.table.rows])
    return pasted(preview.words) if preview.kind is Kind.TEXT else ()


def guess(grid: Grid, series: Iterable[Series], one: str = "") -> Mapping:
    """The likeliest mapping, for the person to look at. one: the measure whose page they came from."""
    known = {name_key(entry.title): entry.ref for entry in series}
    heads = bool(grid) and not any(typed_number(cell).value is not None and not parse_period(cell) for cell in grid[0])
    heads = heads and len(grid) > 1
    body = grid[1:] if heads else grid
    columns: list[Column] = []
    for at in range(len(grid[0]) if grid else 0):
        columns.append(_guessed(grid[0][at] if heads else "", [row[at] for row in body], columns, known))
    return Mapping(tuple(columns), heads, one)


def _guessed(head: str, cells: list[str], before: list[Column], known: dict[str, str]) -> Column:
    filled = [cell for cell in cells if cell]
    parts = [column.part for column in before]
    if name_key(head) in known:
        return Column(Part.FIGURES_OF, known[name_key(head)])
    if (period := parse_period(head)) is not None:
        return Column(Part.FIGURES_IN, period.key)
    if Part.PERIOD not in parts and filled and all(parse_period(cell) for cell in filled):
        return Column(Part.PERIOD)
    if Part.MEASURE not in parts and any(name_key(cell) in known for cell in filled):
        return Column(Part.MEASURE)
    numbers = bool(filled) and sum(typed_number(cell).value is not None for cell in filled) * 2 > len(filled)
    return Column(Part.FIGURES) if numbers and Part.FIGURES not in parts else Column()


def understand(grid: Grid, mapping: Mapping, series: Iterable[Series]) -> Understood:
    """What a table says under a mapping. Nothing is guessed at silently: what is left out is told."""
    by_ref = {one.ref: one for one in series}
    reading = _Reading(by_ref, mapping)
    for number, row in enumerate(grid, start=1):
        if number > 1 or not mapping.heads:
            reading.row(number, row)
    return Understood(tuple(reading.changes()), tuple(reading.problems))


class _Cell(Struct, frozen=True):
    row: int
    value: int | float
    month: bool
    doubt: str = ""


class _Reading:
    """A table while it is read: every figure under its measure and period."""

    def __init__(self, by_ref: dict[str, Series], mapping: Mapping) -> None:
        self._by_ref, self._mapping = by_ref, mapping
        self._names = {name_key(one.title): one.ref for one in by_ref.values()}
        self._found: dict[tuple[str, Period], list[_Cell]] = {}
        self.problems: list[str] = []

    def row(self, number: int, row: tuple[str, ...]) -> None:
        """Read one row. number: counted from 1."""
        said, named = self._cell(row, Part.PERIOD), self._cell(row, Part.MEASURE)
        for column, cell in zip(self._mapping.columns, row, strict=False):
            if column.part not in (Part.FIGURES, Part.FIGURES_OF, Part.FIGURES_IN):
                continue
            typed = typed_number(cell)
            if typed.problem:
                self.problems.append(tr("Row {number}: {problem}", number=number, problem=typed.problem))
            if typed.value is None:
                continue
            when = column.about if column.part is Part.FIGURES_IN else said
            ref = column.about if column.part is Part.FIGURES_OF else self._ref(named)
            period = parse_period(when)
            if period is None or ref not in self._by_ref:
                self.problems.append(
                    tr("Row {number}: {missing}", number=number, missing=_missing(when, period, named, cell))
                )
                continue
            self._found.setdefault((ref, period), []).append(_Cell(number, typed.value, is_month(when), typed.doubt))

    def changes(self) -> Iterator[Change]:
        """Everything that was found, in order."""
        order = list(self._by_ref)
        for ref, period in sorted(self._found, key=lambda key: (order.index(key[0]), key[1])):
            yield self._change(self._by_ref[ref], period, self._found[ref, period])

    def _change(self, series: Series, period: Period, cells: list[_Cell]) -> Change:
        value, added = cells[-1].value, False
        if len(cells) > 1 and all(cell.month for cell in cells):
            values = [cell.value for cell in cells]
            added = series.measure.total is Total.SUM
            value = round(sum(values), 6) if added else max(values) if series.measure.total is Total.GREATEST else value
        elif len({cell.value for cell in cells}) > 1:
            self.problems.append(
                tr(
                    "{title}, {label}: several rows say different things. The last counts.",
                    title=series.title,
                    label=period.label,
                )
            )
        whole = int(value) if float(value).is_integer() else value
        doubt = next((f"{cell.doubt} {tr(KEEP)}" for cell in cells if cell.doubt), "")
        asked = question_about(series, period, whole) or doubt or _too_few_months(period, cells, added=added)
        return Change(
            series=series,
            period=period,
            value=whole,
            before=series.at(period),
            rows=tuple(cell.row for cell in cells),
            question=asked,
            added=added,
        )

    def _cell(self, row: tuple[str, ...], part: Part) -> str:
        at = next((at for at, column in enumerate(self._mapping.columns) if column.part is part), None)
        return row[at] if at is not None and at < len(row) else ""

    def _ref(self, named: str) -> str:
        return self._names.get(name_key(named), "") if named else self._mapping.one


def _too_few_months(period: Period, cells: list[_Cell], *, added: bool) -> str:
    some = period.kind is PeriodKind.QUARTER and cells[0].month and len(cells) < 3
    return (
        tr("Only {count} of the three months of {label} is here.", count=len(cells), label=period.label)
        if some and (added or len(cells) == 1)
        else ""
    )


def _missing(when: str, period: Period | None, named: str, cell: str) -> str:
    if period is None:
        said = (
            tr("“{when}” is no quarter or year that we understand", when=when[:40])
            if when
            else tr("it has no quarter or year")
        )
        return tr("{said}. Write it as Q1 2025, 2025 or 2025/26.", said=said)
    said = tr("“{named}” is no measure that you use", named=named[:60]) if named else tr("it names no measure")
    return tr("{said}; {cell} was left out.", said=said, cell=cell[:20])


def block(text: str, first: Period, cells: list[Period]) -> list[tuple[Period, int | float]] | None:
    """Bare numbers that were pasted at a cell, each with the cell it falls on; None where it is another table.

    cells: in the order in which they stand. One row or one column fills them in that order; a block of several rows
    has to be as wide as a year has quarters, and to begin with the first. A blank changes nothing.
    """
    lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    grid = [line.split("\t") for line in lines]
    numbers = [typed_number(cell) for row in grid for cell in row]
    if not numbers or any(one.problem for one in numbers) or all(one.value is None for one in numbers):
        return None
    several = len(grid) > 1 and len(grid[0]) > 1
    if several and ({len(row) for row in grid} != {_QUARTERS} or first.quarter != 1):
        return None
    at = cells.index(first)
    there = [one for one in cells[at:] if one.kind is first.kind]
    if len(numbers) > len(there):
        return None
    return [(period, one.value) for period, one in zip(there, numbers, strict=False) if one.value is not None]
