"""Words for a key: both ways for every key, and what people type wrong is found and named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.protection import WORD_COUNT, WrongWords
from sv_desktop.sealing.recovery_words import all_words, known_word, master_of, nearest_words, words_of

masters = st.binary(min_size=16, max_size=16)


@given(masters)
def test_there_and_back(master: bytes) -> None:
    words = words_of(master)
    assert len(words) == WORD_COUNT
    assert master_of(words) == master


@given(masters, st.data())
def test_however_it_is_typed(master: bytes, data: st.DataObject) -> None:
    """Capital letters, spaces, the first four letters alone, all words in one line."""
    changes = [str.upper, str.title, lambda word: f"  {word} ", lambda word: word[:4] if len(word) > 4 else word]
    typed = [data.draw(st.sampled_from(changes))(word) for word in words_of(master)]
    assert master_of(typed) == master
    assert master_of([" ".join(words_of(master))]) == master


@given(masters, st.integers(0, 11), st.text(max_size=12))
def test_a_word_that_is_none_is_named(master: bytes, place: int, typed: str) -> None:
    words = list(words_of(master))
    words[place] = typed
    if known_word(typed) or len(typed.split()) != 1:
        return
    with pytest.raises(WrongWords) as told:
        master_of(words)
    assert told.value.places == (place,)
    assert told.value.next_step


def test_words_that_were_published_with_the_list() -> None:
    """Test vectors of BIP 39 (Trezor), entropy of 128 bits."""
    assert words_of(bytes(16)) == ("abandon",) * 11 + ("about",)
    assert words_of(b"\xff" * 16) == ("zoo",) * 11 + ("wrong",)
    assert words_of(b"\x7f" * 16) == (
        *("legal winner thank year wave sausage worth useful legal winner thank".split()),
        "yellow",
    )


def test_swapped_and_mistaken_words_are_found_by_the_check() -> None:
    words = list(words_of(bytes(range(16))))
    found = 0
    for place in range(11):
        swapped = words.copy()
        swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
        try:
            master_of(swapped)
        except WrongWords:
            found += 1
    assert found >= 8, "four bits of check find fifteen of sixteen"


@pytest.mark.parametrize("count", [0, 1, 11, 13, 24])
def test_too_few_and_too_many(count: int) -> None:
    with pytest.raises(WrongWords, match=f"You typed {count} word"):
        master_of(["abandon"] * count)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("colour", "color"),
        ("favourite", "favorite"),
        ("aple", "apple"),
        ("Umbrela", "umbrella"),
    ],
)
def test_the_nearest_words_is_offered(typed: str, meant: str) -> None:
    assert known_word(typed) == ""
    assert meant in nearest_words(typed)


@pytest.mark.parametrize("typed", ["", "  ", "qqqqq", "éé", "x" * 5000])
def test_nothing_is_offered_where_nothing_is_near(typed: str) -> None:
    assert nearest_words(typed) == ()


def test_four_letters_tell_a_word_from_all_others() -> None:
    assert len({word[:4] for word in all_words()}) == len(all_words()) == 2048
