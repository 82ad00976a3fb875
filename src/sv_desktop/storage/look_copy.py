"""A copy of a workspace or a register that somebody else is writing to, to look at.

Nothing of SQLite is asked: the writer holds the file, and a reader's lock could make one of its saves wait or fail.
The bytes are copied while nothing is written, which is proved rather than hoped: the file and its journal stand still
for longer than any file system's clock ticks, and are the same after the copy as before it.
"""

import time
from collections.abc import Callable
from pathlib import Path

from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.faults import DamagedWorkspace, StillWriting, StorageFailed
from sv_desktop.storage.header import header_version, journal_waits
from sv_desktop.storage.keyed import key_of
from sv_desktop.storage.register import Register, open_register
from sv_desktop.storage.workspace import Workspace, open_workspace

#: Seconds; FAT, the coarsest, counts in steps of two.
_STILL = 2.2
_TRIES = 5
_PIECE = 1024 * 1024
#: Windows refuses to read the bytes that SQLite locks; the page with them holds nothing (file format, section 1.5).
_LOCK_PAGE = 0x40000000
_LOCK_PAGE_SIZE = 65536

_State = tuple[object, ...]


def copy_to_look_at(path: Path, destination: Path, progress: Progress = silent, *, key: FileKey | None = None) -> None:
    """Copy a workspace that is open elsewhere, for looking only; destination must not be there yet.

    key: of a protected file, whose copy is protected alike. progress: bytes. Checked when it is made: SQLite's
    quick_check, every answer, every evidence record. Raises StillWriting when it never stood still; then, on any error
    and on Cancelled, no copy stays.
    """
    key = key_of(path, key)
    if key is None:
        header_version(path)
    whole = lambda: _is_whole(open_workspace(destination, read_only=True, key=key))  # noqa: E731
    _copy_to_look_at(path, destination, progress, whole)


def copy_register_to_look_at(
    path: Path, destination: Path, progress: Progress = silent, *, key: FileKey | None = None
) -> None:
    """The same of a register; every submission, key, event and entry is read when the copy is made."""
    whole = lambda: _is_whole(open_register(destination, read_only=True, key=key))  # noqa: E731
    _copy_to_look_at(path, destination, progress, whole)


def _copy_to_look_at(path: Path, destination: Path, progress: Progress, whole: Callable[[], bool]) -> None:
    try:
        for _try in range(_TRIES):
            before = _still(path, progress)
            if before is not None:
                _copy(path, destination, progress)
                if _state(path) == before and not journal_waits(path):
                    _prove(path, whole)
                    return
        raise StillWriting(path)
    except OSError as error:
        destination.unlink(missing_ok=True)
        raise StorageFailed(
            tr("“{name}” could not be copied to look at it ({reason}).", name=path.name, reason=error.strerror),
            tr("Nothing was changed. Check that both disks are there and have room, then try again."),
        ) from error
    except BaseException:
        destination.unlink(missing_ok=True)
        raise


def _still(path: Path, progress: Progress) -> _State | None:
    """The state of the file, once nothing has been written for a while; None when something was."""
    before, until = _state(path), time.monotonic() + _STILL
    while time.monotonic() < until:
        progress(0, 0)
        time.sleep(0.1)
    return before if _state(path) == before and not journal_waits(path) else None


def _state(path: Path) -> _State:
    return tuple(_stat(one) for one in (path, path.with_name(path.name + "-journal")))


def _stat(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _copy(path: Path, destination: Path, progress: Progress) -> None:
    total = path.stat().st_size
    with path.open("rb", buffering=0) as source, destination.open("wb") as copy:
        while True:
            if source.tell() == _LOCK_PAGE:
                source.seek(_LOCK_PAGE_SIZE, 1)
                copy.seek(_LOCK_PAGE_SIZE, 1)
            data = source.read(_PIECE)
            if not data:
                break
            copy.write(data)
            progress(source.tell(), max(total, source.tell()))


def _prove(path: Path, whole: Callable[[], bool]) -> None:
    """The bytes are those of one moment: what does not hold together now is damage."""
    try:
        sound = whole()
    except DamagedWorkspace as error:
        raise DamagedWorkspace(path) from error
    if not sound:
        raise DamagedWorkspace(path)


def _is_whole(copy: Workspace | Register) -> bool:
    with copy:
        copy.holds()
        return copy.is_sound()
