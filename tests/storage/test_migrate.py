"""A file of an older version is brought up in place, after a copy; a failure leaves it as it was."""

import gzip
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from sv_desktop.domain.fault import PlainError
from sv_desktop.resources import resources
from sv_desktop.storage import DamagedWorkspace, StorageFailed, Workspace, WorkspaceLocked, open_workspace, workspace
from sv_desktop.storage import header as header_module
from sv_desktop.storage import migrate as migrate_module
from sv_desktop.storage.migrate import migrate
from sv_desktop.storage.tables import metadata

from .conftest import NOON, put, say, taken
from .keys import new_key
from .raw import raw

LATER = Path(__file__).parent / "later_versions"


@pytest.fixture
def versions(tmp_path: Path) -> Path:
    """The folder of steps with those that only the tests know, in a folder whose name is not tame."""
    folder = tmp_path / "100 % later, größer"
    shutil.copytree(Path(migrate_module.__file__).parent / "migrations" / "versions", folder)
    for step in LATER.glob("v*.py"):
        shutil.copy(step, folder)
    return folder


@pytest.fixture
def old(workspace: Workspace, path: Path) -> Path:
    """A file of this version with answers and evidence."""
    say(workspace, "kept")
    put(workspace, b"photo", "one.png")
    put(workspace, b"photo", "two.png")
    put(workspace, bytes(3_000_000), "film.mp4")
    workspace.close()
    return path


def test_a_later_version_is_reached_and_everything_is_kept(old: Path, versions: Path) -> None:
    before = old.read_bytes()
    answers = raw(old, "SELECT * FROM revision")
    chunks = raw(old, "SELECT * FROM chunk")
    copy = migrate(old, behind=3, target=4, versions=versions)
    assert copy == old.with_name("ours.svw.before-4")
    assert copy.read_bytes() == before
    assert raw(old, "PRAGMA user_version") == [(4,)]
    assert raw(old, "SELECT version_num FROM alembic_version") == [("4",)]
    assert raw(old, "SELECT name, note, content_id FROM evidence ORDER BY seq") == [
        ("one.png", "from one.png", 1),
        ("two.png", "from two.png", 1),
        ("film.mp4", "from film.mp4", 2),
    ]
    assert raw(old, "SELECT * FROM revision") == answers
    assert raw(old, "SELECT * FROM chunk") == chunks
    assert raw(old, "PRAGMA foreign_key_check") == []
    assert raw(old, "PRAGMA integrity_check") == [("ok",)]
    assert "REFERENCES content (id)" in str(raw(old, "SELECT sql FROM sqlite_master WHERE name = 'evidence'"))


def test_the_copy_opens_and_holds_what_was_there(old: Path, versions: Path) -> None:
    copy = migrate(old, behind=3, target=4, versions=versions)
    with open_workspace(copy) as before:
        assert before.answers().text("charter:voice", "story") == "kept"
        assert sorted(taken(before, one) for one in before.evidence()) == [bytes(3_000_000), b"photo", b"photo"]
        assert before.check() == ()


def test_opening_brings_a_file_up_by_itself(old: Path, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workspace, "_STEPS", versions)
    monkeypatch.setattr(header_module, "VERSION", 4)
    with pytest.raises(StorageFailed, match="older version"):
        open_workspace(old, read_only=True)
    with open_workspace(old) as brought_up:
        assert brought_up.answers().text("charter:voice", "story") == "kept"
        assert len(brought_up.evidence()) == 3
        assert brought_up.check() == ()
        say(brought_up, "new")
    with open_workspace(old, read_only=True) as again:
        assert again.answers().text("charter:voice", "story") == "new"
    assert len(list(old.parent.glob("ours.svw.before-*"))) == 1


@pytest.mark.parametrize(("target", "kind"), [(5, DamagedWorkspace), (6, DamagedWorkspace), (9, StorageFailed)])
def test_a_failure_in_the_middle_leaves_the_file_as_it_was(
    old: Path, versions: Path, target: int, kind: type[PlainError]
) -> None:
    before = old.read_bytes()
    with pytest.raises(kind) as told:
        migrate(old, behind=3, target=target, versions=versions)
    assert "Nothing was changed." in told.value.next_step
    assert old.read_bytes() == before
    assert sorted(one.name for one in old.parent.iterdir() if one.is_file()) == ["ours.svw"]
    with open_workspace(old) as again:
        assert again.answers().text("charter:voice", "story") == "kept"
        assert len(again.evidence()) == 3


def test_the_stamp_of_an_earlier_step_survives_a_later_failure(old: Path, versions: Path) -> None:
    migrate(old, behind=3, target=4, versions=versions)
    with pytest.raises(PlainError):
        migrate(old, behind=4, target=5, versions=versions)
    assert raw(old, "SELECT version_num FROM alembic_version") == [("4",)]
    assert raw(old, "PRAGMA user_version") == [(4,)]
    assert len(raw(old, "SELECT * FROM revision")) == 1


def test_an_earlier_copy_is_not_overwritten(old: Path, versions: Path) -> None:
    precious = old.with_name("ours.svw.before-4")
    precious.write_bytes(b"precious")
    copy = migrate(old, behind=3, target=4, versions=versions)
    assert precious.read_bytes() == b"precious"
    assert copy.name == "ours.svw.before-4-2"


def test_no_room_for_the_copy_changes_nothing(old: Path, versions: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()

    def full(_source: Path, destination: Path) -> None:
        destination.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    with pytest.raises(StorageFailed, match="No space left on device"):
        migrate(old, behind=3, target=4, versions=versions)
    assert old.read_bytes() == before
    assert sorted(one.name for one in old.parent.iterdir() if one.is_file()) == ["ours.svw"]


def test_a_file_in_use_is_not_brought_up(old: Path, versions: Path) -> None:
    with open_workspace(old) as first:
        with pytest.raises(WorkspaceLocked):
            migrate(old, behind=3, target=4, versions=versions)
        say(first, "still mine")
    assert list(old.parent.glob("ours.svw.before-*")) == []


def _differences(workspace: Workspace) -> list[object]:
    """What Alembic finds unlike the tables, but for the parts of the full-text index, which SQLite makes itself."""
    with workspace._database.reading() as connection:
        found: list[object] = compare_metadata(MigrationContext.configure(connection), metadata)
    return [one for one in found if "extract_text" not in str(one) and "alembic_version" not in str(one)]


def test_a_fresh_file_is_what_the_tables_say(workspace: Workspace) -> None:
    assert _differences(workspace) == []


RELEASED = resources() / "examples" / "older"


@pytest.mark.parametrize("version", [1, 2])
def test_a_file_of_every_released_version_opens_with_all_it_holds(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.svw"
    path.write_bytes(gzip.decompress((RELEASED / f"version-{version}.svw.gz").read_bytes()))
    with open_workspace(path) as old:
        assert old.answers().text("charter:voice", "story") == "Second words, żółć"
        assert [one.value for one in old.history("charter:voice", "story")] == ["First words", "Second words, żółć"]
        (photo,) = old.evidence()
        assert (photo.title, taken(old, photo)) == ("The photo", b"a photo")
        assert old.setting("last_place") == "overview"
        assert len(old.seals()) == 1
        assert old.check() == ()
        assert _differences(old) == []
        assert old.can_undo
        assert old.undo(author="Ann", at=NOON)
        put(old, b"new", "new.png")
    with open_workspace(path, read_only=True) as again:
        assert len(again.evidence()) == 2


def test_alembic_is_not_loaded_for_a_current_file(old: Path) -> None:
    code = """
import sys
from pathlib import Path
from sv_desktop.storage import open_workspace
with open_workspace(Path(sys.argv[1])) as workspace:
    workspace.save_setting("a", "b")
    assert len(workspace.evidence()) == 3
print([name for name in sys.modules if name.split(".")[0] in ("alembic", "mako", "sqlite3")])
"""
    done = subprocess.run([sys.executable, "-c", code, str(old)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_the_copy_of_a_protected_file_is_protected_alike(old: Path, versions: Path) -> None:
    key = new_key()
    with open_workspace(old) as workspace:
        workspace.protect(key)
    copy = migrate(old, behind=3, target=4, versions=versions, key=key)
    for file in (old, copy):
        data = file.read_bytes()
        assert data[:16] == key.salt
        assert b"kept" not in data
    with pytest.raises(PlainError, match="newer version"):
        open_workspace(old, key=key)
    with open_workspace(copy, key=key) as kept:
        assert kept.answers().text("charter:voice", "story") == "kept"
        assert kept.check() == ()
