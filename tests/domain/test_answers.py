"""The heads: what every field holds now."""

from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Answers, Value, is_answered

TARGETS = st.sampled_from(["award:change", "award#social", "evidence:1", "declaration"])
FIELDS = st.sampled_from(["story", "chosen", "evidence:1", "evidence:2", "title"])
VALUES = st.one_of(st.none(), st.booleans(), st.text(max_size=5), st.integers())


def test_what_is_missing_is_told_as_missing() -> None:
    answers = Answers({("a:b", "story"): "Hello", ("a:b", "count"): 3, ("a:b", "empty"): None})
    assert answers.get("a:b", "nothing") is None
    assert answers.text("a:b", "story") == "Hello"
    assert answers.text("a:b", "count") == ""
    assert not answers.flag("a:b", "count")
    assert len(list(answers.items())) == 2


def test_only_true_counts_as_a_flag() -> None:
    answers = Answers({("a:b", "yes"): True, ("a:b", "one"): 1, ("a:b", "word"): "True"})
    assert answers.flag("a:b", "yes")
    assert not answers.flag("a:b", "one")
    assert not answers.flag("a:b", "word")


def test_evidence_is_found_from_both_sides() -> None:
    answers = Answers(
        {
            ("award:reach", "evidence:2"): True,
            ("award:change", "evidence:2"): True,
            ("award:change", "evidence:1"): True,
            ("award:change", "evidence:3"): False,
            ("evidence:1", "title"): "Report",
        }
    )
    assert answers.attached("award:change") == ("1", "2")
    assert answers.uses("2") == ("award:change", "award:reach")
    assert answers.uses("3") == ()


@given(st.dictionaries(st.tuples(TARGETS, FIELDS), VALUES), TARGETS, FIELDS, VALUES)
def test_a_changed_answer_leaves_the_others_and_the_original(
    values: dict[tuple[str, str], Value], target: str, field: str, value: Value
) -> None:
    before = Answers(values)
    after = before.with_value(target, field, value)
    assert before == Answers(values)
    assert after.get(target, field) == value
    assert all(after.get(*key) == before.get(*key) for key in values if key != (target, field))
    if value is None:
        assert (target, field) not in dict(after.items())


@given(st.dictionaries(st.tuples(TARGETS, FIELDS), VALUES))
def test_equal_answers_have_equal_hashes(values: dict[tuple[str, str], Value]) -> None:
    one, other = Answers(values), Answers(dict(reversed(values.items())))
    assert one == other
    assert hash(one) == hash(other)
    assert one != values


def test_blanks_are_no_answer_but_no_and_nought_are() -> None:
    assert [value for value in ("", " \n", None, ()) if is_answered(value)] == []
    assert all(is_answered(value) for value in (False, 0, "x", ("a",)))
