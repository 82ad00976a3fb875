"""Opening a workspace file: what stands in the way is told, with what can be done about it."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import FileKey
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.restoring import Tell, offer_restore
from sv_desktop.gui.unlocking import Door
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.begin import keep_place, look, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.remember import remembered
from sv_desktop.services.rescue import can_be_rescued


def open_desk(path: Path, window: QWidget, jobs: Jobs, tell: Tell) -> Desk | None:
    """The desk of a workspace file; None when it was not opened, which has been told or was the person's wish."""
    take_over, wanted, door = False, path, Door(window, jobs)
    while True:
        try:
            title = tr("Opening “{name}”", name=wanted.stem)
            desk = door.open(wanted, title, partial(_reopen, wanted, take_over=take_over))
            if desk is not None and door.forgotten:
                keep_place(desk, "passphrase:forgotten")
            return desk
        except NotOpened as error:
            offer = ask_way_on(window, error)
            if offer in (Offer.LOOK, Offer.LOOK_AT_COPY):
                return _look(wanted, error, window, jobs, tell, copy=offer is Offer.LOOK_AT_COPY, key=door.key)
            if offer is None:
                return None
            take_over = offer is Offer.TAKE_OVER
        except Broken as error:
            rescue = can_be_rescued(error)
            restored = offer_restore(wanted, error, window, jobs, tell, door.key, rescue=rescue)
            if restored is None:
                return None
            wanted = restored
        except Cancelled:
            return None
        except PlainError as error:
            tell(error)
            return None


def _reopen(path: Path, key: FileKey | None, _progress: Progress, *, take_over: bool) -> Desk:
    return reopen(path, author=remembered().author, take_over=take_over, key=key)


def _look(
    path: Path,
    found: NotOpened,
    window: QWidget,
    jobs: Jobs,
    tell: Tell,
    *,
    copy: bool,
    key: FileKey | None,
) -> Desk | None:
    author = remembered().author
    try:
        if not copy:
            return reopen(path, author=author, read_only=True, key=key)
        dialog = WorkingDialog(tr("Making a copy of “{stem}” to look at", stem=path.stem), window)
        return dialog.work(
            jobs, lambda progress: look(path, in_use=found.in_use, author=author, key=key, progress=progress)
        )
    except Cancelled:
        return None
    except PlainError as error:
        tell(error)
        return None
