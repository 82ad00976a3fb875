"""A protected file before it is opened: whether a key is its own, and which version it has."""

from pathlib import Path

from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.storage.connection import Database
from sv_desktop.storage.faults import DamagedWorkspace
from sv_desktop.storage.header import FileKind, check_stamp, header_salt

_ASKED = ("application_id", "user_version", "page_count", "page_size")


def key_of(path: Path, key: FileKey | None, kind: FileKind | None = None) -> FileKey | None:
    """The key to open a file with: None where it is not protected. Raises PassphraseWanted for a key of another."""
    salt = header_salt(path, kind)
    if salt is None:
        return None
    if key is None or key.salt != salt:
        raise PassphraseWanted(path.name)
    return key


def keyed_version(path: Path, key: FileKey, kind: FileKind | None = None, *, read_only: bool) -> int:
    """The version of a protected file; what a crash left half done is undone first, when it may be written.

    Raises NotAWorkspace, NewerWorkspace, DamagedWorkspace, WorkspaceLocked or StorageFailed.
    """
    database = Database(path, key=key, read_only=read_only)
    try:
        with database.reading() as connection:
            application, version, pages, page_size = (
                int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()) for name in _ASKED
            )
    finally:
        database.close()
    checked = check_stamp(path, application, version % 2**32, kind)
    if path.stat().st_size < pages * page_size:
        raise DamagedWorkspace(path)
    return checked
