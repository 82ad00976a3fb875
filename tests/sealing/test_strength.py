"""How hard a passphrase is to guess: short and repeated ones never pass, longer is never worse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.sealing import passphrase_strength
from sv_desktop.sealing.strength import SHORTEST


@pytest.mark.parametrize(
    "weak", ["", "short", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "1234567890", "passwordpassword", " " * 30]
)
def test_easy_ones_are_refused(weak: str) -> None:
    found = passphrase_strength(weak)
    assert found.score == 0
    assert "Use" in found.words


def test_four_words_are_strong_enough_and_six_are_very_strong() -> None:
    assert passphrase_strength("heron ladder biscuit fog").score >= 3
    assert passphrase_strength("heron ladder biscuit fog violin quay").score == 4


def test_scripts_other_than_latin_count() -> None:
    assert passphrase_strength("велосипед туман лестница").score >= 2


@given(st.text(max_size=SHORTEST - 1))
def test_too_short_is_always_refused(text: str) -> None:
    assert passphrase_strength(text).score == 0


@given(st.text(max_size=80))
def test_any_text_gets_a_score_and_words(text: str) -> None:
    found = passphrase_strength(text)
    assert 0 <= found.score <= 4
    assert found.words.endswith(".")


@given(st.sampled_from(["tram fog sheep", "heron ladder", "Quick brown 7 boats"]), st.text("qwx7Z", max_size=20))
def test_another_word_never_makes_it_weaker(passphrase: str, more: str) -> None:
    longer = passphrase_strength(f"{passphrase} marmalade {more}")
    assert longer.score >= passphrase_strength(passphrase).score
