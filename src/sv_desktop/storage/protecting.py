"""Turning protection on, changing its key, turning it off: a whole new file is written, proved, and put in place.

At every instant the old or the new file stands whole under the workspace's name. What a crash leaves beside it is
removed when the workspace is next opened.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.connection import Database, driver_key
from sv_desktop.storage.faults import StorageFailed, plainly
from sv_desktop.storage.same import refuse_difference
from sv_desktop.storage.watching import watched
from sv_desktop.storage.wiping import overwrite, sync_folder, wipe

#: What the new file is called while it is made, and the old one while it is overwritten.
_NEW, _OLD = ".changing", ".replaced"


def protect(database: Database, key: FileKey | None, progress: Progress) -> None:
    """Write the workspace anew under another key, or None for none, and go on with that; others wait.

    progress: bytes, written and then read again. On any error, and on Cancelled, the old file goes on as it was.
    """
    if database.read_only:
        raise StorageFailed("This file is open to look at only.", "Close it and open it for writing to change it.")
    new = _beside(database.path, _NEW)
    with database.lock:
        size = _size(database)
        try:
            _write(database, new, key, lambda done: progress(min(done, size), 2 * size))
            _prove(database, new, key, lambda done: progress(size + min(done, size), 2 * size))
            plain = database.key is None
            if plain:
                overwrite(database.path.with_name(database.path.name + "-journal"))  # old pages; no change is under way
            database.exchange(lambda: _put_in_place(new, database.path, plain=plain), key)
        except BaseException:
            wipe(new)
            raise
    wipe(_beside(database.path, _OLD))


def sweep(path: Path) -> None:
    """Remove what a crash in the middle has left. Only who has the workspace open for writing may call this."""
    for ending in (_NEW, _OLD):
        left = _beside(path, ending)
        if left.exists():
            wipe(left)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _size(database: Database) -> int:
    pages, size = (database.driver.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(pages) * int(size)


def _write(database: Database, new: Path, key: FileKey | None, told: Callable[[int], object]) -> None:
    """SQLCipher's own export. No journal: the file counts for nothing until it is proved and in place."""
    wipe(new)
    driver = database.driver
    with plainly(new):
        driver.execute("ATTACH ? AS new KEY ?", (str(new), driver_key(key) if key else ""))
        try:
            for setting in _settings(key):
                driver.execute(f"PRAGMA new.{setting}")
            with watched(driver, lambda: told(_written(new))):
                driver.execute("SELECT sqlcipher_export('new')").fetchall()
            for stamp in ("application_id", "user_version"):
                driver.execute(f"PRAGMA new.{stamp}={int(driver.execute(f'PRAGMA {stamp}').fetchone()[0])}")
        finally:
            driver.execute("DETACH new")


def _settings(key: FileKey | None) -> Iterator[str]:
    yield "cipher_page_size=65536" if key else "page_size=65536"
    yield "auto_vacuum=INCREMENTAL"
    yield "journal_mode=OFF"
    yield "synchronous=OFF"


def _written(new: Path) -> int:
    with suppress(OSError):
        return new.stat().st_size
    return 0


def _prove(database: Database, new: Path, key: FileKey | None, told: Callable[[int], object]) -> None:
    copy = Database(new, key=key)
    try:
        refuse_difference(database, copy, told)
    finally:
        copy.close()


def _put_in_place(new: Path, path: Path, *, plain: bool) -> None:
    """Bring the new file to the disk and give it the workspace's name.

    An old file that can be read by anybody keeps a second name where the file system has such, to be overwritten.
    """
    old = _beside(path, _OLD)
    try:
        with new.open("rb+") as file:
            os.fsync(file.fileno())
        if plain:
            with suppress(OSError):
                os.link(path, old)
        new.replace(path)
    except OSError as error:
        with suppress(OSError):
            old.unlink(missing_ok=True)
        raise StorageFailed(
            f"“{path.name}” could not be exchanged for its new form ({error.strerror}).",
            "Nothing was changed. Close other programs that use the file, make room on the disk, then try again.",
        ) from error
    sync_folder(path.parent)
