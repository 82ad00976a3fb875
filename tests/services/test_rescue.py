"""Rescue: what can be read is in the new file, what cannot is told, and the damaged file stays as it was."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.protection import PassphraseWanted
from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.protect import is_protected, key_from_passphrase, protect
from sv_desktop.services.rescue import can_be_rescued, rescue
from sv_desktop.services.snapshots import snapshots, take_snapshot

CHANGE = "award:social_change"


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """One letter of one answer is changed on the disk, and a page of one file is blank."""
    path = tmp_path / "Acorn.svw"
    desk = begin(path, author="Ann", organisation="Acorn Lane")
    answer(desk, CHANGE, "change", "First words")
    take_snapshot(desk, "Early")
    answer(desk, CHANGE, "change", "Forty people came to us.")
    answer(desk, "award:social_reach", "how_many", 40)
    attach_bytes(desk, CHANGE, b"whole" * 1000, "whole.txt")
    attach_bytes(desk, CHANGE, bytes(range(1, 256)) * 2000, "broken.txt")
    desk.close()
    data = bytearray(path.read_bytes())
    data[data.index(b"Forty people")] ^= 2
    blank = data.index(bytes(range(1, 256)) * 100)
    data[blank + 1000 : blank + 3000] = bytes(2000)
    path.write_bytes(data)
    return path


def test_all_that_can_be_read_is_in_the_new_file(damaged: Path, tmp_path: Path) -> None:
    before = damaged.read_bytes()
    with pytest.raises(PlainError) as told:
        reopen(damaged, author="Ann")
    assert can_be_rescued(told.value)
    rescued = rescue(damaged, tmp_path / "new.svw", author="Ann")
    assert damaged.read_bytes() == before
    assert rescued.doubtful == ((CHANGE, "change"),)
    assert rescued.lost_evidence == ("broken.txt",)
    assert (rescued.lost_changes, rescued.evidence, rescued.unnamed, rescued.snapshots) == (1, 1, 0, 1)
    desk = reopen(tmp_path / "new.svw", author="Ann")
    answers = desk.application.answers
    assert answers.text(CHANGE, "change") == "First words"
    assert answers.flag(CHANGE, "look_again"), "its last words are lost, and nobody shall overlook that"
    assert answers.get("award:social_reach", "how_many") == 40
    (evidence,) = desk.application.evidence_for(CHANGE)
    assert b"".join(desk.workspace.read_evidence(evidence.id)) == b"whole" * 1000
    assert [one.name for one in snapshots(desk)] == ["Early"]
    assert desk.workspace.check() == ()
    answer(desk, CHANGE, "change", "Forty people came.")
    desk.close()


def test_a_file_that_was_cut_short(damaged: Path, tmp_path: Path) -> None:
    damaged.write_bytes(damaged.read_bytes()[:-450_000])
    rescued = rescue(damaged, tmp_path / "new.svw")
    assert rescued.changes
    assert reopen(tmp_path / "new.svw", author="Ann").application.organisation_name == "Acorn Lane"


def test_a_whole_file_is_rescued_whole(tmp_path: Path) -> None:
    desk = begin(tmp_path / "a.svw", author="Ann", organisation="Acorn Lane")
    attach_bytes(desk, CHANGE, b"photo", "photo.png")
    kept = desk.application
    desk.close()
    rescued = rescue(tmp_path / "a.svw", tmp_path / "b.svw")
    assert rescued.everything
    assert "Nothing is known to be lost." in rescued.words
    again = reopen(tmp_path / "b.svw", author="Ann")
    assert again.application == kept
    again.close()


def test_stopping_leaves_nothing(damaged: Path, tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        rescue(damaged, tmp_path / "new.svw", progress=stop)
    assert [one.name for one in tmp_path.iterdir() if one.suffix == ".svw"] == ["Acorn.svw"]


def test_another_kind_of_file_and_a_name_that_is_taken(damaged: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.svw").write_text("Dear all")
    with pytest.raises(PlainError, match="not an SV Desktop workspace"):
        rescue(tmp_path / "letter.svw", tmp_path / "new.svw")
    assert not (tmp_path / "new.svw").exists()
    with pytest.raises(PlainError, match="already a file"):
        rescue(damaged, damaged)


def test_a_protected_file_is_rescued_with_its_passphrase(tmp_path: Path) -> None:
    path, new = tmp_path / "Acorn.svw", tmp_path / "new.svw"
    desk = begin(path, author="Ann", organisation="Acorn Lane")
    answer(desk, CHANGE, "change", "Forty people came to us.")
    attach_bytes(desk, CHANGE, bytes(range(256)) * 4000, "photo.png")
    protect(desk, "nine quiet ferries at dawn")
    size = path.stat().st_size
    desk.close()
    data = bytearray(path.read_bytes())
    data[size - 100_000] ^= 1
    path.write_bytes(data)
    with pytest.raises(PassphraseWanted):
        rescue(path, new)
    key = key_from_passphrase(path, "nine quiet ferries at dawn")
    rescue(path, new, key=key)
    assert is_protected(new)
    again = reopen(new, author="Ann", key=key)
    assert again.application.answers.text(CHANGE, "change") == "Forty people came to us."
    again.close()
