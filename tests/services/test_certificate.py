"""A certificate in the workspace of whoever holds it: taken in, counted down, reminded of, renewed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject

from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.fault import PlainError
from sv_desktop.sealing import Source, create_identity, read_credential, unlock, write_package
from sv_desktop.services import award, certificate
from sv_desktop.services.answer import answer, declare
from sv_desktop.services.attach import attach_bytes, describe
from sv_desktop.services.begin import begin
from sv_desktop.services.desk import Desk
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.identify import make_identity
from sv_desktop.services.seal import seal
from sv_desktop.services.verify import mark_known
from tests.awarding import PASSPHRASE, Calendar, decide, register, take

REF = "award:social_change"


@pytest.fixture
def clock() -> Calendar:
    return Calendar()


@pytest.fixture
def home(tmp_path: Path, clock: Calendar) -> Iterator[Desk]:
    desk = begin(tmp_path / "home.svw", author="Ann", organisation="Bike Kitchen", clock=clock)
    answer(desk, REF, "change", "People ride to work.")
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-11-20"))
    make_identity(desk, PASSPHRASE)
    yield desk
    desk.close()


@pytest.fixture
def issued(home: Desk, tmp_path: Path, clock: Calendar) -> award.Issued:
    package = seal(home, tmp_path / "application.asice", PASSPHRASE)
    with register(tmp_path, clock) as desk:
        row = take(desk, package.path)
        decide(desk, row)
        held = award.give(desk, row.received.id)
        return award.issue(desk, held.award.number, tmp_path / "out", PASSPHRASE)


def kept(home: Desk, issued: award.Issued) -> certificate.Kept:
    return certificate.keep(home, certificate.look_at(home, issued.certificate))


def test_it_is_checked_and_kept_as_it_came(home: Desk, issued: award.Issued, tmp_path: Path) -> None:
    offered = certificate.look_at(home, issued.certificate)
    assert certificate.kept(home) == ()
    assert not offered.signer.known
    one = certificate.keep(home, offered)
    assert one.award == issued.held.award
    assert one.scheme == "Invented Panel"
    again = certificate.keep(home, certificate.look_at(home, issued.certificate))
    assert certificate.kept(home) == (again,) == (one,)
    for part, path in (("certificate", issued.certificate), ("sheet", issued.sheet), ("badge", issued.badge)):
        written = certificate.write_part(home, one, part, tmp_path / f"out.{part}")  # type: ignore[arg-type]
        assert written.read_bytes() == path.read_bytes()


def test_a_known_scheme_is_known(home: Desk, issued: award.Issued) -> None:
    one = kept(home, issued)
    assert not certificate.is_known(one)
    mark_known(one.signer)
    assert certificate.is_known(one)


def test_it_says_whether_the_scheme_was_known_when_it_came(home: Desk, issued: award.Issued) -> None:
    mark_known(certificate.look_at(home, issued.certificate).signer)
    assert kept(home, issued).signer.known


def test_a_copy_for_a_colleague_takes_it_too(home: Desk, issued: award.Issued, tmp_path: Path, clock: Calendar) -> None:
    from sv_desktop.services.begin import reopen

    hand_over(home, tmp_path / "copy.svw", to="Sam")
    with reopen(tmp_path / "copy.svw", author="Sam", clock=clock).workspace as workspace:
        assert workspace.identity() is None
    copy = reopen(tmp_path / "copy.svw", author="Sam", clock=clock)
    assert kept(copy, issued).award == issued.held.award
    copy.close()


def test_a_new_key_changes_nothing(home: Desk, issued: award.Issued) -> None:
    home.workspace.save_identity(create_identity("Bike Kitchen", PASSPHRASE, at=home.clock()))
    assert kept(home, issued).award == issued.held.award


def test_it_is_not_taken_by_another_organisation(issued: award.Issued, tmp_path: Path, clock: Calendar) -> None:
    other = begin(tmp_path / "other.svw", author="Eve", organisation="Bike Kitchen", clock=clock)
    make_identity(other, PASSPHRASE)
    with pytest.raises(PlainError, match=r"“Bike Kitchen”\. It does not belong"):
        certificate.look_at(other, issued.certificate)
    assert certificate.kept(other) == ()
    other.close()


def test_a_changed_one_is_refused(home: Desk, issued: award.Issued) -> None:
    data = bytearray(issued.certificate.read_bytes())
    data[len(data) // 2] ^= 1
    issued.certificate.write_bytes(data)
    with pytest.raises(PlainError):
        certificate.look_at(home, issued.certificate)


def test_an_application_is_no_certificate(home: Desk, issued: award.Issued, tmp_path: Path) -> None:
    with pytest.raises(PlainError, match="an organisation’s application"):
        certificate.look_at(home, tmp_path / "application.asice")


@pytest.mark.parametrize("left_out", ["certificate.pdf", "open-badge.jwt"])
@pytest.mark.parametrize("put_in", [b"", b"something else"])
def test_parts_that_do_not_belong_together(
    home: Desk, issued: award.Issued, tmp_path: Path, left_out: str, put_in: bytes
) -> None:
    """A scheme's own key over parts that say different things."""
    from zipfile import ZipFile

    with ZipFile(issued.certificate) as package:
        names = ("certificate.pdf", "open-badge.jwt", "certificate.json")
        parts = {name: package.read(name) for name in names}
    parts[left_out] = put_in
    stranger = unlock(create_identity("Invented Panel", PASSPHRASE, at=home.clock()), PASSPHRASE)
    sources = [
        Source(name, lambda held=held: iter((held,)), len(held))  # type: ignore[misc]
        for name, held in parts.items()
        if held or name == "certificate.json"
    ]
    write_package(tmp_path / "false.asice", sources, stranger, at=datetime(2026, 11, 25, tzinfo=UTC))
    with pytest.raises(PlainError, match="do not belong together"):
        certificate.look_at(home, tmp_path / "false.asice")


def test_reminders_come_until_they_are_put_away(home: Desk, issued: award.Issued, clock: Calendar) -> None:
    one = kept(home, issued)
    assert certificate.due_reminder(home) is None
    for day, months in ((date(2030, 12, 1), 12), (date(2031, 6, 1), 6), (date(2031, 9, 1), 3)):
        clock.now = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        assert certificate.due_reminder(home) == (one, months)
        certificate.put_reminder_away(home, one.award, months)
        assert certificate.due_reminder(home) is None
    clock.now = datetime(2032, 1, 1, tzinfo=UTC)
    assert certificate.due_reminder(home) is None


def test_a_calendar_program_reads_the_reminders(home: Desk, issued: award.Issued, tmp_path: Path) -> None:
    path = certificate.write_reminders(home, kept(home, issued).award, tmp_path / "award.ics")
    events = vobject.readOne(path.read_text(encoding="utf-8")).vevent_list
    days = [event.dtstart.value for event in events]
    assert days == [date(2030, 11, 24), date(2031, 5, 24), date(2031, 8, 24), date(2031, 11, 24)]
    assert len({event.uid.value for event in events}) == 4
    assert all(event.valarm.trigger.value.total_seconds() == -15 * 3600 for event in events)


def test_renewing_carries_everything_forward(home: Desk, issued: award.Issued, clock: Calendar) -> None:
    one = kept(home, issued)
    old = attach_bytes(home, REF, b"a survey", "survey.txt")
    new = attach_bytes(home, REF, b"a new survey", "new.txt")
    describe(home, old.id, title="", description="", date="2020-01-01")
    describe(home, new.id, title="", description="", date="2031-05-01")
    clock.now = datetime(2031, 6, 1, tzinfo=UTC)
    renewal = certificate.renew(home, one.award)
    assert home.application.answers.text(REF, "change") == "People ride to work."
    assert not home.application.declaration.complete
    assert home.application.declaration.signatory == "Gwen"
    assert [evidence.id for evidence in renewal.stale] == [old.id]
    assert one.award.number in renewal.snapshot.name
    assert home.workspace.answers_at(renewal.snapshot.id).flag("declaration", "confirmed")


def test_the_badge_that_is_kept_can_be_checked(home: Desk, issued: award.Issued, tmp_path: Path) -> None:
    path = certificate.write_part(home, kept(home, issued), "badge", tmp_path / "badge.jwt")
    assert read_credential(path.read_text()).claims["name"] == issued.held.award.title


def test_what_was_kept_wrongly_is_left_out(home: Desk, issued: award.Issued, tmp_path: Path) -> None:
    one = kept(home, issued)
    size = issued.sheet.stat().st_size
    with issued.sheet.open("rb") as file:
        home.workspace.letters.keep(file, size=size, kind="certificate", facts={"award": 3}, received_at=home.clock())
    home.refresh()
    assert certificate.kept(home) == (one,)
