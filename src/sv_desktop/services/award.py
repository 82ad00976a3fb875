"""Award: give an award after a decision, make its certificate, end it when circumstances change."""

from datetime import date
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING
from uuid import UUID, uuid4, uuid5

import msgspec

from sv_desktop import __version__
from sv_desktop.domain.award import Award, Ending, last_valid_day
from sv_desktop.domain.award_number import NUMBERS_A_YEAR, award_number
from sv_desktop.domain.awards import Held, awards_in, awards_of, find_award
from sv_desktop.domain.certificate import BADGE_NAME, SHEET_NAME, Certificate
from sv_desktop.domain.decision import Decision, decision_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.open_badge import Badge, credential_of, ends, starts
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import plain
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.wording import date_words
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.matter import matter_of
from sv_desktop.services.promise import signatory_of
from sv_desktop.services.read_received import package_received
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.sealed_document import write_document

if TYPE_CHECKING:
    from sv_desktop.sealing import Signatory

_GIVEN = (OutcomeKind.AWARD, OutcomeKind.AWARD_WITH_CONDITIONS)
#: A framework as an achievement of a scheme (UUID version 5, RFC 9562).
_ACHIEVEMENTS = UUID("0d0a9f0e-51c7-4b58-9c41-8e6a3d0e7c55")
_LONGEST_REASON = 500
_TRIES = 100


class Issued(msgspec.Struct, frozen=True, kw_only=True):
    """A certificate that was made: to send (certificate), to print (sheet), for programs that know badges (badge)."""

    held: Held
    certificate: Path
    sheet: Path
    badge: Path


def awards(desk: RegisterDesk) -> tuple[Held, ...]:
    """Every award of the register, also those that were ended."""
    return tuple(awards_in(desk.ledger, _submissions(desk)))


def award_with(desk: RegisterDesk, number: str) -> Held:
    """The award with a number. Raises PlainError for one that is not here, or cannot be right."""
    held = find_award(desk.ledger, _submissions(desk), number)
    if held is None:
        raise PlainError(
            tr("There is no award with the number “{number}” in this register.", number=number),
            tr("Look for a slip in it."),
        )
    return held


def to_give(desk: RegisterDesk) -> tuple[Row, ...]:
    """The submissions that were decided to be awarded, and whose award is not given yet."""
    return tuple(row for row in desk.inbox.rows if waits(desk, row.received.id))


def waits(desk: RegisterDesk, submission_id: str) -> bool | None:
    """Whether the award that was decided for a submission is still to be given; None where none was decided."""
    decision = decision_of(desk.ledger, submission_id)
    if decision is None or decision.decided.kind not in _GIVEN:
        return None
    return all(held.given_at < decision.entry.at for held in awards_of(desk.ledger, submission_id))


def give(desk: RegisterDesk, submission_id: str, *, on: date | None = None) -> Held:
    """Give the award that was decided. on: the day it begins, the day of the decision if left out.

    Raises PlainError where nothing was decided, something else was, or the award is given already.
    """
    row, decision = desk.row(submission_id), decision_of(desk.ledger, submission_id)
    if decision is None or decision.decided.kind not in _GIVEN:
        raise PlainError(
            tr("No award was decided for “{organisation}”.", organisation=row.received.organisation),
            tr("Decide first; an award follows an outcome that gives it."),
        )
    if not waits(desk, submission_id):
        raise PlainError(tr("The award for this decision is given already."), tr("Its certificate can be made again."))
    award = _award(desk, row, decision, on or decision.day)
    desk.write([(submission_id, EntryKind.AWARD, award.number, msgspec.to_builtins(award))])
    return award_with(desk, award.number)


def end(desk: RegisterDesk, number: str, reason: str, *, on: date | None = None) -> Held:
    """End an award, such as after a change in circumstances. on: the first day without it, today if left out.

    The entry of the award stays. Raises PlainError without a reason, for a day to come, and for one that ended.
    """
    held, today = award_with(desk, number), _today(desk)
    day = on or today
    why = " ".join(reason.split())[:_LONGEST_REASON]
    if held.ending is not None:
        ended = date_words(held.ending.on)
        raise PlainError(
            tr("This award was ended on {ended} already.", ended=ended), tr("A new decision can give a new one.")
        )
    if not why:
        raise PlainError(tr("Something is missing."), tr("Say why it ends, such as “the organisation has closed”."))
    if not held.award.first_day <= day <= today:
        raise PlainError(tr("An award cannot end on that day."), tr("Choose a day from its first day to today."))
    ending = Ending(number=held.award.number, on=day.isoformat(), reason=why)
    desk.write([(held.about, EntryKind.ENDING, held.award.number, msgspec.to_builtins(ending))])
    return award_with(desk, number)


def issue(desk: RegisterDesk, number: str, folder: Path, passphrase: str, progress: Progress = silent) -> Issued:
    """Make the certificate of an award in a folder: three files, all signed by the scheme's identity.

    Raises PlainError where the award has ended, the register has no identity, or the passphrase is wrong.
    """
    from sv_desktop.sealing import unlock

    held, stored = award_with(desk, number), desk.register.identity()
    if held.ending is not None:
        raise PlainError(tr("This award has ended."), tr("No certificate is made of it any more."))
    if stored is None:
        raise PlainError(tr("The register has no identity to sign with yet."), tr("Make the identity first."))
    return _issue(desk, held, folder, unlock(stored, passphrase), progress)


def scheme_notice(pack: str) -> str:
    """What a certificate says about the program; a scheme may replace it in the notice of its pack."""
    ours = builtin_frameworks()
    programme, found = ours.programme.notice, ours.pack(pack)
    replaced = found is not None and not found.notice.startswith(programme)
    return found.notice if found is not None and replaced else programme


def _issue(desk: RegisterDesk, held: Held, folder: Path, signatory: "Signatory", progress: Progress) -> Issued:
    from sv_desktop.reports import certificate_bytes
    from sv_desktop.sealing import credential_sha256, sign_pdf

    award, at, notice = held.award, desk.clock(), scheme_notice(held.award.pack)
    with package_received(desk, held.about, progress) as package:
        manifest_sha256 = package.manifest_sha256
    drawn = certificate_bytes(
        award,
        scheme=desk.name,
        signatory=signatory_of(desk),
        notice=notice,
        made_at=at,
        signer=signatory.signed_by,
    )
    sheet = sign_pdf(drawn, signatory, at=at)
    badge = _badge(desk, award, notice, signatory)
    certificate = Certificate(
        id=str(uuid4()),
        created_at=at,
        program=f"SV Desktop {__version__}",
        notice=notice,
        scheme=desk.name,
        award=award,
        package_sha256=desk.row(held.about).received.sha256,
        manifest_sha256=manifest_sha256,
        badge_sha256=credential_sha256(badge),
    )
    stem = safe_name(f"{award.organisation} {award.number}")
    paths = [folder / f"{stem}{ending}" for ending in (".asice", ".pdf", ".jwt")]
    beside = {SHEET_NAME: sheet, BADGE_NAME: badge.encode()}
    _make(folder)
    write_document(paths[0], DocumentKind.CERTIFICATE, certificate, signatory, at=at, beside=beside)
    _write(paths[1], sheet)
    _write(paths[2], badge.encode())
    return Issued(held=held, certificate=paths[0], sheet=paths[1], badge=paths[2])


def _badge(desk: RegisterDesk, award: Award, notice: str, signatory: "Signatory") -> str:
    from sv_desktop.sealing import issuer_of, sign_credential

    issuer = issuer_of(signatory)
    badge = Badge(
        issuer=issuer,
        scheme=desk.name,
        badge_id=str(uuid5(_ACHIEVEMENTS, f"{issuer} {award.number}")),
        achievement_id=str(uuid5(_ACHIEVEMENTS, f"{issuer} {award.pack}")),
        notice=notice,
    )
    first, last = int(starts(award).timestamp()), int(ends(award).timestamp())
    return sign_credential(credential_of(award, badge), signatory, starts=first, ends=last)


def _award(desk: RegisterDesk, row: Row, decision: Decision, on: date) -> Award:
    one, matter = row.received, matter_of(desk, row.received.id)
    pack = builtin_frameworks().pack(matter.pack.id) or matter.pack  # a stranger's framework may call itself anything
    return Award(
        number=_new_number(desk, on.year),
        title=plain(pack.title),
        pack=pack.id,
        organisation=one.organisation,
        submission_id=one.id,
        holder_keys=tuple(signer.fingerprint for signer in one.signers),
        awarded_on=on.isoformat(),
        valid_until=last_valid_day(on, matter.assessment.valid_years).isoformat(),
        themes=matter.themes,
        places=one.about.places,
        conditions=_conditions(decision),
    )


@in_english()
def _conditions(decision: Decision) -> tuple[str, ...]:
    return tuple(f"{each.words} (by {date_words(each.by)})" for each in decision.decided.conditions)


def _new_number(desk: RegisterDesk, year: int) -> str:
    """A number that is not in the register."""
    taken = {held.award.number for held in awards(desk)}
    drawn = (award_number(year, randbelow(NUMBERS_A_YEAR)) for _try in range(_TRIES))
    return next(number for number in drawn if number not in taken)


def _submissions(desk: RegisterDesk) -> tuple[str, ...]:
    return tuple(row.received.id for row in desk.inbox.rows)


def _today(desk: RegisterDesk) -> date:
    return desk.clock().astimezone().date()


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlainError(
            tr("The folder “{name}” could not be made ({reason}).", name=folder.name, reason=error.strerror),
            tr("Choose another folder."),
        ) from error


def _write(path: Path, data: bytes) -> None:
    partial = path.with_name(f"{path.name}.part")
    try:
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be saved ({reason}).", name=path.name, reason=error.strerror),
            tr("Choose another folder."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
