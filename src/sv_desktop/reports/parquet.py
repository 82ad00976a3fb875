"""A report as an Apache Parquet file, for DuckDB, Power BI and the like.

As small as the format allows (https://parquet.apache.org/docs/file-format/): one data page of version 1 for each column
of a group of rows, plain encoding, gzip; every cell may be empty. The libraries that write Parquet are larger than this
whole program; docs/decisions/0026-region.md says more.
"""

import gzip
import struct
from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sheet import Cell, Sheet
from sv_desktop.reports.thrift import Value, i32, i64, listed, structure, text, varint
from sv_desktop.reports.whole_file import whole_file

_MAGIC = b"PAR1"
#: Rows that are written together.
_GROUP = 50_000
# Enumerations of parquet.thrift: Encoding, CompressionCodec, PageType, FieldRepetitionType, ConvertedType.
_PLAIN, _RLE, _GZIP, _DATA_PAGE, _OPTIONAL, _UTF8, _DATE = 0, 3, 2, 0, 1, 0, 6
_EPOCH = date(1970, 1, 1).toordinal()


class _Type(IntEnum):
    """Physical types of parquet.thrift. A day is an INT32, a text a BYTE_ARRAY."""

    INT32 = 1
    INT64 = 2
    DOUBLE = 5
    BYTE_ARRAY = 6


class _Column(Struct, frozen=True):
    name: str
    kind: _Type


def write_parquet(sheet: Sheet, destination: Path, progress: Progress = silent) -> None:
    """Write one report, whole or not at all. A column is numbers, days or text by what is in it. progress: rows."""
    names = _names(column.title for column in sheet.columns)
    columns = [_Column(name, _kind(row[place] for row in sheet.rows)) for place, name in enumerate(names)]
    groups = []
    with whole_file(destination) as file:
        file.write(_MAGIC)
        for first in range(0, len(sheet.rows), _GROUP):
            rows, chunks, size = sheet.rows[first : first + _GROUP], [], 0
            for place, column in enumerate(columns):
                at, (data, raw) = file.tell(), _page(column.kind, [row[place] for row in rows])
                file.write(data)
                size += raw
                chunks.append(_chunk(column, len(rows), at, raw, len(data)))
            groups.append(structure(f1=listed(chunks), f2=i64(size), f3=i64(len(rows))))
            progress(first + len(rows), len(sheet.rows))
        footer = _footer(columns, len(sheet.rows), groups)
        file.write(footer + struct.pack("<I", len(footer)) + _MAGIC)


def _names(titles: Iterable[str]) -> list[str]:
    """The titles, each once."""
    found: list[str] = []
    for title in titles:
        found.append(title if title not in found else f"{title} {found.count(title) + len(found)}")
    return found


def _kind(cells: Iterable[Cell]) -> _Type:
    there = {type(cell) for cell in cells if cell is not None}
    if there == {int}:
        return _Type.INT64
    if there and there <= {int, float}:
        return _Type.DOUBLE
    return _Type.INT32 if there == {date} else _Type.BYTE_ARRAY


def _page(kind: _Type, cells: Sequence[Cell]) -> tuple[bytes, int]:
    """A page with its header, and how long it is before it is compressed."""
    body = _there(cells) + b"".join(_plain(kind, cell) for cell in cells if cell is not None)
    packed = gzip.compress(body, mtime=0)
    data = structure(f1=i32(len(cells)), f2=i32(_PLAIN), f3=i32(_RLE), f4=i32(_RLE))
    head = structure(f1=i32(_DATA_PAGE), f2=i32(len(body)), f3=i32(len(packed)), f5=data).data
    return head + packed, len(head) + len(body)


def _there(cells: Sequence[Cell]) -> bytes:
    """Which cells are not empty: the definition levels, as one bit-packed run, with its length before."""
    octets = (len(cells) + 7) // 8
    bits = sum(1 << place for place, cell in enumerate(cells) if cell is not None).to_bytes(octets, "little")
    run = varint(octets << 1 | 1) + bits
    return struct.pack("<I", len(run)) + run


def _plain(kind: _Type, cell: Cell) -> bytes:
    if kind is _Type.BYTE_ARRAY:
        data = (cell.isoformat() if isinstance(cell, date) else str(cell)).encode(errors="replace")
        return struct.pack("<I", len(data)) + data
    if isinstance(cell, date):
        return struct.pack("<i", cell.toordinal() - _EPOCH)
    return struct.pack("<d" if kind is _Type.DOUBLE else "<q", cell)


def _chunk(column: _Column, rows: int, at: int, raw: int, stored: int) -> Value:
    encodings = listed([i32(_PLAIN), i32(_RLE)])
    described = structure(
        f1=i32(column.kind), f2=encodings, f3=listed([text(column.name)]), f4=i32(_GZIP), f5=i64(rows),
        f6=i64(raw), f7=i64(stored), f9=i64(at),
    )  # fmt: skip
    return structure(f2=i64(at), f3=described)


def _footer(columns: Sequence[_Column], rows: int, groups: Sequence[Value]) -> bytes:
    root = structure(f4=text("schema"), f5=i32(len(columns)))
    schema = listed([root, *map(_element, columns)])
    return structure(f1=i32(1), f2=schema, f3=i64(rows), f4=listed(groups), f6=text("SV Desktop")).data


def _element(column: _Column) -> Value:
    said = {_Type.BYTE_ARRAY: _UTF8, _Type.INT32: _DATE}.get(column.kind)
    annotation = {} if said is None else {"f6": i32(said)}
    return structure(f1=i32(column.kind), f3=i32(_OPTIONAL), f4=text(column.name), **annotation)
