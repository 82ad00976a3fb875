"""Begin a new workspace, or open one again where it was left."""

from pathlib import Path

from sv_desktop.domain.programme import Frameworks
from sv_desktop.resources import resources
from sv_desktop.services.desk import Clock, Desk, now

_PLACE = "last_place"


def builtin_frameworks() -> Frameworks:
    """The frameworks that came with the program."""
    from sv_desktop.frameworks import load_frameworks

    return load_frameworks(resources() / "frameworks")


def begin(path: Path, *, author: str, organisation: str = "", clock: Clock = now) -> Desk:
    """Create a workspace file. Raises PlainError where a file is in the way or the folder cannot be written."""
    from sv_desktop.storage import create_workspace

    desk = Desk(create_workspace(path), builtin_frameworks(), author, clock)
    if organisation.strip():
        desk.save([("organisation:name", "name", organisation.strip())])
    return desk


def reopen(path: Path, *, author: str, read_only: bool = False, clock: Clock = now) -> Desk:
    """Open a workspace file. Raises PlainError when it is damaged, foreign, newer, locked or missing."""
    from sv_desktop.storage import open_workspace

    return Desk(open_workspace(path, read_only=read_only), builtin_frameworks(), author, clock)


def last_place(desk: Desk) -> str:
    """The page the person was on, as the window named it; "" the first time."""
    return desk.workspace.setting(_PLACE) or ""


def keep_place(desk: Desk, place: str) -> None:
    """Remember the page for the next time."""
    if not desk.read_only:
        desk.workspace.save_setting(_PLACE, place)
