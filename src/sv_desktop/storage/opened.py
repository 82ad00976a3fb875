"""An open file of ours, whatever it holds: where it is, its key, whether it is sound, and that it is let go."""

from pathlib import Path
from types import TracebackType
from typing import Self

from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.connection import Database
from sv_desktop.storage.examine import is_sound
from sv_desktop.storage.in_use import remove_note
from sv_desktop.storage.protecting import protect
from sv_desktop.storage.records import Records


class OpenedFile(Records):
    """What a workspace and a register share. opener: whose note lies beside the file."""

    def __init__(self, database: Database, opener: InUse | None = None) -> None:
        super().__init__(database)
        self._opener = opener

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether it may only be looked at."""
        return self._database.read_only

    @property
    def key(self) -> FileKey | None:
        """The key that the file is under; None while it is not protected."""
        return self._database.key

    def protect(self, key: FileKey | None, progress: Progress = silent) -> None:
        """Put the whole file under a key, another key, or none; see :func:`.protecting.protect`."""
        protect(self._database, key, progress)

    def is_sound(self) -> bool:
        """Whether SQLite's quick_check and its check of references find nothing: every page is read, no index is."""
        return is_sound(self._database)

    def close(self) -> None:
        """Let go of the file."""
        if self._opener is not None:
            remove_note(self.path, self._opener)
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
