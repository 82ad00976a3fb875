"""Ask for a review: the applicant's reasons, sealed, in a file for the scheme."""

from pathlib import Path
from uuid import uuid4

from sv_desktop import __version__
from sv_desktop.domain.came_back import CameBack
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.review_request import LONGEST_REASONS, ReviewRequest
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services.desk import Desk
from sv_desktop.services.sealed_document import SealedDocument, write_document


def file_name(desk: Desk) -> str:
    """A name that the scheme understands: "Review for Acorn Lane Community Trust.asice"."""
    return safe_name(f"Review for {desk.application.organisation_name or 'us'}.asice")


def ask_review(
    desk: Desk,
    kept: CameBack,
    destination: Path,
    passphrase: str,
    *,
    asked_by: str,
    role: str,
    reasons: str,
    progress: Progress = silent,
) -> SealedDocument:
    """Seal a request to look at a decision again. Raises PlainError where something is missing, or cannot be written.

    Nothing in the workspace changes.
    """
    from sv_desktop.sealing import unlock

    if not reasons.strip():
        raise PlainError(tr("Your reasons are missing."), tr("Say in your words what the scheme should look at again."))
    if not asked_by.strip():
        raise PlainError(tr("Your name is missing."), tr("Type it, so that the scheme knows whom to ring."))
    if len(reasons) > LONGEST_REASONS:
        raise PlainError(
            tr("Your reasons are longer than {most:,} letters.", most=LONGEST_REASONS),
            tr("Say the most important ones; ring about the rest."),
        )
    stored = desk.workspace.identity()
    if stored is None:
        raise PlainError(
            tr("This workspace has no identity to sign with."), tr("Open the file in which you sealed the application.")
        )
    at = desk.clock()
    request = ReviewRequest(
        id=str(uuid4()),
        created_at=at,
        program=f"SV Desktop {__version__}",
        notice=desk.frameworks.programme.notice,
        organisation=desk.application.organisation_name,
        feedback_id=kept.feedback.id,
        manifest_sha256=kept.feedback.answers.manifest_sha256,
        asked_by=asked_by.strip(),
        role=role.strip(),
        reasons=reasons.strip(),
    )
    signatory = unlock(stored, passphrase)
    return write_document(destination, DocumentKind.REVIEW, request, signatory, at=at, progress=progress)
