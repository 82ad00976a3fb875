"""The action plan: what will be done, for which question, by whom and by when."""

from collections.abc import Iterator
from datetime import date

from sv_desktop.domain.actions import ACTION_WORDS, Action, actions, plan_words
from sv_desktop.domain.application import Application
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.domain.wording import date_words
from sv_desktop.reports.blocks import Block, Heading, Para, Table, Tone


def plan_part(application: Application, today: date | None) -> Iterator[Block]:
    """The plan as a part of a report; nothing at all where nothing is planned."""
    if actions(application.answers):
        yield Heading(1, "Action plan")
        yield from plan_blocks(application, today)


def plan_blocks(application: Application, today: date | None) -> Iterator[Block]:
    """How much is left, then every action. today: what is overdue is measured by it; None for no such mark."""
    plan = actions(application.answers)
    if not plan:
        yield Para("Nothing is planned yet.", Tone.MISSING)
        return
    yield Para(f"{plan_words(plan, today or date.min)}.", Tone.LEAD)
    rows = tuple(_row(application, one, today) for one in plan)
    yield Table(("What", "For", "Who", "By when", "State"), rows, (0.32, 0.23, 0.13, 0.18, 0.14))


def _row(application: Application, one: Action, today: date | None) -> tuple[str, ...]:
    overdue = ", overdue" if today and one.late(today) else ""
    return (
        one.label,
        for_words(application, one),
        one.owner or "Nobody yet",
        date_words(one.due) or "No date yet",
        ACTION_WORDS[one.state] + overdue,
    )


def for_words(application: Application, one: Action) -> str:
    """What an action is for, "" for nothing in particular."""
    return whereabouts(application, one.ref, "").where if one.ref else ""
