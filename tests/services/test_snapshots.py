"""Snapshots through the desk: what changed since, and bringing one back without losing what came later."""

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.answer import answer, look_again
from sv_desktop.services.desk import Desk
from sv_desktop.services.snapshots import application_at, bring_back, changes_since, snapshots, take_snapshot
from sv_desktop.services.step_back import undo

REF = "charter:good_locally"


def test_what_changed_since(desk: Desk) -> None:
    answer(desk, REF, "story", "then")
    answer(desk, REF, "step", "started")
    kept = take_snapshot(desk, "  Sent to \n trustees ")
    assert kept.name == "Sent to trustees"
    assert changes_since(desk, kept) == ()
    answer(desk, REF, "story", "now")
    answer(desk, REF, "step", None)
    look_again(desk, REF, True)
    assert {(one.field, one.then, one.now) for one in changes_since(desk, kept)} == {
        ("story", "then", "now"),
        ("step", "started", None),
        ("look_again", None, True),
    }
    assert application_at(desk, kept).answers.text(REF, "story") == "then"


def test_bringing_one_back_is_one_step_and_loses_nothing(desk: Desk) -> None:
    answer(desk, REF, "story", "then")
    kept = take_snapshot(desk, "Then")
    answer(desk, REF, "story", "now")
    answer(desk, "charter:voice", "story", "new")
    bring_back(desk, kept)
    assert changes_since(desk, kept) == ()
    assert desk.application.answers.text(REF, "story") == "then"
    assert desk.application.answers.text("charter:voice", "story") == ""
    undo(desk)
    assert desk.application.answers.text(REF, "story") == "now"
    assert desk.application.answers.text("charter:voice", "story") == "new"
    assert [one.value for one in desk.workspace.history(REF, "story")] == ["then", "now", "then", "now"]


def test_one_without_a_name_is_refused(desk: Desk) -> None:
    with pytest.raises(PlainError, match="name"):
        take_snapshot(desk, " \t")
    assert snapshots(desk) == ()
