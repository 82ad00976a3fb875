"""From a gap, or from what a scheme asks for, to an action with one click, from wherever it is shown."""

from functools import partial

from sv_desktop.domain.came_back import ToDo
from sv_desktop.domain.language import tr
from sv_desktop.gui.session import Session
from sv_desktop.services.hear import due_day
from sv_desktop.services.plan import Planned, add, plan_gap, remove


def plan_it(session: Session, ref: str) -> None:
    """Put a next step or a question into the action plan, and say so with the way back; never the same twice."""
    session.store(lambda: plan_gap(session.desk, ref), done=partial(_tell, session))


def plan_asked(session: Session, one: ToDo) -> None:
    """Put what a scheme asks for into the action plan, and say so with the way back."""
    session.store(
        lambda: Planned(add(session.desk, one.what, ref=one.ref, due=due_day(one)), new=True),
        done=partial(_tell, session),
    )


def _tell(session: Session, planned: Planned) -> None:
    action = planned.action
    if planned.new:
        session.tell(
            tr("Added to the action plan: “{label}”.", label=action.label), lambda: remove(session.desk, action.id)
        )
    else:
        session.tell(tr("This is in the action plan already: “{label}”.", label=action.label))
