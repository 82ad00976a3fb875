"""Evidence: stored once, attached often, described, taken off, saved again. No file is dropped without a word."""

import hashlib
import mimetypes
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.services.attach import (
    attach_bytes,
    attach_existing,
    attach_files,
    describe,
    detach,
    save_copy,
)
from sv_desktop.services.desk import Desk

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
    found = attach_files(desk, REF, paths, lambda done, total: steps.append((done, total)))
    assert [one.name for one in found.evidence] == ["report.pdf", "notes.txt"]
    assert found.refused == ()
    for path, one in zip(paths, found.evidence, strict=True):
        assert one.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert b"".join(desk.workspace.read_evidence(one.id)) == path.read_bytes()
    assert [one.media_type for one in found.evidence] == ["application/pdf", "text/plain"]
    assert {one.added_by for one in found.evidence} == {"Ann"}
    assert desk.application.evidence_for(REF) == found.evidence
    total = sum(path.stat().st_size for path in paths)
    assert steps[-1] == (total, total)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_what_cannot_be_added_comes_back_with_the_reason(desk: Desk, tmp_path: Path) -> None:
    (good,) = _files(tmp_path / "in", good_txt=b"good")
    found = attach_files(desk, REF, [tmp_path / "in", tmp_path / "gone.txt", good])
    assert [one.name for one in found.evidence] == ["good.txt"]
    assert [one.path for one in found.refused] == [tmp_path / "in", tmp_path / "gone.txt"]
    assert "folder" in found.refused[0].words
    assert "not found" in found.refused[1].words


def test_an_empty_file_is_evidence_too(desk: Desk, tmp_path: Path) -> None:
    found = attach_files(desk, REF, _files(tmp_path / "in", empty_txt=b""))
    assert [(one.size, one.sha256) for one in found.evidence] == [(0, hashlib.sha256(b"").hexdigest())]


def test_the_same_bytes_are_stored_once(desk: Desk, tmp_path: Path) -> None:
    size = 3 * 1024 * 1024
    attach_bytes(desk, REF, b"x" * size, "one.bin")
    for number in range(5):
        attach_bytes(desk, OTHER, b"x" * size, f"the same {number}.bin")
    assert desk.workspace.path.stat().st_size < 2.5 * size
    assert {one.sha256 for one in desk.application.evidence} == {hashlib.sha256(b"x" * size).hexdigest()}


def test_cancelling_keeps_whole_files_and_nothing_of_the_rest(desk: Desk, tmp_path: Path) -> None:
    paths = _files(tmp_path / "in", first_bin=b"a" * 10, second_bin=b"b" * 5_000_000)

    def stop(done: int, _total: int) -> None:
        if done > 10:
            raise Cancelled

    with pytest.raises(Cancelled):
        attach_files(desk, REF, paths, stop)
    desk.refresh()
    assert [one.name for one in desk.application.evidence_for(REF)] == ["first.bin"]
    assert [one.name for one in desk.application.evidence] == ["first.bin"]
    assert desk.workspace.check() == ()


def test_one_file_serves_two_questions_until_it_is_taken_off(desk: Desk) -> None:
    one = attach_bytes(desk, REF, b"picture", "pasted picture.png")
    attach_existing(desk, OTHER, one.id)
    assert desk.application.answers.uses(one.id) == (REF, OTHER)
    detach(desk, REF, one.id)
    assert desk.application.evidence_for(REF) == ()
    assert [found.id for found in desk.application.evidence_for(OTHER)] == [one.id]
    detach(desk, OTHER, one.id)
    assert [found.id for found in desk.application.evidence] == [one.id]
    attach_existing(desk, REF, one.id)
    assert b"".join(desk.workspace.read_evidence(one.id)) == b"picture"


def test_evidence_is_described_in_the_persons_words(desk: Desk) -> None:
    one = attach_bytes(desk, REF, b"x", "IMG_0001.jpg")
    describe(desk, one.id, title=" Saturday ", description="Five people at the bench. ", date="2025-10-18")
    (found,) = desk.application.evidence
    assert (found.label, found.description, found.date) == (
        "Saturday",
        "Five people at the bench.",
        "2025-10-18",
    )
    describe(desk, one.id, title="", description="")
    assert desk.application.evidence[0].label == "IMG_0001.jpg"


def test_a_copy_is_the_same_and_nothing_half_is_left(desk: Desk, tmp_path: Path) -> None:
    data = b"0123456789" * 300_000
    one = attach_bytes(desk, REF, data, "numbers.bin")
    save_copy(desk, one.id, tmp_path / "copy.bin")
    assert (tmp_path / "copy.bin").read_bytes() == data
    with pytest.raises(PlainError, match=r"numbers\.bin"):
        save_copy(desk, one.id, tmp_path / "no such folder" / "copy.bin")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        save_copy(desk, one.id, tmp_path / "stopped.bin", stop)
    assert not list(tmp_path.glob("stopped*"))


@pytest.mark.parametrize(
    "name", ["", "a" * 300 + ".txt", "../up.txt", "字.txt", "two\nlines.txt", "\u202egnp.exe", "NUL"]
)
def test_any_name_is_kept_as_the_person_knows_it(desk: Desk, name: str) -> None:
    one = attach_bytes(desk, REF, b"x", name)
    assert desk.application.evidence_for(REF) == (one,)
    assert one.name == name


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.PDF", "application/pdf"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("a.odt", "application/vnd.oasis.opendocument.text"),
        ("a.csv", "text/csv"),
        ("a.eml", "message/rfc822"),
        ("a.ics", "text/calendar"),
        ("a.JPG", "image/jpeg"),
        ("a.heic", "image/heic"),
        ("a.unheard-of", "application/octet-stream"),
        ("no ending", "application/octet-stream"),
    ],
)
def test_the_media_type_does_not_hang_on_the_computer(
    desk: Desk, name: str, media_type: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_: ("application/x-of-this-computer", None))
    assert attach_bytes(desk, REF, name.encode(), name).media_type == media_type
