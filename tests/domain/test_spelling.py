"""Which words are looked up, and which are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.spelling import is_one_word, misspelt, plain_word, words_to_look_up, written_like

KNOWN = {"the", "café", "volunteer", "don't", "Halton", "it"}


def marked(text: str) -> list[str]:
    return [word.text for word in misspelt(text, KNOWN.__contains__)]


@pytest.mark.parametrize(
    "text",
    [
        "VCFSE",
        "The volunteer’s café",
        "cafe\u0301",
        "the ann@exampel.org www.exampel.org, https://exampel.org/abuot",
        "exampel.docx C:\\Usres\\Ann 3rd 2023/24 abc123 snake_csae",
        "Привет мир, 你好世界, שלום עולם, สวัสดี",
        "CO₂e m² PDFs, CICs, OneDrive, McAllister",
        "e.g. i.e. a I 5 £20 🎉",
        "",
    ],
)
def test_what_is_no_prose_is_left_alone(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Teh volunteer", ["Teh"]),
        ("recieve’s don’t dont", ["recieve’s", "dont"]),
        ("halton Halton", ["halton"]),
        ("(wich), “thier” well-bieng/comunity…", ["wich", "thier", "well", "bieng", "comunity"]),
        ("Café cafés", ["cafés"]),
        ("🎉 thier 🎉", ["thier"]),
    ],
)
def test_what_is_misspelt_is_found(text: str, words: list[str]) -> None:
    assert marked(text) == words


@given(st.text(max_size=200))
def test_a_word_is_where_it_says(text: str) -> None:
    for start, word in words_to_look_up(text):
        assert text[start : start + len(word)] == word
        assert is_one_word(word)
        assert not any(letter.isdigit() or letter.isspace() for letter in word)


@given(st.text(max_size=40))
def test_a_plain_word_stays_plain(text: str) -> None:
    assert plain_word(plain_word(text)) == plain_word(text)


def test_a_suggestion_is_written_like_the_word() -> None:
    assert written_like("don't", "Dont’") == "Don’t"
    assert written_like("Liverpool", "livrpool") == "Liverpool"


@pytest.mark.parametrize("text", ["two words", "", "x1", "a@b", "-", "word.", "\n"])
def test_no_single_word(text: str) -> None:
    assert not is_one_word(text)
