"""See what is in a backup, and restore it: as a new file beside, or in the place of the present one."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from sv_desktop.domain.answers import Revision
from sv_desktop.domain.application import Application
from sv_desktop.domain.backups import Held, Reason
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.domain.received import Event
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.backups.kept import ending_of, open_kept
from sv_desktop.services.desk import now
from sv_desktop.services.kept_texts import answered
from sv_desktop.services.opener import opener

if TYPE_CHECKING:
    from sv_desktop.storage import Register

_PIECE = 1024 * 1024
_LATEST = 5
_NO_LIMIT = 2**62


class Contents(Struct, frozen=True, kw_only=True):
    """What is in a copy. latest: the answers that were changed last."""

    application: Application
    latest: tuple[Revision, ...]


def contents(path: Path, builtin: Frameworks, *, key: FileKey | None = None) -> Contents:
    """Look into a copy without changing it. builtin: the program's frameworks, for a copy that has kept none.

    key: of a protected one. Raises PlainError when it cannot be read.
    """
    from sv_desktop.storage import open_workspace

    with open_workspace(path, read_only=True, key=key) as copy:
        answers = copy.answers()
        texts = answered(builtin, answers, copy.history)
        application = Application(texts.frameworks, answers, copy.evidence())
        return Contents(application=application, latest=copy.latest(_LATEST))


class RegisterContents(Struct, frozen=True, kw_only=True):
    """What is in a copy of a register. latest: what was done last.

    missing: the organisations whose submissions the open register has and the copy has not. later: as many entries.
    """

    name: str
    holds: dict[Held, int]
    latest: tuple[Event, ...]
    missing: tuple[str, ...]
    later: int


def register_contents(path: Path, present: "Register", *, key: FileKey | None = None) -> RegisterContents:
    """Look into a copy of a register without changing it. Raises PlainError when it cannot be read."""
    from sv_desktop.storage import open_register

    with open_register(path, read_only=True, key=key) as copy:
        there = {one.id for one in copy.received()}
        written = {one.id for one in copy.entries()}
        return RegisterContents(
            name=copy.setting("name") or "",
            holds=copy.holds(),
            latest=copy.events()[:_LATEST],
            missing=tuple(one.organisation for one in present.received() if one.id not in there),
            later=sum(one.id not in written for one in present.entries()),
        )


def restore_beside(backup: Path, destination: Path, progress: Progress = silent) -> Path:
    """Restore a backup as a new file; nothing that is there is touched. progress: bytes.

    Raises PlainError where a file is in the way; on any error and on Cancelled nothing is left.
    """
    if destination.exists():
        raise PlainError(
            tr("There is already a file “{name}” there.", name=destination.name), tr("Choose another name.")
        )

    def settle() -> None:
        _set_journal_aside(destination)

    _put(backup, destination, settle, progress)
    return destination


def restore_over(
    backup: Path, path: Path, *, author: str, key: FileKey | None = None, progress: Progress = silent
) -> Path | None:
    """Put a backup in the place of a file, which nobody may have open; where the damaged file went comes back.

    A file that can be read is put on the shelf first; one that is damaged stays beside, under another name; one that
    is gone is simply there again. key: of the present file, where it is protected. The exchange is one step, so that a
    crash leaves the one or the other.
    """
    aside: Path | None = None
    if path.exists():
        try:
            with open_kept(path, key=key, opener=opener(author, now())) as present:
                keep(present, path, Reason.BEFORE_RESTORING, limit=_NO_LIMIT, progress=progress)
        except Broken:
            aside = _keep_damaged(path)
    _put(backup, path, lambda: _set_journal_aside(path), progress)
    return aside


def _put(backup: Path, destination: Path, settle: Callable[[], object], progress: Progress) -> None:
    """Copy, prove, exchange. settle: what to do at the last moment before."""
    partial = destination.with_name(f".{destination.stem}.restoring{ending_of(backup)}")
    try:
        _copy(backup, partial, progress)
        with suppress(PassphraseWanted):  # a protected one was proved when it was made; its passphrase opens it
            open_kept(partial, read_only=True).close()
        settle()
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be restored there ({reason}).", name=destination.name, reason=error.strerror),
            tr("Nothing was changed. Make room, or choose another folder, then try again."),
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _copy(source: Path, destination: Path, progress: Progress) -> None:
    destination.parent.mkdir(parents=True, exist_ok=True)
    with source.open("rb") as reading, destination.open("wb") as writing:
        total, done = os.fstat(reading.fileno()).st_size, 0
        while data := reading.read(_PIECE):
            writing.write(data)
            done += len(data)
            progress(done, total)
        writing.flush()
        os.fsync(writing.fileno())


def _keep_damaged(path: Path) -> Path:
    """A copy of a damaged file and of its journal, for whoever can rescue something from it."""
    ending, number = ending_of(path), 1
    aside = path.with_name(f"{path.stem} (damaged){ending}")
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem} (damaged {number}){ending}")
    try:
        _copy(path, aside, silent)
        if _journal(path).exists():
            shutil.copyfile(_journal(path), _journal(aside))
    except OSError as error:
        raise PlainError(
            tr(
                "The damaged file “{name}” could not be kept ({reason}), so it was not replaced.",
                name=path.name,
                reason=error.strerror,
            ),
            tr("Make room there, or restore the backup as a new file."),
        ) from error
    return aside


def _set_journal_aside(path: Path) -> None:
    """SQLite would play a journal that a crash left into the restored file, which it does not belong to."""
    journal = _journal(path)
    if journal.exists():
        journal.replace(journal.with_name(f"{journal.name}.old"))


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
