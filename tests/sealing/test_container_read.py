"""Reading the bare container: headers are fully determined; what is larger than 4 GiB is written as ZIP64."""

import io
import struct
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.sealing import Signatory, Source, verify_package, write_package
from sv_desktop.sealing.container_format import (
    WIDE,
    Entry,
    central_header,
    dos_time,
    end_records,
    layout_digest,
    local_header,
)
from sv_desktop.sealing.container_read import BadContainer, NoPackage, chunks_of, read_directory

from .packages import AT

NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
TIME = dos_time(AT)


def _read(data: bytes) -> tuple[Entry, ...]:
    return read_directory(io.BytesIO(data))


def test_the_entries_are_found_in_order(package: Path) -> None:
    data = package.read_bytes()
    entries = _read(data)
    with zipfile.ZipFile(package) as archive:
        assert [(one.name, one.size, one.crc) for one in entries] == [
            (one.filename, one.file_size, one.CRC) for one in archive.infolist()
        ]
    assert b"".join(chunks_of(package, entries[0])) == b"application/vnd.etsi.asic-e+zip"


@pytest.mark.parametrize("data", [b"", b"PK", b"%PDF-1.7", b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(100)])
def test_another_file_is_no_package(data: bytes) -> None:
    with pytest.raises(NoPackage):
        _read(data)


def test_a_zip_of_another_program_is_no_package() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.etsi.asic-e+zip")
    with pytest.raises(NoPackage):
        _read(file.getvalue())


def test_every_other_value_of_every_header_byte_is_refused(package: Path) -> None:
    """Behind the media type, no byte of a header or of the table of contents has a second value."""
    data = package.read_bytes()
    entries = _read(data)
    headers = [at for entry in entries[1:3] for at in range(entry.header_at, entry.start)]
    directory = range(entries[-1].end, len(data))
    for at in [*headers, *directory[:200], *directory[-90:]]:
        for value in {0, 1, 45, 255, data[at] ^ 1, data[at] ^ 128} - {data[at]}:
            with pytest.raises(BadContainer):
                _read(data[:at] + bytes([value]) + data[at + 1 :])


@given(NAMES, st.integers(0, 2**40), st.integers(0, 2**33), st.integers(0, 2**32 - 1))
def test_zipfile_reads_our_table_of_contents(name: str, size: int, header_at: int, crc: int) -> None:
    directory = central_header(Entry(name, header_at, size, crc, TIME))
    file = io.BytesIO(directory + end_records(1, len(directory), 0))
    with zipfile.ZipFile(file) as archive:
        (found,) = archive.infolist()
    if "\x00" not in name:
        assert found.filename == name
    assert (found.file_size, found.CRC, found.header_offset) == (size, crc, header_at)
    assert found.date_time == (2026, 5, 12, 18, 30, 6)


@pytest.mark.parametrize("size", [WIDE - 1, WIDE, WIDE + 1])
def test_what_does_not_fit_stands_in_the_zip64_field(size: int) -> None:
    header = local_header(Entry("a", 0, size, 0, TIME))
    wide = size >= WIDE
    assert len(header) == 31 + 20 * wide
    assert header[4] == (45 if wide else 20)
    assert not wide or struct.unpack("<2H2Q", header[31:]) == (1, 16, size, size)


def test_a_package_of_more_than_4_gib(tmp_path: Path) -> None:
    """The end records, the offsets and the sizes beyond 4 GiB, over a file that is mostly a hole."""
    path = tmp_path / "large.asice"
    media_type = b"application/vnd.etsi.asic-e+zip"
    first = Entry("mimetype", 0, len(media_type), 0, TIME)
    big = Entry("big.bin", first.end, 5 * 2**30, 0, TIME)
    last = Entry("last.txt", big.end, 3, 0, TIME)
    directory = b"".join(map(central_header, (first, big, last)))
    with path.open("wb") as file:
        for entry, data in ((first, media_type), (big, b""), (last, b"end")):
            file.seek(entry.header_at)
            file.write(local_header(entry) + data)
        file.write(directory + end_records(3, len(directory), last.end))
    with path.open("rb") as file:
        assert read_directory(file) == (first, big, last)
    with zipfile.ZipFile(path) as archive:
        assert [one.header_offset for one in archive.infolist()] == [0, big.header_at, last.header_at]
    assert b"".join(chunks_of(path, last)) == b"end"
    whole = path.stat().st_size
    for at in (whole - 22 - 20 - 56 + 40, whole - 22 - 20 + 8, whole - 22 - 20 - 56 + 12):
        with path.open("r+b") as file:
            file.seek(at)
            kept = file.read(1)
            file.seek(at)
            file.write(bytes([kept[0] ^ 1]))
            file.flush()
            with path.open("rb") as again, pytest.raises(BadContainer):
                read_directory(again)
            file.seek(at)
            file.write(kept)


def test_a_size_beyond_the_file_is_refused(package: Path) -> None:
    for size in (2**32 - 2, 2**32 - 1, 2**64 - 1):
        first = _read(package.read_bytes())[0]
        lie = Entry("x", first.end, size, 0, TIME)
        head = package.read_bytes()[: first.end] + local_header(lie)
        directory = central_header(first) + central_header(lie)
        with pytest.raises(BadContainer):
            _read(head + directory + end_records(2, len(directory), len(head)))


def test_more_entries_than_anybody_needs_are_refused(package: Path) -> None:
    data = package.read_bytes()
    directory_at = _read(data)[-1].end
    with pytest.raises(BadContainer, match="far too many"):
        _read(data[:directory_at] + end_records(20_001, len(data) - 22 - directory_at, directory_at))


def test_the_layout_binds_order_time_size_and_crc() -> None:
    one, two = Entry("a", 0, 3, 7, TIME), Entry("b", 50, 3, 8, TIME)
    others = [
        (two, one),
        (one,),
        (one, Entry("b", 50, 4, 8, TIME)),
        (one, Entry("b", 50, 3, 9, TIME)),
        (one, Entry("b", 50, 3, 8, (TIME[0], TIME[1] + 1))),
    ]
    assert layout_digest((one, two)) not in {layout_digest(other) for other in others}


@given(st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30))])))
def test_a_time_is_kept_in_utc(at: datetime) -> None:
    try:
        utc = at.astimezone(UTC)
    except OverflowError:
        return
    time, date = dos_time(at)
    assert (time >> 11, time >> 5 & 63, (time & 31) * 2) == (utc.hour, utc.minute, utc.second // 2 * 2)
    assert (1980 + (date >> 9), date >> 5 & 15, date & 31) == (min(max(utc.year, 1980), 2107), utc.month, utc.day)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.binary(max_size=200_000), min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_what_was_sealed_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, signatory: Signatory, files: dict[str, bytes]
) -> None:
    path = tmp_path_factory.mktemp("round") / "x.asice"
    sources = [Source(name, lambda data=data: iter([data]), len(data)) for name, data in files.items()]  # type: ignore[misc]
    write_package(path, sources, signatory, at=AT)
    with path.open("rb") as file:
        entries = {entry.name: entry for entry in read_directory(file)}
    assert {name: b"".join(chunks_of(path, entries[name])) for name in files} == files
    assert verify_package(path).sealed
