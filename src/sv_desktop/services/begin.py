"""Begin a new workspace, open one again where it was left, or look at one that somebody else has open."""

import shutil
from pathlib import Path

from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.desk import Clock, Desk, Looking, now
from sv_desktop.services.folders import LOOKING, passing_folder, sweep_passing
from sv_desktop.services.opener import opener

_PLACE = "last_place"


def begin(path: Path, *, author: str, organisation: str = "", clock: Clock = now) -> Desk:
    """Create a workspace file. Raises PlainError where a file is in the way or the folder cannot be written."""
    from sv_desktop.storage import create_workspace

    workspace = create_workspace(path, opener=opener(author, now()))
    desk = Desk(workspace, builtin_frameworks(), author, clock)
    if organisation.strip():
        desk.save([("organisation:name", "name", organisation.strip())])
    return desk


def reopen(
    path: Path,
    *,
    author: str,
    read_only: bool = False,
    key: FileKey | None = None,
    take_over: bool = False,
    clock: Clock = now,
) -> Desk:
    """Open a workspace file. key: of a protected one. take_over: although another computer may have it open.

    Raises PlainError when it is damaged, foreign, newer, locked or missing, or may be open elsewhere; PassphraseWanted
    where it is protected and this is not its key.
    """
    from sv_desktop.storage import open_workspace

    sweep_passing()
    here = opener(author, now())
    workspace = open_workspace(path, read_only=read_only, key=key, opener=here, take_over=take_over)
    looking = Looking(path=path, at=now()) if read_only else None
    return Desk(workspace, builtin_frameworks(), author, clock, looking)


def look(
    path: Path, *, in_use: InUse | None, author: str, key: FileKey | None = None, progress: Progress = silent
) -> Desk:
    """Look at a file that somebody else writes to, by a copy that is whole; nothing of theirs waits for it.

    in_use: who has it open, where that is known. key: of a protected file, whose copy is protected alike. progress:
    bytes. Raises PlainError, among them where the file is written to all the time; then, and on Cancelled, no copy
    stays.
    """
    from sv_desktop.storage import copy_to_look_at, open_workspace

    folder = passing_folder(LOOKING)
    try:
        copy = folder / path.name
        copy_to_look_at(path, copy, progress, key=key)
        looking = Looking(path=path, at=now(), in_use=in_use, copy=folder)
        return Desk(open_workspace(copy, read_only=True, key=key), builtin_frameworks(), author, now, looking)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def last_place(desk: Desk) -> str:
    """The page the person was on, as the window named it; "" the first time."""
    return desk.workspace.setting(_PLACE) or ""


def keep_place(desk: Desk, place: str) -> None:
    """Remember the page for the next time."""
    if not desk.read_only:
        desk.workspace.save_setting(_PLACE, place)
