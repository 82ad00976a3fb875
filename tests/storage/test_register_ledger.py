"""The ledger in a register file: it comes back as it was written, damage is seen, an older register is brought up."""

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlcipher3 import dbapi2

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue
from sv_desktop.domain.received import State
from sv_desktop.resources import resources
from sv_desktop.storage import DamagedWorkspace, Register, StorageFailed, create_register, open_register
from sv_desktop.storage.register_tables import metadata

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "scheme.svr"


@pytest.fixture
def register(path: Path) -> Iterator[Register]:
    with create_register(path) as register:
        yield register


def entry(number: int, value: EntryValue = "words", *, about: str = "one") -> Entry:
    return Entry(
        id=f"entry-{number}", about=about, kind=EntryKind.COMMENT, target="award:x", value=value, by="Ann Żółć",
        at=NOON, computer="FRONT-DESK 1a2b3c4d",
    )  # fmt: skip


def test_entries_come_back_as_they_were_written(register: Register, path: Path) -> None:
    values: list[EntryValue] = ["é\n‘x’", 7, True, ["a", 1], {"level": "shown", "reason": ""}, None, ""]
    written = [entry(number, value) for number, value in enumerate(values)]
    register.append(written[:3])
    register.append(written[3:])
    register.append([])
    register.append([entry(99, about="two")])
    register.close()
    with open_register(path) as again:
        assert again.entries("one") == tuple(written)
        assert [type(one.value) for one in again.entries("one")] == [type(value) for value in values]
        assert again.entries() == (*written, entry(99, about="two"))
        assert again.entries("three") == ()
        assert again.check() == ()


def test_all_are_written_or_none(register: Register) -> None:
    register.append([entry(1)])
    with pytest.raises(PlainError):
        register.append([entry(2), entry(1, "changed")])
    assert register.entries() == (entry(1),)


def test_looking_only_writes_nothing(register: Register, path: Path) -> None:
    register.append([entry(1)])
    register.close()
    with open_register(path, read_only=True) as looked:
        assert looked.entries() == (entry(1),)
        with pytest.raises(PlainError, match="look at only"):
            looked.append([entry(2)])


@pytest.mark.parametrize(
    "spoil",
    [
        """UPDATE entry SET value = '"other"'""",
        "UPDATE entry SET by = 'Sam'",
        "UPDATE entry SET kind = 'note'",
        "UPDATE entry SET kind = 'unheard of'",
        "UPDATE entry SET at = '2027-01-01T00:00:00+00:00'",
        "UPDATE entry SET computer = ''",
        "UPDATE entry SET value = '{'",
        "UPDATE entry SET by = x'00'",
        "DELETE FROM entry WHERE seq = 1",
    ],
)
def test_a_changed_or_missing_entry_is_seen(register: Register, path: Path, spoil: str) -> None:
    register.append([entry(1), entry(2)])
    register.close()
    with dbapi2.connect(str(path)) as raw:
        raw.execute(spoil)
    with pytest.raises(DamagedWorkspace):
        _read_all(path)


def _read_all(path: Path) -> None:
    with open_register(path) as again:
        again.entries()


@pytest.fixture
def older(path: Path) -> Path:
    """A register as version 1 wrote it, before there was a ledger."""
    data = (resources() / "examples" / "older" / "register-version-1.svr.gz").read_bytes()
    path.write_bytes(gzip.decompress(data))
    return path


def test_an_older_register_is_brought_up_with_all_it_holds(older: Path) -> None:
    before = older.read_bytes()
    with open_register(older) as brought_up:
        one, other = brought_up.received()
        assert (one.organisation, one.state, one.assessor) == ("Café Żółć", State.READING, "Sam")
        assert len(b"".join(brought_up.package(one.id))) == one.size
        assert '"Café Żółć"' in brought_up.answers(one.id).decode()
        assert brought_up.answers(other.id) == b""
        assert len(brought_up.events()) == 5
        assert len(brought_up.keys()) == 1
        assert brought_up.setting("name") == "The scheme"
        assert brought_up.entries() == ()
        brought_up.append([entry(1, about=one.id)])
        assert brought_up.check() == ()
        with brought_up._database.reading() as connection:
            told = compare_metadata(MigrationContext.configure(connection), metadata)
        assert [difference for difference in told if "alembic_version" not in str(difference)] == []
    with open_register(older, read_only=True) as again:
        assert again.entries() == (entry(1, about=one.id),)
    copy = older.with_name("scheme.svr.before-2")
    assert copy.read_bytes() == before


def test_an_older_register_is_not_changed_by_looking(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(StorageFailed, match="older version"):
        open_register(older, read_only=True)
    assert older.read_bytes() == before
    assert [one.name for one in older.parent.iterdir()] == ["scheme.svr"]
