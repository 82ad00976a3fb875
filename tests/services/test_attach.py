"""Evidence: stored once, attached often, described, taken off, saved again."""

import hashlib
import mimetypes
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.services.attach import (
    attach_bytes,
    attach_existing,
    describe,
    detach,
    save_copy,
)
from sv_desktop.services.desk import Desk

REF, OTHER = "award:social_change", "charter:good_locally"


def test_the_same_bytes_are_stored_once(desk: Desk, tmp_path: Path) -> None:
    size = 3 * 1024 * 1024
    attach_bytes(desk, REF, b"x" * size, "one.bin")
    for number in range(5):
        attach_bytes(desk, OTHER, b"x" * size, f"the same {number}.bin")
    assert desk.workspace.path.stat().st_size < 2.5 * size
    assert {one.sha256 for one in desk.application.evidence} == {hashlib.sha256(b"x" * size).hexdigest()}


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
    describe(desk, one.id, title="", description="", personal=True, consent=" Both agreed. ")
    assert (desk.application.evidence[0].personal, desk.application.evidence[0].consent) == (True, "Both agreed.")
    describe(desk, one.id, title="", description="", consent="Both agreed.")
    assert (desk.application.evidence[0].personal, desk.application.evidence[0].consent) == (False, "")
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
