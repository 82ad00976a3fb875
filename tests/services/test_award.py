"""Awards: given after a decision, certified in three forms, ended with a reason; the register keeps it all."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import msgspec
import pytest
from jsonschema import Draft202012Validator
from openbadgeslib.ob3 import OB3Verifier

from sv_desktop.domain.award import Standing
from sv_desktop.domain.award_number import tidy_number
from sv_desktop.domain.awards import awards_of
from sv_desktop.domain.certificate import BADGE_NAME, CERTIFICATE_NAME, SHEET_NAME, Certificate
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.feedback import Condition
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.resources import resources
from sv_desktop.sealing import WrongPassphrase, open_verified, pdf_signer_fingerprint
from sv_desktop.services import award
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import reopen_register
from sv_desktop.services.trust import identity_of
from tests.applicants import sealed
from tests.awarding import PASSPHRASE, Calendar, awarded, decide, register, take


@pytest.fixture
def clock() -> Calendar:
    return Calendar()


@pytest.fixture
def desk(tmp_path: Path, clock: Calendar) -> Iterator[RegisterDesk]:
    with register(tmp_path, clock) as desk:
        yield desk


def test_an_award_follows_a_decision(desk: RegisterDesk, tmp_path: Path) -> None:
    row = awarded(desk, tmp_path, themes=("social", "innovation"))
    assert award.to_give(desk) == (row,)
    held = award.give(desk, row.received.id)
    assert tidy_number(held.award.number) == held.award.number
    assert held.award.title == "Cheshire and Merseyside Social Value Award"
    assert [theme.label for theme in held.award.themes] == ["Social", "Innovation"]
    assert (held.award.awarded_on, held.award.valid_until) == ("2026-11-25", "2031-11-24")
    assert held.award.holder_keys == (row.received.fingerprint,)
    assert held.given_by == "Ruth"
    assert award.to_give(desk) == ()
    assert award.awards(desk) == (held,)


@pytest.mark.parametrize("kind", [None, OutcomeKind.ASK_FOR_MORE, OutcomeKind.NOT_YET])
def test_without_such_a_decision_there_is_none(desk: RegisterDesk, tmp_path: Path, kind: OutcomeKind | None) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Acorn Lane"))
    if kind:
        decide(desk, row, kind)
    assert award.to_give(desk) == ()
    with pytest.raises(PlainError, match="No award was decided"):
        award.give(desk, row.received.id)


def test_one_decision_gives_one_award(desk: RegisterDesk, tmp_path: Path) -> None:
    row = awarded(desk, tmp_path)
    award.give(desk, row.received.id)
    with pytest.raises(PlainError, match="given already"):
        award.give(desk, row.received.id)


def test_conditions_stand_on_it_with_their_day(desk: RegisterDesk, tmp_path: Path) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Acorn Lane"))
    decide(desk, row, OutcomeKind.AWARD_WITH_CONDITIONS, (Condition(words="Send the policy", by="2027-02-01"),))
    assert award.give(desk, row.received.id).award.conditions == ("Send the policy (by 1 February 2027)",)


def test_it_ends_with_a_reason_and_everything_stays(desk: RegisterDesk, tmp_path: Path, clock: Calendar) -> None:
    row = awarded(desk, tmp_path)
    first = award.give(desk, row.received.id)
    clock.now = datetime(2028, 3, 1, 12, tzinfo=UTC)
    ended = award.end(desk, first.award.number.lower(), "  It has \n merged with another. ")
    assert ended.ending is not None
    assert (ended.ending.on, ended.ending.reason, ended.ended_by) == (
        "2028-03-01",
        "It has merged with another.",
        "Ruth",
    )
    assert ended.standing(date(2028, 2, 29)) is Standing.VALID
    assert ended.standing(date(2028, 3, 1)) is Standing.ENDED
    decide(desk, row)
    again = award.give(desk, row.received.id)
    assert again.award.number != first.award.number
    kinds = [entry.kind for entry in desk.ledger.history(row.received.id) if entry.target]
    assert kinds == [EntryKind.AWARD, EntryKind.ENDING, EntryKind.AWARD]
    desk.close()
    with reopen_register(desk.path, author="Sam", read_only=True).register as kept:
        assert [entry.kind for entry in kept.entries(row.received.id) if entry.target] == kinds


@pytest.mark.parametrize(
    ("reason", "on", "words"),
    [
        (" ", None, "missing"),
        ("closed", date(2026, 11, 24), "on that day"),
        ("closed", date(2026, 12, 1), "on that day"),
    ],
)
def test_it_does_not_end_anyhow(desk: RegisterDesk, tmp_path: Path, reason: str, on: date | None, words: str) -> None:
    number = award.give(desk, awarded(desk, tmp_path).received.id).award.number
    with pytest.raises(PlainError, match=words):
        award.end(desk, number, reason, on=on)
    award.end(desk, number, "closed")
    with pytest.raises(PlainError, match="already"):
        award.end(desk, number, "closed again")
    with pytest.raises(PlainError, match="has ended"):
        award.issue(desk, number, tmp_path / "out", PASSPHRASE)


def test_a_number_with_a_slip_is_not_found(desk: RegisterDesk, tmp_path: Path) -> None:
    number = award.give(desk, awarded(desk, tmp_path).received.id).award.number
    slip = number[:-1] + ("1" if number[-1] != "1" else "2")
    for said in (slip, "", "SV", "x" * 5000):
        with pytest.raises(PlainError, match="no award with the number"):
            award.award_with(desk, said)


def test_the_certificate_in_three_forms(desk: RegisterDesk, tmp_path: Path) -> None:
    held = award.give(desk, awarded(desk, tmp_path, "Acorn / Lane: Trust?").received.id)
    made = award.issue(desk, held.award.number, tmp_path / "new" / "out", PASSPHRASE)
    identity = identity_of(desk)
    assert identity is not None
    ours = identity.fingerprint.replace(" ", "").lower()
    assert pdf_signer_fingerprint(made.sheet.read_bytes()) == ours
    with open_verified(made.certificate) as package:
        assert package.verification.sealed
        assert [one.fingerprint for one in package.verification.signers] == [ours]
        data = package.read(CERTIFICATE_NAME, limit=100_000)
        assert package.read(SHEET_NAME, limit=10_000_000) == made.sheet.read_bytes()
        assert package.read(BADGE_NAME, limit=100_000) == made.badge.read_bytes()
    certificate = msgspec.json.decode(data, type=Certificate)
    assert certificate.award == held.award
    assert certificate.scheme == "Invented Panel"
    assert "independent preparation aid" in certificate.notice
    schema = json.loads((resources() / "schemas" / "certificate.schema.json").read_text())
    assert list(Draft202012Validator(schema).iter_errors(json.loads(data))) == []
    token = made.badge.read_text()
    badge = OB3Verifier.for_issuer_did(OB3Verifier._decode_unverified(token)["iss"]).verify(token)
    assert badge.issuer.name == "Invented Panel"


def test_the_same_award_is_the_same_badge(desk: RegisterDesk, tmp_path: Path) -> None:
    number = award.give(desk, awarded(desk, tmp_path).received.id).award.number
    first, second = (award.issue(desk, number, tmp_path / name, PASSPHRASE) for name in ("a", "b"))
    ids = [OB3Verifier._decode_unverified(one.badge.read_text())["jti"] for one in (first, second)]
    assert ids[0] == ids[1]


def test_nothing_is_made_without_the_key(desk: RegisterDesk, tmp_path: Path, clock: Calendar) -> None:
    number = award.give(desk, awarded(desk, tmp_path).received.id).award.number
    with pytest.raises(WrongPassphrase):
        award.issue(desk, number, tmp_path / "out", "wrong")
    assert not (tmp_path / "out").exists()
    (tmp_path / "other").mkdir()
    with register(tmp_path / "other", clock, identity=False) as bare:
        number = award.give(bare, awarded(bare, tmp_path / "other").received.id).award.number
        with pytest.raises(PlainError, match="no identity"):
            award.issue(bare, number, tmp_path / "out", PASSPHRASE)


def test_a_folder_that_says_no(desk: RegisterDesk, tmp_path: Path) -> None:
    number = award.give(desk, awarded(desk, tmp_path).received.id).award.number
    (tmp_path / "file").write_text("x")
    with pytest.raises(PlainError, match="could not be"):
        award.issue(desk, number, tmp_path / "file", PASSPHRASE)


@pytest.mark.parametrize("value", ["", "text", 7, ["x"], {"number": 3}, {"number": "SV-2026-4817-2093-02"}])
def test_what_another_register_wrote_wrongly_is_no_award(desk: RegisterDesk, tmp_path: Path, value: object) -> None:
    row = awarded(desk, tmp_path)
    held = award.give(desk, row.received.id)
    broken = {**msgspec.to_builtins(held.award), "valid_until": "someday"}
    desk.write([(row.received.id, EntryKind.AWARD, "SV-other", value)])  # type: ignore[list-item]
    desk.write([(row.received.id, EntryKind.AWARD, "SV-broken", broken)])
    desk.write([(row.received.id, EntryKind.ENDING, held.award.number, value)])  # type: ignore[list-item]
    assert awards_of(desk.ledger, row.received.id) == (held,)
