"""Sizes, dates, numbers and choices as a person reads them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.answers import Value
from sv_desktop.domain.framework import Field, FieldKind, Option
from sv_desktop.domain.programme import Programme
from sv_desktop.domain.wording import (
    date_words,
    length_words,
    minutes_words,
    number_words,
    option_label,
    plural,
    size_words,
    value_words,
    word_count,
)

from .small_packs import HOW_MANY, SINCE, STORY, WHERE

STEP = Field(id="step", kind=FieldKind.CHOICE, label="Step", options=(Option(id="in_place", label="In place"),))
YES = Field(id="yes", kind=FieldKind.YES_NO, label="Yes or no")
POUNDS = Field(id="pounds", kind=FieldKind.NUMBER, label="Spent", unit="£", decimals=2)
SHARE = Field(id="share", kind=FieldKind.NUMBER, label="Share", unit="%", decimals=1)


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1.0 KB"),
        (9_949, "9.9 KB"),
        (9_999, "10 KB"),
        (999_499, "999 KB"),
        (999_700, "1.0 MB"),
        (2_400_000, "2.4 MB"),
        (1_073_741_824, "1.1 GB"),
        (5 * 10**15, "5000 TB"),
    ],
)
def test_sizes(size: int, words: str) -> None:
    assert size_words(size) == words


@given(st.integers(min_value=0, max_value=10**15 - 10**12))
def test_a_size_never_shows_more_than_three_digits_before_the_unit(size: int) -> None:
    number = size_words(size).split()[0]
    assert len(number.replace(".", "")) <= 3


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-03-03", "3 March 2026"),
        ("2024-02-29", "29 February 2024"),
        ("2023-02-29", "2023-02-29"),
        ("next week", "next week"),
        ("", ""),
    ],
)
def test_dates(iso: str, words: str) -> None:
    assert date_words(iso) == words


@pytest.mark.parametrize(
    ("value", "field", "words"),
    [
        (1250, HOW_MANY, "1,250 people"),
        (1250.0, HOW_MANY, "1,250 people"),
        (12.5, HOW_MANY, "12.5 people"),
        (300, POUNDS, "£300.00"),
        (45.04, SHARE, "45.0%"),
        (float("inf"), HOW_MANY, "inf people"),
    ],
)
def test_numbers(value: float, field: Field, words: str) -> None:
    assert number_words(value, field) == words


@given(st.one_of(st.integers(), st.floats(), st.sampled_from([10**400, -(10**400)])))
def test_any_number_can_be_shown(value: float) -> None:
    assert number_words(value, HOW_MANY).endswith(" people")
    assert number_words(value, POUNDS).startswith("£")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (STORY, "Two\n\nparagraphs", "Two\n\nparagraphs"),
        (STORY, "  ", ""),
        (STORY, None, ""),
        (YES, True, "Yes"),
        (YES, False, "No"),
        (HOW_MANY, 0, "0 people"),
        (SINCE, "2025-04-01", "1 April 2025"),
        (STEP, "in_place", "In place"),
        (STEP, "gone", "gone"),
        (WHERE, ("south", "north"), "The South; The North"),
        (WHERE, ("moon",), "moon"),
        (WHERE, (), ""),
    ],
)
def test_values(field: Field, value: Value, words: str, programme: Programme) -> None:
    assert value_words(field, value, programme) == words


def test_a_choice_that_a_newer_pack_dropped_keeps_its_id(programme: Programme) -> None:
    assert option_label(WHERE, "west", programme) == "west"


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), (" \n ", 0), ("one", 1), ("two  words\n", 2), ("it's half-term", 2), ("字 字", 2)]
)
def test_words_are_counted_as_word_processors_do(text: str, count: int) -> None:
    assert word_count(text) == count


def test_plurals() -> None:
    assert [plural(n, "file") for n in (0, 1, 1200)] == ["0 files", "1 file", "1,200 files"]
    assert plural(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "about 5 minutes"),
        (23, "about 25 minutes"),
        (60, "about 1 hour"),
        (75, "about 1 hour"),
        (90, "about 1½ hours"),
        (120, "about 2 hours"),
    ],
)
def test_time_guesses(minutes: int, words: str) -> None:
    assert minutes_words(minutes) == words


@pytest.mark.parametrize(
    ("words", "limit", "said"),
    [
        (1, None, "1 word"),
        (120, 150, "120 of your 150 words"),
        (1, 1, "1 of your 1 word"),
        (1262, 1250, "1,262 words, 12 over your limit of 1,250"),
    ],
)
def test_a_length_is_told_beside_the_limit(words: int, limit: int | None, said: str) -> None:
    assert length_words(words, limit) == said
