"""Backups of a register: by the machinery of a workspace's, of everything in it, with numbers alone in the note."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from time import sleep

import pytest

from sv_desktop.domain.backups import Held, Reason
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.received import State
from sv_desktop.services.backups import keep as keep_module
from sv_desktop.services.backups.keep import TooLarge, keep, keep_at
from sv_desktop.services.backups.restore import register_contents, restore_beside, restore_over
from sv_desktop.services.backups.shelf import Backup, all_backups, backups_of
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, reopen_register, set_state
from sv_desktop.services.scheme import save_name
from sv_desktop.storage import NotARegister, open_register
from tests.applicants import sealed

PLENTY = 10**12

BACKING_UP = """
import sys
from pathlib import Path
from sv_desktop.domain.backups import Reason
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.registers import reopen_register
from sv_desktop.services.scheme import save_name
desk = reopen_register(Path(sys.argv[1]), author="Ann")
print("open", flush=True)
for number in range(10_000):
    save_name(desk, f"Scheme {sys.argv[2]} {number}")
    keep(desk.register, desk.path, Reason.WORKING, limit=10**12)
"""


@pytest.fixture
def desk(tmp_path: Path) -> RegisterDesk:
    """A register with one submission; its test closes it."""
    desk = begin_register(tmp_path / "scheme.svr", author="Ann", name="Our scheme")
    receive(desk, [sealed(tmp_path / "kitchen.asice", "Bike Kitchen")])
    return desk


def kept(desk: RegisterDesk, reason: Reason = Reason.ASKED, limit: int = PLENTY) -> Backup:
    made = keep(desk.register, desk.path, reason, limit=limit)
    assert made is not None
    return made


def read(desk: RegisterDesk, state: State) -> None:
    set_state(desk, tuple(row.received.id for row in desk.inbox.rows), state)


def states(path: Path) -> set[State]:
    with open_register(path, read_only=True) as register:
        assert register.check() == ()
        return {one.state for one in register.received()}


def test_a_copy_is_whole_and_its_note_holds_numbers_alone(desk: RegisterDesk) -> None:
    read(desk, State.READING)
    backup = kept(desk)
    assert backup.path.suffix == ".svr"
    assert backup.note.holds == {Held.SUBMISSIONS: 1, Held.ENTRIES: len(desk.register.entries())}
    assert backup.note.files_checked
    assert states(backup.path) == {State.READING}
    assert backups_of(desk.path) == (backup,)
    note = backup.path.with_suffix(".json").read_text()
    assert "Bike Kitchen" not in note
    assert "Ann" not in note
    assert json.loads(note)["holds"].keys() == {"submissions", "entries"}
    desk.close()


def test_only_a_change_makes_another_and_a_setting_of_the_scheme_is_one(desk: RegisterDesk) -> None:
    kept(desk)
    assert keep(desk.register, desk.path, Reason.WORKING, limit=PLENTY) is None
    save_name(desk, "Our new scheme")
    kept(desk)
    read(desk, State.READING)
    kept(desk)
    desk.close()
    again = reopen_register(desk.path, author="Ben")
    assert keep(again.register, again.path, Reason.OPENED, limit=PLENTY) is None
    again.close()


def test_an_empty_one_is_not_kept_and_a_large_one_is_told(desk: RegisterDesk, tmp_path: Path) -> None:
    blank = begin_register(tmp_path / "blank.svr", author="Ann")
    assert keep(blank.register, blank.path, Reason.OPENED, limit=PLENTY) is None
    blank.close()
    assert keep(desk.register, desk.path, Reason.OPENED, limit=0) is None
    with pytest.raises(TooLarge):
        kept(desk, limit=1000)
    desk.close()
    assert all_backups() == ()


def test_copies_keep_the_limit_and_the_newest_stays(desk: RegisterDesk) -> None:
    sizes = []
    for state in (State.READING, State.WAITING, State.READING):
        read(desk, state)
        sizes.append(kept(desk).size)
    read(desk, State.WAITING)
    last = kept(desk, limit=sizes[-1] + 10)
    assert backups_of(desk.path, desk.register.beginning()) == (last,)
    desk.close()


def test_a_moved_register_finds_its_copies_and_another_does_not(desk: RegisterDesk, tmp_path: Path) -> None:
    backup = kept(desk)
    desk.close()
    moved = desk.path.rename(tmp_path / "moved.svr")
    other = begin_register(desk.path, author="Ben", name="Our scheme")
    with open_register(moved, read_only=True) as register:
        assert backups_of(moved, register.beginning()) == (backup,)
        assert register.beginning() != other.register.beginning()
    other.close()


@pytest.mark.parametrize("spoil", ["package", "record"])
def test_a_copy_that_cannot_be_read_is_thrown_away(
    desk: RegisterDesk, monkeypatch: pytest.MonkeyPatch, spoil: str
) -> None:
    """A byte of a package, or a letter of a record, is another after writing, as on a failing disk."""
    (package,) = [b"".join(desk.register.package(row.received.id)) for row in desk.inbox.rows]
    old = package[2000:2040] if spoil == "package" else b"Bike Kitchen"
    look = keep_module._Proof.look

    def spoiled(self: object, copy: object) -> None:
        path = copy.path  # type: ignore[attr-defined]
        data = path.read_bytes()
        assert old in data
        path.write_bytes(data.replace(old, old[:-1] + b"x"))
        with open_register(path, read_only=True) as again:
            look(self, again)  # type: ignore[arg-type]

    monkeypatch.setattr(keep_module._Proof, "look", spoiled)
    with pytest.raises(PlainError):
        kept(desk)
    assert all_backups() == ()
    desk.close()


def test_what_is_in_a_copy_is_seen_in_numbers(desk: RegisterDesk, tmp_path: Path) -> None:
    backup = kept(desk)
    receive(desk, [sealed(tmp_path / "choir.asice", "Harbour Choir")])
    read(desk, State.WAITING)
    held = register_contents(backup.path, desk.register)
    assert (held.name, held.holds[Held.SUBMISSIONS]) == ("Our scheme", 1)
    assert held.missing == ("Harbour Choir",)
    assert held.later == len(desk.register.entries()) > 0
    assert held.latest
    desk.close()


def test_restored_over_and_the_way_back_is_kept(desk: RegisterDesk, tmp_path: Path) -> None:
    read(desk, State.READING)
    backup = kept(desk)
    read(desk, State.WAITING)
    desk.close()
    assert restore_over(backup.path, desk.path, author="Ann") is None
    assert states(desk.path) == {State.READING}
    newest = backups_of(desk.path)[0]
    assert newest.note.reason is Reason.BEFORE_RESTORING
    assert states(newest.path) == {State.WAITING}
    assert states(restore_beside(newest.path, tmp_path / "beside.svr")) == {State.WAITING}


def test_a_damaged_one_stays_beside_and_a_damaged_copy_is_not_restored(desk: RegisterDesk) -> None:
    backup = kept(desk)
    desk.close()
    desk.path.write_bytes(desk.path.read_bytes()[:70_000])
    aside = restore_over(backup.path, desk.path, author="Ann")
    assert aside is not None
    assert aside.name == "scheme (damaged).svr"
    assert states(desk.path) == {State.NEW}
    before = desk.path.read_bytes()
    backup.path.write_bytes(backup.path.read_bytes()[:70_000])
    with pytest.raises(PlainError, match="damaged"):
        restore_over(backup.path, desk.path, author="Ann")
    assert desk.path.read_bytes() == before


def test_a_stick_and_what_is_no_register(desk: RegisterDesk, tmp_path: Path) -> None:
    stick = tmp_path / "stick.svr"
    assert keep_at(desk.register, stick) == stick.stat().st_size
    assert states(stick) == {State.NEW}
    with pytest.raises(PlainError, match="the file that is open"):
        keep_at(desk.register, desk.path)
    desk.close()
    (tmp_path / "letter.svr").write_bytes(b"Dear all")
    with pytest.raises(NotARegister):
        open_register(tmp_path / "letter.svr")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_killed_while_backing_up_every_copy_that_counts_is_whole(desk: RegisterDesk) -> None:
    kept(desk)
    desk.close()
    for seed in range(2):
        arguments = [sys.executable, "-c", BACKING_UP, str(desk.path), str(seed)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"open\n"
            sleep(Random(seed).uniform(0, 0.3))
            process.kill()
        for one in all_backups():
            with open_register(one.path, read_only=True) as copy:
                assert copy.check() == ()
                assert copy.state() == one.note.state
    with open_register(desk.path) as register:
        assert register.check() == ()
