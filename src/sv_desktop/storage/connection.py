"""One connection to one workspace file: the driver, its settings, and what the file's header says."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from sv_desktop.storage.faults import DamagedWorkspace, NewerWorkspace, NotAWorkspace, StorageFailed, plainly
from sv_desktop.storage.tables import APPLICATION_ID, VERSION

_MAGIC = b"SQLite format 3\x00"
_PAGE_SIZE = 65536
# trusted_schema and cell_size_check: https://www.sqlite.org/security.html (untrusted database files).
_SETTINGS = (
    f"PRAGMA page_size={_PAGE_SIZE}",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA cache_size=-16384",
)
_WRITER_SETTINGS = ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE")


class Database:
    """A connection with a lock: :meth:`transaction` may be entered from any thread, one at a time.

    A writer holds the file for itself until it is closed, so a second opener is told at once.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.lock = RLock()
        self._engine = create_engine(
            "sqlite://", module=dbapi2, creator=self._connect, poolclass=StaticPool, isolation_level=None
        )
        event.listen(self._engine, "begin", self._begin)
        with plainly(path):
            self.connection = self._engine.connect()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: committed to the disk when the block ends, undone when it raises."""
        if self.read_only:
            raise StorageFailed("This file is open to look at only.", "Close it and open it for writing to change it.")
        with self.lock, plainly(self.path), self.connection.begin():
            yield self.connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent look; other threads wait."""
        with self.lock, plainly(self.path), self.connection.begin():
            yield self.connection

    def close(self) -> None:
        """Let go of the file."""
        with self.lock:
            self.connection.close()
            self._engine.dispose()

    def _connect(self) -> dbapi2.Connection:
        mode = "ro" if self.read_only else "rw"
        connection = dbapi2.connect(
            f"{self.path.resolve().as_uri()}?mode={mode}",
            uri=True,
            timeout=0.2,
            isolation_level=None,
            check_same_thread=False,
        )
        for setting in _SETTINGS if self.read_only else _SETTINGS + _WRITER_SETTINGS:
            connection.execute(setting)
        if not self.read_only:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("COMMIT")
        return connection

    def _begin(self, connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if self.read_only else "BEGIN IMMEDIATE")


def header_version(path: Path) -> int:
    """The version that a workspace file's header tells (SQLite file format, section 1.3), reading 100 bytes.

    Raises NotAWorkspace, NewerWorkspace, DamagedWorkspace (shorter than it says) or StorageFailed.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
        size = path.stat().st_size
    except IsADirectoryError as error:
        raise NotAWorkspace(path) from error
    except FileNotFoundError as error:
        raise StorageFailed(
            f"“{path.name}” is not there any more.", "Was it moved or renamed? Choose it again."
        ) from error
    except OSError as error:
        raise StorageFailed(
            f"“{path.name}” could not be read ({error.strerror}).", "Check the disk and try again."
        ) from error
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise NotAWorkspace(path)
    page_size, pages, version, application = (
        *struct.unpack(">H10xI", header[16:32]),
        *struct.unpack(">I4xI", header[60:72]),
    )
    if application != APPLICATION_ID:
        raise NotAWorkspace(path)
    if version > VERSION:
        raise NewerWorkspace(path)
    if size < pages * (_PAGE_SIZE if page_size == 1 else page_size):
        raise DamagedWorkspace(path)
    return int(version)
