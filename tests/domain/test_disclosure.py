"""Figures of a region: what is published never tells about one organisation, however it is put together.

The attacks here know nothing of how the program protects: they add and subtract what is published, in exact fractions.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sv_desktop.domain.disclosure import (
    MINIMUM,
    WHOLE,
    Contribution,
    Published,
    Reason,
    protect,
    rounded_count,
    rounded_sum,
    spread,
)

VALUES = st.integers(0, 500).map(float)
KINDS, PLACES = ("kind:a", "kind:b", "kind:c"), ("place:x", "place:y", "place:z")
CELLS = st.builds(
    lambda kind, places: frozenset({WHOLE, kind, *places}), st.sampled_from(KINDS), st.sets(st.sampled_from(PLACES))
)
REGIONS = st.lists(st.tuples(CELLS, VALUES), min_size=4, max_size=24).map(
    lambda found: [Contribution(who=f"o{n}", cells=cells, value=value) for n, (cells, value) in enumerate(found)]
)


def one(who: str, value: float, *cells: str) -> Contribution:
    return Contribution(who=who, cells=frozenset({WHOLE, *cells}), value=value)


def one_more(before: Contribution, value: float) -> Contribution:
    return Contribution(who=before.who, cells=before.cells, value=value)


def even(number: int, *cells: str, value: float = 10) -> list[Contribution]:
    return [one(f"{'/'.join(cells)}{n}", value, *cells) for n in range(number)]


def shown(contributions: Sequence[Contribution], earlier: Sequence[Published] = ()) -> Published:
    found = protect(contributions, earlier)
    return Published(
        contributions=tuple(contributions), cells=frozenset(cell for cell, why in found.items() if not why)
    )


# ------------------------------------------------------------------------------------------------ each cell by itself


def test_four_organisations_are_too_few() -> None:
    assert protect(even(4)) == {WHOLE: Reason.FEW}
    assert protect(even(5)) == {WHOLE: None}


def test_who_brings_nothing_does_not_hide_the_others() -> None:
    assert protect([*even(4), *even(20, "kind:a", value=0)])[WHOLE] is Reason.FEW


def test_one_that_stands_out_is_not_shown() -> None:
    assert protect([one("big", 1000), one("second", 90), *even(8)])[WHOLE] is Reason.STANDS_OUT
    assert protect([one("big", 1000), one("second", 90), *even(10)])[WHOLE] is None


def test_values_below_nothing_count_by_their_size() -> None:
    assert protect([one("big", -1000), one("second", 90), *even(8)])[WHOLE] is Reason.STANDS_OUT


def test_no_figure_has_no_cell() -> None:
    assert protect([]) == {}


# --------------------------------------------------------------------------------------------------- taken together


def test_what_the_others_leave_is_hidden_too() -> None:
    found = protect([*even(9, "kind:a"), *even(7, "kind:b"), *even(2, "kind:c")])
    assert found == {WHOLE: None, "kind:a": None, "kind:b": Reason.WORKED_OUT, "kind:c": Reason.FEW}


def test_a_place_within_another_does_not_tell_who_is_left() -> None:
    found = protect([*even(6, "place:x", "place:y"), one("only", 10, "place:y"), *even(9)])
    assert {found["place:x"], found["place:y"]} == {None, Reason.WORKED_OUT}


def test_one_newcomer_is_not_told_by_two_publications() -> None:
    before = shown(even(6))
    after = protect([*even(6), one("newcomer", 77)], [before])
    assert before.cells == {WHOLE}
    assert after == {WHOLE: Reason.WORKED_OUT}
    assert protect([*even(6), *even(5, "kind:a")], [before])[WHOLE] is None


def test_one_changed_value_is_not_told_by_two_publications() -> None:
    before = shown(even(6))
    assert protect([*even(5), one("5", 13)], [before])[WHOLE] is Reason.WORKED_OUT
    assert protect(even(6), [before])[WHOLE] is None


def test_an_earlier_publication_is_never_forgotten() -> None:
    first = shown(even(6))
    second = shown([*even(6), *even(6, "kind:a")], [first])
    assert WHOLE in second.cells
    third = protect([*even(6), one("newcomer", 77)], [first, second])
    assert third[WHOLE] is Reason.WORKED_OUT


def test_a_difference_of_five_of_whom_one_stands_out_is_not_told() -> None:
    before = shown(even(8, value=1000))
    grown = [*even(8, value=1000), one("big", 900), *even(4, "kind:a", value=1)]
    assert protect(grown, [before])[WHOLE] is Reason.WORKED_OUT


def test_what_a_dimension_leaves_is_not_nearly_all_of_one() -> None:
    left = [one("big", 900, "kind:c"), *even(5, "kind:c", value=1)]
    found = protect([*even(9, "kind:a", value=500), *even(7, "kind:b", value=500), *left])
    assert found["kind:c"] is Reason.STANDS_OUT
    assert None in found.values()
    assert Reason.WORKED_OUT in found.values()


# -------------------------------------------------------------------------------------------------------- the attacks


def vectors(publications: Iterable[Published]) -> list[dict[str, int]]:
    """Each published sum as which unknowns are in it: an organisation's value, whatever it was then."""
    found = []
    for publication in publications:
        for cell in sorted(publication.cells):
            inside = [each for each in publication.contributions if cell in each.cells and each.value]
            found.append({f"{each.who}={each.value}": 1 for each in inside})
    return found


def concerned(vector: dict[str, int]) -> set[str]:
    return {name.partition("=")[0] for name, factor in vector.items() if factor}


def combined(chosen: Sequence[dict[str, int]], factors: Sequence[int]) -> dict[str, int]:
    total: dict[str, int] = {}
    for vector, factor in zip(chosen, factors, strict=True):
        for name, one_factor in vector.items():
            total[name] = total.get(name, 0) + factor * one_factor
    return total


def spanned(rows: list[dict[str, int]], name: str) -> bool:
    """Whether one unknown can be worked out by any combination at all, by elimination with exact fractions."""
    columns = sorted({key for row in rows for key in row} | {name})
    lines = [[Fraction(row.get(column, 0)) for column in columns] for row in rows]
    wanted = [Fraction(int(column == name)) for column in columns]
    for place in range(len(columns)):
        pivot = next((line for line in lines if line[place] and not any(line[:place])), None)
        if pivot is None:
            if wanted[place]:
                return False
            continue
        rest = [line for line in lines if line is not pivot]
        lines = [pivot] + [
            [a - line[place] / pivot[place] * b for a, b in zip(line, pivot, strict=True)] if line[place] else line
            for line in rest
        ]
        wanted = [a - wanted[place] / pivot[place] * b for a, b in zip(wanted, pivot, strict=True)]
    return not any(wanted)


@settings(deadline=None)
@given(REGIONS)
def test_no_sum_and_no_difference_of_two_tells_about_fewer_than_five(region: list[Contribution]) -> None:
    rows = vectors([shown(region)])
    for row in rows:
        assert len(concerned(row)) >= MINIMUM
    for pair in combinations(rows, 2):
        assert len(concerned(combined(pair, (1, -1)))) not in range(1, MINIMUM)


@settings(deadline=None, max_examples=60)
@given(REGIONS, st.data())
def test_two_benchmarks_cannot_be_subtracted(region: list[Contribution], data: st.DataObject) -> None:
    """Some leave, some come, some have other values; then everything that was ever published is put together."""
    before = shown(region)
    later = [
        Contribution(
            who=each.who, cells=each.cells, value=data.draw(VALUES) if data.draw(st.booleans()) else each.value
        )
        for each in region
        if data.draw(st.integers(0, 5))
    ]
    later += [
        Contribution(who=f"new{n}", cells=cells, value=value)
        for n, (cells, value) in enumerate(data.draw(st.lists(st.tuples(CELLS, VALUES), max_size=8)))
    ]
    after = shown(later, [before])
    rows = vectors([before, after])
    for pair in combinations(rows, 2):
        assert len(concerned(combined(pair, (1, -1)))) not in range(1, MINIMUM)
    for name in {key for row in rows for key in row}:
        assert not spanned(rows, name)


@settings(deadline=None, max_examples=40)
@given(REGIONS)
def test_three_sums_do_not_tell_one_or_two(region: list[Contribution]) -> None:
    rows = vectors([shown(region)])
    for chosen in combinations(rows, 3):
        for factors in product((1, -1), repeat=3):
            assert len(concerned(combined(chosen, factors))) not in (1, 2)


@settings(deadline=None, max_examples=60)
@given(REGIONS)
def test_who_subtracts_its_own_figures_learns_of_no_other(region: list[Contribution]) -> None:
    """The one that knows most is the second largest. What it is left with is at least p % off the largest."""
    for cell in shown(region).cells:
        inside = [each.value for each in region if cell in each.cells and each.value]
        for own in inside:
            others = sorted((value for value in inside), reverse=True)
            others.remove(own)
            assert len(others) >= MINIMUM - 1
            guess = sum(inside) - own
            assert guess >= max(others) * 1.1 or own == max(inside)


@settings(deadline=None, max_examples=30)
@given(REGIONS)
def test_the_same_figures_are_published_again_the_same(region: list[Contribution]) -> None:
    first = shown(region)
    assert shown(region, [first]).cells >= first.cells
    assert protect(region) == protect(list(reversed(region)))


# ------------------------------------------------------------------------------------------------------------ rounding


@pytest.mark.parametrize(("count", "told"), [(5, 5), (7, 5), (8, 10), (12, 10), (13, 15), (1002, 1000)])
def test_counts_are_told_to_the_nearest_five(count: int, told: int) -> None:
    assert rounded_count(count) == told


@pytest.mark.parametrize(
    ("value", "told"), [(0, 0), (7, 7), (123.4, 124), (1234, 1240), (98765, 99000), (-1234, -1240), (0.0123, 0.0124)]
)
def test_sums_are_told_to_about_two_digits(value: float, told: float) -> None:
    assert rounded_sum(value) == pytest.approx(told)


@given(st.floats(-1e12, 1e12))
def test_rounding_is_never_far_off(value: float) -> None:
    assert abs(rounded_sum(value) - value) <= max(abs(value) * 0.0126, 1e-9)


def test_a_spread_is_never_ones_own_value() -> None:
    assert spread(range(9)) is None
    found = spread([0, 0, 0, 0, 1000, 1000, 1000, 1000, 1000, 9999999])
    assert found is not None
    assert (found.lower, found.median, found.upper) == (400, 600, 1000)


@given(st.lists(st.floats(0, 1e9), min_size=10, max_size=40))
def test_a_spread_is_in_order_and_within(values: list[float]) -> None:
    found = spread(values)
    assert found is not None
    assert 0 <= found.lower <= found.median <= found.upper <= max(values) * 1.02
