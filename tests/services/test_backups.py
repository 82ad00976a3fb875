"""Backups through the services: made when something changed, proved, looked into, restored; nothing is ever lost."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sv_desktop.domain.backups import Held, Reason
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.backups import keep as keep_module
from sv_desktop.services.backups.keep import TooLarge, keep, keep_at
from sv_desktop.services.backups.restore import contents, restore_beside, restore_over
from sv_desktop.services.backups.shelf import Backup, all_backups, backups_of, shelf_of
from sv_desktop.services.begin import begin, keep_place, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.storage import WorkspaceLocked, open_workspace

REF = "charter:good_locally"
PLENTY = 10**12


def kept(desk: Desk, reason: Reason = Reason.ASKED, limit: int = PLENTY) -> Backup | None:
    return keep(desk.workspace, desk.path, reason, limit=limit)


def say(desk: Desk, words: str) -> None:
    desk.save([(REF, "story", words)])


def said(path: Path) -> str:
    with open_workspace(path, read_only=True) as workspace:
        assert workspace.check() == ()
        return workspace.answers().text(REF, "story")


def made(desk: Desk, words: str) -> Backup:
    say(desk, words)
    backup = kept(desk)
    assert backup is not None
    return backup


def test_a_copy_holds_everything_and_is_named_for_a_person(desk: Desk) -> None:
    attach_bytes(desk, REF, b"a photo", "photo.png")
    backup = made(desk, "first")
    assert backup.path.name.startswith("work, 20")
    assert backup.path.parent.name.startswith("work ")
    assert said(backup.path) == "first"
    assert (backup.note.holds[Held.EVIDENCE], backup.note.files_checked) == (1, True)
    assert backup.note.original == str(desk.path.resolve())
    assert backups_of(desk.path) == (backup,) == all_backups()
    assert shelf_of(desk.path) == backup.path.parent


def test_nothing_new_makes_no_copy_and_where_the_person_was_is_nothing_new(desk: Desk) -> None:
    made(desk, "first")
    assert kept(desk) is None
    keep_place(desk, "overview")
    assert kept(desk) is None
    say(desk, "second")
    assert kept(desk) is not None


def test_what_was_there_before_is_not_copied_again(desk: Desk) -> None:
    """A second computer's or a restored file's content that is on the shelf already needs no second copy."""
    backup = made(desk, "first")
    restored = restore_beside(backup.path, desk.path.with_name("again.svw"))
    again = reopen(restored, author="Ann")
    assert kept(again) is None
    assert backups_of(again.path, again.workspace.beginning()) == (backup,)
    again.close()


def test_an_empty_file_and_a_limit_of_nothing_make_none(desk: Desk, tmp_path: Path) -> None:
    say(desk, "first")
    assert kept(desk, limit=0) is None
    blank = begin(tmp_path / "blank.svw", author="Ann")
    assert kept(blank) is None
    blank.close()


def test_a_file_larger_than_the_limit_is_told(desk: Desk) -> None:
    say(desk, "first")
    with pytest.raises(TooLarge, match="No automatic backup"):
        kept(desk, limit=1000)
    assert all_backups() == ()


def test_a_large_file_is_not_copied_every_few_minutes(desk: Desk) -> None:
    say(desk, "first")
    limit = desk.path.stat().st_size * 4
    assert kept(desk, Reason.WORKING, limit=limit) is None
    assert kept(desk, Reason.CLOSED, limit=limit) is not None


def test_a_backup_does_not_fill_the_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Nearly:
        free = 1000

    say(desk, "first")
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Nearly)
    with pytest.raises(PlainError, match="KB are free"):
        kept(desk)
    assert all_backups() == ()


def test_old_copies_make_room(desk: Desk) -> None:
    copies = [made(desk, f"version {number}") for number in range(7)]
    limit = copies[-1].size * 2 + 10
    say(desk, "last")
    last = kept(desk, limit=limit)
    assert last is not None
    assert [one.path for one in backups_of(desk.path)] == [last.path, copies[-1].path]
    assert sorted(one.name for one in last.path.parent.iterdir()) == sorted(
        name for one in (last, copies[-1]) for name in (one.path.name, one.path.with_suffix(".json").name)
    )


def test_a_stopped_backup_leaves_nothing_and_takes_nothing_away(desk: Desk) -> None:
    first = made(desk, "first")
    say(desk, "second")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        keep(desk.workspace, desk.path, Reason.WORKING, limit=PLENTY, progress=stop)
    assert backups_of(desk.path) == (first,)
    assert len(list(first.path.parent.iterdir())) == 2


def test_a_copy_that_cannot_be_read_is_thrown_away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bytes of a picture change between writing and reading, as on a failing disk."""
    attach_bytes(desk, REF, b"picture" * 5000, "photo.png")
    look = keep_module._Proof.look

    def spoiled(self: object, copy: object) -> None:
        path = copy.path  # type: ignore[attr-defined]
        data = path.read_bytes()
        path.write_bytes(data.replace(b"picturepicture", b"picturePICTURE", 1))
        look(self, copy)  # type: ignore[arg-type]

    monkeypatch.setattr(keep_module._Proof, "look", spoiled)
    with pytest.raises(PlainError, match="cannot be read"):
        kept(desk)
    assert all_backups() == ()
    assert [one for folder in shelf_of(desk.path).iterdir() for one in folder.iterdir()] == []


def test_a_copy_without_its_note_or_with_a_broken_one_does_not_count(desk: Desk) -> None:
    first, second = made(desk, "first"), made(desk, "second")
    first.path.with_suffix(".json").unlink()
    second.path.with_suffix(".json").write_bytes(b"{")
    assert backups_of(desk.path) == ()


def test_what_a_crash_left_half_made_is_tidied_later(desk: Desk) -> None:
    folder = made(desk, "first").path.parent
    old, young = folder / ".a copy.1234.part", folder / ".a copy.5678.part"
    unproved = folder / "never proved.svw"
    for one in (old, young, unproved):
        one.write_bytes(b"half")
    for one in (old, unproved):
        os.utime(one, (time.time() - 7200, time.time() - 7200))
    made(desk, "second")
    assert not old.exists()
    assert not unproved.exists()
    assert young.exists(), "another window may be writing it"


def test_a_full_disk_is_told_and_the_file_is_safe(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    say(desk, "first")
    monkeypatch.setattr(keep_module, "put_note", full)
    with pytest.raises(PlainError, match="No backup could be made"):
        kept(desk)
    assert desk.application.answers.text(REF, "story") == "first"


def test_a_place_of_ones_choosing(desk: Desk, tmp_path: Path) -> None:
    say(desk, "first")
    stick = tmp_path / "stick"
    stick.mkdir()
    assert keep_at(desk.workspace, stick / "copy.svw") == (stick / "copy.svw").stat().st_size
    assert said(stick / "copy.svw") == "first"
    say(desk, "second")
    keep_at(desk.workspace, stick / "copy.svw")
    assert said(stick / "copy.svw") == "second"
    assert [one.name for one in stick.iterdir()] == ["copy.svw"]
    with pytest.raises(PlainError, match="the file that is open"):
        keep_at(desk.workspace, desk.path)
    with pytest.raises(PlainError):
        keep_at(desk.workspace, tmp_path / "no such folder" / "copy.svw")


def test_seeing_what_is_in_a_copy_changes_nothing(desk: Desk) -> None:
    attach_bytes(desk, REF, b"a photo", "photo.png")
    backup = made(desk, "then")
    say(desk, "now")
    before = backup.path.read_bytes()
    held = contents(backup.path, desk.frameworks)
    assert held.application.organisation_name == "Bike Kitchen"
    assert held.application.answers.text(REF, "story") == "then"
    assert len(held.application.evidence) == 1
    assert held.latest[0].key == (REF, "story")
    assert backup.path.read_bytes() == before


def test_restoring_beside_touches_nothing(desk: Desk, tmp_path: Path) -> None:
    backup = made(desk, "then")
    say(desk, "now")
    restored = restore_beside(backup.path, tmp_path / "restored.svw")
    assert said(restored) == "then"
    assert desk.application.answers.text(REF, "story") == "now"
    with pytest.raises(PlainError, match="already a file"):
        restore_beside(backup.path, restored)


def test_restoring_over_keeps_what_was_there(desk: Desk) -> None:
    backup = made(desk, "then")
    say(desk, "now")
    with pytest.raises(WorkspaceLocked):
        restore_over(backup.path, desk.path, author="Ann")
    desk.close()
    assert restore_over(backup.path, desk.path, author="Ann") is None
    assert said(desk.path) == "then"
    newest = backups_of(desk.path)[0]
    assert newest.note.reason is Reason.BEFORE_RESTORING
    assert said(newest.path) == "now"


def test_a_lost_file_is_there_again(desk: Desk) -> None:
    backup = made(desk, "then")
    desk.close()
    desk.path.unlink()
    assert [one.path for one in backups_of(desk.path)] == [backup.path], "it is found without the file"
    restore_over(backup.path, desk.path, author="Ann")
    assert said(desk.path) == "then"


def test_a_damaged_file_stays_beside_with_its_journal(desk: Desk) -> None:
    backup = made(desk, "then")
    desk.close()
    data = desk.path.read_bytes()[: 65536 + 100]
    desk.path.write_bytes(data)
    journal = desk.path.with_name(desk.path.name + "-journal")
    journal.write_bytes(b"what a crash left")
    aside = restore_over(backup.path, desk.path, author="Ann")
    assert aside is not None
    assert aside.read_bytes() == data
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"what a crash left"
    assert not journal.exists(), "SQLite would play it into the restored file"
    assert said(desk.path) == "then"


@pytest.mark.parametrize("restore", [restore_beside, lambda *args: restore_over(*args, author="Ann")])
def test_a_damaged_copy_is_not_restored(desk: Desk, tmp_path: Path, restore: Callable[[Path, Path], object]) -> None:
    backup = made(desk, "then")
    backup.path.write_bytes(backup.path.read_bytes()[:70000])
    with pytest.raises(PlainError, match="damaged"):
        restore(backup.path, tmp_path / "restored.svw")
    assert not any(one.name.startswith((".restored", "restored")) for one in tmp_path.iterdir())


def test_a_renamed_file_finds_its_copies_again(desk: Desk, tmp_path: Path) -> None:
    backup = made(desk, "then")
    desk.close()
    moved = tmp_path / "moved.svw"
    shutil.move(desk.path, moved)
    again = reopen(moved, author="Ann")
    say(again, "now")
    newer = kept(again)
    assert newer is not None
    assert newer.path.parent == backup.path.parent
    assert backups_of(moved, again.workspace.beginning()) == (newer, backup)
    again.close()


def test_another_application_does_not_share_the_shelf(desk: Desk, tmp_path: Path) -> None:
    made(desk, "ours")
    (tmp_path / "other").mkdir()
    other = begin(tmp_path / "other" / "work.svw", author="Ben")
    theirs = made(other, "theirs")
    assert backups_of(other.path, other.workspace.beginning()) == (theirs,)
    other.close()
