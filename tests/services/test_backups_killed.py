"""Killed while backing up and restoring: what counts as a backup is whole, and the file is the old or the new one."""

import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from time import sleep

import pytest

from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.backups.shelf import all_backups
from sv_desktop.services.begin import begin
from sv_desktop.storage import open_workspace

REF = "charter:good_locally"

BACKING_UP = """
import sys
from pathlib import Path
from sv_desktop.domain.backups import Reason
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.begin import reopen
desk = reopen(Path(sys.argv[1]), author="Ann")
print("open", flush=True)
for number in range(10_000):
    desk.save([("charter:good_locally", "story", f"version {sys.argv[2]} {number}")])
    keep(desk.workspace, desk.path, Reason.WORKING, limit=10**12)
"""
RESTORING = """
import sys
from pathlib import Path
from sv_desktop.services.backups.restore import restore_over
print("open", flush=True)
for number in range(10_000):
    restore_over(Path(sys.argv[1 + number % 2]), Path(sys.argv[3]), author="Ann")
"""


def killed(seed: int, code: str, *arguments: object) -> None:
    """Run, and kill at a random instant."""
    with subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"open\n"
        sleep(Random(seed).uniform(0, 0.6))
        process.kill()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    desk = begin(tmp_path / "ours.svw", author="Ann", organisation="Acorn")
    attach_bytes(desk, REF, Random(1).randbytes(3_000_000), "photo.png")
    desk.save([(REF, "story", "first")])
    desk.close()
    return desk.workspace.path


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_every_copy_that_counts_is_whole(path: Path) -> None:
    for seed in range(8):
        killed(seed, BACKING_UP, path, seed)
        for one in all_backups():
            with open_workspace(one.path, read_only=True) as copy:
                assert copy.check() == ()
                assert copy.state() == one.note.state
    with open_workspace(path) as workspace:
        assert workspace.check() == ()
    assert all_backups(), "it was not killed before the first copy every time"


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_the_file_is_the_one_or_the_other(path: Path, tmp_path: Path) -> None:
    copies = []
    for words in ("one", "two"):
        with open_workspace(path) as workspace:
            workspace.save(REF, "story", words, author="Ann", at=workspace.history(REF, "story")[-1].at)
            workspace.copy_to(tmp_path / f"{words}.svw")
        copies.append(tmp_path / f"{words}.svw")
    for seed in range(8):
        killed(seed, RESTORING, *copies, path)
        with open_workspace(path) as workspace:
            assert workspace.check() == ()
            assert workspace.answers().text(REF, "story") in ("one", "two")
