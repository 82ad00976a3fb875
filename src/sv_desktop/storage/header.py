"""What is known of a workspace file before SQLite touches it: its header, and who in this process holds it."""

import struct
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import PROTECTED_MARK, SALT_SIZE, PassphraseWanted
from sv_desktop.storage.faults import (
    DamagedWorkspace,
    MissingWorkspace,
    NewerWorkspace,
    NotAWorkspace,
    StorageFailed,
    WorkspaceLocked,
)
from sv_desktop.storage.tables import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
_LARGEST_PAGE = 65536


class FileKind(NamedTuple):
    """One kind of file that this program writes. application_id, version: as its header tells them.

    refusal: the error for a file of another kind.
    """

    application_id: int
    version: int
    refusal: Callable[[Path], Exception]


def workspace_kind() -> FileKind:
    """What a workspace is, by its header."""
    return FileKind(APPLICATION_ID, VERSION, NotAWorkspace)


_held: set[tuple[int, int]] = set()
_held_lock = Lock()

#: Held while a file is being opened, so that nobody reads its header between another's header and lock.
opening = Lock()


def hold(path: Path) -> tuple[int, int]:
    """Note that this process writes to the file; the result is for :func:`let_go`."""
    key = _key(path)
    with _held_lock:
        _held.add(key)
    return key


def let_go(key: tuple[int, int]) -> None:
    """The file was closed."""
    with _held_lock:
        _held.discard(key)


def stands(path: Path, key: tuple[int, int]) -> bool:
    """Whether the file that was held is still the one at its path."""
    try:
        return _key(path) == key
    except OSError:
        return False


def is_held(path: Path) -> bool:
    """Whether this process writes to the file."""
    with _held_lock:
        return _key(path) in _held


def header_version(path: Path, kind: FileKind | None = None, *, cut_short: bool = False) -> int:
    """The version that a file's header tells (SQLite file format, section 1.3), reading 100 bytes.

    A file that this process writes to is not read at all: closing it would drop the lock that SQLite holds on it
    (fcntl in POSIX: a process loses its locks on a file when it closes any descriptor of that file).
    A file that is shorter than it says is damaged, unless its journal waits beside it: then SQLite undoes what a
    crash left half done. cut_short: take such a file all the same, for its rescue. Raises NotAWorkspace,
    NewerWorkspace, WorkspaceLocked, DamagedWorkspace or StorageFailed, and PassphraseWanted for a protected file, whose
    version only its key can tell.
    """
    wanted = kind or workspace_kind()
    start, size = _start(path, wanted)
    return _version(path, wanted, start, None if cut_short else size)


def header_salt(path: Path, kind: FileKind | None = None) -> bytes | None:
    """The first 16 bytes of a protected file, which its key is made with; None for a file that is not protected.

    Raises as :func:`header_version` does where the file cannot be read.
    """
    start, size = _start(path, kind or workspace_kind())
    if not start.startswith(PROTECTED_MARK):
        return None
    if size < _LARGEST_PAGE:
        raise DamagedWorkspace(path)
    return start[:SALT_SIZE]


def check_stamp(path: Path, application: int, version: int, kind: FileKind | None = None) -> int:
    """The version of a file (a workspace, if no kind is given), by the two numbers that its file is stamped with."""
    wanted = kind or workspace_kind()
    if application != wanted.application_id:
        raise wanted.refusal(path)
    if version > wanted.version:
        raise NewerWorkspace(path)
    if version < 1:
        raise DamagedWorkspace(path)
    return version


def _start(path: Path, kind: FileKind) -> tuple[bytes, int]:
    """The first 100 bytes, and the size of the file."""
    try:
        if path.is_dir():
            raise kind.refusal(path)
        if _key(path) in _held:
            raise WorkspaceLocked(path)
        with path.open("rb") as file:
            return file.read(100), path.stat().st_size
    except FileNotFoundError as error:
        raise MissingWorkspace(path) from error
    except (OSError, ValueError) as error:
        reason = f" ({error.strerror})" if isinstance(error, OSError) else ""
        raise StorageFailed(
            tr("“{name}” could not be read{reason}.", name=path.name, reason=reason),
            tr("Check the disk and try again."),
        ) from error


def journal_waits(path: Path) -> bool:
    """Whether a crash left a rollback journal (SQLite file format, section 3) that the next writer plays back."""
    try:
        with path.with_name(path.name + "-journal").open("rb") as journal:
            return journal.read(8) == _JOURNAL_MAGIC
    except OSError:
        return False


def _version(path: Path, kind: FileKind, header: bytes, size: int | None) -> int:
    if header.startswith(PROTECTED_MARK):
        raise PassphraseWanted(path.name)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise kind.refusal(path)
    page_size, pages, version, application = (
        *struct.unpack(">H10xI", header[16:32]),
        *struct.unpack(">I4xI", header[60:72]),
    )
    checked = check_stamp(path, application, version, kind)
    whole = size is None or size >= pages * (_LARGEST_PAGE if page_size == 1 else page_size)
    if not (whole or journal_waits(path)):
        raise DamagedWorkspace(path)
    return checked


def _key(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_dev, status.st_ino
