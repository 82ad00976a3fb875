"""Hearing back: an answer is taken in only where it belongs, is kept as it came, and helps with what comes next."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from pypdf import PdfReader

from sv_desktop.domain.answers import LOOK_AGAIN
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.feedback import Condition, ItemFeedback
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.review_request import ReviewRequest
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services import hear, tell
from sv_desktop.services.answer import answer, declare
from sv_desktop.services.ask_review import ask_review, file_name
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.identify import make_identity
from sv_desktop.services.plan import add
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register
from sv_desktop.services.seal import seal
from sv_desktop.services.sealed_document import AnotherDocument, open_document, write_document
from sv_desktop.services.step_back import undo
from sv_desktop.services.verify import mark_known, verify
from tests.applicants import signatory
from tests.reports import letters
from tests.services.answered import ASK, CHANGE, PASSPHRASE, decided, read_by, ticking, with_identity

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
OURS = "nine quiet ferries at dawn"


@pytest.fixture
def applicant(tmp_path: Path) -> Iterator[Desk]:
    """A workspace from which a package was sealed."""
    desk = begin(tmp_path / "Acorn.svw", author="Zoë", organisation="Acorn Lane")
    make_identity(desk, OURS)
    desk.save([("award#social", "chosen", True)])
    answer(desk, CHANGE, "change", "Forty people can mend a bicycle now.")
    attach_bytes(desk, CHANGE, b"a photo", "photo.txt")
    declare(desk, Declaration(signatory="Zoë", role="Chair", may_sign=True, confirmed=True, date="2026-11-02"))
    seal(desk, tmp_path / "Acorn.asice", OURS)
    yield desk
    desk.close()


@pytest.fixture
def scheme(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ruth", name="Our scheme", clock=ticking(NOON))
    with_identity(desk)
    yield desk
    desk.close()


def told(scheme: RegisterDesk, folder: Path, kind: OutcomeKind = OutcomeKind.NOT_YET) -> Path:
    """Receive, read, decide and answer the package of the applicant."""
    (outcome,) = receive(scheme, [folder / "Acorn.asice"])
    assert outcome.received is not None
    read_by(scheme, outcome.received.id, "Ruth", "partly")
    decided(scheme, outcome.received.id, kind)
    return tell.tell(scheme, outcome.received.id, folder / f"answer {kind.value}.asice", PASSPHRASE).path


def test_an_answer_is_checked_kept_and_there_when_opened_again(
    applicant: Desk, scheme: RegisterDesk, tmp_path: Path
) -> None:
    path = told(scheme, tmp_path)
    heard = hear.look_at(applicant, path)
    assert (heard.feedback.scheme, heard.signer.organisation, heard.again) == ("Our scheme", "Our scheme", False)
    assert not hear.knows(heard.signer)
    mark_known(heard.signer)
    assert hear.knows(heard.signer)
    assert hear.look_at(applicant, path).signer.known
    kept = hear.keep(applicant, path)
    assert hear.look_at(applicant, path).again
    assert hear.keep(applicant, path) == kept
    applicant.close()
    again = reopen(tmp_path / "Acorn.svw", author="Zoë")
    try:
        assert [one.feedback for one in hear.answers(again)] == [heard.feedback]
        said = hear.answers(again)[0].said_of(CHANGE)
        assert said is not None
        assert (said.level, said.ask) == ("Partly shown", ASK)
        hear.save_file(again, kept, tmp_path / "copy.asice")
        assert (tmp_path / "copy.asice").read_bytes() == path.read_bytes()
        hear.save_letter(again, kept, tmp_path / "letter.pdf")
        assert "Acorn Lane" in PdfReader(tmp_path / "letter.pdf").pages[0].extract_text()
        assert [one.name for one in tmp_path.iterdir() if one.suffix == ".part" or one.name.startswith(".letter")] == []
    finally:
        again.close()


def test_an_answer_to_somebody_else_is_refused_plainly(applicant: Desk, scheme: RegisterDesk, tmp_path: Path) -> None:
    path = told(scheme, tmp_path)
    other = begin(tmp_path / "Other.svw", author="Ben", organisation="Tea Room")
    try:
        for take in (hear.look_at, hear.keep):
            with pytest.raises(PlainError, match="“Acorn Lane” that was not sealed in this workspace"):
                take(other, path)
        assert other.letters == ()
    finally:
        other.close()


def test_a_changed_one_and_another_document_are_refused(applicant: Desk, scheme: RegisterDesk, tmp_path: Path) -> None:
    path = told(scheme, tmp_path)
    changed = tmp_path / "changed.asice"
    changed.write_bytes(path.read_bytes().replace(b"repair caf", b"repair Caf", 1))
    with pytest.raises(PlainError, match="changed after sealing"):
        hear.keep(applicant, changed)
    with pytest.raises(AnotherDocument, match="an organisation’s application"):
        hear.keep(applicant, tmp_path / "Acorn.asice")
    with pytest.raises(PlainError):
        hear.keep(applicant, tmp_path / "gone.asice")
    assert applicant.letters == ()


def test_a_stranger_who_answers_in_the_schemes_name_is_new(
    applicant: Desk, scheme: RegisterDesk, tmp_path: Path
) -> None:
    mark_known(hear.look_at(applicant, told(scheme, tmp_path)).signer)
    mallory = begin_register(tmp_path / "mallory.svr", author="Mallory", name="Our scheme", clock=ticking(NOON))
    try:
        with_identity(mallory)
        heard = hear.look_at(applicant, told(mallory, tmp_path, OutcomeKind.AWARD))
        assert heard.signer.organisation == "Our scheme"
        assert not heard.signer.known
    finally:
        mallory.close()


def test_it_goes_along_in_a_copy_and_a_colleague_sees_it(applicant: Desk, scheme: RegisterDesk, tmp_path: Path) -> None:
    kept = hear.keep(applicant, told(scheme, tmp_path))
    hand_over(applicant, tmp_path / "copy.svw", to="Sam")
    copy = reopen(tmp_path / "copy.svw", author="Sam")
    try:
        assert hear.answers(copy) == (kept,)
        assert hear.look_at(copy, tmp_path / "answer not_yet.asice").again
    finally:
        copy.close()


def test_what_is_asked_for_is_offered_until_it_is_in_the_plan(
    applicant: Desk, scheme: RegisterDesk, tmp_path: Path
) -> None:
    kept = hear.keep(applicant, told(scheme, tmp_path, OutcomeKind.AWARD_WITH_CONDITIONS))
    found = hear.offers(applicant, kept)
    assert [(one.what, one.ref, one.due) for one in found] == [
        ("Send the signed safeguarding policy", "", "2027-01-29"),
        ("Add the numbers for Widnes", "", "2027-02-26"),
        (ASK, CHANGE, ""),
    ]
    add(applicant, found[0].what, ref=found[0].ref, due=hear.due_day(found[0]))
    add(applicant, found[2].what, ref=found[2].ref)
    assert hear.offers(applicant, kept) == (found[1],)
    undo(applicant)
    assert hear.offers(applicant, kept) == (found[1], found[2])


def test_the_next_version_begins_with_everything_carried_over(
    applicant: Desk, scheme: RegisterDesk, tmp_path: Path
) -> None:
    kept = hear.keep(applicant, told(scheme, tmp_path))
    before = applicant.application
    hear.begin_next(applicant, kept)
    after = applicant.application
    assert after.answers.text(CHANGE, "change") == "Forty people can mend a bicycle now."
    assert after.evidence == before.evidence
    assert after.answers.flag(CHANGE, LOOK_AGAIN)
    assert (after.declaration.complete, after.declaration.signatory) == (False, "Zoë")
    assert [one.name for one in applicant.workspace.snapshots()] == ["Before the answer of 25 November 2026"]
    undo(applicant)
    assert applicant.application.declaration.complete
    assert not applicant.application.answers.flag(CHANGE, LOOK_AGAIN)


def test_a_second_version_and_its_answer(applicant: Desk, scheme: RegisterDesk, tmp_path: Path) -> None:
    first = hear.keep(applicant, told(scheme, tmp_path))
    hear.begin_next(applicant, first)
    declare(applicant, Declaration(signatory="Zoë", role="Chair", may_sign=True, confirmed=True, date="2026-12-02"))
    seal(applicant, tmp_path / "Acorn.asice", OURS)
    applicant.clock = lambda: NOON + timedelta(days=9)
    second = hear.keep(applicant, told(scheme, tmp_path, OutcomeKind.AWARD))
    assert hear.answers(applicant) == (second, first)
    assert [row.version for row in scheme.inbox.rows] == [1, 2]


def test_a_review_is_asked_for_and_the_scheme_receives_it(
    applicant: Desk, scheme: RegisterDesk, tmp_path: Path
) -> None:
    kept = hear.keep(applicant, told(scheme, tmp_path))
    target = tmp_path / file_name(applicant)
    sealed = ask_review(
        applicant, kept, target, OURS, asked_by="Zoë", role="Chair", reasons="The numbers were in the second file."
    )
    assert verify(sealed.path).sealed
    request = open_document(target, DocumentKind.REVIEW, ReviewRequest).value
    assert (request.organisation, request.feedback_id) == ("Acorn Lane", kept.feedback.id)
    (outcome,) = receive(scheme, [target])
    assert (outcome.review, outcome.problem) == (True, "")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"reasons": " "}, "reasons are missing"),
        ({"asked_by": ""}, "name is missing"),
        ({"reasons": "x" * 10_001}, "longer"),
    ],
)
def test_a_review_needs_a_name_and_reasons(
    applicant: Desk, scheme: RegisterDesk, tmp_path: Path, changes: dict[str, str], words: str
) -> None:
    kept = hear.keep(applicant, told(scheme, tmp_path))
    said = {"asked_by": "Zoë", "role": "", "reasons": "Why", **changes}
    with pytest.raises(PlainError, match=words):
        ask_review(applicant, kept, tmp_path / "r.asice", OURS, **said)  # type: ignore[arg-type]
    assert not (tmp_path / "r.asice").exists()


def test_facts_of_a_newer_program_are_passed_over(applicant: Desk) -> None:
    for number, facts in enumerate(({}, {"feedback": 7, "signer": {}}, {"feedback": {"format": "other"}})):
        applicant.workspace.letters.keep(
            BytesIO(bytes([number])), size=1, kind="feedback", facts=facts, received_at=NOON
        )
    applicant.refresh()
    assert len(applicant.letters) == 3
    assert hear.answers(applicant) == ()


def test_a_full_disk_leaves_nothing(applicant: Desk, scheme: RegisterDesk, tmp_path: Path) -> None:
    kept = hear.keep(applicant, told(scheme, tmp_path))
    (tmp_path / "folder").mkdir()
    shutil.rmtree(tmp_path / "folder")
    with pytest.raises(PlainError, match="could not be saved there"):
        hear.save_letter(applicant, kept, tmp_path / "folder" / "letter.pdf")


def forged(applicant: Desk, path: Path, **changes: object) -> Path:
    """An answer by a stranger to our own package, full of odd things."""
    (sealed,) = applicant.workspace.seals()
    odd = "Our\u202e scheme\n\u200bBold" + "x" * 900
    told = letters.feedback("<b>Pay &pound;5 to evil</b>", OutcomeKind.AWARD)
    decision = msgspec.structs.replace(
        told.decision, label=odd, decided_on="yesterday", conditions=(Condition(words="y" * 90_000, by="soon"),) * 9_000
    )
    items = tuple(ItemFeedback(ref=f"award:{number}", title=odd, ask="z") for number in range(30_000))
    answered = msgspec.structs.replace(told.answers, manifest_sha256=sealed.sha256, organisation=odd)
    said = {"scheme": odd, "decision": decision, "items": items, "answers": answered, **changes}
    feedback = msgspec.structs.replace(told, **said)
    return write_document(path, DocumentKind.FEEDBACK, feedback, signatory("Mallory"), at=NOON).path


def test_a_strangers_flood_is_cut_short_and_names_stay_on_one_line(applicant: Desk, tmp_path: Path) -> None:
    told = letters.feedback("\x1b[2Jcleared\nand\tmore\x00", OutcomeKind.AWARD)
    small = {"items": told.items, "decision": told.decision}
    kept = hear.keep(applicant, forged(applicant, tmp_path / "small.asice", **small))
    assert kept.feedback.decision.message == "[2Jcleared\nand\tmore"
    assert {one.comment for one in kept.feedback.items} == {"[2Jcleared\nand\tmore"}
    assert "\n" not in kept.feedback.scheme
    assert "\u202e" not in kept.feedback.scheme
    assert len(kept.feedback.scheme) <= 120
    assert not hear.knows(kept.signer)
    odd = letters.feedback("a", OutcomeKind.AWARD_WITH_CONDITIONS).decision
    flood = msgspec.structs.replace(odd, conditions=(Condition(words="y" * 30_000, by="soon"),) * 300)
    items = tuple(ItemFeedback(ref=f"award:{number}", title="t\nt", ask="z") for number in range(30_000))
    kept = hear.keep(applicant, forged(applicant, tmp_path / "flood.asice", decision=flood, items=items))
    assert (len(kept.feedback.items), len(kept.feedback.decision.conditions)) == (200, 200)
    assert {(len(one.words), one.by) for one in kept.feedback.decision.conditions} == {(20_000, "")}
    assert {one.title for one in kept.feedback.items} == {"t t"}
    assert len(hear.offers(applicant, kept)) <= 400
    applicant.close()
    again = reopen(tmp_path / "Acorn.svw", author="Zoë")
    try:
        assert again.workspace.check() == ()
    finally:
        again.close()


def test_a_document_beyond_all_measure_is_refused(applicant: Desk, tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="too large"):
        hear.keep(applicant, forged(applicant, tmp_path / "huge.asice"))
    assert applicant.letters == ()
