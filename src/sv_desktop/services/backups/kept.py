"""What is backed up: a file of ours that is open, a workspace or a register, and how one is opened by its name."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, Self

from sv_desktop.domain.backups import Held
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey

_WORKSPACE, _REGISTER = ".svw", ".svr"
#: What copies end in, so that each opens as what it is.
ENDINGS = (_WORKSPACE, _REGISTER)


class Kept(AbstractContextManager["Kept"], Protocol):
    """An open file. Safe to use from any thread."""

    @property
    def path(self) -> Path:
        """Where it is."""

    @property
    def key(self) -> FileKey | None:
        """Of a protected one; its copies are protected alike."""

    def beginning(self) -> str:
        """What all copies of it share; "" while there is nothing to keep."""

    def state(self) -> str:
        """The same in two files that hold the same."""

    def holds(self) -> Mapping[Held, int]:
        """How much there is in it; every record is read for that."""

    def bytes_held(self) -> int:
        """The size of all files in it together."""

    def copy_to(self, destination: Path, progress: Progress = silent, *, proved: Callable[[Self], object] = ...) -> int:
        """Write a whole copy, which proved() looks at before it gets its name."""

    def check(self) -> tuple[str, ...]:
        """What is damaged, every file in it read against its SHA-256."""

    def is_sound(self) -> bool:
        """Whether all its pages can be read."""

    def close(self) -> None:
        """Let go of it."""


def ending_of(path: Path) -> str:
    """The ending that a copy of a file gets: that of a register for a register, else that of a workspace."""
    return _REGISTER if path.suffix.lower() == _REGISTER else _WORKSPACE


def open_kept(path: Path, *, read_only: bool = False, key: FileKey | None = None, opener: InUse | None = None) -> Kept:
    """Open a file as what its name says. Raises PlainError."""
    from sv_desktop.storage import open_register, open_workspace

    if ending_of(path) == _REGISTER:
        return open_register(path, read_only=read_only, key=key, opener=opener)
    return open_workspace(path, read_only=read_only, key=key, opener=opener)
