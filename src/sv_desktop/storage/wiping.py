"""Removing a file for good, as far as a program can."""

import logging
import os
from contextlib import suppress
from pathlib import Path

_log = logging.getLogger(__name__)
_PIECE = bytes(1024 * 1024)


def wipe(path: Path) -> None:
    """Write zeros over a file and its journal, then remove them; what is not there is no error.

    On a hard disk or a stick that writes in place nothing is left. Flash memory that spreads its writes, and file
    systems that copy on write, may keep old bytes. A file that has another name as well is not written over: it is
    the same file as that, perhaps somebody's copy.
    """
    for one in (path, path.with_name(path.name + "-journal")):
        try:
            _overwrite(one)
            one.unlink(missing_ok=True)
        except FileNotFoundError:
            continue
        except OSError as error:
            _log.warning("A file that is not needed any more could not be removed: %s", error.strerror)


def overwrite(path: Path) -> None:
    """Write zeros over a file and leave it; one that is not there, or cannot be written, stays as it is."""
    with suppress(OSError):
        _overwrite(path)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk. Windows has no such call, and needs none."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _overwrite(path: Path) -> None:
    status = path.lstat()
    if status.st_nlink != 1 or path.is_symlink():
        return
    with path.open("rb+", buffering=0) as file:
        left = status.st_size
        while left > 0:
            left -= file.write(_PIECE[:left])
        os.fsync(file.fileno())
