"""For every entry of the example package: whatever is done to it is seen, and it is named where it can be."""

import unicodedata
import zipfile
from itertools import pairwise
from pathlib import Path

from sv_desktop.sealing import verify_package
from sv_desktop.sealing.container_format import LOCAL, Entry, central_header

from .attacks import FIRST, rebuilt, refused, written

META = "META-INF/"


def _flipped(whole: bytes, at: int) -> bytes:
    return whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :]


def test_the_example_itself_is_sealed(sealed: Path, entries: dict[str, Entry], contents: dict[str, bytes]) -> None:
    assert verify_package(sealed).sealed
    assert len(entries) > 20
    assert list(entries) == list(contents)


def test_the_rewriting_itself_changes_nothing(
    whole: bytes, entries: dict[str, Entry], contents: dict[str, bytes], copy: Path
) -> None:
    assert rebuilt(copy, contents.items(), entries[FIRST].time).read_bytes() == whole


def test_one_changed_byte_of_its_content(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    for name, entry in entries.items():
        for at in {entry.start, entry.start + entry.size // 2, entry.end - 1}:
            refused(written(copy, _flipped(whole, at)), naming=name)


def test_one_changed_byte_of_its_content_with_a_matching_crc(
    entries: dict[str, Entry], contents: dict[str, bytes], copy: Path
) -> None:
    for name, data in contents.items():
        files = {**contents, name: _flipped(data, len(data) // 2)}
        refused(rebuilt(copy, files.items(), entries[FIRST].time), naming=name)


def test_content_cut_emptied_or_made_longer(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    for name, data in contents.items():
        for other in (b"", data[:-1], data + b"\n"):
            refused(rebuilt(copy, {**contents, name: other}.items(), entries[FIRST].time), naming=name)


def test_one_changed_byte_of_its_local_header(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    fields = {"version": 4, "flags": 6, "method": 8, "time": 10, "date": 12, "crc": 14, "packed": 18, "size": 22}
    for name, entry in entries.items():
        for offset in (*fields.values(), LOCAL.size, LOCAL.size + len(name.encode()) - 1):
            refused(written(copy, _flipped(whole, entry.header_at + offset)), naming=name if name != FIRST else None)


def test_one_changed_byte_of_its_line_in_the_table_of_contents(
    whole: bytes, entries: dict[str, Entry], copy: Path
) -> None:
    position = max(entry.end for entry in entries.values())
    for name, entry in entries.items():
        line = central_header(entry)
        assert whole[position : position + len(line)] == line
        for offset in (0, 4, 5, 6, 8, 10, 12, 14, 16, 20, 24, 30, 32, 34, 36, 38, 42):
            refused(written(copy, _flipped(whole, position + offset)), naming=name if offset < 24 and offset else None)
        refused(written(copy, _flipped(whole, position + len(line) - 1)))
        position += len(line)


def test_a_crc_that_is_wrong_in_both_places(whole: bytes, entries: dict[str, Entry], copy: Path) -> None:
    position = max(entry.end for entry in entries.values())
    for entry in entries.values():
        both = _flipped(_flipped(whole, entry.header_at + 14), position + 16)
        refused(written(copy, both))
        position += len(central_header(entry))


def test_removed(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    for name in contents:
        files = [(one, data) for one, data in contents.items() if one != name]
        named = None if name.startswith(META) else name
        refused(rebuilt(copy, files, entries[FIRST].time), naming=named)


def test_renamed(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    for name in contents:
        new = f"{name}.bak"
        files = [(new if one == name else one, data) for one, data in contents.items()]
        found = refused(rebuilt(copy, files, entries[FIRST].time))
        named = {finding.entry for finding in found.findings}
        assert name == FIRST or named & {name, new}, (name, found.findings)


def test_renamed_to_the_same_in_another_case(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    for name in contents:
        files = [(one.swapcase() if one == name else one, data) for one, data in contents.items()]
        refused(rebuilt(copy, files, entries[FIRST].time))


def test_added_before_it(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    for name in contents:
        files: list[tuple[str, bytes]] = []
        for one, data in contents.items():
            files += [("evidence/social/extra.txt", b"more"), (one, data)] if one == name else [(one, data)]
        refused(
            rebuilt(copy, files, entries[FIRST].time), naming=None if name == FIRST else "evidence/social/extra.txt"
        )


def test_there_twice(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    """The false one first or last; and under a name that another system takes for the same."""
    for name, data in contents.items():
        for twin in {name, name.upper(), unicodedata.normalize("NFD", name)}:
            for own, false in ((data, b"false"), (b"false", data)):
                files = [(one, own if one == name else kept) for one, kept in contents.items()]
                found = refused(rebuilt(copy, [*files, (twin, false)], entries[FIRST].time))
                assert name == FIRST or found.findings[0].entry.casefold() == name.casefold(), found.findings


def test_swapped_with_its_neighbour(entries: dict[str, Entry], contents: dict[str, bytes], copy: Path) -> None:
    files = list(contents.items())
    for at in range(len(files) - 1):
        swapped = [*files[:at], files[at + 1], files[at], *files[at + 2 :]]
        refused(rebuilt(copy, swapped, entries[FIRST].time))


def test_contents_exchanged_with_its_neighbour(
    entries: dict[str, Entry], contents: dict[str, bytes], copy: Path
) -> None:
    files = list(contents.items())
    for (one, first), (other, second) in pairwise(files):
        changed = {**contents, one: second, other: first}
        naming = other if other.startswith(META) else one
        refused(rebuilt(copy, changed.items(), entries[FIRST].time), naming=naming)


def test_compressed_instead_of_stored(contents: dict[str, bytes], copy: Path) -> None:
    for name in contents:
        with zipfile.ZipFile(copy, "w") as archive:
            for one, data in contents.items():
                archive.writestr(one, data, zipfile.ZIP_DEFLATED if one == name else zipfile.ZIP_STORED)
        refused(copy)


def test_added_by_a_common_program(whole: bytes, contents: dict[str, bytes], copy: Path) -> None:
    for name in (*contents, "evidence/new.txt"):
        written(copy, whole)
        with zipfile.ZipFile(copy, "a") as archive:
            entry = zipfile.ZipInfo(name)
            archive.NameToInfo.clear()
            archive.writestr(entry, b"appended")
        refused(copy)
