"""Reports as files for a spreadsheet program: CSV (RFC 4180, UTF-8) and XLSX (ISO/IEC 29500)."""

import codecs
import csv
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sheet import Cell, Sheet
from sv_desktop.reports.harmless import harmless
from sv_desktop.reports.whole_file import whole_file

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

#: Told after so many rows.
_EVERY = 200
_WIDEST = 60.0
#: Characters for each unit of a column's width.
_CHARACTERS = 14.0
#: Names of sheets: at most 31 characters, and none of these (Excel).
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_LONGEST_NAME = 31
#: All in memory: no copy of a register's names is left in a folder for temporary files.
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def write_csv(sheet: Sheet, destination: Path, progress: Progress = silent) -> None:
    """Write one report as CSV, every cell quoted, whole or not at all. progress: rows."""
    with whole_file(destination) as file:
        writer = csv.writer(codecs.getwriter("utf-8-sig")(file), quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([harmless(column.title) for column in sheet.columns])
        for row in _told(sheet.rows, 0, len(sheet.rows), progress):
            writer.writerow([_plain(cell) for cell in row])


def write_xlsx(sheets: Sequence[Sheet], destination: Path, progress: Progress = silent) -> None:
    """Write reports as one workbook, whole or not at all, a sheet for each. Dates and numbers are dates and numbers.

    progress: rows of all of them.
    """
    from xlsxwriter import Workbook

    total, done = sum(len(sheet.rows) for sheet in sheets), 0
    with whole_file(destination) as file:
        book = Workbook(file, _OPTIONS)
        looks = {"head": book.add_format({"bold": True, "bottom": 1}), "date": book.add_format({"num_format": 14})}
        for sheet, name in zip(sheets, _names(sheets), strict=True):
            page = book.add_worksheet(name)
            _set_up(page, sheet, looks["head"])
            for number, row in enumerate(_told(sheet.rows, done, total, progress), 1):
                for place, cell in enumerate(row):
                    _put(page, number, place, cell, looks["date"])
            done += len(sheet.rows)
        book.close()


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """A name for each sheet that Excel takes, and that no other has."""
    found: list[str] = []
    for number, sheet in enumerate(sheets, 1):
        name = " ".join(harmless(sheet.title).translate(_NOT_IN_NAMES).split())[:_LONGEST_NAME].strip()
        taken = not name or name.casefold() in {"history", *(one.casefold() for one in found)}
        found.append(f"Sheet {number}" if taken else name)
    return found


def _told(rows: Sequence[tuple[Cell, ...]], done: int, total: int, progress: Progress) -> Iterator[tuple[Cell, ...]]:
    for number, row in enumerate(rows, 1):
        yield row
        if number % _EVERY == 0 or number == len(rows):
            progress(done + number, total)


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    return cell.isoformat() if isinstance(cell, date) else harmless(str(cell)) if isinstance(cell, str) else str(cell)


def _set_up(page: "Worksheet", sheet: Sheet, head: Any) -> None:
    """Widths, and a head that stays when the rows are scrolled."""
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, min(_WIDEST, column.width * _CHARACTERS))
        page.write_string(0, number, harmless(column.title), head)
    page.freeze_panes(1, 0)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _put(page: "Worksheet", row: int, place: int, cell: Cell, as_date: Any) -> None:
    """A cell by its type: text is always text, whatever it begins with."""
    if isinstance(cell, date):
        page.write_datetime(row, place, datetime(cell.year, cell.month, cell.day), as_date)  # noqa: DTZ001 - a day has no zone
    elif isinstance(cell, int | float):
        page.write_number(row, place, cell)
    elif cell:
        page.write_string(row, place, harmless(cell))
