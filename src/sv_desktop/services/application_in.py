"""What a verified package says: its submission.json with the frameworks that travelled with it."""

from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import EarlierPack, Frameworks
from sv_desktop.domain.received import About, about
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.submission import (
    EARLIER_FOLDER,
    FRAMEWORKS_FOLDER,
    LARGEST_SUBMISSION,
    SUBMISSION_NAME,
    Submission,
    application_of,
    decode_submission,
)
from sv_desktop.services.kept_texts import read_earlier
from sv_desktop.services.sealed_document import refuse_other

if TYPE_CHECKING:
    from sv_desktop.sealing import VerifiedPackage

#: Our own frameworks are below 100 KB each; a stranger's package may hold anything. Bytes, of all together.
_LARGEST_FRAMEWORKS = 512 * 1024
_MOST_FRAMEWORKS = 32


def submission_in(package: "VerifiedPackage") -> tuple[Submission, bytes]:
    """A sealed package's submission, and the bytes that say it.

    Raises :class:`.AnotherDocument` where the package holds something else, PlainError where it cannot be understood.
    """
    refuse_other(package, DocumentKind.SUBMISSION)
    try:
        data = package.read(SUBMISSION_NAME, limit=LARGEST_SUBMISSION)
        return decode_submission(data), data
    except (KeyError, msgspec.DecodeError, RecursionError, ValueError) as error:
        raise PlainError(
            tr("The package is whole, but its answers could not be understood."),
            tr("It may come from a newer version of SV Desktop. Read summary.pdf inside it instead."),
        ) from error


def application_in(package: "VerifiedPackage", submission: Submission) -> Application:
    """The application of a sealed package. Raises PlainError where its frameworks cannot be understood."""
    from sv_desktop.frameworks import frameworks_from_texts

    found = [one for one in package.verification.entries if one.name.startswith(FRAMEWORKS_FOLDER)]
    names = [one.name for one in found if not one.name.startswith(EARLIER_FOLDER)]
    if sum(one.size for one in found) > _LARGEST_FRAMEWORKS:
        raise PlainError(
            tr("The frameworks in the package are too large to be read."), tr("Read summary.pdf inside it instead.")
        )
    if len(found) > _MOST_FRAMEWORKS:
        raise PlainError(
            tr(
                "The package brings {count:,} frameworks along; {most} is the most that are read.",
                count=len(found),
                most=_MOST_FRAMEWORKS,
            ),
            tr("Read summary.pdf inside it instead."),
        )
    texts = {name.removeprefix(FRAMEWORKS_FOLDER): package.read(name, limit=_LARGEST_FRAMEWORKS) for name in names}
    earlier = (_earlier(package, one.name) for one in found if one.name not in names)
    frameworks = frameworks_from_texts(texts, partly=True)
    return application_of(submission, replace(frameworks, earlier=tuple(one for one in earlier if one is not None)))


def about_in(package: "VerifiedPackage", ours: Frameworks) -> tuple[About, bytes]:
    """What a sealed package says of its organisation, and the submission.json that says it. Raises as the two above.

    ours: the frameworks of this computer, whose labels count.
    """
    submission, data = submission_in(package)
    application = application_in(package, submission)
    return about(application, ours, submission_id=submission.id, submitted_at=submission.created_at), data


def _earlier(package: "VerifiedPackage", name: str) -> EarlierPack | None:
    """A text that some answers were given to before; one that cannot be read leaves them in submission.json alone."""
    data = package.read(name, limit=_LARGEST_FRAMEWORKS)
    pack = read_earlier(name.rpartition("/")[2], data)
    return None if pack is None else EarlierPack(pack, data)
