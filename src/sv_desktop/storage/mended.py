"""A file that somebody else gave us, mended in a copy where it cannot be read as it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.copy_to_mend import copy_to_mend
from sv_desktop.storage.header import header_version, journal_waits, opening
from sv_desktop.storage.keyed import key_of, keyed_version
from sv_desktop.storage.tables import VERSION
from sv_desktop.storage.workspace import Workspace, open_workspace


@contextmanager
def look_at_copy(path: Path, *, key: FileKey | None = None) -> Iterator[Workspace]:
    """A workspace that somebody else gave us, for reading alone: not a byte of their file is changed.

    key: of a protected file, whose copy is protected alike. One of an older version, and one that was not closed
    properly, is mended in a copy that goes afterwards. Raises as :func:`open_workspace` does.
    """
    with opening:
        key = key_of(path, key)
        mend = journal_waits(path) or _version(path, key) < VERSION
    if not mend:
        with open_workspace(path, read_only=True, key=key) as workspace:
            yield workspace
        return
    with copy_to_mend(path) as copy, open_workspace(copy, key=key) as workspace:
        yield workspace


def _version(path: Path, key: FileKey | None) -> int:
    return header_version(path) if key is None else keyed_version(path, key, read_only=True)
