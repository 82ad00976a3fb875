"""The shelf: where automatic backups lie on this computer, and the note beside each.

"Backups/Acorn Lane 3f2a91bc/Acorn Lane, 2026-03-03 14.02.11.svw" with a ".json" of the same name, which holds numbers
and the path of the original, never an answer; copies of a register end in ".svr". A copy without its note was not
proved, and does not count.
"""

import time
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from sv_desktop.domain.backups import Held, Reason
from sv_desktop.services.backups.kept import ENDINGS, ending_of
from sv_desktop.services.folders import data_folder

_NOTE = ".json"
_LONGEST_STEM = 60
#: Seconds after which a half-made copy is what a crash left.
_LEFT = 3600.0


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a copy without opening it. at: UTC. original: path of the file it was made of.

    state: see :meth:`.Kept.state`. holds: how much is in it. files_checked: every file in it was hashed again.
    """

    at: datetime
    reason: Reason
    original: str
    state: str
    holds: dict[Held, int]
    files_checked: bool


class Backup(msgspec.Struct, frozen=True, kw_only=True):
    """A copy on the shelf. size: bytes."""

    path: Path
    size: int
    note: Note

    @property
    def at(self) -> datetime:
        """When it was made, in UTC."""
        return self.note.at


def all_backups() -> tuple[Backup, ...]:
    """Every proved copy on this computer, newest first."""
    with suppress(OSError):
        found = [one for folder in _shelf().iterdir() for one in _in_folder(folder)]
        return tuple(sorted(found, key=lambda one: (one.at, one.path), reverse=True))
    return ()


def backups_of(path: Path, beginning: str = "") -> tuple[Backup, ...]:
    """The copies of a file, newest first: by where it is, and with its beginning wherever it was."""
    original = str(path.resolve())
    return tuple(
        one
        for one in all_backups()
        if one.note.original == original or (beginning and one.path.parent.name.endswith(f" {beginning}"))
    )


def new_place(original: Path, beginning: str, at: datetime) -> Path:
    """Where the next copy goes; a folder that is there for copies of it is used again. at: local time."""
    stem = original.stem[:_LONGEST_STEM].strip(" .") or "Backup"
    there = next(iter(sorted(_shelf().glob(f"* {beginning}"))), None)
    folder = there or _shelf() / f"{stem} {beginning}"
    folder.mkdir(parents=True, exist_ok=True)
    ending = ending_of(original)
    name, number = f"{stem}, {at:%Y-%m-%d %H.%M.%S}", 1
    while (folder / f"{name}{ending}").exists():
        number += 1
        name = f"{stem}, {at:%Y-%m-%d %H.%M.%S} ({number})"
    return folder / f"{name}{ending}"


def put_note(path: Path, note: Note) -> Backup:
    """Say that a copy was proved: from now on it counts."""
    place = path.with_suffix(_NOTE)
    partial = place.with_suffix(".part")
    partial.write_bytes(msgspec.json.encode(note))
    partial.replace(place)
    return Backup(path=path, size=path.stat().st_size, note=note)


def drop(backup: Backup) -> None:
    """Remove a copy, its note first, so that a crash in between leaves nothing that counts."""
    backup.path.with_suffix(_NOTE).unlink(missing_ok=True)
    backup.path.unlink(missing_ok=True)


def tidy(folder: Path) -> None:
    """Remove what a crash left: half-made copies, and copies that were never proved."""
    with suppress(OSError):
        old = [one for one in folder.iterdir() if time.time() - one.stat().st_mtime > _LEFT]
        for one in old:
            if one.suffix == ".part" or (one.suffix in ENDINGS and not one.with_suffix(_NOTE).exists()):
                one.unlink(missing_ok=True)


def shelf_of(path: Path) -> Path:
    """The folder to show a person: the one with the copies of a file, or the one for all."""
    own = backups_of(path)
    return own[0].path.parent if own else _shelf()


def _shelf() -> Path:
    return data_folder() / "Backups"


def _in_folder(folder: Path) -> list[Backup]:
    found = []
    with suppress(OSError):
        for place in folder.glob(f"*{_NOTE}"):
            with suppress(OSError, ValueError, msgspec.MsgspecError):
                note = msgspec.json.decode(place.read_bytes(), type=Note)
                path = place.with_suffix(ending_of(Path(note.original)))
                found.append(Backup(path=path, size=path.stat().st_size, note=note))
    return found
