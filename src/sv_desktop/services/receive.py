"""Receive: packages come into the register, by file or by folder, each checked first and taken as what it is."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.package import VERDICT_WORDS, Finding, Verification
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import About, Received, plain
from sv_desktop.domain.review_request import ReviewRequest
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services.application_in import about_in
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.register_desk import RegisterDesk, submission_id_of
from sv_desktop.services.review_in import answered_with, receive_request, refuse_other_key
from sv_desktop.services.sealed_document import AnotherDocument, open_document

_ENDING = ".asice"
_MOST_FINDINGS = 50
_CHUNK = 1024 * 1024
_MOST_FILES = 100_000


class Outcome(Struct, frozen=True, kw_only=True):
    """What became of one file. received: None where it could not be read. again: it was in the register already.

    review: it is a request to look at a decision again, and now stands at the submission in received.
    """

    path: Path
    received: Received | None = None
    again: bool = False
    review: bool = False
    problem: str = ""


def packages_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """The files to receive: each file that is named, and each package (*.asice) in a folder and the folders below.

    Links to folders are not followed. Each file once, in a fixed order.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for one in _in_folder(path) if path.is_dir() else (path,):
            found[one] = None
            if len(found) > _MOST_FILES:
                raise PlainError(
                    tr("There are more than {most:,} packages in that folder.", most=_MOST_FILES),
                    tr("Add fewer at a time."),
                )
    return tuple(found)


def receive(
    desk: RegisterDesk,
    paths: Iterable[Path],
    progress: Progress = silent,
    told: Callable[[Outcome], object] = lambda _outcome: None,
) -> tuple[Outcome, ...]:
    """Take packages into the register, one after the other, in constant memory.

    progress: bytes. told: called after each file, on this thread. A file that cannot be read stops nothing. Cancelled
    passes; what came in before it stays. Raises PlainError where the register itself cannot be written.
    """
    files = packages_in(paths)
    ours = builtin_frameworks()
    known = {row.received.sha256: row.received for row in desk.inbox.rows}
    steps = _Steps(progress, sum(map(_size, files)))
    outcomes: list[Outcome] = []
    try:
        for path in files:
            outcome = _receive(desk, path, known, ours, steps)
            if outcome.received is not None:
                known[outcome.received.sha256] = outcome.received
            outcomes.append(outcome)
            told(outcome)
    finally:
        desk.put(one.received for one in outcomes if one.received is not None and not (one.again or one.review))
    return tuple(outcomes)


class _Steps:
    """Progress over several files, each of which is read three times: to hash, to check, to store."""

    def __init__(self, progress: Progress, size: int) -> None:
        self._progress, self._total = progress, 3 * size
        self._before = 0

    def reading(self, number: int, size: int) -> Progress:
        """The Progress of one reading of a file, counted from 0. size: of the file, in bytes."""
        before = self._before + number * size
        return lambda done, _total: self._progress(before + min(done, size), self._total)

    def next_file(self, size: int) -> None:
        """A file is done with. size: in bytes."""
        self._before += 3 * size
        self._progress(self._before, self._total)


class _NotRead(Exception):
    """A file could not be read, or became another one meanwhile; the words say why."""


class _ReviewAsked(Exception):
    """The file is a request for a review."""


def _receive(desk: RegisterDesk, path: Path, known: dict[str, Received], ours: Frameworks, steps: _Steps) -> Outcome:
    size = _size(path)
    try:
        sha256 = _sha256(path, steps.reading(0, size))
        if sha256 in known:
            return Outcome(path=path, received=known[sha256], again=True)
        return Outcome(path=path, received=_take_in(desk, path, sha256, ours, steps))
    except _ReviewAsked:
        return _request(desk, path, steps)
    except OSError as error:
        return Outcome(path=path, problem=f"It could not be read ({error.strerror or error}).")
    except _NotRead as error:
        return Outcome(path=path, problem=str(error))
    finally:
        steps.next_file(size)


def _take_in(desk: RegisterDesk, path: Path, sha256: str, ours: Frameworks, steps: _Steps) -> Received:
    from sv_desktop.sealing import open_verified

    before, size = _state(path), _size(path)
    try:
        package = open_verified(path, progress=steps.reading(1, size))
    except PlainError as error:
        raise _NotRead(error.what) from error
    with package:
        one = _described(desk, path, sha256, size, package.verification)
        answers = b""
        if one.sealed:
            try:
                told, answers = about_in(package, ours)
                one = replace(one, about=told)
            except AnotherDocument as error:
                if error.kind is DocumentKind.REVIEW:
                    raise _ReviewAsked from error
                if error.kind is not None:
                    raise _NotRead(str(error)) from error
                one = replace(one, problem=error.what)
            except PlainError as error:
                one = replace(one, problem=error.what)
    if not one.sealed:
        desk.register.add(one, _words(one))
        return one
    with path.open("rb") as source:
        stored = desk.register.store_bytes(source, size=size, progress=steps.reading(2, size))
    if stored.sha256 != sha256 or _state(path) != before:
        raise _NotRead(tr("It was changed while it was being received. Add it again."))
    desk.register.add(one, _words(one), stored=stored, answers=answers)
    return one


def _request(desk: RegisterDesk, path: Path, steps: _Steps) -> Outcome:
    """Take in a request for a review: it stands at the submission whose answer it is about."""
    try:
        opened = open_document(path, DocumentKind.REVIEW, ReviewRequest, progress=steps.reading(2, _size(path)))
        about = answered_with(desk, opened.value.feedback_id)
        refuse_other_key(desk, about, opened.signer)
        receive_request(desk, about, opened.value, path.name)
    except PlainError as error:
        return Outcome(path=path, problem=str(error))
    return Outcome(path=path, received=desk.row(about).received, review=True)


def _described(desk: RegisterDesk, path: Path, sha256: str, size: int, found: Verification) -> Received:
    return Received(
        id=submission_id_of(sha256),
        sha256=sha256,
        size=size,
        name=plain(path.name.encode(errors="replace").decode()),
        received_at=desk.clock(),
        received_by=desk.author,
        verdict=found.verdict,
        about=About(),
        signers=found.signers,
        findings=tuple(
            Finding(entry=plain(one.entry), words=plain(one.words)) for one in found.findings[:_MOST_FINDINGS]
        ),
        found=len(found.findings),
        kept=found.sealed,
    )


@in_english()
def _words(one: Received) -> str:
    words = f"Received as “{one.name}”: {VERDICT_WORDS[one.verdict].lower()}."
    return words if one.sealed else f"{words} Its bytes were not kept."


def _in_folder(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place) / name for name in sorted(names) if name.lower().endswith(_ENDING))


def _sha256(path: Path, progress: Progress) -> str:
    digest, done = hashlib.sha256(), 0
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            done += len(chunk)
            progress(done, 0)
    return digest.hexdigest()


def _size(path: Path) -> int:
    """In bytes; 0 where it cannot be asked, which the reading then tells."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _state(path: Path) -> tuple[int, int, int]:
    """What is another when a file was changed or replaced."""
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
