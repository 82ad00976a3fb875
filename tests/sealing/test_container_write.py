"""Writing: a package is there whole or not at all, and nothing else is left behind."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.sealing import Signatory, Source, verify_package, write_package

from .packages import AT, FILES, sources

FULL_DISK = """
import resource, sys
from pathlib import Path
from sv_desktop.domain.fault import PlainError
from sv_desktop.sealing import Source, create_identity, unlock, write_package
from datetime import datetime, UTC
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
at = datetime(2026, 5, 12, tzinfo=UTC)
signatory = unlock(create_identity("Bike Kitchen", "nine quiet ferries at dawn", at=at), "nine quiet ferries at dawn")
limit = int(sys.argv[2])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
big = Source("evidence/big.bin", lambda: (bytes(100_000) for _ in range(3)), 300_000)
try:
    write_package(Path(sys.argv[1]), [big], signatory, at=at)
except PlainError as error:
    print(error)
    sys.exit(7)
"""


def _left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != "sv-desktop-home")


def test_a_package_is_what_it_says(tmp_path: Path, signatory: Signatory) -> None:
    path = tmp_path / "out.asice"
    sealed = write_package(path, sources(FILES), signatory, at=AT)
    found = verify_package(path)
    assert found.sealed
    assert (sealed.path, sealed.size) == (path, path.stat().st_size)
    manifest = next(one for one in found.entries if one.name == "META-INF/ASiCManifest001.xml")
    assert sealed.manifest_sha256 == manifest.sha256
    assert _left(tmp_path) == ["out.asice"]


def test_a_common_zip_reader_reads_it(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert {name: archive.read(name) for name in FILES} == FILES
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 5, 12, 18, 30, 6)}
        assert {entry.external_attr >> 16 for entry in archive.infolist()} == {0o100644}
    tail = ["manifest-sha256.txt", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"]
    assert names == ["mimetype", *FILES, *tail]
    assert package.read_bytes()[30:69] == b"mimetypeapplication/vnd.etsi.asic-e+zip"


def test_progress_counts_every_byte_once(tmp_path: Path, signatory: Signatory) -> None:
    told: list[tuple[int, int]] = []
    write_package(
        tmp_path / "x.asice", sources(FILES), signatory, at=AT, progress=lambda *numbers: told.append(numbers)
    )
    total = sum(map(len, FILES.values()))
    assert told == sorted(told)
    assert told[-1] == (total, total)


@pytest.mark.parametrize("after", [1, 5, 50])
def test_cancelled_leaves_nothing(tmp_path: Path, signatory: Signatory, after: int) -> None:
    calls = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_package(tmp_path / "x.asice", sources(FILES), signatory, at=AT, progress=stop)
    assert _left(tmp_path) == []


def test_cancelled_keeps_what_stood_there(package: Path, signatory: Signatory) -> None:
    before = package.read_bytes()

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_package(package, sources(FILES), signatory, at=AT, progress=stop)
    assert package.read_bytes() == before
    assert _left(package.parent) == [package.name]


def test_sealing_again_replaces_the_package(package: Path, signatory: Signatory) -> None:
    write_package(package, sources({"summary.pdf": b"new"}), signatory, at=AT)
    assert [one.name for one in verify_package(package).entries][1:3] == ["summary.pdf", "manifest-sha256.txt"]


def _broken() -> Iterator[bytes]:
    yield b"first"
    raise ValueError("the evidence is gone")


def test_a_source_that_fails_leaves_nothing(tmp_path: Path, signatory: Signatory) -> None:
    with pytest.raises(ValueError, match="is gone"):
        write_package(tmp_path / "x.asice", [Source("a.txt", _broken, 50)], signatory, at=AT)
    assert _left(tmp_path) == []


@pytest.mark.parametrize("size", [0, 19, 21, 2**40])
def test_a_size_that_is_not_kept_leaves_nothing(tmp_path: Path, signatory: Signatory, size: int) -> None:
    lying = Source("a.txt", lambda: iter([b"x" * 20]), size)
    with pytest.raises(PlainError, match="changed while it was being sealed"):
        write_package(tmp_path / "x.asice", [lying], signatory, at=AT)
    assert _left(tmp_path) == []


def test_an_endless_source_is_stopped(tmp_path: Path, signatory: Signatory) -> None:
    def endless() -> Iterator[bytes]:
        while True:
            yield bytes(1024)

    with pytest.raises(PlainError, match="changed while"):
        write_package(tmp_path / "x.asice", [Source("a.bin", endless, 10_000)], signatory, at=AT)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of this kind are known to POSIX only")
@pytest.mark.parametrize("limit", [0, 100, 150_000, 300_200, 302_000])
def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, limit: int) -> None:
    path = tmp_path / "x.asice"
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(path), str(limit)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 7, done.stdout + done.stderr
    assert "“x.asice” could not be written" in done.stdout
    assert _left(tmp_path) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_refuses_is_told(tmp_path: Path, signatory: Signatory) -> None:
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(PlainError, match="could not be written"):
        write_package(tmp_path / "closed" / "x.asice", sources(FILES), signatory, at=AT)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, signatory: Signatory) -> None:
    with pytest.raises(PlainError, match="could not be written"):
        write_package(tmp_path / "no" / "x.asice", sources(FILES), signatory, at=AT)


def test_a_folder_is_not_overwritten(tmp_path: Path, signatory: Signatory) -> None:
    (tmp_path / "x.asice").mkdir()
    with pytest.raises(PlainError, match="could not be written"):
        write_package(tmp_path / "x.asice", sources(FILES), signatory, at=AT)
    assert _left(tmp_path) == ["x.asice"]


@pytest.mark.parametrize("name", ["mimetype", "manifest-sha256.txt", "META-INF/x.xml", "../x", "a\\b", "", "nul"])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, signatory: Signatory, name: str) -> None:
    with pytest.raises(PlainError, match="cannot go into a package"):
        write_package(tmp_path / "x.asice", sources({name: b""}), signatory, at=AT)
    assert _left(tmp_path) == []


@pytest.mark.parametrize("names", [("A.txt", "a.txt"), ("x", "x/y"), ("MIMETYPE",), ("meta-inf/x",), ("META-INF",)])
def test_names_that_clash_are_refused(tmp_path: Path, signatory: Signatory, names: tuple[str, ...]) -> None:
    with pytest.raises(PlainError):
        write_package(tmp_path / "x.asice", sources(dict.fromkeys(names, b"")), signatory, at=AT)


def test_more_files_than_a_reader_takes_are_refused(tmp_path: Path, signatory: Signatory) -> None:
    with pytest.raises(PlainError, match="at most"):
        write_package(tmp_path / "x.asice", sources({f"{n}.txt": b"" for n in range(20_000)}), signatory, at=AT)
    long = "/".join(["a" * 100] * 8)
    with pytest.raises(PlainError, match="too long"):
        write_package(tmp_path / "x.asice", sources({f"{long}/{n}": b"" for n in range(9_000)}), signatory, at=AT)
