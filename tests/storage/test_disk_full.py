"""A disk that is full: said plainly, nothing lost, and work goes on once there is room."""

import subprocess
import sys
from pathlib import Path

import pytest

from sv_desktop.storage import StorageFailed, Workspace, open_workspace

from .conftest import put, say

MIB = 1024 * 1024

LIMITED = """
import resource, sys
from pathlib import Path
from sv_desktop.domain.fault import PlainError
from sv_desktop.storage import open_workspace
sys.path.insert(0, sys.argv[2])
from storage.conftest import put, say
path = Path(sys.argv[1])
with open_workspace(path) as workspace:
    say(workspace, "before")
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 5_000_000, resource.RLIM_INFINITY))
    try:
        put(workspace, bytes(range(256)) * 100_000, "film.mp4")
    except PlainError as error:
        print(error)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, resource.RLIM_INFINITY))
    try:
        say(workspace, "during")
    except PlainError as error:
        print(error)
    print(workspace.answers().text("charter:voice", "story"), len(workspace.evidence()))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    say(workspace, "after", "other")
    put(workspace, b"photo")
    print(workspace.check())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is a thing of POSIX")
def test_a_limit_of_the_system_on_what_may_be_written(workspace: Workspace, path: Path) -> None:
    workspace.close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path), str(Path(__file__).parents[1])], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    file, answer, state, check = done.stdout.splitlines()
    assert file.startswith("The disk could not be read or written. What was saved before is safe.")
    assert answer == file
    assert state == "before 0"
    assert check == "()"
    with open_workspace(path) as again:
        assert again.answers().text("charter:voice", "story") == "before"
        assert again.answers().text("charter:voice", "other") == "after"
        assert [one.name for one in again.evidence()] == ["photo.png"]


def test_a_full_disk_in_the_middle_of_a_file(workspace: Workspace, path: Path) -> None:
    """SQLite's own limit on pages gives the very error of a full disk."""
    say(workspace, "before")
    driver = workspace._database.connection.connection.driver_connection
    assert driver
    driver.execute("PRAGMA max_page_count=200")
    for size in (9 * MIB, 30 * MIB):
        with pytest.raises(StorageFailed, match="The disk is full"):
            put(workspace, bytes(size) + bytes(range(256)) * 4096 * 20, "film.mp4")
    with pytest.raises(StorageFailed, match="The disk is full"):
        say(workspace, "x" * (20 * MIB))
    assert workspace.answers().text("charter:voice", "story") == "before"
    assert workspace.evidence() == ()
    driver.execute("PRAGMA max_page_count=1000000")
    say(workspace, "after")
    put(workspace, b"photo")
    assert workspace.check() == ()
    workspace.close()
    with open_workspace(path) as again:
        assert again.answers().text("charter:voice", "story") == "after"
    assert path.stat().st_size < 2 * MIB
