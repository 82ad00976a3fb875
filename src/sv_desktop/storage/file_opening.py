"""Making and opening a file of ours, whatever it holds: its lock, the note beside it, its version, its soundness."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from sqlalchemy import Connection

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.connection import Database
from sv_desktop.storage.faults import MayBeOpenElsewhere, StorageFailed, WorkspaceLocked
from sv_desktop.storage.header import FileKind, header_version, journal_waits, opening
from sv_desktop.storage.in_use import elsewhere, holder, write_note
from sv_desktop.storage.keyed import key_of, keyed_version


class Sort(NamedTuple):
    """What a workspace and a register differ in. kind: by its header; called: "file" or "register", for words.

    steps: the folder of Alembic's steps. refuse_unsound: raises DamagedWorkspace.
    """

    kind: FileKind
    called: str
    steps: Path
    create_tables: Callable[[Connection], object]
    refuse_unsound: Callable[[Database], object]

    @property
    def work_first(self) -> StorageFailed:
        """For a file that has to be mended or brought up, by somebody who only wants to look."""
        return StorageFailed(
            tr(
                "This {called} was not closed properly the last time, or is from an older version, and cannot be"
                " looked at yet.",
                called=self.called,
            ),
            tr("Nothing was changed. Open it for writing once, which mends it."),
        )


class Opened(Protocol):
    """What stands on an open file."""

    def sweep(self) -> None:
        """Remove what was left half done."""


T = TypeVar("T")
T_Opened = TypeVar("T_Opened", bound=Opened)


def create_file(
    path: Path, sort: Sort, begin: Callable[[Database], T], *, opener: InUse | None, key: FileKey | None = None
) -> T:
    """Make a new, empty file; begin() makes of it what comes back. Nothing is left where anything fails.

    Raises PlainError where a file is in the way or the folder cannot be written. key: to protect it with.
    """
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise PlainError(
            tr("There is already a file “{name}” there.", name=path.name), tr("Choose another name.")
        ) from error
    except OSError as error:
        raise StorageFailed(
            tr("“{name}” could not be made there ({reason}).", name=path.name, reason=error.strerror),
            tr("Choose a folder of your own."),
        ) from error
    database: Database | None = None
    try:
        database = Database(path, new=True, key=key)
        with database.transaction() as connection:
            sort.create_tables(connection)
        begun = begin(database)
        if opener is not None:
            write_note(path, opener)
    except BaseException:
        if database is not None:
            database.close()
        path.unlink(missing_ok=True)
        raise
    return begun


def open_file(
    path: Path,
    sort: Sort,
    stand_on: Callable[[Database, InUse | None], T_Opened],
    *,
    read_only: bool,
    key: FileKey | None,
    opener: InUse | None,
    take_over: bool,
) -> T_Opened:
    """Open a file; one that is behind is brought up in place, with a copy kept. See :func:`.workspace.open_workspace`.

    stand_on: makes of it what comes back; it is handed the opener where it has a note to remove again.
    """
    try:
        if opener is not None and not (read_only or take_over):
            _refuse_doubt(path, sort, opener, key)
        with opening:
            database = _open(path, sort, read_only, key)
    except WorkspaceLocked as error:
        told = holder(path, opener)
        here = bool(told and opener and told.same_computer(opener))
        raise WorkspaceLocked(path, told, here=here) from error
    try:
        sort.refuse_unsound(database)
        opened = stand_on(database, None if read_only else opener)
        if not read_only:
            opened.sweep()
            if opener is not None:
                write_note(path, opener)
    except BaseException:
        database.close()
        raise
    return opened


def _refuse_doubt(path: Path, sort: Sort, opener: InUse, key: FileKey | None) -> None:
    """Before anything is changed, the note is read and the lock is tried."""
    other = elsewhere(path, opener)
    if other is None:
        return
    with opening:
        key = key_of(path, key, sort.kind)
        if key is None:
            header_version(path, sort.kind)
        Database(path, key=key).close()
    raise MayBeOpenElsewhere(path, other)


def _open(path: Path, sort: Sort, read_only: bool, key: FileKey | None) -> Database:
    key = key_of(path, key, sort.kind)
    try:
        version = _settled_version(path, sort, read_only, key)
        if version < sort.kind.version:
            if read_only:
                raise sort.work_first
            from sv_desktop.storage.migrate import migrate

            migrate(path, behind=version, target=sort.kind.version, versions=sort.steps, key=key)
        return Database(path, read_only=read_only, key=key)
    except StorageFailed as error:
        if read_only and journal_waits(path):
            raise sort.work_first from error
        raise


def _settled_version(path: Path, sort: Sort, read_only: bool, key: FileKey | None) -> int:
    """The version of a file as it stands; what a crash left half done, its header among it, is undone first."""
    if key is not None:
        return keyed_version(path, key, sort.kind, read_only=read_only)
    version = header_version(path, sort.kind)
    if read_only or not journal_waits(path):
        return version
    Database(path).close()
    return header_version(path, sort.kind)
