"""A snapshot is how everything stood, for good."""

from datetime import timedelta
from pathlib import Path

import pytest

from sv_desktop.domain.answers import Answers
from sv_desktop.storage import Workspace, open_workspace

from .conftest import NOON, say


def test_it_keeps_what_stood(workspace: Workspace, path: Path) -> None:
    say(workspace, "then")
    kept = workspace.snapshot("Sent to trustees", author="Ann", at=NOON)
    workspace.save("charter:voice", "story", "now", author="Ann", at=NOON + timedelta(seconds=1))
    workspace.close()
    with open_workspace(path) as again:
        (found,) = again.snapshots()
        assert found == kept
        assert again.answers_at(found.id) == Answers({("charter:voice", "story"): "then"})
        assert again.answers().text("charter:voice", "story") == "now"


def test_the_latest_stands_first(workspace: Workspace) -> None:
    for number in range(3):
        workspace.snapshot(str(number), author="Ann", at=NOON + timedelta(days=number))
    assert [one.name for one in workspace.snapshots()] == ["2", "1", "0"]


def test_one_that_is_not_there(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        workspace.answers_at("nothing")
