"""A power cut at any moment: the file opens, is whole, and holds all that was reported saved."""

import gzip
import shutil
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from sv_desktop.resources import resources
from sv_desktop.storage import StorageFailed, Workspace, open_workspace
from sv_desktop.storage.connection import Database
from sv_desktop.storage.header import header_version, journal_waits
from sv_desktop.storage.tables import VERSION

from . import killed
from .conftest import say

RELEASED = resources() / "examples" / "older"


def run_and_kill(path: Path, seed: int, lines: int, *, file: bool) -> list[list[str]]:
    """Let the other process report some lines, kill it a moment later, and give all that it reported.

    file: whether to wait until a file is in, too, which on a fast disk takes many lines.
    """
    with subprocess.Popen(
        [sys.executable, killed.__file__, str(path), str(seed)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        reported = [process.stdout.readline() for _ in range(lines)]
        while file and not any(line.startswith("added") for line in reported):
            reported.append(process.stdout.readline())
        time.sleep(Random(seed).random() / 20)
        process.kill()
        reported += process.stdout.readlines()
    return [line.split() for line in reported if line.endswith("\n")]


def test_a_file_that_waits_to_be_mended_is_mended_by_a_writer_alone(workspace: Workspace, path: Path) -> None:
    """The state after a power cut is made by copying the file and its journal in the middle of a transaction."""
    say(workspace, "before")
    copy = path.with_name("copy.svw")
    with workspace._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE revision SET value = '\"after\"'")
        connection.exec_driver_sql("PRAGMA cache_size=1")
        connection.exec_driver_sql("INSERT INTO chunk (data) VALUES (zeroblob(5000000))")
        for ending in ("", "-journal"):
            shutil.copy(f"{path}{ending}", f"{copy}{ending}")
    before = copy.read_bytes()
    assert journal_waits(copy)
    with pytest.raises(StorageFailed, match="not closed properly"):
        open_workspace(copy, read_only=True)
    assert copy.read_bytes() == before
    with open_workspace(copy) as mended:
        assert mended.answers().text("charter:voice", "story") == "before"
        assert mended.check() == ()
    with open_workspace(copy, read_only=True) as again:
        assert again.answers().text("charter:voice", "story") == "before"


def test_a_crash_in_the_commit_that_brings_a_file_up(tmp_path: Path) -> None:
    """The header tells the new version already, and the journal that waits beside it takes that back."""
    path, copy = tmp_path / "old.svw", tmp_path / "copy.svw"
    path.write_bytes(gzip.decompress((RELEASED / "version-1.svw.gz").read_bytes()))
    database = Database(path, foreign_keys=False)
    with database.transaction() as connection:
        connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
        connection.exec_driver_sql("PRAGMA cache_size=1")
        connection.exec_driver_sql("INSERT INTO chunk (data) VALUES (zeroblob(5000000))")
        for ending in ("", "-journal"):
            shutil.copy(f"{path}{ending}", f"{copy}{ending}")
    database.close()
    with copy.open("rb+") as file:  # page 1 is what a commit writes last
        file.seek(60)
        file.write(VERSION.to_bytes(4, "big"))
    assert header_version(copy) == VERSION
    assert journal_waits(copy)
    with open_workspace(copy) as brought_up:
        assert brought_up.answers().text("charter:voice", "story") == "Second words, żółć"
        assert brought_up.check() == ()


def test_what_was_reported_saved_survives_a_kill(workspace: Workspace, path: Path) -> None:
    workspace.close()
    files: dict[str, str] = {}
    for seed in range(8):
        reported = run_and_kill(path, seed * 1000, lines=3 + 25 * seed, file=seed % 2 == 1)
        saved = {int(field): int(number) for kind, field, number in reported if kind == "saved"}
        files |= {identifier: sha256 for kind, identifier, sha256 in reported if kind == "added"}
        with open_workspace(path) as again:
            assert again.check() == ()
            for field, number in saved.items():
                # The answer after the last that was reported may have reached the disk before its report.
                assert (now := again.answers().get(f"run {seed * 1000}", f"field {field}")) in (number, number + 50), (
                    now
                )
            known = {one.id: one.sha256 for one in again.evidence()}
            assert files.items() <= known.items()
    assert len(files) > 3
