"""Spreadsheets: whole, typed, and without a cell that calculates; read back by programs that are not ours."""

import csv
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.sheet import Cell, Column, Sheet
from sv_desktop.reports import write_csv, write_xlsx
from sv_desktop.reports.harmless import LONGEST, harmless

#: What cells may not begin with (OWASP, "CSV Injection"), and the full-width forms of it.
SIGNS = "=+-@＝＋－＠"
ATTACKS = [
    "=1+1",
    "+44 151 000 0000",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    " =1+1",
    "\u00a0=1",
    "\u200b=1",
    "\ufeff=1",
    '"=1+1',
    "'=1+1",
    'x","=cmd|\'/c calc\'!A0","',
    "x;=1+1;",
    "x;  =1+1",
    "x\t=1+1",
    "x|=1+1",
    "x\n=1+1",
    "\x00=1+1",
    '=HYPERLINK("http://example.org/?"&A1,"click")',
    "=cmd|'/c calc'!A0",
]

_LETTERS = st.one_of(st.sampled_from(f"{SIGNS},;|\t\r\n\"' x1"), st.characters())


def sheet(*rows: tuple[Cell, ...], title: str = "A report") -> Sheet:
    width = len(rows[0]) if rows else 1
    columns = tuple(Column(title=f"Column {number}") for number in range(width))
    return Sheet(id="a", title=title, intro="", columns=columns, rows=rows)


def begins_badly(cell: str) -> bool:
    """As a spreadsheet program sees it: blanks and quotes before the sign are thrown away by some."""
    return cell.strip(' \t\r\n\u00a0\ufeff\u200b"').startswith(tuple(SIGNS))


@pytest.mark.parametrize("text", ATTACKS)
def test_no_cell_of_a_csv_calculates_whatever_splits_it(text: str, tmp_path: Path) -> None:
    write_csv(sheet(("Acorn", text, "Halton"), (text, text, text)), tmp_path / "a.csv")
    written = (tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    for separator in ",;\t|":
        for row in csv.reader(written.splitlines(keepends=True), delimiter=separator):
            assert not any(begins_badly(cell) for cell in row)


@pytest.mark.parametrize("text", ATTACKS)
def test_no_cell_of_a_workbook_is_a_formula(text: str, tmp_path: Path) -> None:
    write_xlsx([sheet((text, 1, date(2026, 11, 25)), title=text)], tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as inside:
        assert b"<f" not in inside.read("xl/worksheets/sheet1.xml").replace(b"<fo", b"")
    page = load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert page["A2"].data_type == "s"
    assert not begins_badly(page["A2"].value)
    assert (page["B2"].value, page["C2"].value.date()) == (1, date(2026, 11, 25))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(st.text(_LETTERS), min_size=1, max_size=4))
def test_any_text_comes_back_and_calculates_nothing(texts: list[str], tmp_path: Path) -> None:
    one = sheet(tuple(texts))
    write_csv(one, tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        _head, *rows = csv.reader(file, strict=True)
    assert rows == [[harmless(text) for text in texts]]
    assert not any(begins_badly(cell) for row in rows for cell in row)
    write_xlsx([one], tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as inside:
        assert b"<f>" not in inside.read("xl/worksheets/sheet1.xml")


@given(st.text())
def test_nothing_but_apostrophes_is_put_in(text: str) -> None:
    plain = "".join(sign for sign in text if sign in "\t\n\r" or (sign.isprintable() or ord(sign) > 159))
    assert harmless(text).replace("'", "") == harmless(plain).replace("'", "")


def test_ordinary_words_stay_as_they_are() -> None:
    for text in ("Acorn Lane Community Trust", "Halton, Wirral", "St John’s & St Mary’s – Crewe", "", "12", "a-b = c"):
        assert harmless(text) == text


def test_a_cell_holds_so_much_and_no_more() -> None:
    assert len(harmless("=" + "x" * 2 * LONGEST)) == LONGEST


def test_dates_and_numbers_are_typed(tmp_path: Path) -> None:
    one = sheet((date(2026, 11, 25), 12, 3.5, None, "Halton"))
    write_csv(one, tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().endswith(b'"2026-11-25","12","3.5","","Halton"\r\n')
    write_xlsx([one, one], tmp_path / "a.xlsx")
    book = load_workbook(tmp_path / "a.xlsx")
    assert len(book.sheetnames) == 2
    cells = [cell.value for cell in book.worksheets[1][2]]
    assert cells == [datetime(2026, 11, 25), 12, 3.5, None, "Halton"]  # noqa: DTZ001 - a day has no zone


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_stopping_leaves_nothing_behind(suffix: str, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    one, target = sheet(*[("Halton",)] * 500), tmp_path / f"a.{suffix}"
    with pytest.raises(Cancelled):
        write_csv(one, target, stop) if suffix == "csv" else write_xlsx([one], target, stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_ends_where_it_said(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_xlsx([sheet(*[("a",)] * 450), sheet(*[("b",)] * 3)], tmp_path / "a.xlsx", lambda *so_far: told.append(so_far))
    assert told[-1] == (453, 453)
    assert told == sorted(told)
