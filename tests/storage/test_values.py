"""Every value comes back as it was given, of the same type; what cannot be stored is refused in plain words."""

from math import inf, nan
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.domain.answers import Value
from sv_desktop.domain.fault import PlainError
from sv_desktop.storage import Workspace, create_workspace, open_workspace

from .conftest import NOON, say

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
VALUES: st.SearchStrategy[Value] = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    TEXT,
    st.lists(TEXT, max_size=4).map(tuple),
)
CHANGES = st.lists(st.tuples(TEXT, TEXT, VALUES), max_size=12)


@settings(max_examples=40, deadline=None)
@given(CHANGES)
def test_values_come_back_of_the_same_type_after_reopening(changes: list[tuple[str, str, Value]]) -> None:
    expected: dict[tuple[str, str], Value] = {}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "ours.svw"
        with create_workspace(path) as workspace:
            for target, field, value in changes:
                workspace.save(target, field, value, author="Ann", at=NOON)
                expected[target, field] = value
            in_memory = dict(workspace.answers().items())
        with open_workspace(path) as again:
            on_disk = dict(again.answers().items())
    wanted = {key: (type(value), value) for key, value in expected.items() if value is not None}
    assert {key: (type(value), value) for key, value in on_disk.items()} == wanted
    assert {key: (type(value), value) for key, value in in_memory.items()} == wanted


@pytest.mark.parametrize(("first", "second"), [(True, 1), (1, True), (1, 1.0), (0, False), ("1", 1), ((), "")])
def test_values_that_are_equal_but_not_of_one_type_are_two_answers(
    workspace: Workspace, path: Path, first: Value, second: Value
) -> None:
    workspace.save("t", "f", first, author="Ann", at=NOON)
    workspace.save("t", "f", second, author="Ben", at=NOON)
    assert [(type(one.value), one.value) for one in workspace.history("t", "f")] == [
        (type(first), first),
        (type(second), second),
    ]
    workspace.close()
    with open_workspace(path) as again:
        assert type(again.answers().get("t", "f")) is type(second)


def test_none_clears_and_is_kept_as_a_change(workspace: Workspace, path: Path) -> None:
    say(workspace, "something")
    workspace.save("charter:voice", "story", None, author="Ben", at=NOON)
    assert workspace.answers().get("charter:voice", "story") is None
    assert [one.value for one in workspace.history("charter:voice", "story")] == ["something", None]
    workspace.close()
    with open_workspace(path) as again:
        assert dict(again.answers().items()) == {}


@pytest.mark.parametrize(
    ("target", "field", "value", "author"),
    [
        ("t", "f", "half of a pair \ud83d", "Ann"),
        ("t", "f", ("fine", "\udc00"), "Ann"),
        ("t\udfff", "f", "fine", "Ann"),
        ("t", "\ud800", "fine", "Ann"),
        ("t", "f", "fine", "\ud800"),
        ("t", "f", nan, "Ann"),
        ("t", "f", inf, "Ann"),
        ("t", "f", -inf, "Ann"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_changes_nothing(
    workspace: Workspace, path: Path, target: str, field: str, value: Value, author: str
) -> None:
    say(workspace, "before")
    before = workspace.answers()
    with pytest.raises(PlainError) as told:
        workspace.save_all([("t", "good", 1), (target, field, value)], author=author, at=NOON)
    assert "Nothing was changed." in told.value.next_step
    assert workspace.answers() == before
    say(workspace, "after")
    after = workspace.answers()
    workspace.close()
    with open_workspace(path) as again:
        assert again.answers() == after


def test_a_long_answer_is_kept_to_the_last_letter(workspace: Workspace, path: Path) -> None:
    words = "naïve 日本 🚲 \x00 \u202e " * 40_000
    say(workspace, words)
    workspace.close()
    with open_workspace(path) as again:
        assert again.answers().text("charter:voice", "story") == words
