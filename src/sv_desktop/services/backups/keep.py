"""Make a backup, on the shelf or in a place of the person's choosing, and prove that it can be read."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from sv_desktop.domain.backups import Reason, answers_given, to_drop
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.wording import size_words
from sv_desktop.services.backups.shelf import Backup, Note, backups_of, drop, new_place, put_note, tidy
from sv_desktop.services.desk import now
from sv_desktop.services.folders import data_folder

if TYPE_CHECKING:
    from sv_desktop.storage import Workspace

#: While somebody works, a file of which fewer copies than this have room is too large to be copied every few minutes.
_FEWEST = 5
#: Bytes of evidence up to which every file of a copy is hashed again.
_HASHED = 64 * 1024 * 1024


class TooLarge(PlainError):
    """The workspace alone is larger than all its backups may be."""

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
    workspace: "Workspace",
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
    beginning = workspace.beginning()
    if not beginning or not limit:
        return None
    state = workspace.state()
    if any(one.note.state == state for one in backups_of(original, beginning)):
        return None
    size = workspace.path.stat().st_size
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
        workspace.copy_to(path, progress, proved=proof.look)
        made = put_note(path, proof.note(at=at, reason=reason, original=str(original.resolve())))
        _thin(original, beginning, limit)
    except OSError as error:
        raise PlainError(
            tr("No backup could be made ({reason}).", reason=error.strerror),
            tr("Your file is safe. Free some space on this computer."),
        ) from error
    return made


def keep_at(workspace: "Workspace", destination: Path, progress: Progress = silent) -> int:
    """Write a proved copy to a place of the person's choosing, whole or not at all; its size in bytes comes back."""
    if destination.exists() and destination.samefile(workspace.path):
        raise PlainError(
            tr("That is the file that is open."), tr("Choose another name or another folder for the backup.")
        )
    return workspace.copy_to(destination, progress, proved=_Proof().look)


class _Proof:
    """What was seen in a copy when it was read again."""

    def __init__(self) -> None:
        self._state, self._answers, self._evidence, self._hashed = "", 0, 0, False

    def look(self, copy: "Workspace") -> None:
        """Read the copy. Raises PlainError where anything does not hold together.

        Opening has read every record and compared its digest. Here: every page (integrity_check for a small file,
        quick_check for a large one), every reference, and the bytes of evidence of a small file.
        """
        evidence = copy.evidence()
        self._hashed = sum(one.size for one in evidence) <= _HASHED
        whole = not copy.check() if self._hashed else copy.is_sound()
        if not whole:
            raise PlainError(
                tr("The backup that was just made cannot be read, so it was thrown away."),
                tr("Check this disk, and run “Check the file” or back up to another disk."),
            )
        self._state, self._evidence = copy.state(), len(evidence)
        self._answers = answers_given(copy.answers())

    def note(self, **about: object) -> Note:
        """The note to put beside the copy."""
        return Note(
            state=self._state,
            answers=self._answers,
            evidence=self._evidence,
            evidence_checked=self._hashed,
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
