"""A report as a table: what a page shows, a spreadsheet holds and a printed list says."""

from datetime import date
from typing import TypeAlias

from msgspec import Struct

from sv_desktop.domain.wording import date_words

#: None where there is nothing to say.
Cell: TypeAlias = str | int | float | date | None


class Column(Struct, frozen=True, kw_only=True):
    """width: what it needs beside the others. number: set to the right."""

    title: str
    width: float = 1.0
    number: bool = False


class Sheet(Struct, frozen=True, kw_only=True):
    """id: for files and commands. intro: one or two sentences on what is counted. rows: a cell for each column."""

    id: str
    title: str
    intro: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = "There is nothing to show yet."


def cell_words(cell: Cell) -> str:
    """A cell as a person reads it."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return date_words(cell.isoformat())
    if isinstance(cell, float):
        return f"{cell:,.1f}".removesuffix(".0")
    if isinstance(cell, int):
        return f"{cell:,}"
    return cell
