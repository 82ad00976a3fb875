"""Answers that fit their field, and those that do not. Nothing is ever blocked, so nothing may ever fail."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.checks import problem_with, problems
from sv_desktop.domain.framework import Field, FieldKind, Option
from sv_desktop.domain.programme import Frameworks, Programme

from .small_packs import CHARITY, HOW_MANY, NAME, SINCE, STORY, WHERE

YES = Field(id="yes", kind=FieldKind.YES_NO, label="Yes or no")
SHARE = Field(id="share", kind=FieldKind.NUMBER, label="Share", minimum=0, maximum=100, decimals=1, unit="%")
STEP = Field(
    id="step", kind=FieldKind.CHOICE, label="Step", options=(Option(id="a", label="A"), Option(id="b", label="B"))
)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (NAME, "Bike Kitchen"),
        (STORY, "word " * 10_000),
        (CHARITY, " 1123456 "),
        (HOW_MANY, 0),
        (HOW_MANY, 10_000),
        (HOW_MANY, 12.0),
        (SHARE, 33.3),
        (SINCE, "2024-02-29"),
        (SINCE, "1900-01-01"),
        (YES, False),
        (STEP, "b"),
        (WHERE, ("south", "north")),
    ],
)
def test_an_answer_that_fits_has_no_problem(field: Field, value: Value, programme: Programme) -> None:
    assert problem_with(field, value, programme) is None


@pytest.mark.parametrize("field", [NAME, STORY, HOW_MANY, SINCE, WHERE, YES, STEP, CHARITY])
@pytest.mark.parametrize("value", [None, "", " \n\t", ()])
def test_no_answer_is_no_problem(field: Field, value: Value, programme: Programme) -> None:
    assert problem_with(field, value, programme) is None


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (NAME, 7, "text"),
        (CHARITY, "12", "6 or 7 digits"),
        (HOW_MANY, "many", "such as 120"),
        (HOW_MANY, True, "such as 120"),
        (HOW_MANY, -1, "0 or more"),
        (HOW_MANY, 10_001, "10,000 or less"),
        (HOW_MANY, 1.5, "whole number"),
        (HOW_MANY, float("inf"), "too large"),
        (HOW_MANY, float("nan"), "too large"),
        (HOW_MANY, 10**400, "too large"),
        (SHARE, 100.1, "100 or less"),
        (SINCE, "2023-02-29", "real date"),
        (SINCE, "soon", "real date"),
        (SINCE, 2024, "real date"),
        (SINCE, "0025-03-01", "year"),
        (YES, "yes", "yes or no"),
        (STEP, "c", "choose again"),
        (WHERE, ("north", "moon"), "choose again"),
        (WHERE, "moon", "choose again"),
    ],
)
def test_a_problem_says_how_to_mend_it(field: Field, value: Value, words: str, programme: Programme) -> None:
    found = problem_with(field, value, programme)
    assert found is not None
    assert words in found


_VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.lists(st.text(), max_size=3).map(tuple)
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(field=st.sampled_from([NAME, STORY, CHARITY, HOW_MANY, SHARE, SINCE, WHERE, YES, STEP]), value=_VALUES)
def test_any_value_in_any_field_is_judged(field: Field, value: Value, programme: Programme) -> None:
    words = problem_with(field, value, programme)
    assert words is None or words.endswith(".")


def test_problems_are_told_in_reading_order_and_only_where_a_section_takes_part(frameworks: Frameworks) -> None:
    answers = Answers(
        {
            ("award:change", "how_many"): -5,
            ("organisation:registration", "charity_number"): "12",
            ("award:jobs", "story"): 3,
            ("award#social", "chosen"): True,
        }
    )
    found = problems(Application(frameworks, answers))
    assert [(one.ref, one.field) for one in found] == [
        ("organisation:registration", "charity_number"),
        ("award:change", "how_many"),
    ]
    assert found[0].words.startswith("Charity number: ")
    chosen = Application(frameworks, answers.with_value("award#economic", "chosen", True))
    assert [one.ref for one in problems(chosen)][-1] == "award:jobs"
