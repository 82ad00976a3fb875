"""Package out and verify, against one pass over the same bytes; and the memory that 1 GiB takes."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from sv_desktop.sealing import Signatory, Source, create_identity, unlock, verify_package, write_package

MIB = 1024 * 1024
AT = datetime(2026, 11, 1, tzinfo=UTC)
PASSPHRASE = "nine quiet ferries at dawn"
PAIRS = 5
#: 512 MiB: half in one recording, half in photos and documents.
SIZES = [256 * MIB] + [4 * MIB] * 48 + [MIB // 4] * 256

VERIFY_TWICE = """
import hashlib, os, sys
from pathlib import Path
from statistics import median
from time import perf_counter
from sv_desktop.sealing import verify_package
os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
def seconds(work):
    start = perf_counter()
    work()
    return perf_counter() - start
def one_pass():
    with open(sys.argv[1], "rb", buffering=0) as file:
        hashlib.file_digest(file, "sha256")
path = Path(sys.argv[1])
verify_package(path), one_pass()
print(median(seconds(lambda: verify_package(path)) / seconds(one_pass) for _ in range(int(sys.argv[2]))))
"""
# VmHWM: the peak of memory in use, in KiB, proc(5). That of getrusage would begin with the parent's.
MEMORY = """
import sys
from pathlib import Path
from benchmarks.sealing_bench import MIB, seal_sizes, signatory
from sv_desktop.sealing import verify_package
who, folder = signatory(), Path(sys.argv[1])
seal_sizes(folder / "small.asice", [MIB], who)
verify_package(folder / "small.asice")
def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024
idle = peak()
seal_sizes(folder / "large.asice", [1024 * MIB], who)
assert verify_package(folder / "large.asice").sealed
print((peak() - idle) / 64)
"""


def signatory() -> Signatory:
    return unlock(create_identity("Bike Kitchen", PASSPHRASE, at=AT), PASSPHRASE)


def seal_sizes(path: Path, sizes: list[int], who: Signatory) -> None:
    """Seal files of these sizes, bytes made up in 1 MiB chunks."""
    block = os.urandom(MIB)

    def chunks(size: int) -> Iterator[bytes]:
        return (block[: min(MIB, size - start)] for start in range(0, size, MIB))

    sources = [Source(f"evidence/{number}.bin", partial(chunks, size), size) for number, size in enumerate(sizes)]
    write_package(path, sources, who, at=AT)


def run() -> list[tuple[str, float, str, float]]:
    """Medians of alternating pairs, each pair side by side so that other load weighs on both."""
    with tempfile.TemporaryDirectory(prefix="sv-desktop-bench-") as name:
        folder = Path(name)
        rows = [_out(folder), *_verify(folder / "out.asice")]
        shutil.rmtree(folder / "evidence")
        if Path("/proc/self/status").exists():
            rows.append(
                ("memory for 1 GiB sealed and verified", _number(MEMORY, str(folder)), "64 MiB above idle", 1.0)
            )
    return rows


def _out(folder: Path) -> tuple[str, float, str, float]:
    who, files = signatory(), _files(folder / "evidence")
    sources = [Source(f"evidence/{path.name}", partial(_read, path), path.stat().st_size) for path in files]

    def ours() -> None:
        write_package(folder / "out.asice", sources, who, at=AT)

    def floor() -> None:
        with (folder / "floor.bin").open("wb") as out:
            for path in files:
                digest = hashlib.sha256()
                for chunk in _read(path):
                    digest.update(chunk)
                    out.write(chunk)
            out.flush()
            os.fsync(out.fileno())

    def fresh(work: Callable[[], None]) -> float:
        for path in (folder / "out.asice", folder / "floor.bin"):
            path.unlink(missing_ok=True)
        os.sync()
        return _seconds(work)

    fresh(floor)
    fresh(ours)
    ratio = _paired(partial(fresh, ours), partial(fresh, floor))
    ours()
    os.sync()
    return ("package out, 512 MiB", ratio, "one pass of copy + SHA-256 + fsync", 1.15)


def _verify(package: Path) -> list[tuple[str, float, str, float]]:
    def ours() -> None:
        verify_package(package)

    def floor() -> None:
        with package.open("rb", buffering=0) as file:
            hashlib.file_digest(file, "sha256")

    ours()
    floor()
    rows = []
    if (os.cpu_count() or 1) > 1:
        ratio = _paired(partial(_seconds, ours), partial(_seconds, floor))
        rows.append(("verify, 512 MiB", ratio, "one pass of hashlib SHA-256, one thread", 0.7))
    if hasattr(os, "sched_setaffinity"):
        ratio = _number(VERIFY_TWICE, str(package), str(PAIRS))
        rows.append(("verify, 512 MiB, on one core", ratio, "one pass of hashlib SHA-256", 1.25))
    return rows


def _files(folder: Path) -> list[Path]:
    folder.mkdir()
    files = []
    for number, size in enumerate(SIZES):
        path = folder / f"{number}.bin"
        with path.open("wb") as file:
            for start in range(0, size, MIB):
                file.write(os.urandom(min(MIB, size - start)))
        files.append(path)
    return files


def _read(path: Path) -> Iterator[bytes]:
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(MIB):
            yield chunk


def _paired(ours: Callable[[], float], floor: Callable[[], float]) -> float:
    return median(ours() / floor() for _ in range(PAIRS))


def _seconds(work: Callable[[], None]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _number(code: str, *arguments: str) -> float:
    done = subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True)
    return float(done.stdout)
