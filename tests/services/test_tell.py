"""The answer: sealed by the scheme, whole, kind, and without a byte of what was written for the register alone."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from sv_desktop.domain.decision import decision_of
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.feedback import Feedback
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.protection import WrongPassphrase
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.sealing import open_verified, pdf_signer_fingerprint
from sv_desktop.services import decide, promise, tell
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, history
from sv_desktop.services.sealed_document import open_document
from sv_desktop.services.trust import identity_of
from tests.sealing.packages import openssl_accepts
from tests.services.answered import (
    ASK,
    CHANGE,
    COMMENT,
    NOTE,
    PASSPHRASE,
    arrived,
    decided,
    read_by,
    ticking,
    with_identity,
)

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ruth", name="Our scheme", clock=ticking(NOON))
    with_identity(desk)
    yield desk
    desk.close()


@pytest.fixture
def about(desk: RegisterDesk, tmp_path: Path) -> str:
    about = arrived(desk, tmp_path, themes=("social", "economic"))
    read_by(desk, about, "Ruth", "partly")
    return about


def text_of(package: Path) -> str:
    letter = open_document(package, DocumentKind.FEEDBACK, Feedback).read("letter.pdf", limit=10_000_000)
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(letter)).pages)


def everything_in(package: Path) -> bytes:
    """All bytes, and those that the letter holds compressed."""
    data = package.read_bytes()
    letter = PdfReader(BytesIO(open_document(package, DocumentKind.FEEDBACK, Feedback).read("letter.pdf", limit=10**7)))
    for number in range(1, int(letter.trailer["/Size"])):
        found = letter.get_object(number)
        data += found.get_data() if hasattr(found, "get_data") else repr(found).encode()
    return data + text_of(package).encode()


@pytest.mark.parametrize("kind", list(OutcomeKind))
def test_the_answer_says_what_was_decided_and_what_is_said_of_each_answer(
    desk: RegisterDesk, about: str, tmp_path: Path, kind: OutcomeKind
) -> None:
    promise.save_signatory(desk, "Ruth Okafor, for the panel")
    decided(desk, about, kind)
    written = tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    opened = open_document(written.path, DocumentKind.FEEDBACK, Feedback)
    told = opened.value
    assert (told.decision.kind, told.decision.decided_by, told.decision.decided_on) == (kind, "Ruth", "2026-11-25")
    assert (told.scheme, told.signatory, told.answers.organisation) == (
        "Our scheme",
        "Ruth Okafor, for the panel",
        "Bike Kitchen",
    )
    (item,) = told.items
    assert (item.ref, item.level, item.ask) == (CHANGE, "Partly shown", ASK)
    assert item.comment == f"{COMMENT} (Ruth)"
    assert opened.signer.organisation == "Our scheme"
    words = " ".join(text_of(written.path).split())
    assert told.decision.label in words
    assert "With thanks and kind regards" in words
    assert COMMENT in words
    if kind is OutcomeKind.NOT_YET:
        assert [one.title for one in told.decision.reasons] == ["Social", "Economic"]
        assert "In Economic we could not see what changed." in words
    if kind is OutcomeKind.AWARD_WITH_CONDITIONS:
        assert "Add the numbers for Widnes" in words
        assert "26 February 2027" in words


def test_no_byte_of_a_private_note_is_in_the_package(desk: RegisterDesk, about: str, tmp_path: Path) -> None:
    read_by(desk, about, "Sam", "partly", refs=(CHANGE, "award:social_reach"))
    desk.write([(about, EntryKind.NOTE, "award#social", NOTE), (about, EntryKind.NOTE, "", NOTE)])
    desk.write([(about, EntryKind.AGREED, CHANGE, {"level": "partly", "reason": f"{NOTE} AGREED"})])
    decided(desk, about)
    written = tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    data = everything_in(written.path)
    assert b"repair caf" in data
    for secret in ("PRIVATE", "treasurer", "doubt the numbers", "AGREED"):
        assert secret.encode() not in data
        assert secret.encode("utf-16-be") not in data
    assert "doubt the numbers" in str(list(desk.ledger))


def test_both_assessors_words_are_there_once_and_nobodys_name_is_beside_them(
    desk: RegisterDesk, about: str, tmp_path: Path
) -> None:
    desk.author, desk.clock = "Samira", lambda: NOON + timedelta(minutes=5)
    desk.write([(about, EntryKind.COMMENT, CHANGE, "A fine story."), (about, EntryKind.ASK, CHANGE, ASK)])
    desk.author = "Ruth"
    decided(desk, about)
    written = tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    (item,) = open_document(written.path, DocumentKind.FEEDBACK, Feedback).value.items
    assert item.comment == f"{COMMENT} (Ruth)\nA fine story."
    assert item.ask == ASK
    assert b"Samira" not in everything_in(written.path)


def test_strangers_can_check_it_with_stock_tools(desk: RegisterDesk, about: str, tmp_path: Path) -> None:
    decided(desk, about)
    written = tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    folder = tmp_path / "out"
    subprocess.run(["unzip", "-q", str(written.path), "-d", str(folder)], check=True)
    assert openssl_accepts(folder, 1)
    subprocess.run(["sha256sum", "-c", "manifest-sha256.txt"], cwd=folder, check=True, capture_output=True)
    identity = identity_of(desk)
    assert identity is not None
    assert pdf_signer_fingerprint((folder / "letter.pdf").read_bytes()) == identity.fingerprint.replace(" ", "").lower()
    with (folder / "META-INF" / "ASiCManifest001.xml").open("rb+") as file:
        file.seek(-20, 2)
        file.write(b"x")
    assert not openssl_accepts(folder, 1)


def test_it_names_the_application_by_what_its_workspace_remembers(
    desk: RegisterDesk, about: str, tmp_path: Path
) -> None:
    decided(desk, about)
    written = tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    answered = open_document(written.path, DocumentKind.FEEDBACK, Feedback).value.answers
    package = open_verified(tmp_path / "Bike Kitchen.asice")
    assert answered.manifest_sha256 == package.manifest_sha256
    (manifest,) = [one for one in package.verification.entries if one.name == "META-INF/ASiCManifest001.xml"]
    assert manifest.sha256 == answered.manifest_sha256
    assert answered.sha256 == desk.row(about).received.sha256


def test_what_went_out_is_noted_once_and_a_second_copy_makes_it_no_later(
    desk: RegisterDesk, about: str, tmp_path: Path
) -> None:
    decided(desk, about)
    tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    by = decide.tells_by(desk, about)
    assert by is not None
    assert by.words == "Told on Wednesday 25 November 2026, in time."
    desk.clock = lambda: datetime(2027, 1, 5, tzinfo=UTC)
    tell.tell(desk, about, tmp_path / "again.asice", PASSPHRASE)
    later = decide.tells_by(desk, about)
    assert later is not None
    assert later.words == by.words
    assert history(desk, desk.row(about))[0].words == "The answer was sealed: Not yet."


def test_nothing_is_written_or_noted_where_it_cannot_be(desk: RegisterDesk, about: str, tmp_path: Path) -> None:
    target = tmp_path / "answer.asice"
    with pytest.raises(PlainError, match="No decision was made yet"):
        tell.tell(desk, about, target, PASSPHRASE)
    decided(desk, about)
    with pytest.raises(WrongPassphrase):
        tell.tell(desk, about, target, "not the one at all, no")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        tell.tell(desk, about, target, PASSPHRASE, stop)
    with pytest.raises(PlainError, match="could not be written"):
        tell.tell(desk, about, tmp_path / "no" / "such" / "folder" / "a.asice", PASSPHRASE)
    assert not target.exists()
    made = decision_of(desk.ledger, about)
    assert made is not None
    assert made.sent is None


def test_without_an_identity_nothing_is_sealed(tmp_path: Path) -> None:
    desk = begin_register(tmp_path / "other.svr", author="Ruth", name="Our scheme", clock=ticking(NOON))
    try:
        about = arrived(desk, tmp_path)
        decided(desk, about)
        with pytest.raises(PlainError, match="no identity"):
            tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE)
    finally:
        desk.close()


def test_who_still_scores_is_not_shown_what_others_say_through_the_letter(
    desk: RegisterDesk, about: str, tmp_path: Path
) -> None:
    decided(desk, about)
    desk.author = "Samira"
    tell.preview_letter(desk, about, tmp_path / "letter.pdf")
    desk.write([(about, EntryKind.SCORE, CHANGE, "shown")])
    for act in (
        lambda: tell.preview_letter(desk, about, tmp_path / "again.pdf"),
        lambda: tell.tell(desk, about, tmp_path / "answer.asice", PASSPHRASE),
    ):
        with pytest.raises(PlainError, match="not said that you are done"):
            act()
    assert not (tmp_path / "again.pdf").exists()
    desk.write([(about, EntryKind.DONE, "", "scored")])
    tell.preview_letter(desk, about, tmp_path / "again.pdf")


def test_the_letter_can_be_read_before_it_is_sealed(desk: RegisterDesk, about: str, tmp_path: Path) -> None:
    decided(desk, about)
    path = tell.preview_letter(desk, about, tmp_path / "letter.pdf")
    assert "Why, theme by theme" in "\n".join(page.extract_text() for page in PdfReader(path).pages)
    made = decision_of(desk.ledger, about)
    assert made is not None
    assert made.sent is None


def test_a_name_of_any_kind_makes_a_safe_file_name(desk: RegisterDesk, about: str) -> None:
    received = desk.row(about).received
    strange = msgspec.structs.replace(received.about, organisation="../Bike: Kitchen?")
    name = tell.file_name(msgspec.structs.replace(received, about=strange))
    assert "/" not in name
    assert name.endswith(".asice")
