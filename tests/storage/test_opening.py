"""A file that cannot be opened is told in plain words and is, to the byte, what it was."""

import os
import shutil
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.storage import (
    DamagedWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    StorageFailed,
    Workspace,
    WorkspaceLocked,
    create_workspace,
    open_workspace,
)
from sv_desktop.storage.tables import VERSION

from .conftest import NOON, put, say
from .raw import raw


@pytest.fixture
def closed(workspace: Workspace, path: Path) -> Path:
    """A file with answers and evidence that nobody has open."""
    say(workspace, "kept")
    put(workspace, b"photo" * 1000)
    workspace.close()
    return path


def refused(path: Path, kind: type[PlainError]) -> PlainError:
    """Try both ways of opening: the same kind of error, with a next step, and not a byte or file changed."""
    before = sorted((one.name, one.read_bytes()) for one in path.parent.iterdir() if one.is_file())
    for read_only in (False, True):
        with pytest.raises(kind) as told:
            open_workspace(path, read_only=read_only)
    assert told.value.what.startswith(f"“{path.name}”")
    assert told.value.next_step
    assert sorted((one.name, one.read_bytes()) for one in path.parent.iterdir() if one.is_file()) == before
    return told.value


def test_a_missing_file(path: Path) -> None:
    refused(path, StorageFailed)
    assert not path.exists()


def test_a_folder(path: Path) -> None:
    path.mkdir()
    refused(path, NotAWorkspace)


def test_a_file_in_a_folder_that_is_a_file(closed: Path) -> None:
    with pytest.raises(StorageFailed):
        open_workspace(closed / "inner.svw")


@pytest.mark.parametrize("data", [b"", b"\x00", b"Dear all,\n" * 50, b"SQLite format 3\x00", bytes(100_000)])
def test_a_file_of_another_kind(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    refused(path, NotAWorkspace)


def test_another_sqlite_database(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE revision (seq)")
    connection.commit()
    connection.close()
    refused(path, NotAWorkspace)


def test_another_programs_number(closed: Path) -> None:
    raw(closed, "PRAGMA application_id=1")
    refused(closed, NotAWorkspace)


@pytest.mark.parametrize("version", [VERSION + 1, VERSION + 2, 2**31 - 1, -1])
def test_a_newer_version(closed: Path, version: int) -> None:
    raw(closed, f"PRAGMA user_version={version}")
    assert "Update SV Desktop" in refused(closed, NewerWorkspace).next_step


def test_a_version_that_never_was(closed: Path) -> None:
    raw(closed, "PRAGMA user_version=0")
    refused(closed, DamagedWorkspace)


@pytest.mark.parametrize("left", [100, 65536, 65537, -1])
def test_a_file_that_was_cut_short(closed: Path, left: int) -> None:
    data = closed.read_bytes()
    closed.write_bytes(data[:left])
    refused(closed, DamagedWorkspace)


def test_a_header_with_nothing_behind_it(closed: Path) -> None:
    size = closed.stat().st_size
    with closed.open("rb+") as file:
        file.seek(100)
        file.write(bytes(size - 100))
    refused(closed, DamagedWorkspace)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE revision SET value = '{'",
        "UPDATE revision SET value = '{}'",
        "UPDATE revision SET value = x'ff'",
        "UPDATE revision SET value = CAST(x'ff' AS TEXT)",
        "UPDATE revision SET at = 'noon'",
        "UPDATE revision SET target = CAST(x'fe' AS TEXT)",
        "DROP TABLE revision",
        "ALTER TABLE revision DROP COLUMN author",
        "CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM evidence; END",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_contents_that_make_no_sense(closed: Path, harm: str) -> None:
    raw(closed, harm)
    refused(closed, DamagedWorkspace)


@pytest.mark.parametrize("seed", range(60))
def test_random_damage_never_escapes_plain_words(closed: Path, seed: int) -> None:
    """Bytes are changed where the file holds something; whatever a call then does, it answers or says so plainly."""
    chance = Random(seed)
    data = bytearray(closed.read_bytes())
    used = [at for at, byte in enumerate(data) if byte] if seed % 2 else list(range(100))
    for at in chance.sample(used, 1 + seed % 5):
        data[at] ^= 1 << chance.randrange(8)
    closed.write_bytes(data)
    before = closed.read_bytes()
    try:
        with open_workspace(closed, read_only=True) as workspace:
            workspace.check()
            workspace.history("charter:voice", "story")
            for one in workspace.evidence():
                list(workspace.read_evidence(one.id))
            workspace.identity()
            workspace.seals()
    except PlainError:
        pass
    assert closed.read_bytes() == before
    try:
        open_workspace(closed).close()
    except PlainError:
        assert closed.read_bytes() == before


HOLDER = """
import sys
from pathlib import Path
from sv_desktop.storage import open_workspace
with open_workspace(Path(sys.argv[1]), read_only=sys.argv[2] == "True"):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_a_file_that_another_process_has_open(closed: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(closed), "False"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"open\n"
        assert "another window" in refused(closed, WorkspaceLocked).what
        holder.communicate(b"")
    with open_workspace(closed) as again:
        assert again.answers().text("charter:voice", "story") == "kept"


def test_a_second_opening_here_is_refused_and_the_first_keeps_its_lock(closed: Path) -> None:
    """In POSIX a process that opens and closes a file again loses its locks on it; ours must not."""
    with open_workspace(closed) as first:
        for read_only in (False, True):
            with pytest.raises(WorkspaceLocked):
                open_workspace(closed, read_only=read_only)
        link = closed.with_name("link.svw")
        link.symlink_to(closed)
        with pytest.raises(WorkspaceLocked):
            open_workspace(link)
        other = subprocess.run([sys.executable, "-c", HOLDER, str(closed), "False"], input=b"", capture_output=True)
        assert other.returncode == 1
        assert b"WorkspaceLocked" in other.stderr
        say(first, "still mine")
    with open_workspace(closed) as again:
        assert again.answers().text("charter:voice", "story") == "still mine"


def test_two_may_look_at_once(closed: Path) -> None:
    with open_workspace(closed, read_only=True) as one, open_workspace(closed, read_only=True) as two:
        assert one.answers() == two.answers()
        assert one.read_only
        assert one.path == closed


def test_looking_only_refuses_every_change(closed: Path) -> None:
    before = closed.read_bytes()
    with open_workspace(closed, read_only=True) as workspace:
        for change in (
            lambda: say(workspace, "new"),
            lambda: put(workspace, b"new"),
            workspace.pin,
            lambda: workspace.save_setting("a", "b"),
            lambda: workspace.record_seal("a", "b", NOON),
        ):
            with pytest.raises(StorageFailed, match="look at only"):
                change()
        assert workspace.answers().text("charter:voice", "story") == "kept"
    assert closed.read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process without rights")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process without rights")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o555), (0o444, 0o777), (0o666, 0o555)])
def test_a_file_that_cannot_be_written_can_be_looked_at(closed: Path, file_mode: int, folder_mode: int) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / closed.name
        shutil.copy(closed, copy)
        copy.chmod(file_mode)
        folder.chmod(folder_mode)
        before = copy.read_bytes()
        told = _without_rights(copy)
        folder.chmod(0o755)
        assert told == f"kept|“{closed.name}” cannot be written: the file, or its folder, is read-only."
        assert copy.read_bytes() == before
        assert [one.name for one in folder.iterdir()] == [closed.name]


def _looked_at_as_nobody(path: Path) -> str:
    try:
        if os.geteuid() == 0:
            os.setgid(65534)
            os.setuid(65534)
        with open_workspace(path, read_only=True) as workspace:
            said = workspace.answers().text("charter:voice", "story")
        open_workspace(path).close()
    except PlainError as error:
        return f"{said}|{error.what}"
    except Exception as error:
        return repr(error)
    return "it could be opened for writing"


def _without_rights(path: Path) -> str:
    """What a person without rights reads in the file, and is told when they open it for writing."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writing, _looked_at_as_nobody(path).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode()


def test_nothing_is_made_where_a_file_is_in_the_way(closed: Path) -> None:
    before = closed.read_bytes()
    with pytest.raises(PlainError, match="already a file"):
        create_workspace(closed)
    assert closed.read_bytes() == before


def test_nothing_is_made_in_a_folder_that_is_not_there(path: Path) -> None:
    with pytest.raises(StorageFailed, match="could not be made"):
        create_workspace(path.parent / "nowhere" / "ours.svw")


def test_the_header_says_what_the_file_is(closed: Path) -> None:
    header = closed.read_bytes()[:100]
    assert header[68:72] == b"SVDw"
    assert struct.unpack(">I", header[60:64]) == (VERSION,)
    assert raw(closed, "PRAGMA page_size") == [(65536,)]
    assert raw(closed, "PRAGMA journal_mode") == [("delete",)]
    assert raw(closed, "PRAGMA auto_vacuum") == [(2,)]
