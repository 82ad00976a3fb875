"""A whole copy of an open workspace in another file: to hand over, and to keep as a backup."""

import os
import secrets
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage.connection import Database
from sv_desktop.storage.faults import StorageFailed, WorkspaceLocked, plainly
from sv_desktop.storage.header import is_held

#: Pages to one step: 4 MiB, between two of which a typed answer gets its turn.
_STEP = 64
#: Seconds that the lock is free between two steps. A lock that is taken again at once is never given to another thread.
_PAUSE = 0.0005


def copy_whole(
    database: Database,
    destination: Path,
    progress: Progress = silent,
    *,
    without: Collection[str] = (),
    seen: Callable[[], object] = lambda: None,
    proved: Callable[[Path], object] = lambda _partial: None,
) -> int:
    """Copy a workspace, evidence included, as it stands when the copy is done; the size comes back, in bytes.

    SQLite's online backup (https://www.sqlite.org/backup.html): what is typed meanwhile is in the copy, too. The file
    appears under its name when it is complete and on the disk, or not at all; one that was there is replaced then.
    progress: bytes. without: tables that stay behind, whose bytes are not in the copy either.
    seen: called when the copy holds everything, before anybody can change something more.
    proved: called with the copy before it gets its name; what it raises leaves no copy.
    Raises PlainError where the file cannot be written, or is open somewhere itself.
    """
    _refuse_one_in_use(database.path, destination)
    with appearing(destination) as partial:
        partial.open("xb").close()
        target = database.empty_twin(partial)
        try:
            with plainly(destination):
                _copy_pages(database, target, progress, seen)
                _leave_out(target, without)
        finally:
            target.close()
        proved(partial)
    return destination.stat().st_size


def _copy_pages(database: Database, target: Database, progress: Progress, seen: Callable[[], object]) -> None:
    page_size = int(database.driver.execute("PRAGMA page_size").fetchone()[0])  # SQLCipher says it as text

    def step(_status: int, left: int, total: int) -> None:
        """Between two steps the lock is free, so that others may write; SQLite takes that over into the copy."""
        if left:
            database.lock.release()
            try:
                sleep(_PAUSE)
            finally:
                database.lock.acquire()
        progress((total - left) * page_size, total * page_size)

    with database.lock:
        database.driver.backup(target.driver, pages=_STEP, progress=step)
        seen()


def _leave_out(target: Database, tables: Collection[str]) -> None:
    """Empty tables; with secure_delete their pages are overwritten, not only set free."""
    with target.lock:
        target.driver.execute("PRAGMA secure_delete=ON")
        for table in tables:
            target.driver.execute(f'DELETE FROM "{table}"')  # noqa: S608 - names from our own code


@contextmanager
def appearing(destination: Path) -> Iterator[Path]:
    """The path of a new file under another name, which takes the place of destination at the end."""
    partial = destination.with_name(f".{destination.name[:40]}.{secrets.token_hex(4)}.part")
    try:
        try:
            yield partial
            with partial.open("rb+") as file:
                os.fsync(file.fileno())
            partial.replace(destination)
        except OSError as error:
            raise StorageFailed(
                f"“{destination.name}” could not be saved there ({error.strerror or error}).",
                "Nothing was changed. Choose another folder, or make room there, and try again.",
            ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
            partial.with_name(f"{partial.name}-journal").unlink(missing_ok=True)


def _refuse_one_in_use(source: Path, path: Path) -> None:
    """Whoever has a file open would go on writing to what is no longer there."""
    if not path.exists():
        return
    if is_held(path) or path.samefile(source):
        raise PlainError(f"“{path.name}” is the file that is open.", "Choose another name for the copy.")
    try:
        _look_at(path)
    except WorkspaceLocked:
        raise
    except PlainError:
        return  # no workspace: the person was asked whether it may be replaced


def _look_at(path: Path) -> None:
    other = Database(path, read_only=True)
    try:
        with other.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM sqlite_master")
    finally:
        other.close()
