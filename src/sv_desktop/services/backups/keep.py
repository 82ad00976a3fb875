"""Make a backup, on the shelf or in a place of the person's choosing, and prove that it can be read."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from sv_desktop.domain.backups import Held, Reason, to_drop
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.wording import size_words
from sv_desktop.services.backups.kept import Kept
from sv_desktop.services.backups.shelf import Backup, Note, backups_of, drop, new_place, put_note, tidy
from sv_desktop.services.desk import now
from sv_desktop.services.folders import data_folder

#: While somebody works, a file of which fewer copies than this have room is too large to be copied every few minutes.
_FEWEST = 5
#: Bytes of evidence, or of packages, up to which every file in a copy is hashed again.
_HASHED = 64 * 1024 * 1024


class TooLarge(PlainError):
    """The file alone is larger than all its backups may be."""

    def __init__(self, size: int, limit: int) -> None:
        super().__init__(
            tr(
                "No automatic backup was made: the file has {size}, and backups may take {limit}.",
                size=size_words(size),
                limit=size_words(limit),
            ),
            tr("Raise the limit under Backups, or back up to a stick."),
        )


def keep(
    file: Kept,
    original: Path,
    reason: Reason,
    *,
    limit: int,
    progress: Progress = silent,
) -> Backup | None:
    """Put a copy on the shelf and thin the others; None where one with the same contents is there, or nothing to keep.

    original: the person's file. limit: bytes of all its copies; 0 makes none. progress: bytes. Raises PlainError,
    TooLarge among it; on any error and on Cancelled no new copy stays, and no old one goes.
    """
    beginning = file.beginning()
    if not beginning or not limit:
        return None
    state = file.state()
    if any(one.note.state == state for one in backups_of(original, beginning)):
        return None
    size = file.path.stat().st_size
    if size > limit:
        raise TooLarge(size, limit)
    if reason is Reason.WORKING and size * _FEWEST > limit:
        return None
    at = now()
    try:
        _require_room(size)
        path = new_place(original, beginning, at.astimezone())
        tidy(path.parent)
        proof = _Proof()
        file.copy_to(path, progress, proved=proof.look)
        made = put_note(path, proof.note(at=at, reason=reason, original=str(original.resolve())))
        _thin(original, beginning, limit)
    except OSError as error:
        raise PlainError(
            tr("No backup could be made ({reason}).", reason=error.strerror),
            tr("Your file is safe. Free some space on this computer."),
        ) from error
    return made


def keep_at(file: Kept, destination: Path, progress: Progress = silent) -> int:
    """Write a proved copy to a place of the person's choosing, whole or not at all; its size in bytes comes back."""
    if destination.exists() and destination.samefile(file.path):
        raise PlainError(
            tr("That is the file that is open."), tr("Choose another name or another folder for the backup.")
        )
    return file.copy_to(destination, progress, proved=_Proof().look)


class _Proof:
    """What was seen in a copy when it was read again."""

    def __init__(self) -> None:
        self._state, self._hashed = "", False
        self._holds: Mapping[Held, int] = {}

    def look(self, copy: Kept) -> None:
        """Read the copy. Raises PlainError where anything does not hold together.

        Every record is compared with its digest; every page is read (integrity_check for a small file, quick_check for
        a large one), every reference, and the bytes of evidence or packages of a small file.
        """
        self._holds = copy.holds()
        self._hashed = copy.bytes_held() <= _HASHED
        whole = not copy.check() if self._hashed else copy.is_sound()
        if not whole:
            raise PlainError(
                tr("The backup that was just made cannot be read, so it was thrown away."),
                tr("Check this disk, and run “Check the file” or back up to another disk."),
            )
        self._state = copy.state()

    def note(self, **about: object) -> Note:
        """The note to put beside the copy."""
        return Note(
            state=self._state,
            holds=dict(self._holds),
            files_checked=self._hashed,
            **about,  # type: ignore[arg-type]
        )


def _require_room(size: int) -> None:
    """A backup never fills the disk that the work itself may need. size: bytes."""
    place = data_folder()
    place.mkdir(parents=True, exist_ok=True)
    free = shutil.disk_usage(place).free
    if free < 2 * size:
        raise PlainError(
            tr("No backup was made: only {size} are free on this computer's disk.", size=size_words(free)),
            tr("Your file is safe. Free some space, or back up to a stick."),
        )


def _thin(original: Path, beginning: str, limit: int) -> None:
    copies = backups_of(original, beginning)
    for index in to_drop([(one.at, one.size) for one in copies], limit):
        drop(copies[index])
