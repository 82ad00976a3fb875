"""A process that works in a workspace until it is killed: it prints a line for each thing that is on the disk."""

import os
import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from threading import Thread

from sv_desktop.storage import Workspace, open_workspace

MIB = 1024 * 1024
BEGUN = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


def report(line: str) -> None:
    """One write to the pipe, so that two threads' lines stay whole."""
    os.write(1, line.encode() + b"\n")


def add_files(workspace: Workspace, seed: int) -> None:
    for number in range(1000):
        data = Random(seed + number).randbytes(9 * MIB)
        evidence = workspace.add_evidence(
            BytesIO(data), size=len(data), name=f"{seed}-{number}", media_type="x/y", author="Ann", at=BEGUN
        )
        report(f"added {evidence.id} {evidence.sha256}")


def main(path: Path, seed: int) -> None:
    with open_workspace(path) as workspace:
        Thread(target=add_files, args=(workspace, seed), daemon=True).start()
        for number in range(100_000):
            at = BEGUN + timedelta(seconds=number)
            workspace.save(f"run {seed}", f"field {number % 50}", number, author="Ann", at=at)
            report(f"saved {number % 50} {number}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
