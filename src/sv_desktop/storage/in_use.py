"""The note beside an open workspace that says who has it open; it goes when the file is closed.

SQLite's lock says only that a file is held, and does not reach through every network share or synced folder. The note
is called ".<name>.in-use": synchronising programs leave out names that begin with "~$" or ".~", and this one must
arrive on the other computer.
"""

import logging
import os
import stat
import sys
from pathlib import Path

import msgspec

from sv_desktop.domain.in_use import InUse

_log = logging.getLogger(__name__)
_MOST_BYTES = 4096
#: Seconds by which the system's clock may have been set since the note was written.
_CLOCK_SLACK = 5.0


def note_path(path: Path) -> Path:
    """Where the note of a workspace lies."""
    real = path.resolve()
    return real.with_name(f".{real.name}.in-use")


def read_note(path: Path) -> InUse | None:
    """Who says that a workspace is open; None when nobody does, or when the note cannot be understood."""
    note = note_path(path)
    try:
        status = note.lstat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
            return None
        told = msgspec.json.decode(note.read_bytes(), type=InUse)
        told.since.astimezone()  # a time that no calendar has is refused here
    except (OSError, ValueError, OverflowError, msgspec.MsgspecError):
        return None
    return told


def write_note(path: Path, opener: InUse) -> None:
    """Say who has a workspace open, whole or not at all. Only who holds the file's lock may call this.

    Where it cannot be written the file opens all the same: the lock still holds.
    """
    note = note_path(path)
    partial = note.with_name(note.name + ".part")
    try:
        partial.unlink(missing_ok=True)
        with partial.open("xb") as file:
            file.write(msgspec.json.encode(opener))
        _hide(partial)
        partial.replace(note)
    except OSError as error:
        _log.warning("The note beside the workspace could not be written: %s", error.strerror)
        _drop(partial)


def remove_note(path: Path, opener: InUse) -> None:
    """Take one's own note away; another's stays."""
    if read_note(path) == opener:
        _drop(note_path(path))


def holder(path: Path, opener: InUse | None) -> InUse | None:
    """Who holds a workspace that is locked. A note that a crash left on this computer names nobody."""
    told = read_note(path)
    stale = told and opener and told.same_computer(opener) and not is_running(told)
    return None if stale else told


def elsewhere(path: Path, opener: InUse) -> InUse | None:
    """Who may have a workspace open although its lock is free. On one computer the lock alone counts."""
    told = read_note(path)
    return None if told is None or told.same_computer(opener) else told


def is_running(opener: InUse) -> bool:
    """Whether the process that a note of this computer names still runs, and is not another with its number."""
    import psutil

    if opener.process == os.getpid():
        return True
    try:
        return abs(psutil.Process(opener.process).create_time() - opener.process_started) < _CLOCK_SLACK
    except psutil.AccessDenied:
        return True
    except (psutil.Error, ValueError, OverflowError):
        return False


def _drop(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("The note beside the workspace could not be removed: %s", error.strerror)


def _hide(path: Path) -> None:
    """A leading dot hides a file everywhere but on Windows."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetFileAttributesW(str(path), 2)
