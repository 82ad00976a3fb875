"""The action plan: gaps that somebody will close, by when.

An action is said by revisions at the target "action:<id>": "what", "owner", "due" (YYYY-MM-DD), "state", "for" (what it
is for, as a next step names it: an item's ref, "award#" or "declaration") and "removed". So it has a history, can be
undone, and joins when copies are merged.
"""

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.language import Words, counted, phrase, tr

ACTION_PREFIX = "action:"


class ActionState(StrEnum):
    """How far an action has got."""

    TO_DO = "to_do"
    DOING = "doing"
    DONE = "done"


ACTION_WORDS = Words(
    {ActionState.TO_DO: phrase("To do"), ActionState.DOING: phrase("Under way"), ActionState.DONE: phrase("Done")}
)


class Action(Struct, frozen=True, kw_only=True):
    """One action. id: UUID as text. ref: what it is for, "" for nothing in particular.

    due: YYYY-MM-DD, "" for open, or what was typed of a date that is not whole yet.
    """

    id: str
    what: str
    ref: str = ""
    owner: str = ""
    due: str = ""
    state: ActionState = ActionState.TO_DO

    @property
    def label(self) -> str:
        """What is to be done, or that nobody said it yet."""
        return self.what.strip() or tr("An action that is not described yet")

    @property
    def done(self) -> bool:
        """Whether nothing is left to do."""
        return self.state is ActionState.DONE

    @property
    def due_day(self) -> date | None:
        """The day it is due; None for no day, or for text that is none."""
        try:
            return date.fromisoformat(self.due)
        except ValueError:
            return None

    def late(self, today: date) -> bool:
        """Whether its day has passed, and it is not done."""
        return not self.done and self.due_day is not None and self.due_day < today


class ActionVersion(Struct, frozen=True, kw_only=True):
    """How often an action was changed since it was made, and when last (UTC)."""

    changes: int
    at: datetime


def actions(answers: Answers) -> tuple[Action, ...]:
    """All actions that were not removed: what is not done first, then by date; without a date last."""
    ids = {target.removeprefix(ACTION_PREFIX) for (target, _field), _value in answers.items() if is_action(target)}
    found = [_action(answers, one) for one in ids if not answers.flag(ACTION_PREFIX + one, "removed")]
    return tuple(sorted(found, key=lambda one: (one.done, one.due_day or date.max, one.what, one.id)))


def is_action(target: str) -> bool:
    """Whether a target of revisions is an action."""
    return target.startswith(ACTION_PREFIX)


def planned_for(answers: Answers, ref: str) -> Action | None:
    """The action that will close a gap: one that is not done yet."""
    return next((one for one in actions(answers) if one.ref == ref and not one.done), None) if ref else None


def due_words(action: Action, today: date) -> str:
    """How long there is left: "today", "in 5 days", "3 weeks late"; "" when it is done or has no day."""
    day = action.due_day
    if day is None or action.done:
        return ""
    days = (day - today).days
    if days < 0:
        return tr("{span} late", span=_span(-days))
    return (tr("today"), tr("tomorrow"))[days] if days < 2 else tr("in {span}", span=_span(days))


def plan_words(plan: Iterable[Action], today: date) -> str:
    """The plan in a few words: "3 to do, 1 overdue", "All done", "" for none."""
    found = tuple(plan)
    left = [one for one in found if not one.done]
    if not left:
        return tr("All done") if found else ""
    late = sum(one.late(today) for one in left)
    if late:
        return tr("{count} to do, {late} overdue", count=len(left), late=late)
    return tr("{count} to do", count=len(left))


def _span(days: int) -> str:
    if days < 14:
        return counted("{n} day", "{n} days", days)
    return counted("{n} week", "{n} weeks", days // 7) if days < 70 else counted("{n} month", "{n} months", days // 30)


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
