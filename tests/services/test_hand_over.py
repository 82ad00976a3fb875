"""Handing over a copy through the desk: what goes along, and what is noted here."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import reopen
from sv_desktop.services.bring_in import bring_in
from sv_desktop.services.desk import Desk
from sv_desktop.services.hand_over import file_name, hand_over
from sv_desktop.services.identify import identity_of, make_identity
from tests.services.conftest import HandClock

REF = "charter:good_locally"


@pytest.mark.parametrize("may_sign", [False, True])
def test_everything_goes_along_and_the_identity_by_choice(desk: Desk, tmp_path: Path, may_sign: bool) -> None:
    answer(desk, REF, "story", "ours")
    attach_bytes(desk, REF, b"photo", "photo.png")
    make_identity(desk, "three tall herons by the lock")
    path = tmp_path / "for Sam.svw"
    assert hand_over(desk, path, to=" Sam  Hill ", may_sign=may_sign) == path.stat().st_size
    theirs = reopen(path, author="Sam", clock=HandClock())
    assert theirs.application == desk.application
    assert (identity_of(theirs) is not None) is may_sign
    answer(theirs, REF, "story", "Sam's")
    theirs.close()
    assert [one.name for one in desk.workspace.snapshots()] == ["Handed to Sam Hill, 12 May 2026"]
    assert desk.workspace.answers_at(desk.workspace.snapshots()[0].id) == desk.application.answers
    bring_in(desk, path)
    assert desk.application.answers.text(REF, "story") == "Sam's"


def test_cancelled_or_failed_notes_nothing(desk: Desk, tmp_path: Path) -> None:
    answer(desk, REF, "story", "ours")

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        hand_over(desk, tmp_path / "copy.svw", progress=stop)
    for place in (tmp_path / "nowhere" / "copy.svw", desk.workspace.path):
        with pytest.raises(PlainError):
            hand_over(desk, place)
    assert not (tmp_path / "copy.svw").exists()
    assert desk.workspace.snapshots() == ()


def test_the_name_of_the_copy_says_what_it_is_and_for_whom(desk: Desk) -> None:
    assert file_name(desk.application) == "Bike Kitchen, copy.svw"
    assert file_name(desk.application, "Sam") == "Bike Kitchen for Sam.svw"
    assert "/" not in file_name(desk.application, "../../Sam")
