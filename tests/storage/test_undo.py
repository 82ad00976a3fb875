"""Every step can be taken back and done again, as far back as one likes, also tomorrow."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.storage import Workspace, create_workspace, open_workspace

from .conftest import NOON, put


@pytest.fixture
def minutes() -> Iterator[datetime]:
    """Times a minute apart, so that nothing is typed over."""
    return (NOON + timedelta(minutes=one) for one in count())


def say(workspace: Workspace, at: datetime, **values: Value) -> None:
    workspace.save_all([("t", field, value) for field, value in values.items()], author="Ann", at=at)


def test_steps_go_back_and_forth(workspace: Workspace, minutes: Iterator[datetime]) -> None:
    say(workspace, next(minutes), a="one")
    say(workspace, next(minutes), a="two", b="also")
    assert {one.key for one in workspace.undo(author="Ben", at=next(minutes))} == {("t", "a"), ("t", "b")}
    assert workspace.answers() == Answers({("t", "a"): "one"})
    workspace.undo(author="Ben", at=next(minutes))
    assert workspace.answers() == Answers({})
    assert not workspace.can_undo
    assert workspace.undo(author="Ben", at=next(minutes)) == ()
    workspace.redo(author="Ben", at=next(minutes))
    workspace.redo(author="Ben", at=next(minutes))
    assert workspace.answers() == Answers({("t", "a"): "two", ("t", "b"): "also"})
    assert workspace.redo(author="Ben", at=next(minutes)) == ()
    workspace.undo(author="Ben", at=next(minutes))
    assert workspace.answers() == Answers({("t", "a"): "one"})


def test_a_change_after_an_undo_ends_the_redo(workspace: Workspace, minutes: Iterator[datetime]) -> None:
    say(workspace, next(minutes), a="one")
    workspace.undo(author="Ann", at=next(minutes))
    assert workspace.can_redo
    say(workspace, next(minutes), b="new")
    assert not workspace.can_redo


def test_tomorrow_the_same_steps_are_there(workspace: Workspace, path: Path, minutes: Iterator[datetime]) -> None:
    for words in ("one", "two", "three"):
        say(workspace, next(minutes), a=words)
    workspace.undo(author="Ann", at=next(minutes))
    workspace.close()
    with open_workspace(path) as tomorrow:
        assert (tomorrow.can_undo, tomorrow.can_redo) == (True, True)
        tomorrow.redo(author="Ann", at=next(minutes))
        assert tomorrow.answers().text("t", "a") == "three"
        tomorrow.undo(author="Ann", at=next(minutes))
        tomorrow.undo(author="Ann", at=next(minutes))
        assert tomorrow.answers().text("t", "a") == "one"


def test_typing_is_one_step(workspace: Workspace) -> None:
    for second, words in enumerate(("a", "ab", "abc")):
        say(workspace, NOON + timedelta(seconds=second), a=words)
    workspace.undo(author="Ann", at=NOON + timedelta(seconds=5))
    assert workspace.answers() == Answers({})


def test_what_was_typed_between_is_undone_in_the_order_it_was_typed(workspace: Workspace) -> None:
    say(workspace, NOON, a="a")
    say(workspace, NOON + timedelta(seconds=1), b="b")
    say(workspace, NOON + timedelta(seconds=2), a="a again")
    workspace.undo(author="Ann", at=NOON + timedelta(seconds=3))
    assert workspace.answers() == Answers({("t", "a"): "a", ("t", "b"): "b"})


def test_typing_after_an_undo_does_not_write_over_it(workspace: Workspace) -> None:
    say(workspace, NOON, a="one")
    workspace.undo(author="Ann", at=NOON + timedelta(seconds=1))
    say(workspace, NOON + timedelta(seconds=2), a="other")
    workspace.undo(author="Ann", at=NOON + timedelta(seconds=3))
    assert workspace.answers() == Answers({})
    workspace.redo(author="Ann", at=NOON + timedelta(seconds=4))
    assert workspace.answers().text("t", "a") == "other"


def test_no_revision_is_lost_by_undoing(workspace: Workspace, minutes: Iterator[datetime]) -> None:
    say(workspace, next(minutes), a="one")
    say(workspace, next(minutes), a="two")
    workspace.undo(author="Ben", at=next(minutes))
    assert [(one.value, one.author) for one in workspace.history("t", "a")] == [
        ("one", "Ann"),
        ("two", "Ann"),
        ("one", "Ben"),
    ]


def test_evidence_that_was_taken_off_comes_back(workspace: Workspace, minutes: Iterator[datetime]) -> None:
    photo = put(workspace, b"photo")
    workspace.save("t", f"evidence:{photo.id}", True, author="Ann", at=next(minutes))
    workspace.save("t", f"evidence:{photo.id}", None, author="Ann", at=next(minutes))
    workspace.undo(author="Ann", at=next(minutes))
    assert workspace.answers().attached("t") == (photo.id,)


class UndoIsAStack(RuleBasedStateMachine):
    """Against two plain lists of whole states."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "ours.svw"
        self.workspace = create_workspace(self.path)
        self.time = NOON
        self.past: list[Answers] = []
        self.future: list[Answers] = []

    def _tick(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time.astimezone(UTC)

    @rule(values=st.dictionaries(st.sampled_from("xyz"), st.sampled_from(["", "1", None, True]), min_size=1))
    def save(self, values: dict[str, Value]) -> None:
        before = self.workspace.answers()
        revisions = sum(len(self.workspace.history("t", field)) for field in "xyz")
        say(self.workspace, self._tick(), **values)
        if sum(len(self.workspace.history("t", field)) for field in "xyz") > revisions:
            self.past.append(before)
            self.future.clear()

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.workspace.answers())
        self.workspace.undo(author="Ann", at=self._tick())
        assert self.workspace.answers() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.workspace.answers())
        self.workspace.redo(author="Ann", at=self._tick())
        assert self.workspace.answers() == self.future.pop()

    @rule()
    def tomorrow(self) -> None:
        self.workspace.close()
        self.workspace = open_workspace(self.path)
        assert (self.workspace.can_undo, self.workspace.can_redo) == (bool(self.past), bool(self.future))

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()


TestUndoIsAStack = UndoIsAStack.TestCase
TestUndoIsAStack.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
