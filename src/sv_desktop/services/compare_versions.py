"""Compare a submission with the version before: both verified, then laid side by side."""

from pathlib import Path

from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import Comparison, compare
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import VERDICT_WORDS
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.application_in import application_in, submission_in
from sv_desktop.services.register_desk import RegisterDesk


def previous_version(desk: RegisterDesk, row: Row) -> Row | None:
    """The version of the same organisation that came before; None for its first, and for what takes no part."""
    return next((one for one in desk.inbox.versions_of(row) if one.version == row.version - 1), None)


def compare_packages(before: Path, now: Path, progress: Progress = silent) -> Comparison:
    """What changed from one package to another. See :func:`changes_since`."""
    return changes_since(before, _application(now, progress), progress)


def changes_since(before: Path, now: Application, progress: Progress = silent) -> Comparison:
    """What changed since an earlier package, which is verified first. progress: its bytes.

    Raises PlainError when it is not whole any more, or cannot be understood.
    """
    return compare(_application(before, progress), now, lambda _done, _total: progress(0, 0))


def _application(path: Path, progress: Progress) -> Application:
    from sv_desktop.sealing import open_verified

    with open_verified(path, progress=progress) as package:
        found = package.verification
        if not found.sealed:
            raise PlainError(f"{VERDICT_WORDS[found.verdict]}.", tr("Nothing of it is compared."))
        submission, _data = submission_in(package)
        return application_in(package, submission)
