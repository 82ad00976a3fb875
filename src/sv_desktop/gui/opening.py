"""Opening a workspace file: what stands in the way is told, with what can be done about it."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.restoring import Tell, offer_restore
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.begin import keep_place, look, reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.remember import remembered
from sv_desktop.services.rescue import can_be_rescued


def open_desk(path: Path, window: QWidget, jobs: Jobs, tell: Tell) -> Desk | None:
    """The desk of a workspace file; None when it was not opened, which has been told or was the person's wish."""
    take_over, wanted, door = False, path, _Door(window, jobs)
    while True:
        try:
            return door.open(wanted, take_over=take_over)
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


class _Door:
    """Opens a file, and asks for its passphrase where it has one. key: the last that was found."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        self.key: FileKey | None = None
        self._forgotten = False
        self._window, self._jobs = window, jobs

    def open(self, path: Path, *, take_over: bool) -> Desk | None:
        """The desk; None when the person thought better of it. Raises PlainError."""
        while True:
            try:
                desk = WorkingDialog(tr("Opening “{name}”", name=path.stem), self._window).work(
                    self._jobs, partial(_reopened, path, take_over=take_over, key=self.key)
                )
            except PassphraseWanted:
                if not self._ask(path):
                    return None
                continue
            if self._forgotten:
                keep_place(desk, "passphrase:forgotten")
            return desk

    def _ask(self, path: Path) -> bool:
        dialog = UnlockDialog(path, self._jobs, self._window)
        dialog.exec()
        dialog.deleteLater()
        self.key, self._forgotten = dialog.key, dialog.forgotten
        return self.key is not None


def _reopened(path: Path, progress: Progress, *, take_over: bool, key: FileKey | None) -> Desk:
    desk = reopen(path, author=remembered().author, take_over=take_over, key=key)
    try:
        progress(1, 1)
    except Cancelled:
        desk.close()
        raise
    return desk


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
