"""Reports of a register of 10,000 submissions: written as CSV and workbook against the bare libraries; memory."""

import csv
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from xlsxwriter import Workbook

from sv_desktop.domain.sheet import Cell, Column, Sheet, cell_words
from sv_desktop.reports import write_csv, write_xlsx

LINES = 10_000
PAIRS = 5
_TITLES = ("No.", "Organisation", "Themes", "Places", "Received", "State", "Read by", "Notes")

# VmHWM: the peak of memory in use, in KiB, proc(5).
MEMORY = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from benchmarks import sheets_bench as bench
from sv_desktop.services.register_reports import MOST_LINES, parted
from sv_desktop.reports import write_csv, write_register_list, write_xlsx
folder, what, lines = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
def write(part):
    if what == "csv":
        write_csv(part, folder / "a.csv")
    elif what == "xlsx":
        write_xlsx([part], folder / "a.xlsx")
    else:
        for number, some in enumerate(parted([part])):
            write_register_list(
                some, folder / f"{number}.pdf", register="Panel", notice="An aid.", made_at=datetime.now(UTC)
            )
write(bench.lines(lines))
told = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in told if line.startswith("VmHWM")))
"""


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit); taken in turns, medians."""
    with TemporaryDirectory() as name:
        folder, sheet = Path(name), lines(LINES)
        as_csv = _ratio(lambda: write_csv(sheet, folder / "a.csv"), lambda: _bare_csv(sheet, folder / "b.csv"))
        as_xlsx = _ratio(lambda: write_xlsx([sheet], folder / "a.xlsx"), lambda: _bare_xlsx(sheet, folder / "b.xlsx"))
        grown = {what: _peak(name, what, LINES) / _peak(name, what, 1_000) for what in ("csv", "xlsx", "pdf")}
    what = f"{LINES:,} lines"
    return [
        (f"{what} as CSV", as_csv, "csv.writer over the same cells", 0),
        (f"{what} as workbook", as_xlsx, "XlsxWriter over the same cells", 0),
        *((f"{what} as {kind}: peak of memory", ratio, "1,000 lines", 2.0) for kind, ratio in grown.items()),
    ]


def lines(count: int) -> Sheet:
    """A list for a panel."""
    columns = tuple(Column(title=title) for title in _TITLES)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (at, f"Bike Kitchen {at}", "Social, Economic", "Halton, Wirral", date(2026, 1, 1 + at % 28), "New", "Sam", "")
        for at in range(count)
    )
    return Sheet(id="panel", title="Panel list", intro="What waits.", columns=columns, rows=rows)


def _bare_csv(sheet: Sheet, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([map(cell_words, row) for row in sheet.rows])


def _bare_xlsx(sheet: Sheet, path: Path) -> None:
    with Workbook(str(path), {"in_memory": True}) as book:
        page = book.add_worksheet()
        for number, row in enumerate(sheet.rows):
            for place, cell in enumerate(row):
                page.write_string(number, place, cell_words(cell))


def _ratio(ours: Callable[[], object], bare: Callable[[], object]) -> float:
    return median(_seconds(ours) / _seconds(bare) for _ in range(PAIRS))


def _seconds(work: Callable[[], object]) -> float:
    start = process_time()
    work()
    return process_time() - start


def _peak(folder: str, what: str, count: int) -> float:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, folder, what, str(count)], capture_output=True, text=True, check=True
    )
    return float(done.stdout)
