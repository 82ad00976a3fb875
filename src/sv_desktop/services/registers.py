"""A register: begin one, open it again, hand out work, note how far it is, take a package out to read it."""

import shutil
import sys
from importlib import import_module
from pathlib import Path

from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.received import STATE_WORDS, Event, Received, State
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.desk import Clock, Looking, now
from sv_desktop.services.folders import LOOKING, passing_folder
from sv_desktop.services.opener import opener
from sv_desktop.services.register_desk import RegisterDesk

_LONGEST_NAME = 100


def is_loaded() -> bool:
    """Whether what opens files is in memory."""
    return "sv_desktop.storage" in sys.modules


def load() -> None:
    """Load what opens files, which takes a good part of a second the first time; on any thread."""
    import_module("sv_desktop.storage")
    builtin_frameworks()


def begin_register(path: Path, *, author: str, name: str = "", clock: Clock = now) -> RegisterDesk:
    """Create a register. Raises PlainError where a file is in the way or the folder cannot be written."""
    from sv_desktop.storage import create_register

    desk = RegisterDesk(create_register(path, opener=opener(author, now())), author, clock)
    if name.strip():
        desk.save_name(_tidy(name))
    return desk


def reopen_register(
    path: Path,
    *,
    author: str,
    read_only: bool = False,
    take_over: bool = False,
    key: FileKey | None = None,
    clock: Clock = now,
    at_once: int | None = None,
) -> RegisterDesk:
    """Open a register. take_over: although another computer may have it open. key: of a protected one.

    at_once: how many submissions are read before this returns; None for all. Where there are more, the caller has
    :meth:`.RegisterDesk.read_again` called on another thread, and nothing else before that.

    Raises PlainError when it is damaged, foreign, newer, locked or missing, or may be open elsewhere, and
    PassphraseWanted where it is protected and this is not its key.
    """
    from sv_desktop.storage import open_register

    register = open_register(path, read_only=read_only, key=key, opener=opener(author, now()), take_over=take_over)
    looking = Looking(path=path, at=now()) if read_only else None
    try:
        few = at_once is None or register.number() <= at_once
        return RegisterDesk(register, author, clock, looking=looking, read=few)
    except BaseException:
        register.close()
        raise


def look_at_register(
    path: Path, *, in_use: InUse | None, author: str, key: FileKey | None = None, progress: Progress = silent
) -> RegisterDesk:
    """Look at a register that somebody else writes to, by a copy that is whole; nothing of theirs waits for it.

    in_use: who has it open, where that is known. progress: bytes. Raises PlainError, among them where the file is
    written to all the time; then, and on Cancelled, no copy stays.
    """
    from sv_desktop.storage import copy_register_to_look_at, open_register

    folder = passing_folder(LOOKING)
    try:
        copy = folder / path.name
        copy_register_to_look_at(path, copy, progress, key=key)
        looking = Looking(path=path, at=now(), in_use=in_use, copy=folder)
        return RegisterDesk(open_register(copy, read_only=True, key=key), author, looking=looking)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def assign(desk: RegisterDesk, submission_ids: tuple[str, ...], assessor: str) -> None:
    """Say who reads some submissions; "" for nobody."""
    who = _tidy(assessor)
    words = f"Given to {who} to read." if who else "Given to nobody for now."
    desk.change((replace(one, assessor=who) for one in _each(desk, submission_ids) if one.assessor != who), words)


def set_state(desk: RegisterDesk, submission_ids: tuple[str, ...], state: State) -> None:
    """Say how far the reading of some submissions is."""
    changed = (replace(one, state=state) for one in _each(desk, submission_ids) if one.state is not state)
    with in_english():
        words = f"{STATE_WORDS[state]}."
    desk.change(changed, words)


def history(desk: RegisterDesk, row: Row) -> tuple[Event, ...]:
    """What was done about a submission and the keys that sealed it, the latest first."""
    return desk.register.events(row.received.id, *(signer.fingerprint for signer in row.received.signers))


def trail(desk: RegisterDesk) -> tuple[Event, ...]:
    """Everything that was done in the register, the latest first."""
    return desk.register.events()


def take_out(desk: RegisterDesk, submission_id: str, folder: Path, progress: Progress = silent) -> Path:
    """Write a package as it came below a folder, whole or not at all, so that it can be read. progress: bytes."""
    one = desk.row(submission_id).received
    stem = safe_name(f"{one.organisation} {grouped(one.sha256)[:4]}")
    path = folder / f"{stem.removesuffix('.asice')}.asice"
    partial = path.with_name(f"{path.name}.part")
    done = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as out:
            for chunk in desk.register.package(submission_id):
                out.write(chunk)
                done += len(chunk)
                progress(done, one.size)
        partial.replace(path)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be written there ({reason}).", name=path.name, reason=error.strerror),
            tr("Free some space, or choose another folder."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return path


def _each(desk: RegisterDesk, submission_ids: tuple[str, ...]) -> tuple[Received, ...]:
    return tuple(desk.row(one).received for one in submission_ids)


def _tidy(name: str) -> str:
    return " ".join(name.split())[:_LONGEST_NAME]
