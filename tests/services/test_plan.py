"""The action plan: from gap to action, changed, removed and brought back, and given to a calendar."""

from datetime import date
from pathlib import Path

import pytest
import vobject

from sv_desktop.domain.actions import Action, ActionState
from sv_desktop.domain.fault import PlainError
from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk
from sv_desktop.services.plan import add, change, gaps, plan, plan_gap, put_back, remove
from sv_desktop.services.step_back import redo, undo
from sv_desktop.services.write_out import write_plan_calendar, write_plan_text


def test_an_action_is_added_changed_removed_and_brought_back(desk: Desk) -> None:
    one = add(desk, "  Ask Sam ", owner="Gwen", due=date(2026, 6, 1))
    assert plan(desk.application) == (Action(id=one.id, what="Ask Sam", owner="Gwen", due="2026-06-01"),)
    change(desk, one.id, "state", "doing")
    assert plan(desk.application)[0].state is ActionState.DOING
    remove(desk, one.id)
    assert plan(desk.application) == ()
    put_back(desk, one.id)
    assert plan(desk.application)[0].what == "Ask Sam"
    assert desk.workspace.answers() == desk.application.answers


def test_adding_is_one_step_to_undo_and_redo(desk: Desk) -> None:
    add(desk, "Ask Sam", owner="Gwen", due=date(2026, 6, 1))
    undo(desk)
    assert plan(desk.application) == ()
    redo(desk)
    assert [(one.what, one.owner) for one in plan(desk.application)] == [("Ask Sam", "Gwen")]


def test_nothing_to_do_is_no_action(desk: Desk) -> None:
    with pytest.raises(PlainError, match="Type it"):
        add(desk, " \n")
    with pytest.raises(PlainError):
        plan_gap(desk, "no:such_question")
    assert plan(desk.application) == ()


def test_a_gap_becomes_one_action_and_never_two(desk: Desk) -> None:
    step = gaps(desk.application)[0]
    first = plan_gap(desk, step.ref)
    again = plan_gap(desk, step.ref)
    assert first.new
    assert not again.new
    assert again.action == first.action == plan(desk.application)[0]
    assert first.action.what == step.task
    assert step.ref not in [one.ref for one in gaps(desk.application)]


def test_a_gap_whose_action_is_done_can_be_planned_anew(desk: Desk) -> None:
    step = gaps(desk.application)[0]
    change(desk, plan_gap(desk, step.ref).action.id, "state", "done")
    assert step.ref in [one.ref for one in gaps(desk.application)]
    assert plan_gap(desk, step.ref).new


def test_every_next_step_can_be_planned(desk: Desk) -> None:
    refs = [step.ref for step in gaps(desk.application)]
    assert {"declaration", "award#"} < set(refs)
    for ref in refs:
        assert plan_gap(desk, ref).new
    assert gaps(desk.application) == ()
    assert len({one.what for one in plan(desk.application)}) == len(refs)


def test_a_question_without_a_gap_can_be_planned_too(desk: Desk) -> None:
    desk.save([("organisation:name", "kind", "cio")])
    assert plan_gap(desk, "organisation:name").action.what.endswith("Name and kind")


def test_a_calendar_given_again_has_the_same_entries_with_higher_sequence(desk: Desk, tmp_path: Path) -> None:
    one = add(desk, "Ask Sam", due=date(2026, 6, 1))
    add(desk, "Some day")
    first = _events(write_plan_calendar(desk, tmp_path / "a.ics"))
    change(desk, one.id, "owner", "Gwen")
    change(desk, one.id, "due", "2026-07-01")
    second = _events(write_plan_calendar(desk, tmp_path / "a.ics"))
    assert [event.uid.value for event in first] == [event.uid.value for event in second] == [one.id]
    assert int(first[0].sequence.value) == 0
    assert int(second[0].sequence.value) == 2
    assert second[0].dtstart.value == date(2026, 7, 1)
    assert second[0].dtstamp.value > first[0].dtstamp.value


def test_what_a_calendar_has_seen_is_never_typed_over(desk: Desk, tmp_path: Path) -> None:
    one = add(desk, "Ask Sam", due=date(2026, 6, 1))
    write_plan_calendar(desk, tmp_path / "a.ics")
    change(desk, one.id, "what", "Ask Sam and Jo")
    assert [said.value for said in desk.workspace.history(f"action:{one.id}", "what")] == ["Ask Sam", "Ask Sam and Jo"]


def test_a_workspace_that_may_only_be_read_gives_its_calendar_all_the_same(desk: Desk, tmp_path: Path) -> None:
    add(desk, "Ask Sam", due=date(2026, 6, 1))
    path = desk.workspace.path
    desk.close()
    looking = reopen(path, author="", read_only=True)
    try:
        assert len(_events(write_plan_calendar(looking, tmp_path / "a.ics"))) == 1
    finally:
        looking.close()


def test_where_nothing_can_be_written_the_reason_is_told_and_nothing_is_left(desk: Desk, tmp_path: Path) -> None:
    add(desk, "Ask Sam", due=date(2026, 6, 1))
    for write in (
        lambda path: write_plan_calendar(desk, path),
        lambda path: write_plan_text(desk.application, path),
    ):
        with pytest.raises(PlainError, match="could not be saved"):
            write(tmp_path / "no such folder" / "plan.ics")
    assert [path.name for path in tmp_path.rglob("*") if "plan" in path.name or path.suffix == ".part"] == []


def _events(path: Path) -> list[vobject.base.Component]:
    return list(vobject.readOne(path.read_text("utf-8")).contents["vevent"])
