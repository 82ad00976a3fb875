from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.difference import MOST_WORDS, Change, Piece, difference


def side(pieces: tuple[Piece, ...], change: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change in (Change.KEPT, change))


@given(st.text(), st.text())
def test_both_versions_can_be_read_off(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert side(pieces, Change.REMOVED) == before
    assert side(pieces, Change.ADDED) == after


def test_a_changed_word_is_named() -> None:
    assert difference("We met 40 people in May.", "We met 42 people in May.") == (
        Piece(Change.KEPT, "We met "),
        Piece(Change.REMOVED, "40 "),
        Piece(Change.ADDED, "42 "),
        Piece(Change.KEPT, "people in May."),
    )


def test_the_same_text_is_kept_whole() -> None:
    assert difference("a b", "a b") == (Piece(Change.KEPT, "a b"),)
    assert difference("", "") == ()


def test_very_long_texts_are_shown_whole_instead_of_compared() -> None:
    long = "word " * MOST_WORDS
    assert [piece.change for piece in difference(long, long + "more")] == [Change.REMOVED, Change.ADDED]
