"""One connection to one workspace file: the driver, its settings, and the lock that gives each thread its turn."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

import msgspec
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from sv_desktop.storage.faults import DamagedWorkspace, StorageFailed, WorkspaceMoved, plainly
from sv_desktop.storage.header import hold, let_go, stands

_log = logging.getLogger(__name__)

# trusted_schema and cell_size_check: https://www.sqlite.org/security.html (untrusted database files).
_SETTINGS = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA synchronous=FULL",
)
_WRITER_SETTINGS = ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE")
# Set for ever while a file is still empty; auto_vacuum would write to a file that is not.
_NEW_FILE_SETTINGS = ("PRAGMA page_size=65536", "PRAGMA auto_vacuum=INCREMENTAL")
# Opens a file that is shorter than it says, or whose table of tables is odd (https://www.sqlite.org/pragma.html).
_FORGIVING_SETTINGS = ("PRAGMA writable_schema=ON",)
# 16 MiB. SQLite turns it into a number of pages at once, so it comes when the page size is known.
_CACHE = "PRAGMA cache_size=-16384"


class Database:
    """A connection with a lock: :meth:`transaction` may be entered from any thread, one at a time.

    A writer holds the file for itself until it is closed, so a second opener is told at once.
    new: whether the file is empty. foreign_keys: False while tables are being rebuilt
    (https://www.sqlite.org/lang_altertable.html, section 7). forgiving: for a damaged file, to rescue what it holds.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        new: bool = False,
        foreign_keys: bool = True,
        forgiving: bool = False,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.lock = RLock()
        self._settings = (
            *(_FORGIVING_SETTINGS if forgiving else ()),
            *_SETTINGS,
            f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}",
            *(() if read_only else _WRITER_SETTINGS),
            *(_NEW_FILE_SETTINGS if new else ()),
            _CACHE,
        )
        self._engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=self._connect,
            poolclass=StaticPool,
            isolation_level=None,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", self._begin)
        with plainly(path):
            self.connection = self._engine.connect()
        self._hold = None if read_only else hold(path)

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: committed to the disk when the block ends, undone when it raises.

        In POSIX an open file can be moved, removed or replaced. SQLite would go on writing to it without a word.
        """
        if self.read_only:
            raise StorageFailed("This file is open to look at only.", "Close it and open it for writing to change it.")
        with self.lock, plainly(self.path):
            if self._hold and not stands(self.path, self._hold):
                raise WorkspaceMoved(self.path)
            with self.connection.begin():
                yield self.connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent look; other threads wait. What cannot be understood inside is a DamagedWorkspace."""
        try:
            with self.lock, plainly(self.path), self.connection.begin():
                yield self.connection
        except (msgspec.MsgspecError, ValueError, TypeError) as error:
            _log.error("A row of the workspace cannot be understood: %s", type(error).__name__)
            raise DamagedWorkspace(self.path) from error

    def empty_twin(self, path: Path) -> "Database":
        """An empty file, open for writing and kept in the same way as this one: what a copy is made in."""
        return Database(path, new=True)

    @property
    def driver(self) -> dbapi2.Connection:
        """The driver's own connection, for what SQL cannot say. Hold the lock while using it."""
        return self._driver

    def close(self) -> None:
        """Let go of the file; a second time does nothing."""
        with self.lock:
            self.connection.close()
            self._engine.dispose()
            if self._hold:
                let_go(self._hold)
                self._hold = None

    def _connect(self) -> dbapi2.Connection:
        mode = "ro" if self.read_only else "rw"
        connection = dbapi2.connect(
            f"{self.path.resolve().as_uri()}?mode={mode}",
            uri=True,
            timeout=0.2,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        self._driver = connection
        return connection

    def _prepare(self, connection: dbapi2.Connection) -> None:
        for setting in self._settings:
            connection.execute(setting)
        if not self.read_only:
            _try_to_write(connection)

    def _begin(self, _connection: Connection) -> None:
        self._driver.execute("BEGIN" if self.read_only else "BEGIN IMMEDIATE")


def _try_to_write(connection: dbapi2.Connection) -> None:
    """Take the lock, and find out now whether file and folder can be written: a change that is undone again.

    SQLite opens a read-only file without a word, and BEGIN succeeds on it.
    """
    connection.execute("BEGIN EXCLUSIVE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version={version}")
    connection.execute("ROLLBACK")
