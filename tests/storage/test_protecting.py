"""A protected file: on, changed, off; the same words in it each time, and nothing readable without the key."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import product
from pathlib import Path
from threading import Thread

import pytest
from sqlcipher3 import dbapi2

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.protection import PROTECTED_MARK, FileKey, PassphraseWanted
from sv_desktop.storage import (
    DamagedWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    StorageFailed,
    Workspace,
    WorkspaceLocked,
    copy_to_look_at,
    open_workspace,
    protecting,
)
from sv_desktop.storage.connection import driver_key
from sv_desktop.storage.tables import APPLICATION_ID, VERSION

from .conftest import NOON, put, say, taken
from .keys import new_key
from .raw import raw

PLANTED = "Planted-phrase-8271"
PLANTED_BYTES = PLANTED.encode()


@pytest.fixture
def full(workspace: Workspace) -> Workspace:
    """Answers, evidence larger than a chunk, searchable text, a setting, a snapshot."""
    say(workspace, PLANTED)
    evidence = put(workspace, PLANTED_BYTES * 100_000, "photo.png")
    workspace.index.put(evidence.id, f"The text says {PLANTED}")
    workspace.save_setting("last_place", "item:charter:voice")
    workspace.snapshot("Before", author="Ann", at=NOON)
    return workspace


def holds_all(workspace: Workspace) -> bool:
    (evidence,) = workspace.evidence()
    return (
        workspace.answers().text("charter:voice", "story") == PLANTED
        and taken(workspace, evidence) == PLANTED_BYTES * 100_000
        and len(workspace.index.find("text says")) == 1
        and workspace.setting("last_place") == "item:charter:voice"
        and len(workspace.snapshots()) == 1
        and workspace.check() == ()
    )


def named(workspace: Workspace, name: str) -> Evidence:
    return next(one for one in workspace.evidence() if one.name == name)


def others(path: Path) -> list[str]:
    """What lies beside the workspace."""
    return sorted(one.name for one in path.parent.iterdir() if one.name not in (path.name, "sv-desktop-home"))


def refused(path: Path, kind: type[PlainError], key: FileKey | None = None) -> PlainError:
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(kind) as told:
            open_workspace(path, read_only=read_only, key=key)
    assert path.read_bytes() == before
    return told.value


def test_on_changed_and_off_with_the_session_going_on(full: Workspace, path: Path) -> None:
    first, second = new_key(), new_key()
    for key in (first, second, None, second):
        full.protect(key)
        assert full.key is key
        assert holds_all(full)
        start = path.read_bytes()[:16]
        assert start == (key.salt if key else b"SQLite format 3\x00")
        full.save("charter:voice", "who", "goes on", author="Ann", at=NOON)
        assert others(path) == [f"{path.name}-journal"]
    full.close()
    assert others(path) == []
    assert PLANTED_BYTES not in path.read_bytes()
    assert isinstance(refused(path, PassphraseWanted), PassphraseWanted)
    refused(path, PassphraseWanted, first)
    for read_only in (True, False):
        with open_workspace(path, key=second, read_only=read_only) as again:
            assert holds_all(again)
            assert again.answers().text("charter:voice", "who") == "goes on"


def test_a_step_is_undone_after_the_change(full: Workspace) -> None:
    full.save("charter:voice", "story", "later", author="Ben", at=NOON)
    full.protect(new_key())
    full.undo(author="Ann", at=NOON)
    assert full.answers().text("charter:voice", "story") == PLANTED


def test_how_the_file_is_kept_stays(full: Workspace, path: Path) -> None:
    key = new_key()
    full.protect(key)
    full.close()
    connection = dbapi2.connect(str(path))
    connection.set_key(driver_key(key))
    connection.execute("PRAGMA cipher_page_size=65536")
    asked = ("page_size", "auto_vacuum", "application_id", "user_version")
    told = [int(connection.execute(f"PRAGMA {name}").fetchone()[0]) for name in asked]
    assert told == [65536, 2, APPLICATION_ID, VERSION]
    assert connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
    connection.close()
    with open_workspace(path, key=key) as again:
        again.protect(None)
    assert raw(path, "PRAGMA page_size") == [(65536,)]
    assert raw(path, "PRAGMA auto_vacuum") == [(2,)]


def test_a_key_for_a_file_that_is_not_protected_is_not_needed(full: Workspace, path: Path) -> None:
    full.close()
    with open_workspace(path, key=new_key()) as again:
        assert again.key is None
        assert holds_all(again)


def test_a_key_shows_itself_to_nobody() -> None:
    import copy
    import pickle

    key = new_key()
    assert repr(key) == str(key) == f"{key}" == "FileKey(…)"
    for write in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError):
            write(key)


def test_nobody_else_can_open_it_meanwhile(full: Workspace, path: Path) -> None:
    key = new_key()
    full.protect(key)
    with pytest.raises(WorkspaceLocked):
        open_workspace(path, key=key)
    copy = path.with_name("copy.svw")
    shutil.copy(path, copy)
    with open_workspace(copy, key=key) as other:
        assert holds_all(other)


def test_cancelled_at_any_point_leaves_the_old(full: Workspace, path: Path) -> None:
    for key in (new_key(), None):
        steps: list[tuple[int, int]] = []
        full.protect(key, lambda done, total, steps=steps: steps.append((done, total)))  # type: ignore[misc]
        assert all(0 <= done <= total for done, total in steps)
        wanted = new_key()
        for point in range(0, len(steps), max(1, len(steps) // 9)):
            count = iter(range(len(steps)))

            def stop(_done: int, _total: int, count: Iterator[int] = count, point: int = point) -> None:
                if next(count) >= point:
                    raise Cancelled

            with pytest.raises(Cancelled):
                full.protect(wanted, stop)
            assert full.key is key
            assert others(path) == [f"{path.name}-journal"]
        assert holds_all(full)


def test_others_wait_and_then_go_on(full: Workspace) -> None:
    """Two threads type and read while the file is exchanged under them."""
    errors: list[BaseException] = []

    def work() -> None:
        try:
            for number in range(30):
                full.save("charter:voice", "who", str(number), author="Ann", at=NOON)
                assert taken(full, full.evidence()[0]) == PLANTED_BYTES * 100_000
        except BaseException as error:
            errors.append(error)

    threads = [Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for key in (new_key(), new_key(), None):
        full.protect(key)
    for thread in threads:
        thread.join()
    assert errors == []
    assert full.answers().text("charter:voice", "who") == "29"
    assert holds_all(full)


def test_a_file_to_look_at_only(full: Workspace, path: Path) -> None:
    full.close()
    with open_workspace(path, read_only=True) as looked, pytest.raises(StorageFailed, match="look at only"):
        looked.protect(new_key())


@pytest.mark.parametrize("step", ["_write", "_prove", "_put_in_place"])
def test_a_failure_at_a_step_leaves_the_old(
    full: Workspace, path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise StorageFailed("The disk is full.")

    for key in (new_key(), None):
        full.protect(key)
        with monkeypatch.context() as patch:
            patch.setattr(protecting, step, fail)
            with pytest.raises(StorageFailed, match="full"):
                full.protect(new_key())
        assert holds_all(full)
        assert others(path) == [f"{path.name}-journal"]


def test_what_a_crash_left_is_swept(full: Workspace, path: Path) -> None:
    full.close()
    for ending in (".changing", ".changing-journal", ".replaced"):
        path.with_name(path.name + ending).write_bytes(PLANTED_BYTES)
    with open_workspace(path, read_only=True) as looked:
        assert holds_all(looked)
    assert len(others(path)) == 3
    open_workspace(path).close()
    assert others(path) == []


def test_a_second_name_of_the_file_is_never_written_over(full: Workspace, path: Path) -> None:
    """A crash between naming the old file a second time and putting the new one in its place; and a person's link."""
    full.close()
    os.link(path, path.with_name(path.name + ".replaced"))
    with open_workspace(path) as again:
        assert holds_all(again)
        backup = path.with_name("backup.svw")
        os.link(path, backup)
        again.protect(new_key())
        assert holds_all(again)
    with open_workspace(backup) as kept:
        assert holds_all(kept)
    assert others(path) == ["backup.svw"]


def test_the_old_file_is_written_over(full: Workspace, path: Path) -> None:
    """Through a handle that was open before: the bytes of the old file are zeros, whoever keeps it."""
    full.close()
    with path.open("rb") as old, open_workspace(path) as again:
        again.protect(new_key())
        assert set(old.read()) == {0}


def test_damage_is_told_as_damage(full: Workspace, path: Path) -> None:
    key = new_key()
    full.protect(key)
    full.close()
    whole = path.read_bytes()
    for place in (20, 65535, 2 * 65536 + 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        refused(path, DamagedWorkspace, key)
    for left in (65536, len(whole) - 65536, len(whole) - 1):
        path.write_bytes(whole[:left])
        refused(path, DamagedWorkspace, key)
    path.write_bytes(whole[:1000])
    refused(path, DamagedWorkspace, key)
    path.write_bytes(PROTECTED_MARK)
    refused(path, DamagedWorkspace, key)


def test_one_damaged_file_does_not_spoil_the_others(full: Workspace, path: Path) -> None:
    """SQLCipher refuses everything on a connection that has met one bad page; ours goes on."""
    key = new_key()
    put(full, os.urandom(3_000_000), "film.mp4")
    put(full, b"small", "small.txt")
    full.protect(key)
    full.close()
    data = bytearray(path.read_bytes())
    found = None
    for page in range(len(data) // 65536 - 1, 0, -1):
        changed = bytearray(data)
        changed[page * 65536 + 9] ^= 1
        path.write_bytes(changed)
        try:
            with open_workspace(path, key=key) as again:
                photo, film, small = (named(again, name) for name in ("photo.png", "film.mp4", "small.txt"))
                with pytest.raises(DamagedWorkspace):
                    taken(again, film)
                assert taken(again, photo) == PLANTED_BYTES * 100_000
                assert taken(again, small) == b"small"
                say(again, "can still be written")
                assert again.check() != ()
            found = page
            break
        except (PlainError, pytest.fail.Exception):
            continue
    assert found


def test_versions_are_told_through_the_key(full: Workspace, path: Path) -> None:
    key = new_key()
    full.protect(key)
    full.close()

    def stamp(name: str, value: int) -> None:
        connection = dbapi2.connect(str(path), isolation_level=None)
        connection.set_key(driver_key(key))
        connection.execute("PRAGMA cipher_page_size=65536")
        connection.execute(f"PRAGMA {name}={value}")
        connection.close()

    for version in (VERSION + 1, -1):
        stamp("user_version", version)
        refused(path, NewerWorkspace, key)
    stamp("user_version", 0)
    refused(path, DamagedWorkspace, key)
    stamp("user_version", VERSION)
    stamp("application_id", 1)
    refused(path, NotAWorkspace, key)


def test_a_copy_is_brought_in_under_its_own_key(full: Workspace, path: Path) -> None:
    """Ours and theirs, protected or not."""
    full.pin()
    full.close()
    ours, theirs = path.with_name("ann.svw"), path.with_name("ben.svw")
    keys: list[Callable[[], FileKey | None]] = [new_key, lambda: None]
    for make_ours, make_theirs in product(keys, keys):
        shutil.copy(path, ours)
        shutil.copy(path, theirs)
        our_key, their_key = make_ours(), make_theirs()
        with open_workspace(ours) as one, open_workspace(theirs) as two:
            one.protect(our_key)
            two.protect(their_key)
            two.save("charter:voice", "who", "Ben's", author="Ben", at=NOON)
        with open_workspace(ours, key=our_key) as one, open_workspace(theirs, key=their_key, read_only=True) as two:
            one.bring_in(two)
            assert one.answers().text("charter:voice", "who") == "Ben's"
            assert holds_all(one)


def test_undone_transactions_leave_no_wrong_page_in_memory(full: Workspace) -> None:
    """SQLCipher alone fails here about once in 400 times: it looks at page 1 before it has decrypted it."""
    full.protect(new_key())
    database = full._database
    for number in range(2000):
        with suppress(KeyError), database.transaction() as connection:
            connection.exec_driver_sql(f"PRAGMA user_version={number}")
            raise KeyError
        with database.reading() as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() > 10
    assert holds_all(full)


def test_copies_are_protected_alike(full: Workspace, path: Path) -> None:
    """To hand over, as a backup, and to look at while it is open."""
    key = new_key()
    full.protect(key)
    handed, looked = path.with_name("handed.svw"), path.with_name("looked.svw")
    told: list[tuple[int, int]] = []
    full.copy_to(handed, lambda done, total: told.append((done, total)))
    size = path.stat().st_size
    assert told[-1] == (size, size), "in bytes, as numbers"
    full.save("charter:voice", "who", "goes on", author="Ann", at=NOON)
    full.close()
    copy_to_look_at(path, looked, key=key)
    for copy in (handed, looked):
        assert PLANTED_BYTES not in copy.read_bytes()
        refused(copy, PassphraseWanted)
        with open_workspace(copy, key=key, read_only=True) as again:
            assert holds_all(again)
