"""Looking through files and folders that somebody wants to add: what can be taken, under what name, and what cannot."""

import os
import stat
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.filenames import folded, unique_names
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent

# Names that systems and office programs leave behind.
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "__macosx", "$recycle.bin"})
_WINDOWS_HIDDEN = 0x2 | 0x4  # FILE_ATTRIBUTE_HIDDEN, FILE_ATTRIBUTE_SYSTEM
_WINDOWS_JUNCTION = 0xA0000003  # IO_REPARSE_TAG_MOUNT_POINT


class LeftOut(Struct, frozen=True):
    """Something that was not taken, and why: "Empty"."""

    path: Path
    why: str


class Wanted(Struct, frozen=True):
    """A file to take, under the name that it gets here. size: bytes."""

    path: Path
    name: str
    size: int


class Found(Struct, frozen=True):
    """What looking through found; there is nothing that is in neither list."""

    wanted: tuple[Wanted, ...]
    left_out: tuple[LeftOut, ...]


def look_through(paths: Iterable[Path], progress: Progress = silent) -> Found:
    """Go through files, and folders with all that is in them.

    Files of one name are kept apart by their folders. A file that was named by itself is taken even when it is empty
    or hidden. progress: called with (0, 0) for each folder; Cancelled passes.
    """
    looking = _Looking(progress)
    for path in paths:
        looking.at(path)
    wanted = []
    for (path, _folders), name in zip(looking.files, _names(looking.files), strict=True):
        try:
            wanted.append(Wanted(path, name, path.stat().st_size))
        except OSError as error:
            looking.left_out.append(could_not_read(path, error))
    return Found(tuple(wanted), tuple(looking.left_out))


def could_not_read(path: Path, error: OSError) -> LeftOut:
    """Something that the system would not let us read."""
    return LeftOut(path, tr("Could not be read ({reason})", reason=error.strerror or error))


class _Looking:
    """One look through folders, however deep. files: each with the names of the folders it stands in."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.files: list[tuple[Path, tuple[str, ...]]] = []
        self.left_out: list[LeftOut] = []

    def at(self, path: Path) -> None:
        """Take a file, or all that is in a folder."""
        try:
            if path.is_dir():
                self._folder(path)
            elif path.is_file():
                self.files.append((path, (path.parent.name,)))
            else:
                self.left_out.append(LeftOut(path, tr("Not found, or not a file")))
        except OSError as error:
            self.left_out.append(could_not_read(path, error))

    def _folder(self, top: Path) -> None:
        """Take all files below a folder, in the order of their names; links are not followed, so this ends."""
        waiting: list[tuple[Path, tuple[str, ...]]] = [(top, (top.name,))]
        while waiting:
            self._progress(0, 0)
            path, folders = waiting.pop()
            try:
                with os.scandir(path) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                self.left_out.append(could_not_read(path, error))
                continue
            below = [(Path(one.path), (*folders, one.name)) for one in entries if self._is_folder(one, folders)]
            waiting += reversed(below)

    def _is_folder(self, entry: os.DirEntry[str], folders: tuple[str, ...]) -> bool:
        """Whether to look inside; what is no folder is noted."""
        path = Path(entry.path)
        try:
            why = _why_not(entry)
            inside = not why and entry.is_dir(follow_symlinks=False)
        except OSError as error:
            self.left_out.append(could_not_read(path, error))
            return False
        if why:
            self.left_out.append(LeftOut(path, why))
        elif not inside:
            self.files.append((path, folders))
        return inside


def _why_not(entry: os.DirEntry[str]) -> str:
    """Why something inside a folder is not taken; "" when it is."""
    name = entry.name.casefold()
    about = entry.stat(follow_symlinks=False)
    if entry.is_symlink() or getattr(about, "st_reparse_tag", 0) == _WINDOWS_JUNCTION:
        return tr("Only points to another place")
    if name.startswith(("~$", ".~lock.")):
        return tr("Left there by an office program while the real file was open")
    hidden = name.startswith(".") or getattr(about, "st_file_attributes", 0) & _WINDOWS_HIDDEN
    if hidden or name in _LEFT_BY_SYSTEMS:
        return tr("Hidden, or the system’s own")
    if stat.S_ISDIR(about.st_mode):
        return ""
    if not stat.S_ISREG(about.st_mode):
        return tr("Not a file")
    return "" if about.st_size else tr("Empty")


def _names(files: list[tuple[Path, tuple[str, ...]]]) -> list[str]:
    """The name of each file; where two have the same, with as many of its folders as it takes."""
    names = [path.name for path, _folders in files]
    deepest = max((len(folders) for _path, folders in files), default=0)
    for depth in range(1, deepest + 1):
        twice = _twice(names)
        if not twice:
            break
        names = [
            _in_folder(path, folders[-depth:]) if folded(name) in twice and len(folders) >= depth else name
            for (path, folders), name in zip(files, names, strict=True)
        ]
    return unique_names(names)


def _twice(names: list[str]) -> set[str]:
    counted = Counter(folded(name) for name in names)
    return {name for name, count in counted.items() if count > 1}


def _in_folder(path: Path, folders: tuple[str, ...]) -> str:
    where = ", ".join(name for name in folders if name)
    return f"{path.stem} ({where}){path.suffix}" if where else path.name
