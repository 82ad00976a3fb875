"""The action plan: gaps that somebody will close, by when.

An action is said by revisions at the target "action:<id>": "what", "owner", "due" (YYYY-MM-DD), "state", "for" (an
item's ref) and "removed". So it has a history, can be undone, and joins when copies are merged.
"""

from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.answers import Answers

ACTION_PREFIX = "action:"


class ActionState(StrEnum):
    """How far an action has got."""

    TO_DO = "to_do"
    DOING = "doing"
    DONE = "done"


ACTION_WORDS = {ActionState.TO_DO: "To do", ActionState.DOING: "Under way", ActionState.DONE: "Done"}


class Action(Struct, frozen=True, kw_only=True):
    """One action. id: UUID as text. ref: the item it is for, "" for none. due: YYYY-MM-DD, "" for open."""

    id: str
    what: str
    ref: str = ""
    owner: str = ""
    due: str = ""
    state: ActionState = ActionState.TO_DO


def actions(answers: Answers) -> tuple[Action, ...]:
    """All actions that were not removed: what is not done first, then by date; without a date last."""
    ids = {target.removeprefix(ACTION_PREFIX) for (target, _field), _value in answers.items() if _is_action(target)}
    found = [_action(answers, one) for one in ids if not answers.flag(ACTION_PREFIX + one, "removed")]
    return tuple(sorted(found, key=lambda one: (one.state is ActionState.DONE, one.due or "9999", one.what, one.id)))


def _is_action(target: str) -> bool:
    return target.startswith(ACTION_PREFIX)


def _action(answers: Answers, action_id: str) -> Action:
    target = ACTION_PREFIX + action_id
    state = answers.text(target, "state")
    return Action(
        id=action_id,
        what=answers.text(target, "what"),
        ref=answers.text(target, "for"),
        owner=answers.text(target, "owner"),
        due=answers.text(target, "due"),
        state=ActionState(state) if state in set(ActionState) else ActionState.TO_DO,
    )
