"""Right-to-left text in drawing order, as UAX #9 has it."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.reports import bidi

MIXED = st.text("abאבגابتلا12٣ .,-+()[%$/:!\u0640\u064b", max_size=30)


@pytest.mark.parametrize(
    ("line", "rtl", "expected"),
    [
        ("plain words", False, "plain words"),
        ("אבג", True, "גבא"),
        ("abc אבג def", False, "abc גבא def"),
        ("אבג abc דהו", True, "והד abc גבא"),
        ("אבג 123 דהו", True, "והד 123 גבא"),
        ("price אב 12", False, "price 12 בא"),
        ("אב (גד)", True, "(דג) בא"),
        ("abc אבג 123 (דה)!", False, "abc (הד) 123 גבא!"),
        ("אב 1,250.5", True, "1,250.5 בא"),
        ("אב £12", True, "£12 בא"),
        ("ا 1-2", True, "2-1 ا"),
        ("", True, ""),
    ],
)
def test_drawing_order(line: str, rtl: bool, expected: str) -> None:
    assert bidi.drawn(line, rtl=rtl) == expected


def test_direction_of_a_paragraph_is_that_of_its_first_strong_letter() -> None:
    assert bidi.reads_rtl("12 (שלום) abc")
    assert not bidi.reads_rtl("12 abc שלום")
    assert not bidi.reads_rtl("12 345")


def test_arabic_letters_join() -> None:
    assert bidi.joined("سلام") == "\ufeb3\ufefc\ufee1"
    assert bidi.joined("لا") == "\ufefb"
    assert bidi.joined("ب") == "ب" or unicodedata.normalize("NFKC", bidi.joined("ب")) == "ب"
    assert bidi.joined("دب") == "\ufea9\ufe8f"


def test_vowel_marks_do_not_break_the_joining() -> None:
    joined = bidi.joined("بَب")
    assert [joined[0], joined[2]] == ["\ufe91", "\ufe90"]


@given(MIXED)
def test_joining_keeps_every_letter(text: str) -> None:
    assert unicodedata.normalize("NFKC", bidi.joined(text)) == unicodedata.normalize("NFKC", text)


@given(MIXED, st.booleans())
def test_ordering_keeps_every_character(text: str, rtl: bool) -> None:
    plain = str.maketrans("([)]", "((((")
    assert Counter(bidi.drawn(text, rtl=rtl).translate(plain)) == Counter(text.translate(plain))


@given(st.text("abc 12,.()[]!"))
def test_left_to_right_text_stays_as_it_is(text: str) -> None:
    assert bidi.drawn(text, rtl=False) == text
    assert bidi.joined(text) == text
