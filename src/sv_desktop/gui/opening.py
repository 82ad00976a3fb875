"""Opening a workspace file: what stands in the way is told, with what can be done about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.in_use import since_words
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.backups.restore import restore_beside, restore_over
from sv_desktop.services.backups.shelf import Backup, backups_of
from sv_desktop.services.begin import keep_place, look, reopen
from sv_desktop.services.desk import Desk, now
from sv_desktop.services.remember import remembered
from sv_desktop.services.rescue import can_be_rescued

Tell = Callable[[BaseException], None]


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
            restored = _restore(wanted, error, window, jobs, tell, door.key)
            if restored is None:
                return None
            wanted = restored
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
                desk = reopen(path, author=remembered().author, take_over=take_over, key=self.key)
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


def put_backup_in_place(
    backup: Path, path: Path, window: QWidget, jobs: Jobs, tell: Tell, key: FileKey | None = None
) -> bool:
    """Restore over a file that is closed, with progress; whether it was done, which has been told otherwise.

    key: of that file, where it is protected.
    """
    author = remembered().author
    dialog = WorkingDialog(tr("Restoring “{stem}”", stem=path.stem), window)
    work = lambda: dialog.work(  # noqa: E731
        jobs, lambda progress: restore_over(backup, path, author=author, key=key, progress=progress)
    )
    return _done(work, tell)


def _restore(path: Path, error: Broken, window: QWidget, jobs: Jobs, tell: Tell, key: FileKey | None) -> Path | None:
    """Offer the latest backup of a file that is lost or damaged; the file to open then."""
    latest = next(iter(backups_of(path)), None)
    if latest is None:
        tell(error)
        return None
    offer = ask_way_on(window, _Restorable(error, latest, there=path.exists()))
    if offer is Offer.TRY_AGAIN:
        return path
    if offer is Offer.RESCUE:
        tell(error)
        return None
    if offer is Offer.RESTORE:
        return path if put_backup_in_place(latest.path, path, window, jobs, tell, key) else None
    place = ask_where(window, tr("Where to save the restored file"), path, "svw") if offer else None
    if place is None:
        return None
    dialog = WorkingDialog(tr("Restoring “{stem}”", stem=place.stem), window)
    work = lambda: dialog.work(jobs, lambda progress: restore_beside(latest.path, place, progress))  # noqa: E731
    return place if _done(work, tell) else None


class _Restorable(NotOpened):
    title = tr("There is a backup of this file")

    def __init__(self, error: Broken, latest: Backup, *, there: bool) -> None:
        when = since_words(latest.at.astimezone(), now().astimezone())
        held = tr(
            "{answers} and {files}",
            answers=counted("{n} answer", "{n} answers", latest.note.answers),
            files=counted("{n} evidence file", "{n} evidence files", latest.note.evidence),
        )
        kept = tr("The damaged file stays beside it, under another name.") if there else ""
        rescue = (Offer.RESCUE,) if can_be_rescued(error) else ()
        self.offers = (Offer.RESTORE, Offer.RESTORE_BESIDE, *rescue, Offer.TRY_AGAIN)
        told = tr("The latest backup is from {when}. It holds {held}.", when=when, held=held)
        super().__init__(error.what, f"{told} {kept}".rstrip())


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


def _done(work: Callable[[], object], tell: Tell) -> bool:
    try:
        work()
    except Cancelled:
        return False
    except PlainError as error:
        tell(error)
        return False
    return True
