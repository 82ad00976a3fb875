"""Trust: marking, confirming, withdrawing, and handing the list on; and the list of this computer beside it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Row, Standing
from sv_desktop.domain.package import Verdict
from sv_desktop.sealing import WrongPassphrase
from sv_desktop.services import trust
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, history, trail
from sv_desktop.services.verify import known_signers, verify
from tests.applicants import sealed

PASSPHRASE = "three tall herons by the lock"
HOW = "rang the number on the charity register"


class Calendar:
    """A clock that only the test moves."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture
def clock() -> Calendar:
    return Calendar()


@pytest.fixture
def desk(tmp_path: Path, clock: Calendar) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann", name="Our scheme", clock=clock)
    yield desk
    desk.close()


@pytest.fixture
def other(tmp_path: Path, clock: Calendar) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "other.svr", author="Sam", name="Their scheme", clock=clock)
    yield desk
    desk.close()


def take(desk: RegisterDesk, path: Path) -> Row:
    (outcome,) = receive(desk, [path])
    assert outcome.received is not None
    return desk.row(outcome.received.id)


def again(desk: RegisterDesk, row: Row) -> Row:
    return desk.row(row.received.id)


def test_marking_says_who_when_and_how(desk: RegisterDesk, tmp_path: Path, clock: Calendar) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    trust.mark_known(desk, row.received.signers[0], f"  {HOW} ")
    assert again(desk, row).standing is Standing.KNOWN
    (key,) = desk.keys.all()
    assert (key.organisation, key.marked_by, key.how) == ("Bike Kitchen", "Ann", HOW)
    assert key.marked_at < clock.time
    assert history(desk, row)[0].words == f"Marked as known: {HOW}"


@pytest.mark.parametrize("how", ["", "  \n "])
def test_marking_needs_words_of_how(desk: RegisterDesk, tmp_path: Path, how: str) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    with pytest.raises(PlainError, match="how you compared"):
        trust.mark_known(desk, row.received.signers[0], how)
    assert desk.keys.all() == ()


def test_a_new_key_stands_out_until_it_is_confirmed(desk: RegisterDesk, tmp_path: Path) -> None:
    first = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    trust.mark_known(desk, first.received.signers[0], HOW)
    second = take(desk, sealed(tmp_path / "b.asice", "BIKE KITCHEN", key="Bike Kitchen/2"))
    assert again(desk, second).standing is Standing.NEW_KEY
    assert again(desk, first).latest
    trust.confirm_new_key(desk, again(desk, second), "they showed me their new sheet")
    assert again(desk, second).standing is Standing.KNOWN
    assert not again(desk, first).latest
    assert desk.keys.get(second.received.fingerprint).follows == first.received.fingerprint
    with pytest.raises(PlainError, match="No other key"):
        trust.confirm_new_key(desk, again(desk, first), HOW)


def test_this_computer_agrees_with_the_register(desk: RegisterDesk, tmp_path: Path) -> None:
    path = sealed(tmp_path / "a.asice", "Bike Kitchen")
    row = take(desk, path)
    trust.mark_known(desk, row.received.signers[0], HOW)
    assert verify(path).verdict is Verdict.KNOWN
    trust.withdraw(desk, row.received.fingerprint, date(2026, 11, 10), "their laptop was stolen")
    assert verify(path).verdict is Verdict.NEW


def test_opening_a_register_makes_nobody_known_here(desk: RegisterDesk, other: RegisterDesk, tmp_path: Path) -> None:
    """A register may come from anybody. Only a person's own act makes a signer known on this computer."""
    row = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    other.save_keys([(trust.mark_known(desk, row.received.signers[0], HOW), "")])
    trust.withdraw(desk, row.received.fingerprint, date(2026, 11, 10), "stolen")
    trust.forget_withdrawn_here(other)
    assert known_signers() == frozenset()


def test_what_came_before_the_day_keeps_its_standing(desk: RegisterDesk, tmp_path: Path, clock: Calendar) -> None:
    before = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    trust.mark_known(desk, before.received.signers[0], HOW)
    clock.time += timedelta(days=3)
    after = take(desk, sealed(tmp_path / "b.asice", "Bike Kitchen", evidence=b"more"))
    assert again(desk, after).version == 2
    trust.withdraw(desk, before.received.fingerprint, date(2026, 11, 12), "their laptop was stolen")
    assert again(desk, before).standing is Standing.KNOWN
    assert again(desk, after).standing is Standing.WITHDRAWN
    assert again(desk, before).latest
    assert trail(desk)[0].words == "Key withdrawn from 12 November 2026 on: their laptop was stolen"


def test_a_withdrawn_key_is_not_marked_or_withdrawn_again(desk: RegisterDesk, tmp_path: Path) -> None:
    row = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    signer = row.received.signers[0]
    with pytest.raises(PlainError, match="not on the list"):
        trust.withdraw(desk, signer.fingerprint, date(2026, 11, 10), "stolen")
    trust.mark_known(desk, signer, HOW)
    with pytest.raises(PlainError, match="day to come"):
        trust.withdraw(desk, signer.fingerprint, date(2026, 11, 30), "stolen")
    with pytest.raises(PlainError, match="why"):
        trust.withdraw(desk, signer.fingerprint, date(2026, 11, 10), " ")
    trust.withdraw(desk, signer.fingerprint, date(2026, 11, 10), "stolen")
    with pytest.raises(PlainError, match="already"):
        trust.withdraw(desk, signer.fingerprint, date(2026, 11, 9), "stolen")
    with pytest.raises(PlainError, match="withdrawn"):
        trust.mark_known(desk, signer, HOW)


def exported(desk: RegisterDesk, path: Path) -> Path:
    if trust.identity_of(desk) is None:
        trust.make_identity(desk, PASSPHRASE)
    return trust.export_list(desk, path, PASSPHRASE)


def test_a_list_goes_to_another_register(desk: RegisterDesk, other: RegisterDesk, tmp_path: Path) -> None:
    path = sealed(tmp_path / "a.asice", "Bike Kitchen")
    row, theirs = take(desk, path), take(other, path)
    trust.mark_known(desk, row.received.signers[0], HOW)
    listed = exported(desk, tmp_path / "list.asice")
    assert verify(listed).sealed
    offered = trust.look_at_list(other, listed)
    assert (offered.trusted, offered.signer.organisation) == (False, "Our scheme")
    with pytest.raises(PlainError, match="not known here"):
        trust.take_over_list(other, offered)
    with pytest.raises(PlainError, match="not known here"):
        trust.take_over_list(other, offered, "00" * 32)
    assert trust.take_over_list(other, offered, offered.signer.fingerprint.upper()) == 1
    assert again(other, theirs).standing is Standing.KNOWN
    assert other.keys.all()[0].how == HOW
    assert "Our scheme" in trail(other)[0].words
    assert trust.take_over_list(other, offered, offered.signer.fingerprint) == 0


def test_a_withdrawal_travels_and_always_holds(desk: RegisterDesk, other: RegisterDesk, tmp_path: Path) -> None:
    path = sealed(tmp_path / "a.asice", "Bike Kitchen")
    row, theirs = take(desk, path), take(other, path)
    early = exported_with(desk, row, tmp_path / "early.asice")
    trust.mark_known(other, theirs.received.signers[0], "met them")
    trust.withdraw(desk, row.received.fingerprint, date(2026, 11, 10), "stolen")
    late = exported(desk, tmp_path / "late.asice")
    for one in (late, early):
        offered = trust.look_at_list(other, one)
        trust.take_over_list(other, offered, offered.signer.fingerprint)
        assert other.keys.all()[0].withdrawn_on == "2026-11-10"
        assert other.keys.all()[0].how == "met them"
    assert known_signers() == frozenset()


def exported_with(desk: RegisterDesk, row: Row, path: Path) -> Path:
    trust.mark_known(desk, row.received.signers[0], HOW)
    return exported(desk, path)


def test_the_own_list_needs_no_comparing(desk: RegisterDesk, tmp_path: Path) -> None:
    listed = exported(desk, tmp_path / "list.asice")
    assert trust.look_at_list(desk, listed).trusted


def test_the_identity_needs_its_passphrase(desk: RegisterDesk, tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="no identity"):
        trust.export_list(desk, tmp_path / "list.asice", PASSPHRASE)
    made = trust.make_identity(desk, PASSPHRASE)
    assert made.organisation == "Our scheme"
    with pytest.raises(PlainError, match="already"):
        trust.make_identity(desk, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        trust.export_list(desk, tmp_path / "list.asice", "another set of quiet words")
    assert not (tmp_path / "list.asice").exists()


def test_no_other_file_is_a_list(desk: RegisterDesk, tmp_path: Path) -> None:
    listed = exported(desk, tmp_path / "list.asice")
    data = listed.read_bytes()
    changed = tmp_path / "changed.asice"
    changed.write_bytes(data.replace(b"Our scheme", b"Our scream", 1))
    for path, words in (
        (changed, "changed after sealing"),
        (sealed(tmp_path / "a.asice", "B"), "an organisation’s app"),
    ):
        with pytest.raises(PlainError, match=words):
            trust.look_at_list(desk, path)


def test_a_list_that_lies_about_a_fingerprint_changes_nothing(
    desk: RegisterDesk, other: RegisterDesk, tmp_path: Path
) -> None:
    """Else a stranger's certificate could ride on the fingerprint of one that was compared."""
    row = take(desk, sealed(tmp_path / "a.asice", "Bike Kitchen"))
    key = trust.mark_known(desk, row.received.signers[0], HOW)
    for false in (
        msgspec.structs.replace(key, fingerprint="00" * 32),
        msgspec.structs.replace(key, certificate="no certificate"),
        msgspec.structs.replace(key, withdrawn_on="whenever"),
    ):
        listed = trust.TrustListFile(register="x", made_at=key.marked_at, keys=(false,))
        offered = trust.Offered(signer=row.received.signers[0], trusted=True, listed=listed, changes=())
        assert trust.take_over_list(other, offered) == 0
    assert other.keys.all() == ()


def test_a_list_received_as_a_package_is_told_plainly_and_not_kept(desk: RegisterDesk, tmp_path: Path) -> None:
    (outcome,) = receive(desk, [exported(desk, tmp_path / "list.asice")])
    assert "signed list of known signers" in outcome.problem
    assert "“Known signers”" in outcome.problem
    assert desk.inbox.rows == ()
