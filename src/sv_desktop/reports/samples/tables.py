"""Tables: XLSX and CSV."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from sv_desktop.reports.samples.steady_zip import FIXED_TIME, steady_zip

Cell = str | int | float
_SHEET_NAME_LENGTH = 31


def sample_xlsx(title: str, headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A workbook with one sheet named after the title (at most 31 characters, Excel's limit)."""
    import openpyxl
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = openpyxl.Workbook()
    book.properties.creator, book.properties.title, book.properties.created = "", title, FIXED_TIME
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("".join(char for char in title if char not in "[]:*?/\\")[:_SHEET_NAME_LENGTH])
    sheet.append(list(headers))
    widths = [len(header) for header in headers]
    for row in rows:
        sheet.append(list(row))
        widths = [max(wide, len(str(cell))) for wide, cell in zip(widths, row, strict=True)]
    for place, wide in enumerate(widths, 1):
        sheet.cell(1, place).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = wide + 3
    sheet.freeze_panes = "A2"
    out = BytesIO()
    book.save(out)
    return steady_zip(out.getvalue())


def sample_csv(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file (RFC 4180) in UTF-8."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(headers)
    writer.writerows(rows)
    return out.getvalue().encode()
