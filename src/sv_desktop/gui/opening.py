"""Opening a workspace file: what stands in the way is told, with what can be done about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.in_use import since_words
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.wording import plural
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.author_dialog import AuthorDialog
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.backups.restore import restore_beside, restore_over
from sv_desktop.services.backups.shelf import Backup, backups_of
from sv_desktop.services.begin import look, reopen
from sv_desktop.services.desk import Desk, now
from sv_desktop.services.remember import missing_files, remember, remembered
from sv_desktop.services.rescue import can_be_rescued

Tell = Callable[[BaseException], None]


def open_desk(path: Path, window: QWidget, jobs: Jobs, tell: Tell) -> Desk | None:
    """The desk of a workspace file; None when it was not opened, which has been told or was the person's wish."""
    take_over, wanted = False, path
    while True:
        try:
            return reopen(wanted, author=remembered().author, take_over=take_over)
        except NotOpened as error:
            offer = ask_way_on(window, error)
            if offer in (Offer.LOOK, Offer.LOOK_AT_COPY):
                return _look(wanted, error, window, jobs, tell, copy=offer is Offer.LOOK_AT_COPY)
            if offer is None:
                return None
            take_over = offer is Offer.TAKE_OVER
        except Broken as error:
            restored = _restore(wanted, error, window, jobs, tell)
            if restored is None:
                return None
            wanted = restored
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


def put_backup_in_place(backup: Path, path: Path, window: QWidget, jobs: Jobs, tell: Tell) -> bool:
    """Restore over a file that is closed, with progress; whether it was done, which has been told otherwise."""
    author = remembered().author
    dialog = WorkingDialog(f"Restoring “{path.stem}”", window)
    return _done(
        lambda: dialog.work(jobs, lambda progress: restore_over(backup, path, author=author, progress=progress)), tell
    )


def lost_files() -> tuple[Path, ...]:
    """Recent files that are gone, and of which there is a backup."""
    return tuple(path for path in missing_files() if backups_of(path))


def dropped(event: QDropEvent) -> Path | None:
    """The one workspace or package that is being dropped."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in (".svw", ".asice") else None


def _restore(path: Path, error: Broken, window: QWidget, jobs: Jobs, tell: Tell) -> Path | None:
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
        return path if put_backup_in_place(latest.path, path, window, jobs, tell) else None
    place = ask_where(window, "Where to save the restored file", path, "svw") if offer else None
    if place is None:
        return None
    dialog = WorkingDialog(f"Restoring “{place.stem}”", window)
    work = lambda: dialog.work(jobs, lambda progress: restore_beside(latest.path, place, progress))  # noqa: E731
    return place if _done(work, tell) else None


class _Restorable(NotOpened):
    title = "There is a backup of this file"

    def __init__(self, error: Broken, latest: Backup, *, there: bool) -> None:
        when = since_words(latest.at.astimezone(), now().astimezone())
        held = f"{plural(latest.note.answers, 'answer')} and {plural(latest.note.evidence, 'evidence file')}"
        kept = " The damaged file stays beside it, under another name." if there else ""
        rescue = (Offer.RESCUE,) if can_be_rescued(error) else ()
        self.offers = (Offer.RESTORE, Offer.RESTORE_BESIDE, *rescue, Offer.TRY_AGAIN)
        super().__init__(error.what, f"The latest backup is from {when}. It holds {held}.{kept}")


def _look(path: Path, found: NotOpened, window: QWidget, jobs: Jobs, tell: Tell, *, copy: bool) -> Desk | None:
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


def _done(work: Callable[[], object], tell: Tell) -> bool:
    try:
        work()
    except Cancelled:
        return False
    except PlainError as error:
        tell(error)
        return False
    return True
