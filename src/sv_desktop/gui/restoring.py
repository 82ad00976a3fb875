"""Restoring a file that is closed: over the present one, and where one is found lost or damaged."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.backups import held_words
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.in_use import since_words
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer
from sv_desktop.domain.protection import FileKey
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.gui.widgets.working_dialog import WorkingDialog
from sv_desktop.services.backups.restore import restore_beside, restore_over
from sv_desktop.services.backups.shelf import Backup, backups_of
from sv_desktop.services.desk import now
from sv_desktop.services.remember import remembered

Tell = Callable[[BaseException], None]


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


def offer_restore(
    path: Path,
    error: Broken,
    window: QWidget,
    jobs: Jobs,
    tell: Tell,
    key: FileKey | None = None,
    *,
    rescue: bool = False,
) -> Path | None:
    """Offer the latest backup of a file that is lost or damaged; the file to open then, None where it was told.

    key: as in :func:`put_backup_in_place`. rescue: whether what can still be read in it may be offered, too.
    """
    latest = next(iter(backups_of(path)), None)
    if latest is None:
        tell(error)
        return None
    offer = ask_way_on(window, _Restorable(error, latest, there=path.exists(), rescue=rescue))
    if offer is Offer.TRY_AGAIN:
        return path
    if offer is Offer.RESCUE:
        tell(error)
        return None
    if offer is Offer.RESTORE:
        return path if put_backup_in_place(latest.path, path, window, jobs, tell, key) else None
    place = ask_where(window, tr("Where to save the restored file"), path, path.suffix.lstrip(".")) if offer else None
    if place is None:
        return None
    dialog = WorkingDialog(tr("Restoring “{stem}”", stem=place.stem), window)
    work = lambda: dialog.work(jobs, lambda progress: restore_beside(latest.path, place, progress))  # noqa: E731
    return place if _done(work, tell) else None


class _Restorable(NotOpened):
    title = tr("There is a backup of this file")

    def __init__(self, error: Broken, latest: Backup, *, there: bool, rescue: bool) -> None:
        when = since_words(latest.at.astimezone(), now().astimezone())
        held = held_words(latest.note.holds)
        kept = tr("The damaged file stays beside it, under another name.") if there else ""
        self.offers = (Offer.RESTORE, Offer.RESTORE_BESIDE, *((Offer.RESCUE,) if rescue else ()), Offer.TRY_AGAIN)
        told = tr("The latest backup is from {when}. It holds {held}.", when=when, held=held)
        super().__init__(error.what, f"{told} {kept}".rstrip())


def _done(work: Callable[[], object], tell: Tell) -> bool:
    try:
        work()
    except Cancelled:
        return False
    except PlainError as error:
        tell(error)
        return False
    return True
