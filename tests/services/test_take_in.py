"""Taking files and folders in: once each, for an answer or for the library, with one plain report."""

import hashlib
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from sv_desktop.domain.fault import Cancelled
from sv_desktop.services import take_in as module
from sv_desktop.services.desk import Desk
from sv_desktop.services.shelve import remove
from sv_desktop.services.take_in import take_in

REF, OTHER = "award:social_change", "charter:good_locally"


def _files(folder: Path, **contents: bytes) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for name, data in contents.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(data)
        paths.append(path)
    return paths


def test_files_are_kept_whole_with_their_name_and_digest(desk: Desk, tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", report_pdf=b"%PDF-1.7 " * 300_000, notes_txt=b"Tea at four.")
    steps: list[tuple[int, int]] = []
    found = take_in(desk, paths, REF, lambda done, total: steps.append((done, total)))
    assert [one.name for one in found.added] == ["report.pdf", "notes.txt"]
    assert (found.already, found.left_out) == ((), ())
    for path, one in zip(paths, found.added, strict=True):
        assert one.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert b"".join(desk.workspace.read_evidence(one.id)) == path.read_bytes()
    assert [one.media_type for one in found.added] == ["application/pdf", "text/plain"]
    assert {one.added_by for one in found.added} == {"Ann"}
    assert desk.application.evidence_for(REF) == found.added
    total = sum(path.stat().st_size for path in paths)
    told = [step for step in steps if step[1]]
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_a_folder_comes_in_with_one_plain_report(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "Evidence 2026"
    _files(folder, one_txt=b"one", two_txt=b"two", empty_txt=b"")
    (folder / ".hidden").write_bytes(b"x")
    (folder / "again.txt").write_bytes(b"one")
    found = take_in(desk, [folder, tmp_path / "gone.pdf"])
    assert found.words == "2 files added, 1 was already here, 3 were left out."
    assert found.reasons == (
        "Hidden, or the system’s own: .hidden",
        "Empty: empty.txt",
        "Not found, or not a file: gone.pdf",
    )
    assert {one.name for one in desk.application.evidence} == {"again.txt", "two.txt"}
    assert all(desk.application.answers.uses(one.id) == () for one in desk.application.evidence)
    again = take_in(desk, [folder])
    assert again.words == "Nothing was added, 3 were already here, 2 were left out."
    assert len(desk.application.evidence) == 2


def test_what_is_here_under_another_name_is_attached_and_not_added(desk: Desk, tmp_path: Path) -> None:
    (first,) = take_in(desk, _files(tmp_path / "a", one_txt=b"same bytes"), REF).added
    found = take_in(desk, _files(tmp_path / "b", other_txt=b"same bytes"), OTHER)
    assert (found.added, [one.id for one in found.already]) == ((), [first.id])
    assert desk.application.answers.uses(first.id) == (REF, OTHER)


def test_all_of_a_folder_is_attached_in_one_step(desk: Desk, tmp_path: Path) -> None:
    _files(tmp_path / "in", a_txt=b"a", b_txt=b"b", c_txt=b"c")
    take_in(desk, [tmp_path / "in"], REF)
    assert len(desk.application.evidence_for(REF)) == 3
    desk.workspace.undo(author="Ann", at=desk.clock())
    desk.refresh()
    assert desk.application.evidence_for(REF) == ()
    assert desk.application.evidence == ()
    assert len(desk.workspace.removed_evidence()) == 3
    desk.workspace.redo(author="Ann", at=desk.clock())
    desk.refresh()
    assert len(desk.application.evidence_for(REF)) == 3


def test_an_empty_file_that_was_chosen_is_evidence_too(desk: Desk, tmp_path: Path) -> None:
    found = take_in(desk, _files(tmp_path / "in", empty_txt=b"", second_txt=b""), REF)
    assert [(one.size, one.sha256) for one in found.added] == [(0, hashlib.sha256(b"").hexdigest())] * 2


def test_cancelling_keeps_whole_files_attached_and_nothing_of_the_rest(desk: Desk, tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", first_bin=b"a" * 10, second_bin=b"b" * 5_000_000)

    def stop(done: int, _total: int) -> None:
        if done > 10:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_in(desk, paths, REF, stop)
    assert [one.name for one in desk.application.evidence_for(REF)] == ["first.bin"]
    assert [one.name for one in desk.application.evidence] == ["first.bin"]
    assert desk.workspace.check() == ()


def test_the_workspace_never_swallows_itself(desk: Desk, tmp_path: Path) -> None:
    found = take_in(desk, [desk.workspace.path])
    assert found.reasons == ("This workspace itself: work.svw",)
    (tmp_path / "notes.txt").write_bytes(b"x")
    names = {one.name for one in take_in(desk, [tmp_path]).added}
    assert "notes.txt" in names
    assert not [name for name in names if "work.svw" in name]


def test_what_the_disk_has_no_room_for_is_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Room(NamedTuple):
        free: int

    paths = _files(tmp_path / "in", film_mp4=b"f" * 2000, small_txt=b"s")
    monkeypatch.setattr(module, "_ROOM_TO_SPARE", 0)
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: Room(1000))
    found = take_in(desk, paths)
    assert [one.name for one in found.added] == ["small.txt"]
    assert found.reasons == ("Too large for the room that is left on the disk: film.mp4",)


def test_a_file_that_cannot_be_read_stops_nothing(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = _files(tmp_path / "in", bad_txt=b"bad", good_txt=b"good")
    real = Path.open

    def broken(path: Path, *args: object, **more: object) -> object:
        if path.name == "bad.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", broken)
    found = take_in(desk, paths, REF)
    assert [one.name for one in found.added] == ["good.txt"]
    assert "bad.txt" in found.reasons[0]
    assert "Permission denied" in found.reasons[0]


def test_a_name_that_is_not_unicode_is_told(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    with open(bytes(folder) + b"/caf\xe9.txt", "wb") as made:  # noqa: PTH123 - a name that no text can say
        made.write(b"x")
    (folder / "good.txt").write_bytes(b"y")
    found = take_in(desk, [folder])
    assert [one.name for one in found.added] == ["good.txt"]
    assert "cannot be stored" in found.reasons[0]


def test_removed_evidence_comes_back_with_its_file(desk: Desk, tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", note_txt=b"note")
    (one,) = take_in(desk, paths).added
    remove(desk, [one.id])
    assert desk.application.evidence == ()
    assert [back.id for back in take_in(desk, paths).added] == [one.id]
    assert [back.id for back in desk.application.evidence] == [one.id]
