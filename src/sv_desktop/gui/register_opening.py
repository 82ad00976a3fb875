"""Starting and opening a register: what stands in the way is told, with what can be done about it."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import FileKey
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.restoring import Tell, offer_restore
from sv_desktop.gui.unlocking import Door
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, look_at_register, reopen_register
from sv_desktop.services.remember import remembered
from sv_desktop.services.trust import forget_withdrawn_here

#: So many submissions are read sooner than anybody sees; where there are more, the window is shown first.
_AT_ONCE = 500


def start_register(window: QWidget, tell: Tell) -> RegisterDesk | None:
    """Ask where, and make a register; None when the person thought better of it, or when it was told why not."""
    path = ask_where(window, tr("Where to keep the register"), documents_folder() / "Register.svr", "svr")
    if path is None:
        return None
    try:
        return begin_register(path, author=remembered().author)
    except PlainError as error:
        tell(error)
        return None


class Opened(NamedTuple):
    """An open register. forgotten: it was opened by the words of its recovery sheet."""

    desk: RegisterDesk
    forgotten: bool


def open_register_desk(path: Path, window: QWidget, jobs: Jobs, tell: Tell) -> Opened | None:
    """The desk of a register; None when it was not opened, which has been told or was the person's wish."""
    door = Door(window, jobs)
    title, opens = tr("Opening “{name}”", name=path.stem), partial(_reopen, path)
    while True:
        try:
            desk = door.open(path, title, opens)
            return None if desk is None else Opened(desk, door.forgotten)
        except NotOpened as error:
            offer = ask_way_on(window, error)
            if offer is None:
                return None
            if offer is Offer.LOOK_AT_COPY:
                title = tr("Making a copy of “{stem}” to look at", stem=path.stem)
                opens = partial(_look_at_copy, path, error)
            else:
                opens = partial(_reopen, path, take_over=offer is Offer.TAKE_OVER, read_only=offer is Offer.LOOK)
        except Broken as error:
            restored = offer_restore(path, error, window, jobs, tell, door.key)
            if restored is None:
                return None
            path, opens = restored, partial(_reopen, restored)
        except Cancelled:
            return None
        except PlainError as error:
            tell(error)
            return None


def _reopen(
    path: Path, key: FileKey | None, _progress: Progress, *, take_over: bool = False, read_only: bool = False
) -> RegisterDesk:
    author = remembered().author
    desk = reopen_register(path, author=author, take_over=take_over, read_only=read_only, key=key, at_once=_AT_ONCE)
    if desk.is_read:
        forget_withdrawn_here(desk)
    return desk


def _look_at_copy(path: Path, found: NotOpened, key: FileKey | None, progress: Progress) -> RegisterDesk:
    return look_at_register(path, in_use=found.in_use, author=remembered().author, key=key, progress=progress)
