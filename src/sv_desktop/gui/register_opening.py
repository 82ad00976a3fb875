"""Starting and opening a register: what stands in the way is told, with what can be done about it."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.restoring import Tell, offer_restore
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
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


def open_register_desk(path: Path, window: QWidget, jobs: Jobs, tell: Tell) -> RegisterDesk | None:
    """The desk of a register; None when it was not opened, which has been told or was the person's wish."""
    take_over = read_only = False
    author = remembered().author
    while True:
        try:
            opening = partial(_opened, path, author, take_over=take_over, read_only=read_only)
            return WorkingDialog(tr("Opening “{name}”", name=path.stem), window).work(jobs, opening)
        except NotOpened as error:
            offer = ask_way_on(window, error)
            if offer is None:
                return None
            if offer is Offer.LOOK_AT_COPY:
                return _look_at_copy(path, error, window, jobs, tell)
            take_over, read_only = offer is Offer.TAKE_OVER, offer is Offer.LOOK
        except Broken as error:
            restored = offer_restore(path, error, window, jobs, tell)
            if restored is None:
                return None
            path = restored
        except Cancelled:
            return None
        except PlainError as error:
            tell(error)
            return None


def _opened(path: Path, author: str, progress: Progress, *, take_over: bool, read_only: bool) -> RegisterDesk:
    desk = reopen_register(path, author=author, take_over=take_over, read_only=read_only, at_once=_AT_ONCE)
    try:
        progress(1, 1)
    except Cancelled:
        desk.close()
        raise
    if desk.is_read:
        forget_withdrawn_here(desk)
    return desk


def _look_at_copy(path: Path, found: NotOpened, window: QWidget, jobs: Jobs, tell: Tell) -> RegisterDesk | None:
    dialog = WorkingDialog(tr("Making a copy of “{stem}” to look at", stem=path.stem), window)
    author = remembered().author
    try:
        return dialog.work(
            jobs, lambda progress: look_at_register(path, in_use=found.in_use, author=author, progress=progress)
        )
    except Cancelled:
        return None
    except PlainError as error:
        tell(error)
        return None
