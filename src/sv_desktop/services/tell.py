"""Tell: the letter and the whole feedback leave as one package, sealed with the scheme's identity."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import msgspec

from sv_desktop import __version__
from sv_desktop.domain.blind import would_be_led
from sv_desktop.domain.decision import Decision, Sent, decision_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.feedback import LETTER_NAME, Answered, Feedback, ItemFeedback, ToldDecision
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind, Ledger
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import Received, plain
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services.application_in import submission_in
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.matter import Matter, levels_of, matter_of
from sv_desktop.services.promise import signatory_of
from sv_desktop.services.read_received import package_received
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.sealed_document import SealedDocument, write_document

if TYPE_CHECKING:
    from sv_desktop.sealing import Signatory

REVIEW_WORDS = (
    "You can ask for our decision to be looked at again. Open this file in SV Desktop, choose “Ask for a review”, and "
    "say in your words what we have missed. Or ring us: we will write it down for you. Asking does not harm you in any "
    "way, and whenever we can, somebody who did not make the first decision looks at it."
)


def file_name(received: Received) -> str:
    """A name that the applicant recognises: "Answer to Acorn Lane Community Trust.asice"."""
    return safe_name(f"Answer to {received.organisation}.asice")


def preview_letter(desk: RegisterDesk, submission_id: str, destination: Path, progress: Progress = silent) -> Path:
    """Write the letter as it would be, unsigned, to read before it is sealed. Raises PlainError without a decision."""
    from sv_desktop.reports import write_letter

    matter = matter_of(desk, submission_id, progress)
    write_letter(_feedback(desk, submission_id, matter, _no_package(desk.row(submission_id).received)), destination)
    return destination


def tell(
    desk: RegisterDesk, submission_id: str, destination: Path, passphrase: str, progress: Progress = silent
) -> SealedDocument:
    """Write the answer to an applicant, whole or not at all, and note that it went out.

    progress: bytes. Raises PlainError without a decision or an identity, for a wrong passphrase, and where the package
    is not what it was. Cancelled leaves nothing behind, and nothing is noted then.
    """
    from sv_desktop.sealing import unlock

    stored = desk.register.identity()
    if stored is None:
        raise PlainError(tr("The register has no identity to sign with yet."), tr("Make the identity first."))
    signatory = unlock(stored, passphrase)
    matter = matter_of(desk, submission_id)
    feedback = _feedback(desk, submission_id, matter, _answered(desk, submission_id, progress))
    written = write_document(
        destination,
        DocumentKind.FEEDBACK,
        feedback,
        signatory,
        at=feedback.created_at,
        beside={LETTER_NAME: _letter(feedback, signatory)},
        progress=progress,
    )
    _note_sent(desk, submission_id, feedback, signatory.signed_by.fingerprint, written.path.name)
    return written


def _decision(desk: RegisterDesk, submission_id: str) -> Decision:
    decision = decision_of(desk.ledger, submission_id)
    if decision is None:
        raise PlainError(tr("No decision was made yet."), tr("Make the decision first; the answer tells it."))
    return decision


def _feedback(desk: RegisterDesk, submission_id: str, matter: Matter, answered: Answered) -> Feedback:
    decision = _decision(desk, submission_id)
    if would_be_led(desk.ledger, submission_id, desk.author):
        raise PlainError(
            tr("The answer holds what others scored, and you have not said that you are done with scoring."),
            tr("Say so first, or let somebody else write the answer."),
        )
    decided = decision.decided
    return Feedback(
        id=str(uuid4()),
        created_at=desk.clock(),
        program=f"SV Desktop {__version__}",
        notice=builtin_frameworks().programme.notice,
        scheme=desk.name,
        signatory=signatory_of(desk),
        answers=answered,
        decision=ToldDecision(
            outcome=decided.outcome,
            kind=decided.kind.value,
            label=decided.label,
            decided_by=decision.entry.by,
            decided_on=decision.day.isoformat(),
            message=decided.message,
            reasons=decided.reasons,
            conditions=decided.conditions,
            reviewed=decided.reviewed,
        ),
        items=_items(desk, submission_id, matter),
        review=REVIEW_WORDS,
    )


def _items(desk: RegisterDesk, submission_id: str, matter: Matter) -> tuple[ItemFeedback, ...]:
    """What is said of each question, in reading order. Private notes are of another kind, and never looked at."""
    levels, ours = levels_of(desk, submission_id, matter), builtin_frameworks()
    known = {f"{pack.id}:{item.id}": item.title for pack in ours.packs for _section, item in pack.items()}
    found = []
    for one in matter.scored:
        level = one.assessment.level(levels.get(one.ref, ""))
        found.append(
            ItemFeedback(
                ref=one.ref,
                title=known.get(one.ref) or plain(one.item.title),
                level=level.label if level else "",
                meaning=level.help if level else "",
                comment=_together(desk.ledger, submission_id, EntryKind.COMMENT, one.ref),
                ask=_together(desk.ledger, submission_id, EntryKind.ASK, one.ref),
            )
        )
    return tuple(one for one in found if one.level or one.comment or one.ask)


def _together(ledger: Ledger, about: str, kind: EntryKind, ref: str) -> str:
    """What all assessors say to the applicant, each once; nobody has to know who said what."""
    words = (entry.words.strip() for entry in ledger.heads(about, kind) if entry.target == ref)
    return "\n".join(dict.fromkeys(one for one in words if one))


def _answered(desk: RegisterDesk, submission_id: str, progress: Progress) -> Answered:
    """Which application is answered: the package is taken out and checked once more."""
    received = desk.row(submission_id).received
    with package_received(desk, submission_id, progress) as package:
        submission, _data = submission_in(package)
        return Answered(
            id=plain(submission.id),
            manifest_sha256=package.manifest_sha256,
            sha256=received.sha256,
            organisation=received.organisation,
            received_at=received.received_at,
        )


def _no_package(received: Received) -> Answered:
    return Answered(
        id=received.about.submission_id,
        manifest_sha256="",
        sha256=received.sha256,
        organisation=received.organisation,
        received_at=received.received_at,
    )


def _letter(feedback: Feedback, signatory: "Signatory") -> bytes:
    """letter.pdf, signed itself."""
    from sv_desktop.reports import letter_bytes
    from sv_desktop.sealing import sign_pdf

    return sign_pdf(letter_bytes(feedback, signer=signatory.signed_by), signatory, at=feedback.created_at)


def _note_sent(desk: RegisterDesk, submission_id: str, feedback: Feedback, fingerprint: str, name: str) -> None:
    decision = _decision(desk, submission_id)
    sent = Sent(decision=decision.entry.id, feedback=feedback.id, fingerprint=fingerprint, file=name)
    received = desk.row(submission_id).received
    words = f"The answer was sealed: {decision.decided.label}."
    desk.change([received], words, beside=[(submission_id, EntryKind.SENT, "", msgspec.to_builtins(sent))])
