"""Vowel signs stand where readers look for them, and nothing is lost."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.reports.vowels import drawn_vowels, has_vowels_before

SCRIPTS = st.text(st.characters(min_codepoint=0x0900, max_codepoint=0x17FF) | st.sampled_from("aé \n"))


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("করি", "ক\u09bfর"),
        ("মেরা", "েমরা"),
        ("বাংলো", "বাংেলা"),
        ("कि", "िक"),
        ("ड़ि", "िड़"),
        ("கொ", "ெகா"),
        ("ကြေ", "ေကြ"),
        ("plain", "plain"),
        ("ি", "ি"),
    ],
)
def test_a_sign_stands_before_its_letter(typed: str, drawn: str) -> None:
    assert drawn_vowels(typed) == drawn


@given(SCRIPTS)
def test_no_character_is_lost_or_made_up(text: str) -> None:
    def letters(words: str) -> Counter[str]:
        return Counter(unicodedata.normalize("NFD", words))

    assert letters(drawn_vowels(text)) == letters(text)
    assert has_vowels_before(text) or drawn_vowels(text) == text
