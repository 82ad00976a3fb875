"""Undo and redo through the desk: what pages show is what stands."""

from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes, detach
from sv_desktop.services.desk import Desk
from sv_desktop.services.step_back import redo, undo

REF = "charter:good_locally"


def test_the_desk_shows_what_an_undo_brought_back(desk: Desk) -> None:
    answer(desk, REF, "story", "one")
    answer(desk, REF, "story", "two")
    assert [one.key for one in undo(desk)] == [(REF, "story")]
    assert desk.application.answers.text(REF, "story") == "one"
    assert [one.value for one in redo(desk)] == ["two"]
    assert desk.application.answers.text(REF, "story") == "two"


def test_evidence_taken_off_is_put_back(desk: Desk) -> None:
    photo = attach_bytes(desk, REF, b"photo", "photo.png")
    detach(desk, REF, photo.id)
    undo(desk)
    assert desk.application.evidence_for(REF) == (photo,)


def test_the_name_that_began_it_all_can_be_undone_and_then_nothing_is_left(desk: Desk) -> None:
    assert undo(desk)
    assert desk.application.organisation_name == ""
    assert undo(desk) == ()
    redo(desk)
    assert desk.application.organisation_name == "Bike Kitchen"
