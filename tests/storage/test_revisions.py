"""Every change is appended, but typing: the last words of one person in one sitting, seen by nobody, are typed over."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from sv_desktop.domain.answers import Revision
from sv_desktop.domain.fault import PlainError
from sv_desktop.storage import Workspace, create_workspace, open_workspace
from sv_desktop.storage.revision_rows import first_id

from .conftest import NOON


def type_in(workspace: Workspace, words: str, seconds: float = 0, author: str = "Ann") -> Revision:
    return workspace.save("t", "f", words, author=author, at=NOON + timedelta(seconds=seconds))


def words_of(workspace: Workspace) -> list[object]:
    return [one.value for one in workspace.history("t", "f")]


def test_each_revision_names_the_one_before_it(workspace: Workspace) -> None:
    made = [type_in(workspace, words, seconds) for words, seconds in (("a", 0), ("b", 60), ("c", 120))]
    assert workspace.history("t", "f") == tuple(made)
    assert [one.parent for one in made] == [None, made[0].id, made[1].id]
    assert len({one.id for one in made}) == 3
    assert workspace.history("t", "nothing") == ()


def test_typing_within_thirty_seconds_is_one_revision(workspace: Workspace, path: Path) -> None:
    first = type_in(workspace, "a")
    assert first_id(type_in(workspace, "ab", 29.9).id) == first.id
    last = type_in(workspace, "abc", 59.8)
    assert workspace.history("t", "f") == (last,)
    assert last.at == NOON + timedelta(seconds=59.8)
    workspace.close()
    with open_workspace(path, read_only=True) as again:
        assert again.history("t", "f") == (last,)


@pytest.mark.parametrize(
    ("seconds", "author"), [(30, "Ann"), (3600, "Ann"), (-0.001, "Ann"), (-3600, "Ann"), (1, "Ben")]
)
def test_a_pause_a_clock_set_back_or_another_person_makes_a_new_revision(
    workspace: Workspace, seconds: float, author: str
) -> None:
    type_in(workspace, "a")
    type_in(workspace, "b", seconds, author)
    assert words_of(workspace) == ["a", "b"]
    assert workspace.answers().get("t", "f") == "b"


def test_what_was_pinned_is_never_typed_over(workspace: Workspace) -> None:
    seen = type_in(workspace, "seen outside")
    workspace.pin()
    new = type_in(workspace, "changed", 1)
    assert workspace.history("t", "f") == (seen, new)
    assert first_id(type_in(workspace, "changed again", 2).id) == new.id


def test_what_another_session_wrote_is_never_typed_over(workspace: Workspace, path: Path) -> None:
    kept = type_in(workspace, "yesterday")
    workspace.close()
    with open_workspace(path) as again:
        type_in(again, "today", 1)
        assert again.history("t", "f")[0] == kept
        assert words_of(again) == ["yesterday", "today"]


def test_a_pin_holds_in_the_next_session(workspace: Workspace, path: Path) -> None:
    type_in(workspace, "seen")
    workspace.pin()
    workspace.close()
    with open_workspace(path) as again:
        type_in(again, "new", 1)
        assert words_of(again) == ["seen", "new"]


def test_an_equal_value_changes_nothing(workspace: Workspace, path: Path) -> None:
    kept = type_in(workspace, "a")
    workspace.close()
    before = path.read_bytes()
    with open_workspace(path) as again:
        assert type_in(again, "a", 3600, "Ben") == kept
    assert path.read_bytes() == before


def test_times_are_kept_in_utc(workspace: Workspace, path: Path) -> None:
    there = datetime(2026, 5, 12, 14, 0, tzinfo=timezone(timedelta(hours=2)))
    workspace.save("t", "f", "a", author="Ann", at=there)
    workspace.save("t", "f", "ab", author="Ann", at=there + timedelta(seconds=5))
    workspace.close()
    with open_workspace(path) as again:
        (only,) = again.history("t", "f")
    assert only.at == NOON + timedelta(seconds=5)
    assert only.at.tzinfo is UTC


def test_several_changes_are_stored_together_or_not_at_all(workspace: Workspace, path: Path) -> None:
    type_in(workspace, "before")

    def changes() -> Iterator[tuple[str, str, str]]:
        yield "t", "f", "after"
        yield "t", "other", "\ud800"

    with pytest.raises(PlainError):
        workspace.save_all(changes(), author="Ann", at=NOON)
    assert words_of(workspace) == ["before"]
    workspace.save_all([("t", "f", "after"), ("t", "other", "x")], author="Ben", at=NOON)
    workspace.save_all([], author="Ben", at=NOON)
    workspace.close()
    with open_workspace(path) as again:
        assert dict(again.answers().items()) == {("t", "f"): "after", ("t", "other"): "x"}


class HeadsAgree(RuleBasedStateMachine):
    """Whatever is done, the heads in memory are the heads of the file, and no revision is lost but by typing over."""

    keys = st.sampled_from([("a", "x"), ("a", "y"), ("b", "x")])
    values = st.sampled_from(["", "one", "two", 1, True, None])

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "ours.svw"
        self.workspace = create_workspace(self.path)
        self.time = NOON
        self.heads: dict[tuple[str, str], object] = {}
        self.pinned: set[str] = set()

    @rule(key=keys, value=values, author=st.sampled_from(["Ann", "Ben"]), seconds=st.sampled_from([1, 40]))
    def save(self, key: tuple[str, str], value: str | int | None, author: str, seconds: int) -> None:
        self.time += timedelta(seconds=seconds)
        self.workspace.save(*key, value, author=author, at=self.time)
        self.heads[key] = value

    @rule()
    def pin(self) -> None:
        self.workspace.pin()
        self.pinned = {one.id for key in self.heads for one in self.workspace.history(*key)}

    @rule()
    def reopen(self) -> None:
        before = self.workspace.answers()
        self.workspace.close()
        self.workspace = open_workspace(self.path)
        assert self.workspace.answers() == before

    @invariant()
    def heads_and_chains_hold(self) -> None:
        kept: set[str] = set()
        for key, value in self.heads.items():
            chain = self.workspace.history(*key)
            assert (type(chain[-1].value), chain[-1].value) == (type(value), value)
            assert self.workspace.answers().get(*key) == value
            assert [one.parent for one in chain] == [None, *(one.id for one in chain[:-1])]
            kept |= {one.id for one in chain}
        assert self.pinned <= kept

    def teardown(self) -> None:
        self.workspace.close()
        self.folder.cleanup()


TestHeadsAgree = HeadsAgree.TestCase
TestHeadsAgree.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
