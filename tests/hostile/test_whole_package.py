"""Attacks on a package as a whole: what stands around it, between its files, in its names and in its numbers."""

import struct
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.package import Verdict
from sv_desktop.sealing import create_identity, unlock, verify_package
from sv_desktop.sealing.container_format import Entry, central_header, dos_time, end_records, local_header

from .attacks import FIRST, contents_of, rebuilt, refused, written

AT = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
SELDOM = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("prefix", [b"\x00", b"#!/bin/sh\n", b"MZ" + bytes(60), b"%PDF-1.7\n", b"PK\x03\x04"])
def test_a_prefix(whole: bytes, copy: Path, prefix: bytes) -> None:
    assert refused(written(copy, prefix + whole)).verdict is Verdict.NOT_A_PACKAGE


@pytest.mark.parametrize("more", [b"\x00", b"\n", b"PK\x05\x06" + bytes(18), bytes(70_000)])
def test_trailing_bytes(whole: bytes, copy: Path, more: bytes) -> None:
    assert refused(written(copy, whole + more)).verdict is Verdict.CHANGED


def test_the_package_twice(whole: bytes, copy: Path) -> None:
    refused(written(copy, whole + whole))


def test_a_comment(whole: bytes, copy: Path) -> None:
    refused(written(copy, whole[:-2] + b"\x05\x00hello"))
    hiding = end_records(0, 0, 0)
    refused(written(copy, whole[:-2] + struct.pack("<H", len(hiding)) + hiding))


def test_truncation(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    edges = {edge for entry in entries.values() for edge in (entry.header_at, entry.start, entry.end)}
    for length in sorted(edges | {0, 1, 30, 68, 69, 70, *range(len(whole) - 30, len(whole))}):
        refused(written(copy, whole[:length]))


def test_bytes_taken_out_or_put_in_between(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    for entry in entries.values():
        refused(written(copy, whole[: entry.end] + b"\x00" + whole[entry.end :]))
        refused(written(copy, whole[: entry.end - 1] + whole[entry.end :]))


def test_data_hidden_between_entries_with_numbers_that_fit(
    whole: bytes, entries: dict[str, Entry], contents: dict[str, bytes], copy: Path
) -> None:
    """The table of contents steps over the hidden bytes, as most readers would, too."""
    for gap_at in (1, 5, len(entries)):
        body, directory = b"", b""
        for number, (entry, data) in enumerate(zip(entries.values(), contents.values(), strict=True)):
            body += b"hidden" if number == gap_at else b""
            moved = Entry(entry.name, len(body), entry.size, entry.crc, entry.time)
            body, directory = body + local_header(moved) + data, directory + central_header(moved)
        body += b"hidden" if gap_at == len(entries) else b""
        written(copy, body + directory + end_records(len(entries), len(directory), len(body)))
        with zipfile.ZipFile(copy) as archive:
            assert archive.testzip() is None
        refused(copy)


def test_two_entries_over_the_same_bytes(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    listed = list(entries.values())
    listed[2] = Entry(listed[2].name, listed[1].header_at, listed[1].size, listed[1].crc, listed[1].time)
    body = whole[: listed[-1].end]
    directory = b"".join(map(central_header, listed))
    refused(written(copy, body + directory + end_records(len(listed), len(directory), len(body))))


def test_a_wrong_number_of_entries(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    size, start = struct.unpack("<2L", whole[-10:-2])
    assert whole[-22:] == end_records(len(entries), size, start)
    for count in (0, 1, len(entries) - 1, len(entries) + 1, 20_000, 20_001, 65_535):
        refused(written(copy, whole[:-22] + end_records(count, size, start)))


def test_zip64_lies(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    size, start = struct.unpack("<2L", whole[-10:-2])
    end64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, len(entries), len(entries), size, start)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, start + size, 1)
    wide = whole[:-10] + b"\xff" * 8 + whole[-2:]
    for records in (end64 + locator, end64, locator, locator + end64, bytes(76), end64[:-8] + bytes(8) + locator):
        refused(written(copy, whole[:-22] + records + whole[-22:]))
        refused(written(copy, whole[:-22] + records + wide[-22:]))
    first = next(iter(entries.values()))
    for value in (0xFFFFFFFF, 0xFFFFFFFE, 0x80000000):
        lie = struct.pack("<L", value)
        header = entries["summary.pdf"].header_at
        refused(written(copy, whole[: header + 18] + lie * 2 + whole[header + 26 :]))
        at = start + len(central_header(first))
        refused(written(copy, whole[: at + 20] + lie * 2 + whole[at + 28 :]))
        refused(written(copy, whole[: at + 42] + lie + whole[at + 46 :]))


def test_a_needless_zip64_field(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    """A common program reads it as the same file; ours takes one spelling only."""
    with zipfile.ZipFile(copy, "w") as archive:
        for name, data in contents.items():
            entry = zipfile.ZipInfo(name, (2026, 11, 24, 12, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16
            with archive.open(entry, "w", force_zip64=name == "summary.pdf") as out:
                out.write(data)
    assert contents_of(copy) == contents
    refused(copy)


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "/etc/cron.d/x",
        "C:\\Windows\\x.txt",
        "C:/x.txt",
        "evidence\\social\\x.txt",
        "evidence/../../x.txt",
        "evidence/./x.txt",
        "evidence//x.txt",
        "evidence/social/",
        "evidence/\x00x.txt",
        "evidence/\u202etxt.exe",
        "evidence/con.txt",
        "evidence/x.txt ",
        "evidence",
        "META-INF/container.xml",
        "META-INF/ASiCManifest003.xml",
        "META-INF/signature002.p7s",
        "META-INF/../x",
        "meta-inf/signature001.p7s",
        "x" * 2000,
    ],
)
def test_a_name_that_plays_a_trick(
    entries: dict[str, Entry], contents: dict[str, bytes], copy: Path, name: str
) -> None:
    files = list(contents.items())
    for at in (1, -3, len(files)):
        refused(rebuilt(copy, [*files[:at], (name, b"trick"), *files[at:]], entries[FIRST].time))


@pytest.mark.parametrize("mode", [0o120777, 0o040755, 0o100755, 0o060644, 0])
def test_a_link_a_folder_or_a_device(whole: bytes, entries: dict[str, Entry], copy: Path, mode: int) -> None:
    for name, entry in entries.items():
        line = central_header(entry)
        other = line[:38] + struct.pack("<L", mode << 16) + line[42:]
        refused(written(copy, whole.replace(line, other)), naming=name)


@pytest.mark.parametrize("flag", [0x1, 0x8, 0x20, 0x40, 0x800, 0x2000])
def test_encrypted_streamed_or_masked(whole: bytes, entries: dict[str, Entry], copy: Path, flag: int) -> None:
    for name, entry in entries.items():
        local, central = local_header(entry), central_header(entry)
        flags = struct.pack("<H", struct.unpack("<H", local[6:8])[0] ^ flag)
        both = whole.replace(local, local[:6] + flags + local[8:]).replace(central, central[:8] + flags + central[10:])
        refused(written(copy, both), naming=name)


def test_another_time_everywhere(contents: dict[str, bytes], copy: Path) -> None:
    refused(rebuilt(copy, contents.items(), dos_time(AT)))
    refused(rebuilt(copy, contents.items(), (0, 0)))


def test_a_seal_of_another_package(
    entries: dict[str, Entry], contents: dict[str, bytes], copy: Path, tmp_path: Path
) -> None:
    other = _sealed_by_a_stranger(tmp_path / "other.asice")
    time = entries[FIRST].time
    refused(rebuilt(copy, {**contents, SIGNATURE: other[SIGNATURE]}.items(), time), naming=SIGNATURE)
    refused(rebuilt(copy, {**contents, MANIFEST: other[MANIFEST]}.items(), time), naming=MANIFEST)
    both = {**contents, MANIFEST: other[MANIFEST], SIGNATURE: other[SIGNATURE]}
    found = refused(rebuilt(copy, both.items(), time), naming="summary.pdf")
    assert {finding.entry for finding in found.findings} >= {name for name in contents if name.startswith("evidence/")}


def test_a_second_seal_of_another_package(
    entries: dict[str, Entry], contents: dict[str, bytes], copy: Path, tmp_path: Path
) -> None:
    other = _sealed_by_a_stranger(tmp_path / "other.asice")
    second = {"META-INF/ASiCManifest002.xml": other[MANIFEST], "META-INF/signature002.p7s": other[SIGNATURE]}
    refused(rebuilt(copy, {**contents, **second}.items(), entries[FIRST].time))


def test_the_own_seal_twice(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    again = {"META-INF/ASiCManifest002.xml": contents[MANIFEST], "META-INF/signature002.p7s": contents[SIGNATURE]}
    refused(rebuilt(copy, {**contents, **again}.items(), entries[FIRST].time))


def test_a_stranger_who_seals_again_is_new(contents: dict[str, bytes], sealed: Path, tmp_path: Path) -> None:
    """Nobody can be kept from sealing other files; but it is another signer, and so never one that is known."""
    known = {signer.fingerprint for signer in verify_package(sealed).signers}
    _sealed_by_a_stranger(tmp_path / "other.asice")
    assert verify_package(sealed, known=known).verdict is Verdict.KNOWN
    assert verify_package(tmp_path / "other.asice", known=known).verdict is Verdict.NEW


def _sealed_by_a_stranger(path: Path) -> dict[str, bytes]:
    from sv_desktop.sealing import Source, write_package

    passphrase = "quite another set of words"
    stranger = unlock(create_identity("Acorn Lane Bike Kitchen (an invented example)", passphrase, at=AT), passphrase)
    write_package(path, [Source("summary.pdf", lambda: iter([b"%PDF"]), 4)], stranger, at=AT)
    return contents_of(path)


@pytest.mark.parametrize(
    "line",
    [
        "zip -q {} {}",
        "zip -q -d {} summary.pdf",
        "zip -q -0 -z {}",
        "7z a {} {}",
        "7z d {} summary.pdf",
        "zip -q -A {}",
    ],
)
def test_a_common_tool_that_touches_it(whole: bytes, copy: Path, tmp_path: Path, line: str) -> None:
    (tmp_path / "extra.txt").write_text("extra")
    command = line.format(copy, tmp_path / "extra.txt").split()
    written(copy, whole)
    try:
        subprocess.run(command, input=b"a comment\n", capture_output=True, check=False, cwd=tmp_path)
    except FileNotFoundError:
        pytest.skip(f"{command[0]} is not installed")
    if copy.read_bytes() != whole:
        refused(copy)


MUTATION = st.tuples(
    st.sampled_from(["flip", "cut", "insert", "repeat", "swap"]),
    st.integers(0, 2**31),
    st.binary(min_size=1, max_size=9),
)


@given(st.lists(MUTATION, min_size=1, max_size=4))
@settings(SELDOM, max_examples=300)
def test_random_damage(whole: bytes, copy: Path, mutations: list[tuple[str, int, bytes]]) -> None:
    damaged = whole
    for kind, where, data in mutations:
        damaged = _mutated(damaged, kind, where, data)
    if damaged != whole:
        refused(written(copy, damaged))


@given(st.binary(max_size=400), st.integers(0, 2**31))
@settings(SELDOM, max_examples=200)
def test_random_damage_to_the_end(whole: bytes, copy: Path, data: bytes, where: int) -> None:
    """The table of contents and the end record, where a reader begins."""
    at = len(whole) - where % 3000
    damaged = whole[:at] + data + whole[at + len(data) :]
    if damaged != whole:
        refused(written(copy, damaged))


@given(st.binary(max_size=600))
@settings(SELDOM, max_examples=200)
def test_noise(copy: Path, data: bytes) -> None:
    refused(written(copy, data))


def _mutated(data: bytes, kind: str, where: int, more: bytes) -> bytes:
    at = where % (len(data) + 1)
    if kind == "flip":
        return data[:at] + bytes(value ^ 0x55 for value in data[at : at + len(more)]) + data[at + len(more) :]
    if kind == "cut":
        return data[:at] + data[at + len(more) :]
    if kind == "insert":
        return data[:at] + more + data[at:]
    if kind == "repeat":
        return data[:at] + data[max(0, at - 40 * len(more)) : at] + data[at:]
    return data[at:] + data[:at]
