"""Which differences a person has to decide."""

from datetime import UTC, datetime

import pytest

from sv_desktop.domain.answers import Revision, Value
from sv_desktop.domain.merging import conflict_of


def said(value: Value, field: str = "story") -> Revision:
    return Revision(
        id=str(value),
        target="charter:voice",
        field=field,
        value=value,
        author="Ann",
        at=datetime(2026, 3, 3, tzinfo=UTC),
    )


def test_different_words_need_a_person() -> None:
    heads = (said("a"), said("b"), said("a"))
    conflict = conflict_of(heads)
    assert conflict is not None
    assert conflict.versions == heads[:2]
    assert conflict.key == ("charter:voice", "story")


def test_an_answer_that_one_has_emptied_needs_a_person() -> None:
    assert conflict_of((said(None), said("b"))) is not None


def test_the_same_words_do_not() -> None:
    assert conflict_of((said("a"), said("a"))) is None


def test_one_and_true_are_different() -> None:
    assert conflict_of((said(1), said(True))) is not None


@pytest.mark.parametrize("field", ["look_again", "removed", "story.word_limit", "evidence:123"])
def test_marks_do_not(field: str) -> None:
    assert conflict_of((said(True, field), said(None, field))) is None
