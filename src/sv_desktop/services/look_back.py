"""Look back at everything that was changed, by whom and when, and bring an earlier version back."""

from msgspec import Struct

from sv_desktop.domain.answered_texts import SOURCE
from sv_desktop.domain.answers import FRAMEWORK_PREFIX, Revision, Value
from sv_desktop.services.desk import Desk


class Told(Struct, frozen=True):
    """One change. before: what the revision it replaced had said, None for nothing."""

    revision: Revision
    before: Value


def changes(desk: Desk, about: str = "", most: int = 500) -> tuple[Told, ...]:
    """The latest changes, newest first. about: one target, such as "declaration"; "" for everything."""
    found = desk.workspace.changes(about or None, most)
    return tuple(Told(one, before) for one, before in found if not _is_kept_at_first(one))


def _is_kept_at_first(one: Revision) -> bool:
    """The framework texts that a workspace has begun with are nobody's change, nor is where a text comes from."""
    return one.target.startswith(FRAMEWORK_PREFIX) and (one.parent is None or one.field == SOURCE)


def bring_back(desk: Desk, revision: Revision) -> None:
    """Let an earlier version count again. What stands now stays in the history."""
    desk.save([(*revision.key, revision.value)])
    desk.refresh()
