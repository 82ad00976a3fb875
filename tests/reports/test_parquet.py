"""Parquet files that an analyst's own program reads: what comes out of DuckDB is what went in."""

from datetime import date
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.sheet import Cell, Column, Sheet
from sv_desktop.reports.parquet import write_parquet


def sheet(titles: list[str], rows: list[tuple[Cell, ...]]) -> Sheet:
    return Sheet(id="x", title="X", intro="", columns=tuple(Column(title=one) for one in titles), rows=tuple(rows))


def read(path: Path) -> tuple[list[str], list[str], list[tuple[object, ...]]]:
    found = duckdb.connect().execute("SELECT * FROM read_parquet(?)", [str(path)])
    described = found.description or []
    return [one[0] for one in described], [str(one[1]) for one in described], found.fetchall()


def test_types_are_those_of_the_cells(tmp_path: Path) -> None:
    path = tmp_path / "x.parquet"
    rows: list[tuple[Cell, ...]] = [("Ŵyn", 1, 1.5, date(2026, 11, 25), None), (None, None, 2, None, None)]
    write_parquet(sheet(["Name", "Number", "Part", "Day", "Nothing"], rows), path)
    names, types, back = read(path)
    assert names == ["Name", "Number", "Part", "Day", "Nothing"]
    assert types == ["VARCHAR", "BIGINT", "DOUBLE", "DATE", "VARCHAR"]
    assert back == [("Ŵyn", 1, 1.5, date(2026, 11, 25), None), (None, None, 2.0, None, None)]


def test_a_report_without_rows_can_be_read(tmp_path: Path) -> None:
    write_parquet(sheet(["Name"], []), tmp_path / "x.parquet")
    assert read(tmp_path / "x.parquet") == (["Name"], ["VARCHAR"], [])


def test_several_groups_of_rows(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    rows: list[tuple[Cell, ...]] = [(number, None if number % 3 else f"{number}") for number in range(120_001)]
    write_parquet(sheet(["Number", "Words"], rows), tmp_path / "x.parquet", lambda *told: seen.append(told))
    assert read(tmp_path / "x.parquet")[2] == rows
    assert seen[-1] == (120_001, 120_001)


def test_two_columns_of_one_name_are_both_there(tmp_path: Path) -> None:
    write_parquet(sheet(["Total", "Total"], [(1, 2)]), tmp_path / "x.parquet")
    names, _types, back = read(tmp_path / "x.parquet")
    assert len(set(names)) == 2
    assert back == [(1, 2)]


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="could not be saved"):
        write_parquet(sheet(["Name"], []), tmp_path / "no" / "x.parquet")


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
CELLS = (
    st.none() | TEXTS,
    st.none() | st.integers(-(2**63), 2**63 - 1),
    st.none() | st.floats(allow_nan=False),
    st.none() | st.dates(),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(*CELLS), max_size=30))
def test_whatever_goes_in_comes_out(tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[Cell, ...]]) -> None:
    path = tmp_path_factory.mktemp("parquet") / "x.parquet"
    write_parquet(sheet(["Words", "Number", "Part", "Day"], rows), path)
    assert read(path)[2] == rows
