"""Undo and redo: over any number of steps, also those of an earlier day."""

from sv_desktop.domain.answers import Revision
from sv_desktop.services.desk import Desk


def undo(desk: Desk) -> tuple[Revision, ...]:
    """Take back the last step; what changed comes back, () when there was nothing to undo."""
    changed = desk.workspace.undo(author=desk.author, at=desk.clock())
    desk.refresh()
    return changed


def redo(desk: Desk) -> tuple[Revision, ...]:
    """Do again what was undone last."""
    changed = desk.workspace.redo(author=desk.author, at=desk.clock())
    desk.refresh()
    return changed
