"""Who has the file open: the note beside it, told to whoever comes second; stale, damaged and hostile notes."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import msgspec
import psutil
import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.storage import (
    DamagedWorkspace,
    MayBeOpenElsewhere,
    StillWriting,
    Workspace,
    WorkspaceLocked,
    copy_to_look_at,
    look_copy,
    open_workspace,
)
from sv_desktop.storage.in_use import note_path, read_note

from .conftest import NOON, put, say


def opener(**changes: object) -> InUse:
    """Who opens in this process."""
    here = InUse(
        author="Ann",
        computer="OFFICE",
        computer_id="one",
        process=os.getpid(),
        process_started=psutil.Process().create_time(),
        since=NOON,
        opening="first",
    )
    return msgspec.structs.replace(here, **changes)


SAM = opener(author="Sam", computer="KITCHEN", computer_id="two", opening="theirs")

HOLDER = """
import os, sys
from pathlib import Path
import msgspec, psutil
from sv_desktop.domain.in_use import InUse
from sv_desktop.storage import open_workspace
here = msgspec.json.decode(sys.argv[2], type=InUse)
here = msgspec.structs.replace(here, process=os.getpid(), process_started=psutil.Process().create_time())
with open_workspace(Path(sys.argv[1]), opener=here):
    print("open", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def closed(workspace: Workspace, path: Path) -> Path:
    say(workspace, "kept")
    put(workspace, b"photo" * 1000)
    workspace.close()
    return path


def held(path: Path, who: InUse) -> subprocess.Popen[bytes]:
    """Another process that has the file open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), msgspec.json.encode(who).decode()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stdout.readline() == b"open\n"
    return process


def leave(path: Path, note: bytes) -> None:
    note_path(path).write_bytes(note)


def test_the_note_is_there_while_the_file_is_open_and_says_nothing_of_its_contents(closed: Path) -> None:
    with open_workspace(closed, opener=opener()) as workspace:
        say(workspace, "a very private answer")
        assert read_note(closed) == opener()
        assert note_path(closed).name.startswith(".")
        assert b"private" not in note_path(closed).read_bytes()
    assert sorted(one.name for one in closed.parent.iterdir() if one.is_file()) == [closed.name]


def test_looking_leaves_no_note(closed: Path) -> None:
    with open_workspace(closed, read_only=True, opener=opener()):
        assert read_note(closed) is None


def test_the_second_opener_is_told_who_where_and_since_when(closed: Path) -> None:
    with held(closed, opener(author="Sam", computer="KITCHEN")) as other:
        for read_only in (False, True):
            with pytest.raises(WorkspaceLocked) as told:
                open_workspace(closed, read_only=read_only, opener=opener())
            assert told.value.what.startswith(f"Sam has had “{closed.name}” open on KITCHEN since ")
            assert told.value.in_use
        other.communicate(b"")
    open_workspace(closed, opener=opener()).close()


def test_another_window_of_this_computer_is_called_that(closed: Path) -> None:
    with held(closed, opener(author="Sam")) as other:
        with pytest.raises(WorkspaceLocked, match="in another window on this computer"):
            open_workspace(closed, opener=opener())
        other.communicate(b"")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_a_note_that_a_crash_left_on_this_computer_clears_itself(closed: Path) -> None:
    with held(closed, opener(author="Sam", opening="crashed")) as other:
        other.kill()
    assert read_note(closed)
    with open_workspace(closed, opener=opener(opening="next")) as workspace:
        assert workspace.answers().text("charter:voice", "story") == "kept"
        assert read_note(closed) == opener(opening="next")
    assert read_note(closed) is None


def test_a_stale_note_names_nobody_while_somebody_else_holds_the_file(closed: Path) -> None:
    with held(closed, opener()) as other:
        gone = opener(author="Sam", process=other.pid, process_started=12.0)
        leave(closed, msgspec.json.encode(gone))
        with pytest.raises(WorkspaceLocked) as told:
            open_workspace(closed, opener=opener())
        assert "Sam" not in told.value.what
        assert "another window" in told.value.what
        other.communicate(b"")
    assert read_note(closed) == gone, "only its own opener takes a note away"


def test_a_note_of_another_computer_with_a_free_lock_is_left_to_the_person(closed: Path) -> None:
    leave(closed, msgspec.json.encode(SAM))
    before = closed.read_bytes()
    with pytest.raises(MayBeOpenElsewhere, match="Sam has had") as told:
        open_workspace(closed, opener=opener())
    assert "may still be open" in told.value.next_step
    assert closed.read_bytes() == before
    assert read_note(closed) == SAM
    with open_workspace(closed, read_only=True, opener=opener()) as looking:
        assert looking.answers().text("charter:voice", "story") == "kept"
    with open_workspace(closed, opener=opener(), take_over=True):
        assert read_note(closed) == opener()
    assert read_note(closed) is None


def test_a_stick_that_carries_the_program_has_one_id_and_two_names(closed: Path) -> None:
    leave(closed, msgspec.json.encode(msgspec.structs.replace(SAM, computer_id="one")))
    with pytest.raises(MayBeOpenElsewhere):
        open_workspace(closed, opener=opener())


@pytest.mark.parametrize(
    "note",
    [
        b"",
        b"{",
        b"null",
        b"\xff" * 20,
        b"[" * 4000,
        b" " * 100_000,
        msgspec.json.encode(SAM).replace(b"Sam", b"S" * 500),
        msgspec.json.encode(SAM).replace(b"2026-05-12T12:00:00Z", b"9999-12-31T23:59:59-23:00"),
        msgspec.json.encode(SAM).replace(b"12:00:00Z", b"12:00:00"),
        msgspec.json.encode(SAM).replace(b'"author":"Sam",', b""),
    ],
)
def test_a_damaged_note_is_no_note(closed: Path, note: bytes) -> None:
    leave(closed, note)
    with open_workspace(closed, opener=opener()):
        assert read_note(closed) == opener()


def test_a_note_of_strange_words_is_told_on_one_line(closed: Path) -> None:
    strange = msgspec.structs.replace(SAM, author="<b>S\u202eam\n\x00", computer="")
    leave(closed, msgspec.json.encode(strange))
    with pytest.raises(MayBeOpenElsewhere) as told:
        open_workspace(closed, opener=opener())
    assert "<b>S am has had “ours.svw” open on another computer" in told.value.what


def test_a_folder_and_a_link_in_the_place_of_the_note(closed: Path, tmp_path: Path) -> None:
    note_path(closed).mkdir()
    with open_workspace(closed, opener=opener()) as workspace:
        say(workspace, "opened all the same")
    note_path(closed).rmdir()
    private = tmp_path / "private.txt"
    private.write_bytes(msgspec.json.encode(SAM))
    note_path(closed).symlink_to(private)
    with open_workspace(closed, opener=opener()):
        assert not note_path(closed).is_symlink()
    assert private.read_bytes() == msgspec.json.encode(SAM)


def test_a_copy_to_look_at_while_another_writes(closed: Path, tmp_path: Path) -> None:
    with held(closed, opener(author="Sam")) as other:
        copy_to_look_at(closed, tmp_path / "copy.svw")
        with open_workspace(tmp_path / "copy.svw", read_only=True) as looking:
            assert looking.answers().text("charter:voice", "story") == "kept"
            assert looking.check() == ()
        with pytest.raises(WorkspaceLocked):
            open_workspace(closed, opener=opener())
        other.communicate(b"")


WRITER = """
import sys, threading
from datetime import datetime, timezone
from pathlib import Path
from sv_desktop.storage import open_workspace
done = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), done.set()), daemon=True).start()
with open_workspace(Path(sys.argv[1])) as workspace:
    number = 0
    while not done.wait(0.05):
        number += 1
        at = datetime.now(timezone.utc)
        workspace.save_all([("t", "one", number), ("t", "two", number)], author="Sam", at=at)
        if number == 1:
            print("open", flush=True)
    print(number, flush=True)
"""


def test_no_copy_is_made_of_a_file_that_never_stands_still_and_no_save_fails(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 0.3)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"open\n"
        with pytest.raises(StillWriting, match="being saved"):
            copy_to_look_at(closed, tmp_path / "copy.svw")
        assert not (tmp_path / "copy.svw").exists()
        said, _error = other.communicate(b"")
    assert other.returncode == 0, "the writer was never disturbed"
    with open_workspace(closed) as workspace:
        assert workspace.answers().get("t", "one") == workspace.answers().get("t", "two") == int(said)


def test_a_write_during_the_copy_makes_it_be_taken_again(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 0.1)
    real, copied = look_copy._copy, []

    def copy_and_write(path: Path, destination: Path, progress: object) -> None:
        real(path, destination, progress)  # type: ignore[arg-type]
        copied.append(destination)
        if len(copied) == 1:
            with path.open("rb+") as file:
                file.seek(path.stat().st_size - 1)
                last = file.read(1)
                file.seek(-1, os.SEEK_CUR)
                file.write(last)

    monkeypatch.setattr(look_copy, "_copy", copy_and_write)
    copy_to_look_at(closed, tmp_path / "copy.svw")
    assert len(copied) == 2


def test_looking_can_be_stopped_and_leaves_nothing(closed: Path, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_to_look_at(closed, tmp_path / "copy.svw", stop)
    assert not (tmp_path / "copy.svw").exists()


def test_a_damaged_file_is_called_damaged(closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 0.1)
    data = bytearray(closed.read_bytes())
    data[65536 * 2 : 65536 * 2 + 2000] = bytes(2000)
    closed.write_bytes(data)
    with pytest.raises(DamagedWorkspace, match=closed.name):
        copy_to_look_at(closed, tmp_path / "copy.svw")
    assert not (tmp_path / "copy.svw").exists()


def test_the_page_that_windows_locks_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look_copy, "_LOCK_PAGE", 1024 * 1024)
    monkeypatch.setattr(look_copy, "_LOCK_PAGE_SIZE", 512)
    source, copy = tmp_path / "source", tmp_path / "copy"
    source.write_bytes(os.urandom(1024 * 1024 * 3 + 17))
    look_copy._copy(source, copy, lambda _done, _total: None)
    wanted = bytearray(source.read_bytes())
    wanted[1024 * 1024 : 1024 * 1024 + 512] = bytes(512)
    assert copy.read_bytes() == wanted


def test_two_threads_that_open_at_once_get_one_file_and_one_plain_word(closed: Path) -> None:
    opened: list[Workspace] = []
    refused: list[PlainError] = []
    go = Event()

    def try_it(number: int) -> None:
        go.wait()
        try:
            opened.append(open_workspace(closed, opener=opener(opening=str(number))))
        except PlainError as error:
            refused.append(error)

    threads = [Thread(target=try_it, args=(number,)) for number in range(4)]
    for one in threads:
        one.start()
    go.set()
    for one in threads:
        one.join()
    assert len(opened) == 1
    assert all(isinstance(one, WorkspaceLocked) for one in refused)
    opened[0].close()
    assert read_note(closed) is None
