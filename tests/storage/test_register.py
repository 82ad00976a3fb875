"""A register file: what goes in comes out, damage and strangers are seen, one opener at a time."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.package import Finding, Signer, Verdict
from sv_desktop.domain.received import About, Named, Received, State
from sv_desktop.services.opener import opener
from sv_desktop.storage import (
    DamagedWorkspace,
    NewerWorkspace,
    NotARegister,
    NotAWorkspace,
    Register,
    WorkspaceLocked,
    create_register,
    create_workspace,
    open_register,
    open_workspace,
)
from sv_desktop.storage.in_use import note_path

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
SIGNER = Signer(organisation="Café", fingerprint="ab" * 32, certificate="PEM", claimed_time=NOON, known=False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scheme.svr"


@pytest.fixture
def register(path: Path) -> Iterator[Register]:
    with create_register(path) as register:
        yield register


def received(number: int = 1, **more: object) -> Received:
    one = Received(
        id=f"id-{number}",
        sha256=f"{number:064x}",
        size=5,
        name="café.asice",
        received_at=NOON,
        received_by="Ann",
        verdict=Verdict.NEW,
        about=About(organisation="Café", themes=(Named("award#social", "Social"),), submitted_at=NOON),
        signers=(SIGNER,),
        findings=(Finding(entry="x", words="It was changed."),),
        found=1,
    )
    return replace(one, **more)


def put(register: Register, data: bytes, number: int = 1) -> Received:
    stored = register.store_bytes(BytesIO(data), size=len(data))
    one = received(number, sha256=stored.sha256, size=stored.size, kept=True)
    register.add(one, "Received.", stored=stored, answers=b'{"a": 1}')
    return one


KEY = KnownKey(
    fingerprint="ab" * 32, organisation="Café", certificate="PEM", marked_by="Ann", marked_at=NOON, how="rang them"
)


def test_what_goes_in_comes_out_after_opening_again(register: Register, path: Path) -> None:
    data = bytes(range(256)) * 9000
    one = put(register, data)
    other = received(2, verdict=Verdict.CHANGED)
    register.add(other, "Received: changed.")
    register.save_keys([(KEY, "Marked as known: rang them")], by="Ann", at=NOON)
    register.close()
    with open_register(path) as again:
        assert again.received() == (one, other)
        assert b"".join(again.package(one.id)) == data
        assert again.answers(one.id) == b'{"a": 1}'
        assert again.answers(other.id) == b""
        assert again.keys() == (KEY,)
        assert [event.words for event in again.events()] == [
            "Marked as known: rang them", "Received: changed.", "Received.",
        ]  # fmt: skip
        assert [event.words for event in again.events(one.id)] == ["Received."]
        assert again.check() == ()
        with pytest.raises(PlainError, match="not in the register"):
            list(again.package(other.id))


def test_state_and_assessor_change_and_are_told(register: Register) -> None:
    one = put(register, b"abc")
    register.change([replace(one, state=State.READING, assessor="Sam")], "Given to Sam.", by="Ann", at=NOON)
    (found,) = register.received()
    assert (found.state, found.assessor) == (State.READING, "Sam")
    assert [event.words for event in register.events(one.id)] == ["Given to Sam.", "Received."]


def test_the_same_package_is_refused_twice(register: Register) -> None:
    one = put(register, b"abc")
    with pytest.raises(PlainError, match="already"):
        register.add(replace(one, id="another"), "Received.")
    assert len(register.received()) == len(register.events()) == 1


def test_bytes_that_nothing_names_are_swept(register: Register, path: Path) -> None:
    register.store_bytes(BytesIO(b"left behind"), size=11)
    register.close()
    open_register(path).close()
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM content").fetchone() == (0,)
        assert raw.execute("SELECT count(*) FROM chunk").fetchone() == (0,)


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE submission SET organisation = 'Other'",
        "UPDATE submission SET facts = replace(facts, 'café', 'tea')",
        "UPDATE submission SET state = 'decided'",
        "UPDATE submission SET verdict = 'known'",
        "UPDATE known_key SET organisation = 'Other'",
        "DELETE FROM submission WHERE seq = 1",
        "DELETE FROM event WHERE seq = 2",
        "CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM known_key; END",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_a_changed_row_or_a_program_is_seen_when_it_is_opened(register: Register, path: Path, spoil: str) -> None:
    put(register, b"abc")
    put(register, b"abcd", 2)
    register.save_keys([(KEY, "Marked.")], by="Ann", at=NOON)
    register.close()
    with dbapi2.connect(str(path)) as raw:
        raw.execute(spoil)
    with pytest.raises(DamagedWorkspace):
        _read_all(path)


def _read_all(path: Path) -> None:
    with open_register(path) as again:
        again.received()
        again.keys()


def test_changed_bytes_are_seen_when_they_are_read(register: Register, path: Path) -> None:
    one = put(register, b"abc")
    register.close()
    with dbapi2.connect(str(path)) as raw:
        raw.execute("UPDATE chunk SET data = ?", (b"abd",))
    with open_register(path) as again:
        with pytest.raises(DamagedWorkspace):
            list(again.package(one.id))
        assert len(again.check()) == 1


def test_a_register_is_no_workspace_and_a_workspace_no_register(register: Register, path: Path, tmp_path: Path) -> None:
    register.close()
    create_workspace(tmp_path / "ours.svw").close()
    with pytest.raises(NotAWorkspace):
        open_workspace(path)
    with pytest.raises(NotARegister):
        open_register(tmp_path / "ours.svw")


@pytest.mark.parametrize("data", [b"", b"x", b"SQLite format 3\x00" + bytes(200), bytes(70_000)])
def test_another_file_is_refused_and_not_touched(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    with pytest.raises(NotARegister):
        open_register(path)
    assert path.read_bytes() == data


def test_a_newer_register_is_refused(register: Register, path: Path) -> None:
    register.close()
    with dbapi2.connect(str(path)) as raw:
        raw.execute("PRAGMA user_version=99")
    with pytest.raises(NewerWorkspace):
        open_register(path)


def test_a_register_cut_short_is_damaged(register: Register, path: Path) -> None:
    put(register, bytes(300_000))
    register.close()
    path.write_bytes(path.read_bytes()[:-65536])
    with pytest.raises(DamagedWorkspace):
        open_register(path)


def test_a_name_that_is_taken_is_refused(register: Register, path: Path) -> None:
    with pytest.raises(PlainError, match="already a file"):
        create_register(path)


def test_the_second_opener_is_told_who_has_it(path: Path) -> None:
    first = opener("Ann", NOON)
    with create_register(path, opener=first):
        assert note_path(path).exists()
        with pytest.raises(WorkspaceLocked, match="Ann has had"):
            open_register(path, opener=opener("Sam", NOON))
    assert not note_path(path).exists()


def test_reading_only_changes_nothing(register: Register, path: Path) -> None:
    put(register, b"abc")
    register.close()
    before = path.read_bytes()
    with open_register(path, read_only=True) as looked:
        assert len(looked.received()) == 1
        with pytest.raises(PlainError, match="look at only"):
            looked.save_setting("name", "x")
    assert path.read_bytes() == before


def test_a_copy_is_whole(register: Register, tmp_path: Path) -> None:
    one = put(register, bytes(2_000_000))
    register.copy_to(tmp_path / "copy.svr")
    with open_register(tmp_path / "copy.svr") as copy:
        assert copy.received() == (one,)
        assert copy.check() == ()
