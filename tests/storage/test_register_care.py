"""A register gets the care that a workspace has: a crash, a failed step, another computer, a look while it is open."""

import gzip
import shutil
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.resources import resources
from sv_desktop.services.opener import opener
from sv_desktop.storage import (
    DamagedWorkspace,
    MayBeOpenElsewhere,
    Register,
    StillWriting,
    StorageFailed,
    copy_register_to_look_at,
    create_register,
    look_copy,
    open_register,
)
from sv_desktop.storage.connection import Database
from sv_desktop.storage.header import header_version, journal_waits
from sv_desktop.storage.in_use import note_path, write_note
from sv_desktop.storage.register_tables import REGISTER

from .test_register import KEY, NOON, put, received

OLDER = resources() / "examples" / "older" / "register-version-1.svr.gz"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scheme.svr"


@pytest.fixture
def closed(path: Path) -> Path:
    with create_register(path) as register:
        put(register, bytes(range(256)) * 9000)
        put(register, b"abc", 2)
        register.save_keys([(KEY, "Marked.")], by="Ann", at=NOON)
    return path


def everything(register: Register) -> tuple[object, ...]:
    assert register.check() == ()
    packages = [b"".join(register.package(one.id)) for one in register.received()]
    return register.received(), register.keys(), register.events(), register.entries(), packages


def crashed(path: Path, copy: Path, change: str) -> None:
    """The file and its journal, copied in the middle of a transaction, as a power cut leaves them."""
    database = Database(path)
    with database.transaction() as connection:
        connection.exec_driver_sql(change)
        connection.exec_driver_sql("PRAGMA cache_size=1")
        connection.exec_driver_sql("INSERT INTO chunk (data) VALUES (zeroblob(5000000))")
        for ending in ("", "-journal"):
            shutil.copy(f"{path}{ending}", f"{copy}{ending}")
        connection.exec_driver_sql("DELETE FROM chunk WHERE data = zeroblob(5000000)")
    database.close()
    assert journal_waits(copy)


def test_a_register_that_waits_to_be_mended_is_mended_by_a_writer_alone(closed: Path, tmp_path: Path) -> None:
    with open_register(closed) as register:
        before = everything(register)
    copy = tmp_path / "copy.svr"
    crashed(closed, copy, "UPDATE submission SET state = 'decided'")
    bytes_before = copy.read_bytes()
    with pytest.raises(StorageFailed, match="not closed properly"):
        open_register(copy, read_only=True)
    assert copy.read_bytes() == bytes_before
    with open_register(copy) as mended:
        assert everything(mended) == before


def test_a_crash_in_the_commit_that_brings_a_register_up(path: Path, tmp_path: Path) -> None:
    """The header tells the new version already, and the journal that waits beside it takes that back."""
    path.write_bytes(gzip.decompress(OLDER.read_bytes()))
    copy = tmp_path / "copy.svr"
    crashed(path, copy, f"PRAGMA user_version={REGISTER.version}")
    with copy.open("rb+") as file:  # page 1 is what a commit writes last
        file.seek(60)
        file.write(REGISTER.version.to_bytes(4, "big"))
    assert header_version(copy, REGISTER) == REGISTER.version
    with open_register(copy) as brought_up:
        assert brought_up.entries() == ()
        assert len(brought_up.received()) == 2
        assert brought_up.check() == ()


@pytest.mark.parametrize("fault", ["raise ValueError", "op.execute('nonsense')", "op.execute('DELETE FROM content')"])
def test_a_step_that_fails_leaves_the_register_as_it_was(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    from sv_desktop.storage import register as module

    steps = tmp_path / "steps"
    shutil.copytree(module._STEPS, steps)
    (steps / "r0003_broken.py").write_text(
        "from alembic import op\nrevision, down_revision = '3', '2'\n"
        f"def upgrade():\n    op.execute('CREATE TABLE more (id INTEGER)')\n    {fault}\n"
    )
    kind = REGISTER._replace(version=3)
    monkeypatch.setattr(module, "_SORT", module._SORT._replace(kind=kind, steps=steps))
    path.write_bytes(gzip.decompress(OLDER.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(PlainError) as told:
        open_register(path)
    assert told.value.next_step
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["scheme.svr"], "its copy went again"
    monkeypatch.undo()
    with open_register(path) as register:
        assert len(register.received()) == 2


def test_no_room_for_the_copy_of_an_older_register(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(gzip.decompress(OLDER.read_bytes()))
    before = path.read_bytes()

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copy2", full)
        with pytest.raises(StorageFailed, match="a copy of it could not be kept first"):
            open_register(path)
    assert path.read_bytes() == before
    open_register(path).close()


def test_a_note_of_another_computer_is_left_to_the_person(closed: Path) -> None:
    here = opener("Sam", NOON)
    there = replace(here, computer="Office", computer_id="another", author="Ann", opening="1")
    write_note(closed, there)
    before = closed.read_bytes()
    with pytest.raises(MayBeOpenElsewhere, match=r"Ann has had “scheme\.svr” open on Office"):
        open_register(closed, opener=here)
    assert closed.read_bytes() == before
    with open_register(closed, opener=here, take_over=True) as register:
        assert len(register.received()) == 2
    assert not note_path(closed).exists()


def test_a_copy_to_look_at_while_another_writes(closed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.svr"
    with open_register(closed, opener=opener("Ann", NOON)) as register:
        before = everything(register)
        copy_register_to_look_at(closed, copy)
        put(register, b"later", 3)
    with open_register(copy, read_only=True) as looked:
        assert everything(looked) == before
        assert looked.read_only


def test_no_copy_is_made_of_a_register_that_never_stands_still(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 0.2)
    monkeypatch.setattr(look_copy, "_TRIES", 2)
    stop = threading.Event()
    with open_register(closed) as register:

        def write() -> None:
            number = 10
            while not stop.wait(0.02):
                register.add(received(number, received_at=NOON + timedelta(seconds=number)), "Received.")
                number += 1

        writer = threading.Thread(target=write)
        writer.start()
        try:
            with pytest.raises(StillWriting):
                copy_register_to_look_at(closed, tmp_path / "copy.svr")
        finally:
            stop.set()
            writer.join()
        assert register.check() == ()
    assert not (tmp_path / "copy.svr").exists()


def test_a_copy_can_be_stopped_and_leaves_nothing(closed: Path, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        copy_register_to_look_at(closed, tmp_path / "copy.svr", stop)
    assert not (tmp_path / "copy.svr").exists()


def test_a_damaged_register_is_called_damaged_and_not_copied(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look_copy, "_STILL", 0.0)
    with Database(closed).transaction() as connection:
        connection.exec_driver_sql("UPDATE event SET words = 'other' WHERE seq = 1")
    with pytest.raises(DamagedWorkspace, match="scheme"):
        copy_register_to_look_at(closed, tmp_path / "copy.svr")
    assert not (tmp_path / "copy.svr").exists()


@pytest.mark.parametrize("seed", range(60))
def test_random_damage_never_escapes_plain_words(closed: Path, seed: int) -> None:
    chance = Random(seed)
    data = bytearray(closed.read_bytes())
    harm: list[Callable[[], None]] = [
        lambda: data.__setitem__(chance.randrange(len(data)), chance.randrange(256)),
        lambda: data.__delitem__(slice(chance.randrange(len(data)), len(data))),
        lambda: data.__setitem__(slice(at := chance.randrange(len(data)), at + 3000), bytes(3000)),
    ]
    for _ in range(chance.choice((1, 1, 5, 40))):
        if data:
            chance.choice(harm if chance.random() < 0.2 else harm[:1])()
    closed.write_bytes(data)
    with suppress(PlainError), open_register(closed) as register:
        assert register.check() or everything(register)


def test_a_full_disk_in_the_middle_of_a_package(closed: Path) -> None:
    """SQLite's own limit on pages gives the very error of a full disk."""
    register = open_register(closed)
    before = register.received()
    driver = register.database.driver
    driver.execute("PRAGMA max_page_count=120")
    for size in (9_000_000, 30_000_000):
        with pytest.raises(StorageFailed, match="The disk is full"):
            register.store_bytes(BytesIO(Random(size).randbytes(size)), size=size)
    with pytest.raises(StorageFailed, match="The disk is full"):
        register.add(received(7, problem="x" * 9_000_000), "Received.")
    assert register.received() == before
    driver.execute("PRAGMA max_page_count=1000000")
    put(register, b"after", 8)
    assert register.check() == ()
    register.close()
    with open_register(closed) as again:
        assert len(again.received()) == 3
        assert again.check() == ()
    assert closed.stat().st_size < 6_000_000
