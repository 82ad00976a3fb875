"""Opening a workspace file: what stands in the way is told, with what can be done about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.opening import NotOpened, Offer
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.author_dialog import AuthorDialog
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.begin import look, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.remember import remember, remembered


def open_desk(path: Path, window: QWidget, jobs: Jobs, tell: Callable[[BaseException], None]) -> Desk | None:
    """The desk of a workspace file; None when it was not opened, which has been told or was the person's wish."""
    take_over = False
    while True:
        try:
            return reopen(path, author=remembered().author, take_over=take_over)
        except NotOpened as error:
            offer = ask_way_on(window, error)
            if offer in (Offer.LOOK, Offer.LOOK_AT_COPY):
                return _look(path, error, window, jobs, tell, copy=offer is Offer.LOOK_AT_COPY)
            if offer is None:
                return None
            take_over = offer is Offer.TAKE_OVER
        except PlainError as error:
            tell(error)
            return None


def ask_author(window: QWidget, desk: Desk | None) -> None:
    """Ask for the person's name, which this computer remembers. desk: the open one, which notes it from now on."""

    def be_called() -> None:
        remember(author=dialog.name())
        if desk is not None:
            desk.author = dialog.name()

    dialog = AuthorDialog(remembered().author, window)
    dialog.accepted.connect(be_called)
    dialog.open()


def _look(
    path: Path, found: NotOpened, window: QWidget, jobs: Jobs, tell: Callable[[BaseException], None], *, copy: bool
) -> Desk | None:
    author = remembered().author
    try:
        if not copy:
            return reopen(path, author=author, read_only=True)
        dialog = WorkingDialog(f"Making a copy of “{path.stem}” to look at", window)
        return dialog.work(jobs, lambda progress: look(path, in_use=found.in_use, author=author, progress=progress))
    except Cancelled:
        return None
    except PlainError as error:
        tell(error)
        return None
