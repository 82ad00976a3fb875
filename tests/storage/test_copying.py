"""A whole copy of an open workspace: consistent, complete or not there at all, and typing goes on meanwhile."""

import random
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.storage import StorageFailed, Workspace, WorkspaceLocked, open_workspace

from .conftest import NOON, put, say, taken
from .raw import raw

MIB = 1024 * 1024
KEY = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nnothing but an example of one\n"


def identify(workspace: Workspace) -> None:
    workspace.save_identity(
        StoredIdentity(
            organisation="Bike Kitchen", certificate_pem="certificate", encrypted_key_pem=KEY, created_at=NOON
        )
    )


def left_over(folder: Path) -> list[Path]:
    return [one for one in folder.iterdir() if ".part" in one.name]


def test_the_copy_holds_everything(workspace: Workspace, path: Path) -> None:
    film = put(workspace, random.Random(1).randbytes(9 * MIB), "film.mp4")
    say(workspace, "words")
    workspace.snapshot("Sent to trustees", author="Ann", at=NOON)
    workspace.save_setting("place", "overview")
    identify(workspace)
    copy = path.with_name("copy.svw")
    told: list[tuple[int, int]] = []
    assert workspace.copy_to(copy, lambda done, total: told.append((done, total))) == copy.stat().st_size
    assert told[0][0] < told[-1][0] == told[-1][1]
    workspace.close()
    with open_workspace(copy, read_only=True) as there, open_workspace(path, read_only=True) as here:
        assert there.check() == ()
        assert there.answers() == here.answers()
        assert there.evidence() == here.evidence()
        assert taken(there, film) == taken(here, film)
        assert (there.snapshots(), there.identity()) == (here.snapshots(), here.identity())
        assert there.setting("place") == "overview"
    assert raw(copy, "PRAGMA page_size") == raw(path, "PRAGMA page_size")
    assert raw(copy, "PRAGMA auto_vacuum") == raw(path, "PRAGMA auto_vacuum")
    assert left_over(path.parent) == []


def test_the_signing_identity_stays_behind_when_asked(workspace: Workspace, path: Path) -> None:
    for _ in range(40):
        identify(workspace)
    copy = path.with_name("copy.svw")
    workspace.copy_to(copy, with_identity=False)
    assert KEY[:30].encode() in path.read_bytes()
    assert b"ENCRYPTED PRIVATE" not in copy.read_bytes()
    assert workspace.identity() is not None
    with open_workspace(copy) as there:
        assert there.identity() is None
        assert there.check() == ()
        identify(there)


def test_typing_is_saved_while_a_copy_is_made_and_is_in_it(workspace: Workspace, path: Path) -> None:
    put(workspace, random.Random(2).randbytes(60 * MIB), "film.mp4")
    begun, over, saved_during = Event(), Event(), []

    def write() -> None:
        begun.wait()
        for number in range(1000):
            if over.is_set():
                break
            workspace.save("t", f"f{number}", number, author="Ann", at=NOON + timedelta(seconds=number))
            saved_during.append(number)

    def progress(done: int, total: int) -> None:
        begun.set()
        if done == total:
            counted.append(len(saved_during))

    counted: list[int] = []
    copy = path.with_name("copy.svw")
    with ThreadPoolExecutor(1) as pool:
        writer = pool.submit(write)
        workspace.copy_to(copy, progress)
        over.set()
        writer.result()
    assert counted[0] > 0
    with open_workspace(copy, read_only=True) as there:
        assert there.check() == ()
        inside = {field for (_target, field), _value in there.answers().items()}
        assert inside >= {f"f{number}" for number in range(counted[0])}
        assert inside == {f"f{number}" for number in range(len(inside))}


def test_what_the_copy_has_seen_is_not_typed_over(workspace: Workspace, path: Path) -> None:
    say(workspace, "first words")
    copy = path.with_name("copy.svw")
    workspace.copy_to(copy)
    workspace.save("charter:voice", "story", "first words, more", author="Ann", at=NOON + timedelta(seconds=5))
    assert [one.value for one in workspace.history("charter:voice", "story")] == ["first words", "first words, more"]
    there = raw(copy, "SELECT id, value FROM revision")
    workspace.close()
    assert set(there) < set(raw(path, "SELECT id, value FROM revision"))


def test_cancelled_leaves_no_file(workspace: Workspace, path: Path) -> None:
    put(workspace, bytes(20 * MIB), "film.mp4")
    copy = path.with_name("copy.svw")
    copy.write_bytes(b"an older file")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        workspace.copy_to(copy, stop)
    assert copy.read_bytes() == b"an older file"
    assert left_over(path.parent) == []
    say(workspace, "goes on")
    workspace.copy_to(copy)
    with open_workspace(copy, read_only=True) as there:
        assert there.answers().text("charter:voice", "story") == "goes on"


def test_files_that_are_in_use_are_not_replaced(workspace: Workspace, path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.svw"
    link.hardlink_to(path)
    with pytest.raises(PlainError, match="the file that is open"):
        workspace.copy_to(link)
    other = tmp_path / "other.svw"
    workspace.copy_to(other)
    holds = (
        "import sys; from pathlib import Path; from sv_desktop.storage import open_workspace;"
        "open_workspace(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(other)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(WorkspaceLocked):
            workspace.copy_to(other)
        process.communicate()
    workspace.copy_to(other)


def test_a_place_that_cannot_be_written_is_told(workspace: Workspace, tmp_path: Path) -> None:
    say(workspace, "words")
    with pytest.raises(StorageFailed, match="could not be saved there"):
        workspace.copy_to(tmp_path / "nowhere" / "copy.svw")
    (tmp_path / "folder.svw").mkdir()
    with pytest.raises(StorageFailed, match="could not be saved there"):
        workspace.copy_to(tmp_path / "folder.svw")
    assert left_over(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is a thing of POSIX")
def test_a_disk_that_fills_up_leaves_no_file(workspace: Workspace, path: Path) -> None:
    put(workspace, random.Random(5).randbytes(9 * MIB), "film.mp4")
    copy = path.with_name("copy.svw")
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5 * MIB, before[1]))
    try:
        with pytest.raises(StorageFailed, match=r"could not be read or written|disk is full"):
            workspace.copy_to(copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert not copy.exists()
    assert left_over(path.parent) == []
    workspace.copy_to(copy)
    say(workspace, "goes on")


def test_a_copy_of_a_file_that_is_only_looked_at(workspace: Workspace, path: Path) -> None:
    say(workspace, "words")
    workspace.close()
    copy = path.with_name("copy.svw")
    with open_workspace(path, read_only=True) as here:
        here.copy_to(copy)
        with pytest.raises(PlainError, match="the file that is open"):
            here.copy_to(path, with_identity=False)
    with open_workspace(copy) as there:
        assert there.answers().text("charter:voice", "story") == "words"


def test_a_copy_of_a_damaged_file_is_no_worse(workspace: Workspace, path: Path) -> None:
    """Pages are copied as they are, so that a copy of what is left can be made of any file that opens."""
    film = put(workspace, bytes(2 * MIB), "film.mp4")
    say(workspace, "words")
    workspace.close()
    raw(path, "UPDATE chunk SET data = zeroblob(5) WHERE id = (SELECT max(id) FROM chunk)")
    copy, plain = path.with_name("copy.svw"), path.with_name("plain.svw")
    shutil.copy(path, plain)
    with open_workspace(path) as here:
        here.copy_to(copy)
    with open_workspace(copy) as there, open_workspace(plain) as as_it_was:
        assert there.check() == as_it_was.check() != ()
        assert there.answers() == as_it_was.answers()
        with pytest.raises(PlainError):
            taken(there, film)
