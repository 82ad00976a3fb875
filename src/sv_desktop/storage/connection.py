"""One connection to one workspace file: the driver, its settings, and the lock that gives each thread its turn."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

import msgspec
from sqlalchemy import Connection, create_engine, event
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.faults import DamagedWorkspace, NotAWorkspace, StorageFailed, WorkspaceMoved, plainly
from sv_desktop.storage.header import hold, let_go, opening, stands

_log = logging.getLogger(__name__)

# trusted_schema and cell_size_check: https://www.sqlite.org/security.html (untrusted database files).
_SETTINGS = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA synchronous=FULL",
    "PRAGMA temp_store=MEMORY",
)
_WRITER_SETTINGS = ("PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE")
# Set for ever while a file is still empty; auto_vacuum would write to a file that is not.
_NEW_FILE_SETTINGS = ("PRAGMA page_size=65536", "PRAGMA auto_vacuum=INCREMENTAL")
# Opens a file that is shorter than it says, or whose table of tables is odd (https://www.sqlite.org/pragma.html).
_FORGIVING_SETTINGS = ("PRAGMA writable_schema=ON",)
# SQLCipher (https://www.zetetic.net/sqlcipher/sqlcipher-api/) is told the page size each time, as the header is
# encrypted too, and what it would say on standard error is told in faults.py.
_CIPHER_QUIET, _CIPHER_PAGE = "PRAGMA cipher_log_level=NONE", "PRAGMA cipher_page_size=65536"
# SQLCipher looks at the pages of an undone transaction before it has decrypted them (pager_playback_one_page in its
# pager.c), and once in a few hundred times takes what it sees for a page: the next look is "malformed". So such pages
# are dropped from memory; they are read anew.
_FORGET = "PRAGMA shrink_memory"
# 16 MiB. SQLite turns it into a number of pages at once, so it comes when the page size is known.
_CACHE = "PRAGMA cache_size=-16384"


class Database:
    """A connection with a lock: :meth:`transaction` may be entered from any thread, one at a time.

    A writer holds the file for itself until it is closed, so a second opener is told at once.
    key: of a protected file. new: whether the file is empty. foreign_keys: False while tables are being rebuilt
    (https://www.sqlite.org/lang_altertable.html, section 7). forgiving: for a damaged file, to rescue what it holds.
    """

    def __init__(
        self,
        path: Path,
        *,
        key: FileKey | None = None,
        read_only: bool = False,
        new: bool = False,
        foreign_keys: bool = True,
        forgiving: bool = False,
    ) -> None:
        self.path = path
        self.key = key
        self.read_only = read_only
        self.lock = RLock()
        self._hold: tuple[int, int] | None = None
        self._new = new
        self._foreign_keys = foreign_keys
        self._forgiving = forgiving
        self._engine = create_engine(
            "sqlite://",
            module=dbapi2,
            creator=self._connect,
            poolclass=StaticPool,
            isolation_level=None,
            hide_parameters=True,
        )
        event.listen(self._engine, "begin", self._begin)
        self._open()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: committed to the disk when the block ends, undone when it raises.

        In POSIX an open file can be moved, removed or replaced. SQLite would go on writing to it without a word.
        """
        if self.read_only:
            raise StorageFailed("This file is open to look at only.", "Close it and open it for writing to change it.")
        with self.lock, self._plainly():
            if self._hold and not stands(self.path, self._hold):
                raise WorkspaceMoved(self.path)
            try:
                with self.connection.begin():
                    yield self.connection
            except BaseException:
                self._forget_pages()
                raise

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A consistent look; other threads wait. What cannot be understood inside is a DamagedWorkspace."""
        try:
            with self.lock, self._plainly(), self.connection.begin():
                yield self.connection
        except (msgspec.MsgspecError, ValueError, TypeError, RecursionError, OverflowError) as error:
            _log.error("A row of the workspace cannot be understood: %s", type(error).__name__)
            raise DamagedWorkspace(self.path) from error

    def empty_twin(self, path: Path) -> "Database":
        """An empty file, open for writing, under this one's key: what a copy is made in."""
        return Database(path, key=self.key, new=True)

    @property
    def driver(self) -> dbapi2.Connection:
        """The driver's own connection, for what SQL cannot say. Hold the lock while using it."""
        return self._driver

    def exchange(self, change: Callable[[], object], key: FileKey | None) -> None:
        """Close the file, let change() put another in its place, and go on with that one under its key.

        change: raises when nothing was changed; the file that was there is opened again then.
        """
        with self.lock, opening:
            self.close()
            try:
                change()
                self.key = key
            finally:
                self._open()

    def close(self) -> None:
        """Let go of the file; a second time does nothing."""
        with self.lock:
            self.connection.close()
            self._engine.dispose()
            if self._hold:
                let_go(self._hold)
                self._hold = None

    def _open(self) -> None:
        with self._plainly(opened=False):
            self.connection = self._engine.connect()
        self._new = False
        self._hold = None if self.read_only else hold(self.path)

    @contextmanager
    def _plainly(self, *, opened: bool = True) -> Iterator[None]:
        """Errors in plain words. One page that is not what was encrypted spoils a connection to all others."""
        try:
            with plainly(self.path):
                yield
        except (DamagedWorkspace, NotAWorkspace) as error:
            if self.key is None:
                raise
            if opened:
                self._begin_anew()
            raise DamagedWorkspace(self.path) from error

    def _begin_anew(self) -> None:
        with suppress(PlainError, SQLAlchemyError):
            self.close()
            self._open()

    def _forget_pages(self) -> None:
        """After an undone transaction: see :data:`_FORGET`."""
        with suppress(dbapi2.Error):
            self._driver.execute(_FORGET)

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
        if self.key is not None:
            connection.execute(_CIPHER_QUIET)
            connection.set_key(driver_key(self.key))
            connection.execute(_CIPHER_PAGE)
        for setting in self._settings():
            connection.execute(setting)
        if not self.read_only:
            _try_to_write(connection)

    def _settings(self) -> Iterator[str]:
        yield from _FORGIVING_SETTINGS if self._forgiving else ()
        yield from _SETTINGS
        yield f"PRAGMA foreign_keys={'ON' if self._foreign_keys else 'OFF'}"
        yield from () if self.read_only else _WRITER_SETTINGS
        yield from _NEW_FILE_SETTINGS if self._new else ()
        yield _CACHE

    def _begin(self, _connection: Connection) -> None:
        self._driver.execute("BEGIN" if self.read_only else "BEGIN IMMEDIATE")


def driver_key(key: FileKey) -> str:
    """A key and the beginning of its file as SQLCipher takes them, with nothing derived once more."""
    return f"x'{key.cipher.hex()}{key.salt.hex()}'"


def _try_to_write(connection: dbapi2.Connection) -> None:
    """Take the lock, and find out now whether file and folder can be written: a change that is undone again.

    SQLite opens a read-only file without a word, and BEGIN succeeds on it.
    """
    connection.execute("BEGIN EXCLUSIVE")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version={version}")
    connection.execute("ROLLBACK")
    connection.execute(_FORGET)
