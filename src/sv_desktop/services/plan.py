"""Plan: who will close which gap by when."""

from datetime import date
from uuid import uuid4

from msgspec import Struct

from sv_desktop.domain.actions import ACTION_PREFIX, Action, ActionState, actions, planned_for
from sv_desktop.domain.answers import Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.readiness import NextStep, readiness
from sv_desktop.services.desk import Desk


class Planned(Struct, frozen=True):
    """The action for a gap. new: False where it was in the plan already, and nothing was added."""

    action: Action
    new: bool


def plan(application: Application) -> tuple[Action, ...]:
    """Every action: what is not done first, then by date."""
    return actions(application.answers)


def add(
    desk: Desk,
    what: str,
    *,
    ref: str = "",
    owner: str = "",
    due: date | None = None,
    state: ActionState = ActionState.TO_DO,
) -> Action:
    """Add an action, as one step that can be undone. Raises PlainError where nothing is to be done."""
    if not what.strip():
        raise PlainError(
            tr("The action does not say what is to be done."), tr("Type it, such as “Ask Sam for the register”.")
        )
    action = Action(
        id=str(uuid4()),
        what=what.strip(),
        ref=ref,
        owner=owner.strip(),
        due=due.isoformat() if due else "",
        state=state,
    )
    values = {"what": action.what, "for": ref, "owner": action.owner, "due": action.due, "state": state.value}
    desk.save([(ACTION_PREFIX + action.id, field, value) for field, value in values.items() if value])
    return action


def change(desk: Desk, action_id: str, field: str, value: Value) -> Application:
    """Store one field of an action: "what", "owner", "due", "state" or "for"."""
    return desk.save([(ACTION_PREFIX + action_id, field, value)])


def remove(desk: Desk, action_id: str) -> Application:
    """Take an action out of the plan. It stays in the history, so that this can be undone."""
    return desk.save([(ACTION_PREFIX + action_id, "removed", True)])


def put_back(desk: Desk, action_id: str) -> Application:
    """Take back that an action was removed."""
    return desk.save([(ACTION_PREFIX + action_id, "removed", None)])


def plan_gap(desk: Desk, ref: str) -> Planned:
    """Make an action for a next step or any question, named by its ref; where one is open already, that one."""
    there = planned_for(desk.application.answers, ref)
    if there is not None:
        return Planned(there, new=False)
    today = desk.clock().astimezone().date()
    return Planned(add(desk, _task(desk.application, ref, today), ref=ref), new=True)


def gaps(application: Application, today: date | None = None) -> tuple[NextStep, ...]:
    """The next steps that no open action is for, what helps most first. today: for evidence that is old by now."""
    planned = {one.ref for one in plan(application) if not one.done}
    return tuple(step for step in readiness(application, today).next_steps if step.ref not in planned)


def _task(application: Application, ref: str, today: date) -> str:
    for step in readiness(application, today).next_steps:
        if step.ref == ref:
            return step.task
    found = application.find(ref)
    return f"Improve {found[0].short_title}: {found[2].title}" if found else ""
