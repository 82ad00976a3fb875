"""Keeping the library in order: newer versions, removing and bringing back, each in one step that can be undone."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.library import Order, Show, chosen, library
from sv_desktop.domain.versions import earlier_versions
from sv_desktop.services.attach import attach_bytes, attach_existing, attach_to, describe
from sv_desktop.services.desk import Desk
from sv_desktop.services.shelve import bring_back, remove, removed, replace_with, replace_with_file
from sv_desktop.services.step_back import undo

REF, OTHER = "award:social_change", "charter:good_locally"


def _old(desk: Desk) -> str:
    old = attach_bytes(desk, REF, b"last year", "report 2024.pdf")
    attach_existing(desk, OTHER, old.id)
    describe(desk, old.id, title="Yearly report", description="Page 3", date="2024-03-01", personal=True, consent="Yes")
    return old.id


def test_a_newer_version_takes_the_place_of_the_older_in_one_step(desk: Desk, tmp_path: Path) -> None:
    old = _old(desk)
    path = tmp_path / "report 2025.pdf"
    path.write_bytes(b"this year")
    new = replace_with_file(desk, old, path)
    assert (new.name, new.title, new.description, new.personal) == ("report 2025.pdf", "Yearly report", "Page 3", True)
    assert (new.date, new.consent, new.replaces) == ("", "", old)
    assert desk.application.answers.uses(new.id) == (REF, OTHER)
    assert desk.application.answers.uses(old) == ()
    assert [one.id for one in earlier_versions(desk.application.evidence, new)] == [old]
    kept = library(desk.application, desk.clock().date())
    assert [one.evidence.id for one in chosen(kept, Show.EARLIER, Order.ADDED)] == [old]
    assert b"".join(desk.workspace.read_evidence(old)) == b"last year"
    undo(desk)
    assert desk.application.answers.uses(old) == (REF, OTHER)
    assert desk.application.answers.uses(new.id) == ()


def test_an_earlier_version_can_count_again(desk: Desk, tmp_path: Path) -> None:
    old = _old(desk)
    path = tmp_path / "new.pdf"
    path.write_bytes(b"this year")
    new = replace_with_file(desk, old, path)
    again = replace_with(desk, new.id, old)
    assert desk.application.answers.uses(again.id) == (REF, OTHER)
    assert [one.id for one in earlier_versions(desk.application.evidence, again)] == [new.id]


def test_the_same_file_is_no_newer_version(desk: Desk, tmp_path: Path) -> None:
    old = _old(desk)
    path = tmp_path / "other name.pdf"
    path.write_bytes(b"last year")
    with pytest.raises(PlainError, match="the same"):
        replace_with_file(desk, old, path)
    with pytest.raises(PlainError, match="Nothing was changed"):
        replace_with_file(desk, old, tmp_path / "gone.pdf")
    assert len(desk.application.evidence) == 1


def test_what_is_here_already_is_used_as_the_newer_version(desk: Desk, tmp_path: Path) -> None:
    old, here = _old(desk), attach_bytes(desk, REF, b"this year", "here.pdf")
    path = tmp_path / "new.pdf"
    path.write_bytes(b"this year")
    assert replace_with_file(desk, old, path).id == here.id
    assert len(desk.application.evidence) == 2


def test_removed_evidence_is_off_every_answer_and_can_be_undone(desk: Desk) -> None:
    old = _old(desk)
    remove(desk, [old])
    assert desk.application.evidence == ()
    assert desk.application.answers.uses(old) == ()
    assert [(one.id, one.title) for one in removed(desk)] == [(old, "Yearly report")]
    undo(desk)
    assert desk.application.answers.uses(old) == (REF, OTHER)
    assert removed(desk) == ()


def test_removed_evidence_is_brought_back_with_or_without_its_uses(desk: Desk) -> None:
    old = _old(desk)
    remove(desk, [old])
    bring_back(desk, {old: (REF,)})
    assert desk.application.answers.uses(old) == (REF,)
    remove(desk, [old])
    bring_back(desk, {old: ()})
    assert desk.application.evidence[0].title == "Yearly report"
    assert desk.application.answers.uses(old) == ()


def test_several_serve_several_in_one_step(desk: Desk) -> None:
    one, two = attach_bytes(desk, REF, b"1", "1.txt"), attach_bytes(desk, REF, b"2", "2.txt")
    attach_to(desk, (OTHER, "charter:strengths"), (one.id, two.id))
    assert len(desk.application.evidence_for("charter:strengths")) == 2
    undo(desk)
    assert desk.application.answers.uses(two.id) == (REF,)
