"""Bringing in a colleague's copy through the desk, and the refusals a person may meet."""

import shutil
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.merging import Brought
from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.bring_in import bring_in, decide
from sv_desktop.services.desk import Desk
from tests.services.conftest import HandClock

REF = "charter:good_locally"


@pytest.fixture
def copy(desk: Desk, tmp_path: Path) -> Path:
    """A colleague's copy, in which they have changed and added something."""
    answer(desk, REF, "story", "before")
    desk.workspace.pin()
    path = tmp_path / "copy.svw"
    shutil.copy(desk.workspace.path, path)
    clock = HandClock()
    clock.time = clock.time.replace(hour=22)
    theirs = reopen(path, author="Ben", clock=clock)
    answer(theirs, REF, "story", "Ben's")
    answer(theirs, "charter:voice", "story", "only Ben's")
    attach_bytes(theirs, REF, b"photo", "photo.png")
    theirs.close()
    return path


def test_what_only_they_changed_is_there_at_once(desk: Desk, copy: Path) -> None:
    brought = bring_in(desk, copy)
    assert (brought.revisions, len(brought.files)) == (4, 1)
    assert desk.application.undecided == ()
    assert desk.application.answers.text(REF, "story") == "Ben's"
    assert [one.name for one in desk.application.evidence_for(REF)] == ["photo.png"]
    again = bring_in(desk, copy)
    assert again == Brought()


def test_what_both_changed_is_decided(desk: Desk, copy: Path) -> None:
    answer(desk, REF, "story", "Ann's")
    bring_in(desk, copy)
    (conflict,) = desk.application.undecided
    assert {one.value for one in conflict.versions} == {"Ann's", "Ben's"}
    decide(desk, conflict, "Ann's and Ben's")
    assert desk.application.undecided == ()
    assert desk.application.answers.text(REF, "story") == "Ann's and Ben's"
    assert {one.value for one in desk.workspace.history(REF, "story")} >= {"Ann's", "Ben's", "Ann's and Ben's"}


def test_the_open_file_itself_is_refused(desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "link.svw"
    link.symlink_to(desk.workspace.path)
    with pytest.raises(PlainError, match="the file that is open"):
        bring_in(desk, link)


@pytest.mark.parametrize(("name", "words"), [("Other Group", "about another organisation, Other Group"), ("", "begin")])
def test_a_file_that_was_begun_apart_is_refused(desk: Desk, tmp_path: Path, name: str, words: str) -> None:
    other = begin(tmp_path / "other.svw", author="Eve", organisation=name)
    answer(other, REF, "story", "elsewhere")
    other.close()
    with pytest.raises(PlainError, match=words):
        bring_in(desk, tmp_path / "other.svw")
    assert desk.application.organisation_name == "Bike Kitchen"


def test_what_is_no_workspace_or_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "letter.svw").write_bytes(b"Dear Sir or Madam")
    for name in ("letter.svw", "nowhere.svw"):
        with pytest.raises(PlainError):
            bring_in(desk, tmp_path / name)
