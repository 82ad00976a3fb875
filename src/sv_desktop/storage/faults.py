"""What can go wrong with a workspace file, in plain words; the one place where SQL errors are told."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse, since_words
from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import Broken, NotOpened, Offer

_log = logging.getLogger(__name__)


class NotAWorkspace(Broken):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” is not an SV Desktop workspace.", name=path.name), tr("Choose a file that ends in .svw.")
        )


class NotARegister(Broken):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” is not an SV Desktop register.", name=path.name), tr("Choose a file that ends in .svr.")
        )


class NewerWorkspace(PlainError):
    """The file was made by a later version of the program."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” was made by a newer version of SV Desktop.", name=path.name),
            tr("Nothing was changed. Update SV Desktop, then open it again."),
        )


class WorkspaceLocked(NotOpened):
    """Another window or program has the file open. in_use: who, where that is known. here: on this computer."""

    title = tr("This file is open already")
    offers = (Offer.LOOK_AT_COPY, Offer.TRY_AGAIN)

    def __init__(self, path: Path, in_use: InUse | None = None, *, here: bool = False) -> None:
        super().__init__(
            tr("“{name}” is open in another window or on another computer.", name=path.name)
            if in_use is None
            else tr(
                "{who} has had “{name}” open {where} since {since}.",
                who=in_use.who,
                name=path.name,
                where=_where(in_use, here),
                since=_since(in_use),
            ),
            tr("Close it there first, then try again. Nothing was changed."),
        )
        self.in_use = in_use


class MayBeOpenElsewhere(NotOpened):
    """Another computer says that it has the file open, and no lock confirms it: a crash, or a synced folder."""

    title = tr("This file may be open on another computer")
    offers = (Offer.LOOK_AT_COPY, Offer.TRY_AGAIN, Offer.TAKE_OVER)

    def __init__(self, path: Path, in_use: InUse) -> None:
        super().__init__(
            tr(
                "{who} has had “{name}” open {where} since {since}, as far as can be seen from here.",
                who=in_use.who,
                name=path.name,
                where=_where(in_use, False),
                since=_since(in_use),
            ),
            tr("It may still be open there: ask, if you can. When two people write in one file, work may be lost."),
        )
        self.in_use = in_use


class DamagedWorkspace(Broken):
    """The file is a workspace, and parts of it cannot be read."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” is damaged and cannot be read safely.", name=path.name),
            tr("Nothing was changed. Make a copy of the file and open your latest backup."),
        )


class StillWriting(PlainError):
    """A file was written to so often that no copy of it could be made to look at."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("Something is being saved in “{name}” just now, so no whole copy of it could be made.", name=path.name),
            tr("Nothing was changed. Try again in a moment."),
        )


class NoSharedBeginning(PlainError):
    """Two workspaces that were begun apart cannot be brought together."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” did not begin as a copy of this file, so the two cannot be brought together.", name=path.name),
            tr("Nothing was changed. Open it by itself, and copy what you need."),
        )


class WorkspaceMoved(PlainError):
    """Another file, or none, stands where the open one was."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” was moved, renamed, removed or replaced while it was open.", name=path.name),
            tr(
                "What was saved before is in it. Put it back where it was, then carry on; or hand over a copy, which "
                "holds all that is shown here."
            ),
        )


class StorageFailed(PlainError):
    """The disk said no: full, gone, or read-only; or the workspace was closed."""


class MissingWorkspace(Broken, StorageFailed):
    """The file is not where it was."""

    def __init__(self, path: Path) -> None:
        super().__init__(tr("“{name}” is not there.", name=path.name), tr("Was it moved or renamed? Choose it again."))


class NotWritable(NotOpened, StorageFailed):
    """The file or its folder is read-only."""

    title = tr("This file is read-only")
    offers = (Offer.LOOK, Offer.TRY_AGAIN)

    def __init__(self, path: Path) -> None:
        super().__init__(
            tr("“{name}” cannot be written: the file, or its folder, is read-only.", name=path.name),
            tr("Look at it read-only, or copy it to a place of your own and open the copy."),
        )


_FULL = tr("The disk is full, so this could not be saved.")
_FULL_NEXT = tr("What was saved before is safe. Free some space, then carry on.")
_GONE = tr("The disk could not be read or written.")
_GONE_NEXT = tr(
    "What was saved before is safe. Check that the disk or stick is still there and has room, then try again."
)
_CLOSED = tr("This could not be done, because the workspace was closed.")
_CLOSED_NEXT = tr("What was saved before is safe. Open the workspace again, then carry on.")
_LETTER = tr("The text holds a character that cannot be stored.")
_LETTER_NEXT = tr("Nothing was changed. Remove it and type it again.")

# Pieces of SQLite's own messages (sqlite3ErrStr in main.c) and of the driver's, in lower case.
_DAMAGE = ("malformed", "corrupt", "no such table", "no such column", "constraint failed", "could not decode")


def told(path: Path, error: Exception) -> PlainError:
    """The plain form of a driver's error. One that says nothing known is logged: it names columns, never answers."""
    words = str(error).lower()
    if "locked" in words or "busy" in words:
        return WorkspaceLocked(path)
    if "not a database" in words:
        return NotAWorkspace(path)
    if any(piece in words for piece in _DAMAGE):
        return DamagedWorkspace(path)
    if "closed database" in words:
        return StorageFailed(_CLOSED, _CLOSED_NEXT)
    if "full" in words:
        return StorageFailed(_FULL, _FULL_NEXT)
    if "readonly" in words or ("unable to open" in words and path.exists()):
        return NotWritable(path)
    _log.error("SQLite failed: %s: %s", type(error).__name__, error)
    return StorageFailed(_GONE, _GONE_NEXT)


def _since(in_use: InUse) -> str:
    return since_words(in_use.since.astimezone(), datetime.now().astimezone())


def _where(in_use: InUse, here: bool) -> str:
    return tr("in another window on this computer") if here else tr("on {where}", where=in_use.where)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Tell errors of the driver and of SQLAlchemy as a :class:`PlainError`."""
    try:
        yield
    except DBAPIError as error:
        raise told(path, error.orig if isinstance(error.orig, Exception) else error) from error
    except dbapi2.Error as error:
        raise told(path, error) from error
    except UnicodeDecodeError as error:
        raise DamagedWorkspace(path) from error
    except UnicodeEncodeError as error:
        raise PlainError(_LETTER, _LETTER_NEXT) from error
