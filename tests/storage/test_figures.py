"""Figures of many submissions: sums and quartiles as a person would work them out by hand."""

from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.storage import Figures

HOURS = ("outcomes:hours", "2025")


def figures(values: list[float]) -> Figures:
    found = Figures()
    for number, value in enumerate(values):
        found.add(f"o{number}", {"", "kind:a" if number % 2 else "kind:b"}, {HOURS: value})
    return found


def test_sums_and_counts_by_cell() -> None:
    with figures([1, 2, 3, 4]) as found:
        groups = {one.cell: one for one in found.groups(*HOURS)}
        assert (groups[""].organisations, groups[""].total) == (4, 10)
        assert (groups["kind:a"].organisations, groups["kind:a"].total) == (2, 6)
        assert found.counts() == {"": 4, "kind:a": 2, "kind:b": 2}
        assert found.whats() == (HOURS,)
        assert found.organisations == 4


def test_who_brings_what() -> None:
    with figures([1, 2]) as found:
        told = {who: (value, cells) for who, value, cells in found.contributions(*HOURS)}
        assert told == {"o0": (1.0, frozenset({"", "kind:b"})), "o1": (2.0, frozenset({"", "kind:a"}))}


def test_what_nobody_brings_is_empty() -> None:
    with figures([1]) as found:
        assert found.groups("outcomes:hours", "1999") == ()
        assert list(found.contributions("nothing", "")) == []


@pytest.mark.parametrize(
    ("values", "quartiles"),
    [
        ([7], (7, 7, 7)),
        ([1, 2], (1, 1.5, 2)),
        ([1, 2, 3, 4], (1.5, 2.5, 3.5)),
        ([1, 2, 3, 4, 5], (2, 3, 4)),
        ([5, 1, 4, 2, 3, 6, 8, 7], (2.5, 4.5, 6.5)),
        ([2, 2, 2, 2, 9], (2, 2, 2)),
    ],
)
def test_quartiles(values: list[float], quartiles: tuple[float, float, float]) -> None:
    with figures(values) as found:
        whole = next(one for one in found.groups(*HOURS) if one.cell == "")
        assert (whole.lower, whole.median, whole.upper) == quartiles


@settings(deadline=None)
@given(st.lists(st.integers(-(10**6), 10**6), min_size=1, max_size=40))
def test_the_middle_is_the_middle(values: list[int]) -> None:
    with figures([float(value) for value in values]) as found:
        whole = next(one for one in found.groups(*HOURS) if one.cell == "")
        assert whole.median == median(values)
        assert min(values) <= whole.lower <= whole.median <= whole.upper <= max(values)
        assert whole.total == sum(values)
