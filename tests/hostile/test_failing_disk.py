"""A disk that fails, fills, turns read-only, or whose file goes away: told plainly, nothing lost, and work goes on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.received import State
from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register, reopen_register, set_state
from tests.applicants import sealed

from . import faulty_register, faulty_work

CHANGE = "award:social_change"
posix_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"), reason="only root can mount a small disk"
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = begin(tmp_path / "Acorn.svw", author="Ann", organisation="Acorn Lane")
    answer(desk, CHANGE, "change", "before")
    yield desk
    desk.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 8 MiB in memory."""
    folder = tmp_path / "stick"
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "stick", str(folder)], capture_output=True)
    if made.returncode:
        pytest.skip("this machine lets nobody mount")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def on_a_faulty_disk(folder: Path, *command: str) -> list[str]:
    """What a Python program prints whose writes and fsyncs fail as the system would make them fail, below SQLite."""
    source, shim = Path(__file__).with_name("faulty_disk.c"), folder / "faulty_disk.so"
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(shim), str(source), "-ldl"], check=True)
    done = subprocess.run(
        [sys.executable, *command],
        env={**os.environ, "LD_PRELOAD": str(shim), "FAULT_SWITCH": str(folder / "switch")},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("cc"), reason="needs a C compiler, on Linux")
@pytest.mark.parametrize(
    ("word", "told"), [("EIO", "The disk could not be read or written."), ("ENOSPC", "The disk is full")]
)
def test_errors_of_the_disk_itself_under_a_register(tmp_path: Path, word: str, told: str) -> None:
    post, path = tmp_path / "post", tmp_path / "scheme.svr"
    post.mkdir()
    for number in range(4):
        sealed(post / f"{number}.asice", f"Group {number}", evidence=bytes([number]) * 2_000_000)
    begin_register(path, author="Ann").close()
    *during, state, damage = on_a_faulty_disk(tmp_path, faulty_register.__file__, str(path), str(post), word)
    assert len(during) == 9
    assert all(line.startswith(told) for line in during), during
    assert state == "after 2 new 4"
    assert damage == "()"
    again = reopen_register(path, author="Ann")
    assert len(again.inbox.rows) == 4
    assert again.register.check() == ()
    assert {one.again for one in receive(again, [post])} == {True}
    again.close()


@posix_root
def test_a_stick_that_fills_up_under_a_register(small_disk: Path, tmp_path: Path) -> None:
    (small_disk / "photos").write_bytes(bytes(1_000_000))
    desk = begin_register(small_disk / "scheme.svr", author="Ann")
    post = [
        sealed(tmp_path / f"{number}.asice", f"Group {number}", evidence=bytes([number]) * 3_000_000)
        for number in range(4)
    ]
    with pytest.raises(PlainError, match="The disk is full"):
        receive(desk, post)
    came = [row.received.sha256 for row in desk.inbox.rows]
    assert 0 < len(came) < 4
    assert desk.register.check() == ()
    desk.close()
    (small_disk / "photos").unlink()  # what the words ask for: free some space
    again = reopen_register(small_disk / "scheme.svr", author="Ann")
    assert [row.received.sha256 for row in again.inbox.rows] == came
    set_state(again, (again.inbox.rows[0].received.id,), State.READING)
    assert again.register.check() == ()
    again.close()


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("cc"), reason="needs a C compiler, on Linux")
@pytest.mark.parametrize(
    ("word", "told"), [("EIO", "The disk could not be read or written."), ("ENOSPC", "The disk is full")]
)
def test_errors_of_the_disk_itself(desk: Desk, tmp_path: Path, word: str, told: str) -> None:
    path = desk.workspace.path
    desk.close()
    *during, state, damage = on_a_faulty_disk(tmp_path, faulty_work.__file__, str(path), word)
    assert len(during) == 9
    assert all(line.startswith(told) for line in during), during
    assert state == "after 2 kept 0.png kept 1.png kept 2.png"
    assert damage == "()"
    again = reopen(path, author="Ann")
    assert again.application.answers.text(CHANGE, "change") == "after 2"
    assert again.workspace.check() == ()
    again.close()


@posix_root
def test_a_stick_that_fills_up(small_disk: Path) -> None:
    desk = begin(small_disk / "Acorn.svw", author="Ann", organisation="Acorn Lane")
    answer(desk, CHANGE, "change", "before")
    with pytest.raises(PlainError, match="The disk is full"):
        attach_bytes(desk, CHANGE, os.urandom(9_000_000), "film.mp4")
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(bytes(9_000_000))
    with pytest.raises(PlainError, match="The disk is full"):
        answer(desk, CHANGE, "change", "x" * 300_000)
    assert desk.application.answers.text(CHANGE, "change") == "before"
    filler.unlink()
    answer(desk, CHANGE, "change", "after")
    attach_bytes(desk, CHANGE, b"photo", "photo.png")
    assert desk.workspace.check() == ()
    desk.close()
    again = reopen(small_disk / "Acorn.svw", author="Ann")
    assert again.application.answers.text(CHANGE, "change") == "after"
    assert [one.name for one in again.application.evidence] == ["photo.png"]
    again.close()


@posix_root
def test_a_stick_that_turns_read_only(small_disk: Path) -> None:
    path = small_disk / "Acorn.svw"
    begin(path, author="Ann", organisation="Acorn Lane").close()
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(PlainError, match="read-only"):
        reopen(path, author="Ann")
    looked = reopen(path, author="Ann", read_only=True)
    assert looked.application.organisation_name == "Acorn Lane"
    looked.close()
    subprocess.run(["mount", "-o", "remount,rw", str(small_disk)], check=True)
    desk = reopen(path, author="Ann")
    answer(desk, CHANGE, "change", "after")
    desk.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets nobody move a file that is open")
@pytest.mark.parametrize("how", ["moved", "removed", "replaced"])
def test_a_file_that_goes_away_while_it_is_open(desk: Desk, how: str, tmp_path: Path) -> None:
    """Without this, all would be saved into a file that has no name any more."""
    path, aside = desk.workspace.path, tmp_path / "aside"
    path.rename(aside)
    if how == "replaced":
        path.write_bytes(b"what a synced folder brought")
    with pytest.raises(PlainError, match=r"“Acorn\.svw” was moved, renamed, removed or replaced"):
        answer(desk, CHANGE, "change", "during")
    with pytest.raises(PlainError, match="while it was open"):
        attach_bytes(desk, CHANGE, b"photo" * 500_000, "photo.png")
    assert desk.application.answers.text(CHANGE, "change") == "before", "what was there can still be read"
    aside.replace(path)
    answer(desk, CHANGE, "change", "after")
    attach_bytes(desk, CHANGE, b"photo", "photo.png")
    desk.close()
    again = reopen(path, author="Ann")
    assert again.application.answers.text(CHANGE, "change") == "after"
    assert again.workspace.check() == ()
    again.close()
