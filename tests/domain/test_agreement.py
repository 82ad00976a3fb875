"""Agreement against published tables, and where there is none to measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.agreement import Pair, agreement, agreement_words, weighted_kappa

#: Cohen (1968), table 1: proportions in a hundred of 200 patients, and his weights of disagreement. Kappa is 0.492,
#: weighted kappa 0.348.
COHEN = [[44, 7, 9], [5, 20, 5], [1, 3, 6]]
COHEN_WEIGHTS = [[0, 1, 3], [1, 0, 6], [3, 6, 0]]
#: Holmquist et al. (1967), as in Agresti, Categorical Data Analysis: two pathologists on 118 slides. Kappa is 0.493,
#: with quadratic weights 0.78.
SLIDES = [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]]


def pairs(table: list[list[int]]) -> list[Pair]:
    return [(one, other) for one, row in enumerate(table) for other, times in enumerate(row) for _ in range(times)]


def different(one: int, other: int) -> float:
    return float(one != other)


def test_cohens_own_example() -> None:
    assert weighted_kappa(pairs(COHEN), different) == pytest.approx(0.492, abs=0.0005)
    found = weighted_kappa(pairs(COHEN), lambda one, other: COHEN_WEIGHTS[one][other])
    assert found == pytest.approx(0.348, abs=0.0005)


def test_linear_and_quadratic_by_hand() -> None:
    """Linear: 1 - 0.20 / 0.38; quadratic: 1 - 0.15 / 0.275, with weights of (i - j) / 2 and their squares."""
    found = agreement(pairs(COHEN))
    assert found.linear == pytest.approx(1 - 0.20 / 0.38)
    assert found.quadratic == pytest.approx(1 - 0.15 / 0.275)
    assert (found.items, found.same, found.near, found.percent) == (100, 70, 20, 70.0)


def test_the_slides_of_holmquist() -> None:
    assert weighted_kappa(pairs(SLIDES), different) == pytest.approx(0.493, abs=0.0005)
    assert agreement(pairs(SLIDES)).quadratic == pytest.approx(0.78, abs=0.005)


def test_nothing_to_compare_is_said() -> None:
    found = agreement([])
    assert (found.percent, found.linear, found.quadratic) == (None, None, None)
    assert agreement_words(found) == "There is no question that both have scored."


def test_one_level_everywhere_by_both_is_said() -> None:
    found = agreement([(2, 2)] * 12)
    assert (found.percent, found.linear, found.quadratic) == (100.0, None, None)
    assert agreement_words(found) == (
        "100 % the same (12 of 12 questions). Kappa cannot be worked out: both chose one and the same level everywhere."
    )


def test_one_level_everywhere_by_one_of_them_is_said() -> None:
    found = agreement([(1, level) for level in (0, 1, 2, 1, 3)])
    assert found.quadratic == pytest.approx(0)
    assert "Kappa says nothing here: one of the two chose the same level everywhere." in agreement_words(found)
    assert agreement([(1, 1), (1, 1), (0, 1)] * 5).note.startswith("Kappa says nothing here")


def test_different_levels_everywhere_are_worked_out() -> None:
    found = agreement([(0, 3)] * 12)
    assert (found.percent, found.quadratic) == (0.0, 0.0)
    assert found.note.startswith("Kappa says nothing here")


def test_few_questions_are_told_to_be_few() -> None:
    assert "With only 3 questions, kappa is a rough guide." in agreement_words(agreement([(0, 0), (1, 2), (2, 2)]))
    assert agreement([(0, 0), (1, 2), (2, 2)] * 4).note == ""


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=30))
def test_whatever_was_scored_there_is_a_sentence_and_no_one_comes_first(some: list[Pair]) -> None:
    found, turned = agreement(some), agreement([(other, one) for one, other in some])
    assert agreement_words(found)
    assert (found.linear is None) == (turned.linear is None) == (found.quadratic is None)
    if found.linear is not None and found.quadratic is not None:
        assert (found.linear, found.quadratic) == (pytest.approx(turned.linear), pytest.approx(turned.quadratic))
        assert max(found.linear, found.quadratic) <= 1
    if some and all(one == other for one, other in some) and len(set(some)) > 1:
        assert found.quadratic == 1.0
