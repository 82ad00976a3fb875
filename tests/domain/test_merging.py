"""Which differences a person has to decide."""

from datetime import UTC, datetime

import pytest

from sv_desktop.domain.answers import Revision, Value
from sv_desktop.domain.merging import Brought, Conflict, conflict_of, report


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


def test_what_one_removed_and_the_other_kept_needs_a_person() -> None:
    assert conflict_of((said(True, "removed"), said(None, "removed"))) is not None


@pytest.mark.parametrize("field", ["look_again", "kind", "replaces", "story.word_limit", "evidence:123"])
def test_marks_do_not(field: str) -> None:
    assert conflict_of((said(True, field), said(None, field))) is None


def test_the_report_says_what_joined_and_what_waits() -> None:
    brought = Brought(
        revisions=9,
        answers=(
            ("action:1", "owner"),
            ("action:1", "what"),
            ("charter:voice", "evidence:photo"),
            ("charter:voice", "look_again"),
            ("charter:voice", "story"),
            ("charter:voice", "who"),
            ("evidence:old", "title"),
            ("evidence:photo", "title"),
        ),
        files=("photo",),
        snapshots=2,
    )
    waiting = Conflict((said("a"), said("b")))
    assert report(brought, (waiting,)) == (
        "1 answer needs you: two versions wait.",
        "1 answer joined.",
        "1 file came.",
        "1 file was described anew.",
        "1 action joined.",
        "2 snapshots came.",
    )
    assert report(Brought(), ()) == ("Nothing new came.",)
