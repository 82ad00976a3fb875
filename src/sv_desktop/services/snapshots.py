"""Snapshots: keep how everything stands under a name, look back at it, bring it back."""

from sv_desktop.domain.answers import Revision
from sv_desktop.domain.application import Application
from sv_desktop.domain.changes import Changed, changes
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.snapshot import Snapshot
from sv_desktop.services.desk import Desk
from sv_desktop.services.kept_texts import answered

_LONGEST_NAME = 120


def take_snapshot(desk: Desk, name: str) -> Snapshot:
    """Keep how everything stands. Raises PlainError for an empty name."""
    tidy = " ".join(name.split())[:_LONGEST_NAME]
    if not tidy:
        raise PlainError(tr("The snapshot needs a name."), tr("Type one, such as “Sent to trustees”."))
    return desk.workspace.snapshot(tidy, author=desk.author, at=desk.clock())


def snapshots(desk: Desk) -> tuple[Snapshot, ...]:
    """Every snapshot, the latest first."""
    return desk.workspace.snapshots()


def application_at(desk: Desk, snapshot: Snapshot) -> Application:
    """Everything as it stood then, with the evidence that is here now."""
    answers = desk.workspace.answers_at(snapshot.id)
    texts = answered(desk.builtin, answers, desk.workspace.history)
    return Application(texts.frameworks, answers, desk.application.evidence)


def changes_since(desk: Desk, snapshot: Snapshot) -> tuple[Changed, ...]:
    """What is different now, in a fixed order."""
    return changes(desk.workspace.answers_at(snapshot.id), desk.application.answers)


def bring_back(desk: Desk, snapshot: Snapshot) -> tuple[Revision, ...]:
    """Make every answer what it was then, as one step that can be undone. Nothing that came later is lost."""
    changes = [(one.target, one.field, one.then) for one in changes_since(desk, snapshot)]
    changed = desk.workspace.save_all(changes, author=desk.author, at=desk.clock())
    desk.refresh()
    return changed
