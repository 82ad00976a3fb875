"""Making and opening a register, with the same care as a workspace."""

from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.protection import PassphraseWanted
from sv_desktop.storage.connection import Database
from sv_desktop.storage.faults import MayBeOpenElsewhere, NotARegister, NotAWorkspace, StorageFailed, WorkspaceLocked
from sv_desktop.storage.header import header_version, opening
from sv_desktop.storage.in_use import elsewhere, holder, write_note
from sv_desktop.storage.register import Register
from sv_desktop.storage.register_soundness import refuse_unsound_register
from sv_desktop.storage.register_tables import REGISTER, create_register_tables

_STEPS = Path(__file__).parent / "migrations" / "register_versions"
_OLDER = (
    "This register is from an older version, or was not closed properly, and cannot be looked at yet.",
    "Nothing was changed. Open it for writing once, which mends it.",
)


def create_register(path: Path, *, opener: InUse | None = None) -> Register:
    """Make a new, empty register. Raises PlainError where a file is in the way or the folder cannot be written."""
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise PlainError(f"There is already a file “{path.name}” there.", "Choose another name.") from error
    except OSError as error:
        raise StorageFailed(
            f"“{path.name}” could not be made there ({error.strerror}).", "Choose a folder of your own."
        ) from error
    database: Database | None = None
    try:
        database = Database(path, new=True)
        with database.transaction() as connection:
            create_register_tables(connection)
        if opener is not None:
            write_note(path, opener)
        return Register(database, opener)
    except BaseException:
        if database is not None:
            database.close()
        path.unlink(missing_ok=True)
        raise


def open_register(
    path: Path, *, read_only: bool = False, opener: InUse | None = None, take_over: bool = False
) -> Register:
    """Open a register; one that is behind is brought up in place, with a copy kept.

    opener, take_over and errors: as in :func:`.workspace.open_workspace`, with NotARegister.
    """
    try:
        if opener is not None and not (read_only or take_over):
            _refuse_doubt(path, opener)
        with opening:
            database = _open(path, read_only)
    except WorkspaceLocked as error:
        told = holder(path, opener)
        here = bool(told and opener and told.same_computer(opener))
        raise WorkspaceLocked(path, told, here=here) from error
    except (NotAWorkspace, PassphraseWanted) as error:
        raise NotARegister(path) from error
    try:
        refuse_unsound_register(database)
        register = Register(database, None if read_only else opener)
        if not read_only:
            register.sweep()
            if opener is not None:
                write_note(path, opener)
    except BaseException:
        database.close()
        raise
    return register


def _refuse_doubt(path: Path, opener: InUse) -> None:
    """Before anything is changed, the note is read and the lock is tried."""
    other = elsewhere(path, opener)
    if other is None:
        return
    header_version(path, REGISTER)
    with opening:
        Database(path).close()
    raise MayBeOpenElsewhere(path, other)


def _open(path: Path, read_only: bool) -> Database:
    version = header_version(path, REGISTER)
    if version < REGISTER.version:
        if read_only:
            raise StorageFailed(*_OLDER)
        from sv_desktop.storage.migrate import migrate

        migrate(path, behind=version, target=REGISTER.version, versions=_STEPS)
    return Database(path, read_only=read_only)
