"""Opening a workspace file: what stands in the way is told, with what can be done about it."""

from collections.abc import Callable
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.remember import remembered


def open_desk(path: Path, tell: Callable[[BaseException], None]) -> Desk | None:
    """The desk of a workspace file; None when it could not be opened, which has been told."""
    try:
        return reopen(path, author=remembered().author)
    except PlainError as error:
        tell(error)
        return None
