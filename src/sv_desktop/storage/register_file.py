"""Making and opening a register, with the same care as a workspace."""

from pathlib import Path

from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.protection import PassphraseWanted
from sv_desktop.storage.faults import NotARegister, NotAWorkspace
from sv_desktop.storage.file_opening import Sort, create_file, open_file
from sv_desktop.storage.register import Register
from sv_desktop.storage.register_soundness import refuse_unsound_register
from sv_desktop.storage.register_tables import REGISTER, create_register_tables

_STEPS = Path(__file__).parent / "migrations" / "register_versions"
_SORT = Sort(REGISTER, "register", _STEPS, create_register_tables, refuse_unsound_register)


def create_register(path: Path, *, opener: InUse | None = None) -> Register:
    """Make a new, empty register. Raises PlainError where a file is in the way or the folder cannot be written."""
    return create_file(path, _SORT, lambda database: Register(database, opener), opener=opener)


def open_register(
    path: Path, *, read_only: bool = False, opener: InUse | None = None, take_over: bool = False
) -> Register:
    """Open a register; one that is behind is brought up in place, with a copy kept.

    opener, take_over and errors: as in :func:`.workspace.open_workspace`, with NotARegister. A register has no
    passphrase.
    """
    try:
        return open_file(path, _SORT, Register, read_only=read_only, key=None, opener=opener, take_over=take_over)
    except (NotAWorkspace, PassphraseWanted) as error:
        raise NotARegister(path) from error
