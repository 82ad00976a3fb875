"""Seal: gather everything into one signed package."""

from collections.abc import Collection
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec import Struct

from sv_desktop import __version__
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.submission import (
    SUBMISSION_NAME,
    SUMMARY_NAME,
    WEB_SUMMARY_NAME,
    encode_submission,
    framework_files,
    is_too_large,
    placed,
    submission_of,
    without_evidence,
)
from sv_desktop.services.desk import Desk

if TYPE_CHECKING:
    from sv_desktop.sealing import Signatory, Source


class Sealed(Struct, frozen=True, kw_only=True):
    """A package that was made. size: bytes. sha256: of the signed manifest.

    fingerprint: of the signing certificate, in groups.
    """

    path: Path
    size: int
    sha256: str
    fingerprint: str


def file_name(application: Application) -> str:
    """A name for the package that a person recognises: "Acorn Lane Community Trust.asice"."""
    return safe_name(f"{application.organisation_name or 'Submission'}.asice")


def missing_for_seal(application: Application) -> tuple[str, ...]:
    """What still stands in the way of sealing, in words. Unanswered prompts never do."""
    missing = []
    if not application.organisation_name:
        missing.append(tr("Give your organisation's name"))
    if not application.declaration.complete:
        missing.append(tr("Complete the declaration"))
    return tuple(missing)


def personal_in_package(application: Application) -> tuple[Evidence, ...]:
    """The evidence that would go into the package and shows or names people."""
    return tuple(one for one in placed(application).evidence if one.personal)


def seal(
    desk: Desk,
    destination: Path,
    passphrase: str,
    progress: Progress = silent,
    *,
    leave_out: Collection[str] = (),
) -> Sealed:
    """Write the package, whole or not at all. Raises PlainError, among them for a wrong passphrase.

    progress: bytes written. Cancelled leaves nothing behind. leave_out: ids of evidence that stays at home this time.
    """
    from sv_desktop.sealing import fingerprint, unlock, write_package

    missing = missing_for_seal(desk.application)
    if missing:
        raise PlainError(tr("The package cannot be sealed yet."), f"{'. '.join(missing)}.")
    if desk.texts_problem is not None:
        raise PlainError(
            tr("This workspace was answered with framework texts that this version of SV Desktop cannot read."),
            tr("Install the newest version, then seal. Nothing was changed."),
        )
    stored = desk.workspace.identity()
    if stored is None:
        raise PlainError(tr("This workspace has no identity to sign with yet."), tr("Make the identity first."))
    signatory = unlock(stored, passphrase)
    at = desk.clock()
    application = placed(without_evidence(desk.application, leave_out))
    desk.workspace.pin()
    sources = [*_documents(application, signatory, at), *_evidence(desk, application)]
    sources += [_document(name, data) for name, data in framework_files(application.frameworks).items()]
    package = write_package(destination, sources, signatory, at=at, progress=progress)
    desk.workspace.record_seal(str(package.path), package.manifest_sha256, at)
    return Sealed(
        path=package.path,
        size=package.size,
        sha256=package.manifest_sha256,
        fingerprint=grouped(fingerprint(stored.certificate_pem)),
    )


def _documents(application: Application, signatory: "Signatory", at: datetime) -> list["Source"]:
    """summary.pdf, signed itself, the same as summary.html, and submission.json.

    They are made in memory: a protected workspace leaves nothing readable behind.
    """
    from sv_desktop.reports import html_bytes, summary_bytes
    from sv_desktop.sealing import sign_pdf

    submission = submission_of(
        application, submission_id=str(uuid4()), created_at=at, program=f"SV Desktop {__version__}"
    )
    answers = encode_submission(submission)
    if is_too_large(answers):
        raise PlainError(
            tr("The answers are too long for a package."), tr("Put the longest of them into evidence files.")
        )
    summary = summary_bytes(application, made_at=at, signer=signatory.signed_by)
    return [
        _document(SUMMARY_NAME, sign_pdf(summary, signatory, at=at)),
        _document(WEB_SUMMARY_NAME, html_bytes(application, made_at=at)),
        _document(SUBMISSION_NAME, answers),
    ]


def _evidence(desk: Desk, application: Application) -> list["Source"]:
    from sv_desktop.sealing import Source

    return [
        Source(name=one.path, chunks=partial(desk.workspace.read_evidence, one.id), size=one.size)
        for one in application.evidence
    ]


def _document(name: str, data: bytes) -> "Source":
    from sv_desktop.sealing import Source

    return Source(name=name, chunks=lambda: iter((data,)), size=len(data))
