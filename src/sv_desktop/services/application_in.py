"""What a verified package says: its submission.json with the frameworks that travelled with it."""

from typing import TYPE_CHECKING

import msgspec

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.submission import (
    FRAMEWORKS_FOLDER,
    SUBMISSION_NAME,
    Submission,
    application_of,
    decode_submission,
)
from sv_desktop.services.sealed_document import refuse_other

if TYPE_CHECKING:
    from sv_desktop.sealing import VerifiedPackage

_LARGEST_SUBMISSION = 32 * 1024 * 1024
#: Our own frameworks are below 100 KB each; a stranger's package may hold anything.
_LARGEST_FRAMEWORK = 2 * 1024 * 1024
_MOST_FRAMEWORKS = 32


def submission_in(package: "VerifiedPackage") -> tuple[Submission, bytes]:
    """A sealed package's submission, and the bytes that say it.

    Raises :class:`.AnotherDocument` where the package holds something else, PlainError where it cannot be understood.
    """
    refuse_other(package, DocumentKind.SUBMISSION)
    try:
        data = package.read(SUBMISSION_NAME, limit=_LARGEST_SUBMISSION)
        return decode_submission(data), data
    except (KeyError, msgspec.DecodeError, RecursionError, ValueError) as error:
        raise PlainError(
            "The package is whole, but its answers could not be understood.",
            "It may come from a newer version of SV Desktop. Read summary.pdf inside it instead.",
        ) from error


def application_in(package: "VerifiedPackage", submission: Submission) -> Application:
    """The application of a sealed package. Raises PlainError where its frameworks cannot be understood."""
    from sv_desktop.frameworks import frameworks_from_texts

    names = [one.name for one in package.verification.entries if one.name.startswith(FRAMEWORKS_FOLDER)]
    if len(names) > _MOST_FRAMEWORKS:
        raise PlainError(
            f"The package brings {len(names):,} frameworks along; {_MOST_FRAMEWORKS} is the most that are read.",
            "Read summary.pdf inside it instead.",
        )
    texts = {name.removeprefix(FRAMEWORKS_FOLDER): package.read(name, limit=_LARGEST_FRAMEWORK) for name in names}
    return application_of(submission, frameworks_from_texts(texts, partly=True))
