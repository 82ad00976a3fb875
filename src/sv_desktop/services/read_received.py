"""What a submission in a register says: its answers with the frameworks that they answer."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.rubric import Scored, to_score
from sv_desktop.domain.submission import Submission, application_of, decode_submission
from sv_desktop.services.application_in import application_in, submission_in
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.register_desk import RegisterDesk

if TYPE_CHECKING:
    from sv_desktop.sealing import VerifiedPackage


def application_received(desk: RegisterDesk, submission_id: str, progress: Progress = silent) -> Application:
    """The answers of a submission. progress: bytes.

    Where they answer other versions than this program's, the package is checked again and its own are used. Raises
    PlainError where it cannot be read.
    """
    one = desk.row(submission_id).received
    if not one.readable:
        raise PlainError(
            tr("There are no answers of “{organisation}” to read.", organisation=one.organisation),
            one.problem or tr("The package is not as it was sealed. Ask for a new one."),
        )
    submission = _submission(desk.register.answers(submission_id))
    ours = builtin_frameworks()
    own = {(pack.id, pack.version) for pack in ours.packs}
    if submission is not None and own.issuperset((each.id, each.version) for each in submission.frameworks):
        return _with_those(submission, ours)
    return _from_package(desk, submission_id, progress)


@contextmanager
def package_received(
    desk: RegisterDesk, submission_id: str, progress: Progress = silent
) -> "Iterator[VerifiedPackage]":
    """The package of a submission, taken out for as long as the block lasts and checked anew. progress: bytes."""
    from sv_desktop.sealing import open_verified

    size = desk.row(submission_id).received.size
    with tempfile.TemporaryDirectory(prefix="sv-desktop-", ignore_cleanup_errors=True) as folder:
        path, done = Path(folder) / "package.asice", 0
        try:
            with path.open("wb") as out:
                for chunk in desk.register.package(submission_id):
                    out.write(chunk)
                    done += len(chunk)
                    progress(done, 2 * size)
        except OSError as error:
            raise PlainError(
                tr("The package could not be taken out to be read ({reason}).", reason=error.strerror),
                tr("Free some space and try again."),
            ) from error
        with open_verified(path, progress=lambda read, _total: progress(size + read, 2 * size)) as package:
            yield package


def scored_of(application: Application) -> tuple[Scored, ...]:
    """What is scored of an application, by the scales that this program reads with."""
    return to_score(application, builtin_frameworks())


def _submission(data: bytes) -> Submission | None:
    try:
        return decode_submission(data) if data else None
    except msgspec.DecodeError:
        return None


def _with_those(submission: Submission, ours: Frameworks) -> Application:
    """Only the packs that were answered, in this program's words."""
    names = {each.id for each in submission.frameworks}
    packs = tuple(pack for pack in ours.packs if pack.id in names)
    return application_of(submission, msgspec.structs.replace(ours, packs=packs))


def _from_package(desk: RegisterDesk, submission_id: str, progress: Progress) -> Application:
    with package_received(desk, submission_id, progress) as package:
        submission, _data = submission_in(package)
        return application_in(package, submission)
