"""Tables: CSV in any of its dialects, XLSX and OpenDocument sheets."""

import csv
import datetime
from collections.abc import Callable, Iterable, Iterator
from io import BytesIO, StringIO
from itertools import chain, islice
from xml.etree.ElementTree import Element

from openpyxl import load_workbook

from sv_desktop.domain.preview import Table
from sv_desktop.previews.content import Unshowable
from sv_desktop.previews.office_words import local
from sv_desktop.previews.office_zip import OfficeZip

MOST_ROWS = 200
MOST_COLUMNS = 30
_LONGEST_CELL = 2_000
_DELIMITERS = ",;\t|"
Row = tuple[str, ...]


class Sheet:
    """One sheet of a workbook. table: None when it is empty. cut: whether it holds more than is shown."""

    def __init__(self, name: str, rows: Iterable[Row]) -> None:
        self.name = name
        self.table, self.cut = _table(rows)


def csv_rows(text: str) -> Iterator[Row]:
    """The rows of a text whose cells are parted by commas, semicolons, tabs or bars."""
    csv.field_size_limit(10_000_000)
    try:
        dialect: type[csv.Dialect] = csv.Sniffer().sniff(text[:20_000], _DELIMITERS)
    except csv.Error:
        dialect = csv.excel
    try:
        for row in csv.reader(StringIO(text, newline=""), dialect):
            yield tuple(row)
    except csv.Error as error:
        raise Unshowable("It is no table that we can read.") from error


def workbook_sheet(parts: OfficeZip, data: bytes, number: int) -> tuple[Sheet, int]:
    """(a sheet by its number from 0, how many there are)."""
    if "content.xml" in parts:
        names = [name for name, _rows in _open_sheets(parts)]
        at = min(number, len(names) - 1)
        found = next(islice(_open_sheets(parts), at, None), None)
        return Sheet(*(found or ("", ()))), max(len(names), 1)
    with_sheets = _Excel(parts, data)
    at = min(number, len(with_sheets.names) - 1)
    return Sheet(with_sheets.names[at], with_sheets.rows(at, shown=True)), len(with_sheets.names)


def workbook_text(parts: OfficeZip, data: bytes, enough: Callable[[int], bool]) -> str:
    """Every cell of every sheet, a row a line. enough(characters): whether to stop here."""
    found: list[str] = []
    length = 0
    for name, rows in _open_sheets(parts) if "content.xml" in parts else _Excel(parts, data).sheets():
        found.append(name)
        for row in rows:
            line = "\t".join(row).strip()
            found.append(line)
            length += len(line)
            if enough(length):
                return "\n".join(found)
    return "\n".join(found)


class _Excel:
    """XLSX by openpyxl, row by row, with the values that were calculated last."""

    def __init__(self, parts: OfficeZip, data: bytes) -> None:
        for name in parts.names():
            if name.endswith((".xml", ".rels")):
                for _event, element in parts.walk(name):
                    element.clear()
        self._book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
        self.names = [sheet.title for sheet in self._book.worksheets]
        if not self.names:
            raise Unshowable("It has no sheet with cells.")

    def sheets(self) -> Iterator[tuple[str, Iterator[Row]]]:
        for at, name in enumerate(self.names):
            yield name, self.rows(at)

    def rows(self, at: int, *, shown: bool = False) -> Iterator[Row]:
        sheet = self._book.worksheets[at]
        rows, columns = (MOST_ROWS + 2, MOST_COLUMNS + 1) if shown else (None, None)
        for row in sheet.iter_rows(max_row=rows, max_col=columns, values_only=True):
            yield tuple(cell_words(cell) for cell in row)


def cell_words(value: object) -> str:
    """A value as a person would have typed it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, datetime.datetime):
        return f"{value:%Y-%m-%d}" if value.time() == datetime.time() else f"{value:%Y-%m-%d %H:%M}"
    return str(value)


def _open_sheets(parts: OfficeZip) -> Iterator[tuple[str, list[Row]]]:
    """The sheets of an OpenDocument workbook, with all their rows."""
    name = ""
    rows: list[Row] = []
    cells: list[str] = []
    for event, element in parts.walk("content.xml"):
        what = local(element)
        if event == "start":
            if what == "table":
                name, rows = _attribute(element, "name"), []
            elif what == "table-row":
                cells = []
        elif what in ("table-cell", "covered-table-cell"):
            cells += _open_cells(element, MOST_COLUMNS + 1 - len(cells))
            element.clear()
        elif what == "table-row":
            rows += [tuple(cells)] * (min(_repeated(element, "rows"), MOST_ROWS) if any(cells) else 1)
            element.clear()
        elif what == "table":
            yield name, rows


def _open_cells(cell: Element, room: int) -> list[str]:
    """A cell as often as it is repeated, which may be a million times for an empty one."""
    words = "\n".join("".join(one.itertext()) for one in cell if local(one) == "p")
    return [words] * min(_repeated(cell, "columns"), max(room, 0))


def _repeated(element: Element, what: str) -> int:
    number = _attribute(element, f"number-{what}-repeated")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 1


def _attribute(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _table(rows: Iterable[Row]) -> tuple[Table | None, bool]:
    """The first rows and columns, all of one width, without the empty ones at the end."""
    first = list(islice(rows, MOST_ROWS + 2))
    while first and not any(first[-1]):
        first.pop()
    if not first:
        return None, False
    width = max(max((at + 1 for at, cell in enumerate(row) if cell), default=0) for row in first)
    cut = len(first) > MOST_ROWS + 1 or width > MOST_COLUMNS
    width = min(width, MOST_COLUMNS)
    even = [tuple(islice(chain((_short(cell) for cell in row), [""] * width), width)) for row in first]
    return Table(even[0], tuple(even[1 : MOST_ROWS + 1])), cut


def _short(cell: str) -> str:
    return cell if len(cell) <= _LONGEST_CELL else cell[:_LONGEST_CELL] + " …"


def csv_sheet(text: str) -> Sheet:
    """A CSV text as a sheet."""
    return Sheet("", csv_rows(text))
