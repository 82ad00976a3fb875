"""Storage against its floors: one save, evidence in and out, memory. Taken in turns; medians."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from uuid import uuid4

from sqlcipher3 import dbapi2

from sv_desktop.domain.evidence import Evidence
from sv_desktop.sealing import new_file_key
from sv_desktop.storage import Workspace, create_workspace

MIB = 1024 * 1024
FILE_SIZE = 512 * MIB
SAVES = 200
PAIRS = 7
BEGUN = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
RAW_SETTINGS = (
    "PRAGMA page_size=65536",
    "PRAGMA auto_vacuum=INCREMENTAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=DELETE",
)
RAW_TABLE = "CREATE TABLE revision (seq INTEGER PRIMARY KEY, id, target, field, value, author, at, parent, pinned)"
RAW_SAVE = (
    "INSERT INTO revision (id, target, field, value, author, at, parent, pinned) VALUES (?, ?, ?, ?, ?, ?, NULL, 0)"
)
WORDS = "We meet every Thursday and repair what people bring. " * 4

# VmHWM: the peak of memory in use, proc(5).
MEMORY = """
import io, sys
from datetime import UTC, datetime
from pathlib import Path
from sv_desktop.storage import create_workspace

class Zeros(io.RawIOBase):
    left = 1 << 30
    def read(self, size=-1):
        size = min(size, self.left)
        self.left -= size
        return bytes(size)

def peak():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024

with create_workspace(Path(sys.argv[1])) as workspace:
    idle = peak()
    evidence = workspace.add_evidence(
        Zeros(), size=1 << 30, name="film", media_type="video/mp4", author="Ann", at=datetime.now(UTC)
    )
    assert sum(map(len, workspace.read_evidence(evidence.id))) == 1 << 30
    print(peak() - idle)
"""


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "source.bin"
        with source.open("wb") as file:
            for _ in range(FILE_SIZE // MIB):
                file.write(os.urandom(MIB))
        came_in, came_out = _evidence(folder, source)
        protected_in, protected_out = _evidence(folder, source, protected=True)
        return [
            ("one answer saved", _save(folder), "one raw commit of the same row", 1.5),
            ("512 MiB of evidence in", came_in, "copy + SHA-256 + fsync", 1.25),
            ("512 MiB of evidence out", came_out, "read + SHA-256", 0.0),
            ("512 MiB in, protected by a passphrase", protected_in, "copy + SHA-256 + fsync", 0.0),
            ("512 MiB out, protected by a passphrase", protected_out, "read + SHA-256", 0.0),
            *_memory(folder),
        ]


def _save(folder: Path) -> float:
    connection = dbapi2.connect(str(folder / "raw.db"), isolation_level=None)
    for setting in RAW_SETTINGS:
        connection.execute(setting)
    connection.execute(RAW_TABLE)
    with create_workspace(folder / "saves.svw") as workspace:
        ratios = [_seconds(_ours(workspace, at)) / _seconds(_raw(connection, at)) for at in range(SAVES)]
    connection.close()
    return median(ratios)


def _ours(workspace: Workspace, number: int) -> Callable[[], object]:
    at = BEGUN + timedelta(minutes=number)
    return lambda: workspace.save("charter:voice", f"field {number}", WORDS, author="Ann", at=at)


def _raw(connection: dbapi2.Connection, number: int) -> Callable[[], object]:
    row = (str(uuid4()), "charter:voice", f"field {number}", f'"{WORDS}"', "Ann", BEGUN.isoformat())

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(RAW_SAVE, row)
        connection.execute("COMMIT")

    return commit


def _evidence(folder: Path, source: Path, *, protected: bool = False) -> tuple[float, float]:
    """Ratios in and out. Each begins with a disk at rest, and each is first in every second pair."""
    path, copy = folder / "in.svw", folder / "copy.bin"
    ratios_in, ratios_out = [], []
    for number in range(PAIRS):
        with create_workspace(path) as workspace:
            if protected:
                workspace.protect(new_file_key("canal lantern Thursday biscuit"))
            works: list[Callable[[], None]] = [partial(_add, workspace, source), partial(_copy, source, copy)]
            ratios_in.append(_ratio(works, floor_first=bool(number % 2)))
            (evidence,) = workspace.evidence()
            works = [partial(_read, workspace, evidence), partial(_hash, copy)]
            ratios_out.append(_ratio(works, floor_first=bool(number % 2)))
        path.unlink()
        copy.unlink()
    return median(ratios_in), median(ratios_out)


def _ratio(works: list[Callable[[], None]], *, floor_first: bool) -> float:
    """Ours against the floor, for [ours, floor]."""
    seconds = []
    for work in reversed(works) if floor_first else works:
        os.sync()
        sleep(0.3)
        seconds.append(_seconds(work))
    ours, floor = reversed(seconds) if floor_first else seconds
    return ours / floor


def _add(workspace: Workspace, source: Path) -> None:
    with source.open("rb") as file:
        workspace.add_evidence(file, size=FILE_SIZE, name="film", media_type="video/mp4", author="Ann", at=BEGUN)


def _copy(source: Path, destination: Path) -> None:
    digest = hashlib.sha256()
    with source.open("rb") as file, destination.open("wb") as out:
        while data := file.read(MIB):
            digest.update(data)
            out.write(data)
        out.flush()
        os.fsync(out.fileno())


def _read(workspace: Workspace, evidence: Evidence) -> None:
    for _chunk in workspace.read_evidence(evidence.id):
        pass


def _hash(path: Path) -> None:
    with path.open("rb") as file:
        hashlib.file_digest(file, "sha256")


def _memory(folder: Path) -> list[tuple[str, float, str, float]]:
    """Peak growth for 1 GiB in and out, where the system tells it (Linux)."""
    if not Path("/proc/self/status").exists():
        return []
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(folder / "memory.svw")], check=True, capture_output=True, text=True
    )
    return [("memory for 1 GiB in and out", float(done.stdout) / 64, "64 MiB above idle", 1.0)]


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
