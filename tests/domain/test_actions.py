"""The action plan as values: order, dates in words, what is overdue, whatever the revisions hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.actions import Action, ActionState, actions, due_words, plan_words, planned_for
from sv_desktop.domain.answers import Answers, Value

TODAY = date(2026, 5, 12)


def stored(**plan: dict[str, Value]) -> Answers:
    return Answers({(f"action:{one}", field): value for one, fields in plan.items() for field, value in fields.items()})


def test_what_is_not_done_comes_first_then_the_earliest_date() -> None:
    answers = stored(
        a={"what": "No date"},
        b={"what": "Done long ago", "due": "2020-01-01", "state": "done"},
        c={"what": "Later", "due": "2026-09-01"},
        d={"what": "Sooner", "due": "2026-06-01", "state": "doing"},
        e={"what": "Half a date", "due": "27/March/"},
        f={"what": "Gone", "removed": True},
    )
    assert [one.id for one in actions(answers)] == ["d", "c", "e", "a", "b"]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"), (1, "tomorrow"), (2, "in 2 days"), (13, "in 13 days"), (14, "in 2 weeks"), (69, "in 9 weeks"),
        (70, "in 2 months"), (-1, "1 day late"), (-3, "3 days late"), (-20, "2 weeks late"), (-400, "13 months late"),
    ],
)  # fmt: skip
def test_the_time_that_is_left_in_words(days: int, words: str) -> None:
    due = (TODAY + timedelta(days=days)).isoformat()
    assert due_words(Action(id="a", what="x", due=due), TODAY) == words
    assert due_words(Action(id="a", what="x", due=due, state=ActionState.DONE), TODAY) == ""
    assert Action(id="a", what="x", due=due).late(TODAY) == words.endswith("late")


def test_the_plan_in_a_few_words() -> None:
    late = Action(id="a", what="x", due="2026-05-01")
    free = Action(id="b", what="y", state=ActionState.DOING)
    done = Action(id="c", what="z", due="2026-05-01", state=ActionState.DONE)
    assert plan_words((late, free, done), TODAY) == "2 to do, 1 overdue"
    assert plan_words((free,), TODAY) == "1 to do"
    assert plan_words((done,), TODAY) == "All done"
    assert plan_words((), TODAY) == ""


def test_a_gap_is_planned_while_its_action_is_open() -> None:
    answers = stored(a={"what": "x", "for": "award:reach"}, b={"what": "y", "for": "award:change", "state": "done"})
    planned = planned_for(answers, "award:reach")
    assert planned is not None
    assert planned.id == "a"
    assert planned_for(answers, "award:change") is None
    assert planned_for(stored(a={"what": "for nothing in particular"}), "") is None


@given(
    st.dictionaries(
        st.sampled_from(["what", "owner", "due", "state", "for", "removed"]),
        st.one_of(st.none(), st.booleans(), st.integers(), st.text(), st.tuples(st.text()), st.dates().map(str)),
    )
)
def test_whatever_a_stranger_wrote_is_an_action_or_none(fields: dict[str, Value]) -> None:
    for one in actions(stored(a=fields)):
        assert one.label.strip()
        assert one.late(TODAY) in (True, False)
        assert due_words(one, TODAY) is not None
