"""Hear: take in what a scheme sends back, after checking that it answers what this workspace has sealed."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.answers import DECLARATION, LOOK_AGAIN, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.came_back import FEEDBACK, CameBack, ToDo, came_back, facts_of, tidied, to_do
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.feedback import LETTER_NAME, Feedback
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import plain
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.wording import date_words
from sv_desktop.services.desk import Desk
from sv_desktop.services.folders import data_folder
from sv_desktop.services.sealed_document import OpenedDocument, open_document

_LARGEST_LETTER = 32 * 1024 * 1024


class Heard(Struct, frozen=True):
    """An answer that was checked and not taken in yet. again: it is kept in the workspace already."""

    path: Path
    feedback: Feedback
    signer: Signer
    again: bool


def look_at(desk: Desk, path: Path, progress: Progress = silent) -> Heard:
    """Check an answer. Raises PlainError where it is none, was changed, or answers somebody else's application.

    progress: bytes.
    """
    opened = _checked(desk, path, progress)
    again = any(one.feedback.id == opened.value.id for one in answers(desk))
    return Heard(path, tidied(opened.value), opened.signer, again)


def keep(desk: Desk, path: Path, progress: Progress = silent) -> CameBack:
    """Take an answer into the workspace, as it came; checked once more. progress: bytes."""
    opened = _checked(desk, path, progress)
    feedback = tidied(opened.value)
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            letter = desk.workspace.letters.keep(
                file,
                size=size,
                kind=FEEDBACK,
                facts=facts_of(feedback, opened.signer),
                received_at=desk.clock(),
                progress=progress,
            )
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror or error),
            tr("Copy it to this computer, then open it again."),
        ) from error
    desk.refresh()
    return CameBack(letter, feedback, opened.signer)


def answers(desk: Desk) -> tuple[CameBack, ...]:
    """Every answer that came, the latest first."""
    return came_back(desk.letters)


def knows(signer: Signer) -> bool:
    """Whether the scheme's fingerprint was compared on this computer."""
    from sv_desktop.sealing import TrustList

    return signer.fingerprint in TrustList(data_folder() / "known signers").known()


def save_file(desk: Desk, kept: CameBack, destination: Path, progress: Progress = silent) -> None:
    """Write the sealed file as it came, whole or not at all. progress: bytes."""
    _write(destination, desk.workspace.letters.read(kept.letter.id), lambda done: progress(done, kept.letter.size))


def save_letter(desk: Desk, kept: CameBack, destination: Path, progress: Progress = silent) -> None:
    """Write the letter of a kept answer as PDF, whole or not at all. progress: bytes."""
    from sv_desktop.storage import wipe

    inside = destination.with_name(f".{destination.name[:40]}.asice")
    try:
        save_file(desk, kept, inside, progress)
        data = open_document(inside, DocumentKind.FEEDBACK, Feedback).read(LETTER_NAME, limit=_LARGEST_LETTER)
    except KeyError as error:
        raise PlainError(tr("There is no letter in this file."), tr("What it says is shown on this page.")) from error
    finally:
        wipe(inside)
    _write(destination, iter((data,)), lambda _done: None)


def offers(desk: Desk, kept: CameBack) -> tuple[ToDo, ...]:
    """What the scheme asks for and is not in the action plan yet."""
    return to_do(kept.feedback, desk.application.answers)


def begin_next(desk: Desk, kept: CameBack) -> Application:
    """Start the next version: everything is carried over, what was asked for is marked, the declaration is open again.

    How everything stands is kept as a snapshot first. It is one step that can be undone.
    """
    with in_english():
        day = date_words(kept.feedback.decision.decided_on)
    desk.workspace.snapshot(f"Before the answer of {day}", author=desk.author, at=desk.clock())
    known = desk.application
    changes: list[tuple[str, str, Value]] = [(DECLARATION, "confirmed", None), (DECLARATION, "date", None)]
    changes += [
        (one.ref, LOOK_AGAIN, True) for one in kept.feedback.items if one.ask and known.find(one.ref) is not None
    ]
    return desk.save(changes)


def due_day(one: ToDo) -> date | None:
    """The day of something that is asked for; None where there is none."""
    try:
        return date.fromisoformat(one.due)
    except ValueError:
        return None


def _checked(desk: Desk, path: Path, progress: Progress) -> OpenedDocument[Feedback]:
    opened = open_document(path, DocumentKind.FEEDBACK, Feedback, known=_known(), progress=progress)
    answered = opened.value.answers
    if answered.manifest_sha256 not in {seal.sha256 for seal in desk.workspace.seals()}:
        raise PlainError(
            tr(
                "This answers an application of “{organisation}” that was not sealed in this workspace.",
                organisation=plain(answered.organisation),
            ),
            tr("Open the workspace in which it was sealed, or a copy of that, and open the answer there."),
        )
    return opened


def _known() -> frozenset[str]:
    from sv_desktop.sealing import TrustList

    return TrustList(data_folder() / "known signers").known()


def _write(destination: Path, chunks: Iterator[bytes], told: Callable[[int], object]) -> None:
    partial, done = destination.with_name(f"{destination.name}.part"), 0
    try:
        with partial.open("wb") as out:
            for chunk in chunks:
                out.write(chunk)
                done += len(chunk)
                told(done)
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be saved there ({reason}).", name=destination.name, reason=error.strerror),
            tr("Choose another folder."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
