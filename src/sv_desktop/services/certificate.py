"""Certificate: an organisation takes in the award that it was given, sees how long it counts, and renews it."""

import tempfile
from pathlib import Path
from typing import Literal

import msgspec

from sv_desktop.domain.answers import DECLARATION
from sv_desktop.domain.award import Award, reminder
from sv_desktop.domain.certificate import BADGE_NAME, SHEET_NAME, Certificate, Kept, whom_it_is_for
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.freshness import is_stale
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.snapshot import Snapshot
from sv_desktop.domain.wording import date_words
from sv_desktop.services.desk import Desk
from sv_desktop.services.folders import data_folder
from sv_desktop.services.sealed_document import OpenedDocument, open_document

Part = Literal["certificate", "sheet", "badge"]

_LARGEST_PART = 16 * 1024 * 1024
_REMINDED = "reminded:"


class Offered(msgspec.Struct, frozen=True, kw_only=True):
    """A certificate that was checked and is not kept yet. signer: who sealed it."""

    path: Path
    certificate: Certificate
    signer: Signer


class Renewal(msgspec.Struct, frozen=True, kw_only=True):
    """A renewal that was begun. snapshot: how everything stood. stale: evidence that a newer version is asked for."""

    snapshot: Snapshot
    stale: tuple[Evidence, ...]


def look_at(desk: Desk, path: Path, progress: Progress = silent) -> Offered:
    """Check a certificate that came. Raises PlainError for one that is not whole, or is somebody else's."""
    opened = _opened(path, progress)
    certificate = opened.value
    _check_parts(opened, path)
    somebody_else = whom_it_is_for(
        certificate, keys=_keys(desk), seals=_seals(desk), organisation=desk.application.organisation_name
    )
    if somebody_else:
        raise PlainError(somebody_else, tr("Open the workspace in which you sealed the application, then this file."))
    return Offered(path=path, certificate=certificate, signer=opened.signer)


def keep(desk: Desk, offered: Offered, progress: Progress = silent) -> Kept:
    """Keep a certificate in the workspace, as it came. Raises PlainError where the file cannot be read any more."""
    facts = {
        "scheme": offered.certificate.scheme,
        "award": msgspec.to_builtins(offered.certificate.award),
        "signer": msgspec.to_builtins(offered.signer),
    }
    try:
        size = offered.path.stat().st_size
        with offered.path.open("rb") as file:
            letter = desk.workspace.letters.keep(
                file,
                size=size,
                kind=DocumentKind.CERTIFICATE.value,
                facts=facts,
                received_at=desk.clock(),
                progress=progress,
            )
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=offered.path.name, reason=error.strerror),
            tr("Copy it to this computer, and try again."),
        ) from error
    desk.refresh()
    return next(one for one in kept(desk) if one.letter == letter.id)


def kept(desk: Desk) -> tuple[Kept, ...]:
    """The certificates of the workspace; the one that counts longest is the first."""
    letters = (one for one in desk.letters if one.kind == DocumentKind.CERTIFICATE)
    found = (_kept(one.id, one.facts, one.received_at.isoformat()) for one in letters)
    return tuple(sorted((one for one in found if one), key=lambda one: one.award.valid_until, reverse=True))


def is_known(one: Kept) -> bool:
    """Whether the scheme's fingerprint was compared on this computer."""
    return one.signer.fingerprint in _known()


def write_part(desk: Desk, one: Kept, part: Part, destination: Path) -> Path:
    """Write a certificate, or one part of it, to a file, whole or not at all."""
    partial = destination.with_name(f"{destination.name}.part")
    try:
        if part == "certificate":
            with partial.open("wb") as out:
                out.writelines(desk.workspace.letters.read(one.letter))
        else:
            partial.write_bytes(_read(desk, one, SHEET_NAME if part == "sheet" else BADGE_NAME))
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be saved ({reason}).", name=destination.name, reason=error.strerror),
            tr("Choose another folder."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return destination


def write_reminders(desk: Desk, award: Award, destination: Path) -> Path:
    """Write the reminders before an award runs out as an .ics file for a calendar program."""
    from sv_desktop.reports import write_award_calendar

    write_award_calendar(award, destination, made_at=desk.clock())
    return destination


def due_reminder(desk: Desk) -> tuple[Kept, int] | None:
    """The reminder to show now, in months before the end; None where none is due, or it was seen already."""
    latest = next(iter(kept(desk)), None)
    months = reminder(latest.award, desk.today) if latest else None
    if latest is None or months is None:
        return None
    seen = desk.workspace.setting(_REMINDED + latest.award.number) or ""
    return None if seen.isdecimal() and int(seen) <= months else (latest, months)


def put_reminder_away(desk: Desk, award: Award, months: int) -> None:
    """Do not show this reminder again; the next one comes."""
    desk.workspace.save_setting(_REMINDED + award.number, str(months))


def stale_evidence(desk: Desk) -> tuple[Evidence, ...]:
    """The evidence of answers that is older than its framework would like."""
    return tuple(one for one in desk.application.evidence if is_stale(desk.application, one, desk.today))


def renew(desk: Desk, award: Award) -> Renewal:
    """Begin to renew: every answer stays, how it stood is kept, and the declaration waits to be made anew."""
    with in_english():
        name = f"When renewing {award.number} began, {date_words(desk.today.isoformat())}"
    snapshot = desk.workspace.snapshot(name, author=desk.author, at=desk.clock())
    if desk.application.declaration.complete:
        desk.save([(DECLARATION, "confirmed", None), (DECLARATION, "date", None)])
    return Renewal(snapshot=snapshot, stale=stale_evidence(desk))


def _opened(path: Path, progress: Progress = silent) -> OpenedDocument[Certificate]:
    return open_document(path, DocumentKind.CERTIFICATE, Certificate, known=_known(), progress=progress)


def _known() -> frozenset[str]:
    from sv_desktop.sealing import TrustList

    return TrustList(data_folder() / "known signers").known()


def _check_parts(opened: OpenedDocument[Certificate], path: Path) -> None:
    """The sheet and the badge beside the document are the same scheme's."""
    from sv_desktop.sealing import (
        BadSignature,
        credential_sha256,
        issuer_fingerprint,
        pdf_signer_fingerprint,
        read_credential,
    )

    try:
        sheet = opened.read(SHEET_NAME, limit=_LARGEST_PART)
        token = opened.read(BADGE_NAME, limit=_LARGEST_PART).decode("ascii")
        signer, award = opened.signer, opened.value.award
        badge = read_credential(token)
        agree = (
            pdf_signer_fingerprint(sheet) == signer.fingerprint
            and issuer_fingerprint(badge.issuer, [signer.certificate]) == signer.fingerprint
            and credential_sha256(token) == opened.value.badge_sha256
            and badge.claims["credentialSubject"]["licenseNumber"] == award.number
            and award.first_day <= award.last_day
        )
    except (KeyError, TypeError, ValueError, PlainError, BadSignature) as error:
        raise _not_one(path) from error
    if not agree:
        raise _not_one(path)


def _not_one(path: Path) -> PlainError:
    return PlainError(
        tr("“{name}” is sealed, but its parts do not belong together.", name=path.name),
        tr("Ask the scheme to send the certificate again."),
    )


def _kept(letter: str, facts: dict[str, object], received_at: str) -> Kept | None:
    try:
        found = msgspec.convert({**facts, "letter": letter, "received_at": received_at}, Kept)
        _days = found.award.first_day, found.award.last_day
    except (msgspec.ValidationError, ValueError):
        return None
    return found


def _read(desk: Desk, one: Kept, name: str) -> bytes:
    """A part of a certificate that is kept, checked again."""
    with tempfile.TemporaryDirectory(prefix="sv-desktop-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "certificate.asice"
        with path.open("wb") as out:
            out.writelines(desk.workspace.letters.read(one.letter))
        return _opened(path).read(name, limit=_LARGEST_PART)


def _keys(desk: Desk) -> set[str]:
    from sv_desktop.sealing import fingerprint

    return {fingerprint(one.certificate_pem) for one in desk.workspace.identities()}


def _seals(desk: Desk) -> set[str]:
    return {one.sha256 for one in desk.workspace.seals()}
