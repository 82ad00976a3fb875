"""Rescue: put all that can still be read in a damaged workspace into a new one."""

from pathlib import Path

from sv_desktop.domain.answers import LOOK_AGAIN
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.former import is_question
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.rescued import Rescued
from sv_desktop.services.desk import Clock, now


def can_be_rescued(error: BaseException) -> bool:
    """Whether an error that came of opening a workspace means that a rescue is worth a try."""
    from sv_desktop.storage import DamagedWorkspace

    return isinstance(error, DamagedWorkspace)


def rescue(
    path: Path,
    destination: Path,
    *,
    author: str = "",
    key: FileKey | None = None,
    clock: Clock = now,
    progress: Progress = silent,
) -> Rescued:
    """Write a new workspace; the damaged one is not changed. Answers that lost their last words are marked to look at.

    key: of a protected file; the new one has the same passphrase. progress: bytes of evidence. Raises PlainError where
    path is no workspace or is open, or destination is in the way.
    """
    from sv_desktop.storage import open_workspace, rescue_workspace

    rescued = rescue_workspace(path, destination, progress, key=key)
    with open_workspace(destination, key=key) as workspace:
        refs = sorted({target for target, _field in rescued.doubtful if is_question(target)})
        workspace.save_all([(ref, LOOK_AGAIN, True) for ref in refs], author=author, at=clock())
    if not (rescued.changes or rescued.evidence or rescued.unnamed):
        destination.unlink()
        raise PlainError(
            tr("Nothing could be read in “{name}”.", name=path.name), tr("It was not changed. Open your latest backup.")
        )
    return rescued
