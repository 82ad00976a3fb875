"""Opening a damaged workspace for its rescue: as forgiving as can be, and without changing it."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.rescued import Rescued
from sv_desktop.storage.connection import Database
from sv_desktop.storage.copying import appearing
from sv_desktop.storage.header import header_version, journal_waits
from sv_desktop.storage.keyed import key_of
from sv_desktop.storage.migrate import migrate
from sv_desktop.storage.tables import VERSION
from sv_desktop.storage.workspace import create_workspace


def rescue_workspace(
    path: Path, destination: Path, progress: Progress = silent, *, key: FileKey | None = None
) -> Rescued:
    """Put all that can be read in path into a new workspace. The damaged file is not changed.

    key: of a protected file; the new one is protected alike. Raises PlainError where path is no workspace at all, is
    open elsewhere, or was made by a newer version, and where destination stands already. On any error, and on
    Cancelled, nothing is left at destination.
    """
    key = key_of(path, key)
    version = VERSION if key else header_version(path, cut_short=True)
    if destination.exists():
        raise PlainError(
            tr("There is already a file “{name}” there.", name=destination.name), tr("Choose another name.")
        )
    with (
        _source(path, destination.parent, version, key) as source,
        appearing(destination) as partial,
        create_workspace(partial, key=key) as new,
    ):
        return new.fill(source, progress)


@contextmanager
def _source(path: Path, room: Path, version: int, key: FileKey | None) -> Iterator[Database]:
    """The file itself; or a copy, where a crash has to be undone or an older version brought up first."""
    with TemporaryDirectory(prefix=".rescue-", dir=room) as name:
        if journal_waits(path) or version < VERSION:
            copy = Path(name) / path.name
            shutil.copy(path, copy)
            if journal_waits(path):
                shutil.copy(f"{path}-journal", f"{copy}-journal")
            path = _settled(copy, version, key)
        database = Database(path, read_only=True, forgiving=True, key=key)
        try:
            yield database
        finally:
            database.close()


def _settled(copy: Path, version: int, key: FileKey | None) -> Path:
    """Undo what a crash left half done, whose header may tell a version that was never reached; then bring it up."""
    Database(copy, key=key).close()
    if key is None:
        version = header_version(copy, cut_short=True)
    if version < VERSION:
        migrate(copy, behind=version, key=key)
    return copy
