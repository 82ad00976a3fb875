"""Texts are found in a translation, filled in, and fall back to English."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.language import Words, counted, in_english, phrase, speak, tr
from sv_desktop.domain.pseudo_language import CLOSES, OPENS, pseudo

WELSH = {
    ("Adding “{name}”", ""): "Yn ychwanegu “{name}”",
    ("Open", "a file"): "Agor",
    ("{n} dog of {name}", "{n} dogs of {name}"): "{n} gi {name}|{n} chi {name}|{n} ci {name}",
    ("{n} file", "{n} files"): "{count} ffeil",
    ("Closed by {who}", ""): "Caewyd gan {who.nobody}",
    ("Half {written", ""): "Hanner {written",
}


@pytest.fixture
def welsh() -> Iterator[None]:
    speak(lambda text, note, _count: WELSH.get((text, note), ""))
    yield
    speak(None)


def test_english_needs_no_translation() -> None:
    assert tr("Adding “{name}”", name="{a}.pdf") == "Adding “{a}.pdf”"
    assert tr("Half {written") == "Half {written"
    assert [counted("{n} file", "{n} files", count) for count in (0, 1, 3000)] == ["0 files", "1 file", "3,000 files"]


@pytest.mark.usefixtures("welsh")
def test_a_translation_stands_in_the_place_of_english() -> None:
    assert tr("Adding “{name}”", name="a{0}.pdf") == "Yn ychwanegu “a{0}.pdf”"
    assert (tr("Open", "a file"), tr("Open")) == ("Agor", "Open")
    assert tr("Half {written") == "Hanner {written"


@pytest.mark.usefixtures("welsh")
def test_two_three_and_four_have_forms_of_their_own() -> None:
    told = [counted("{n} dog of {name}", "{n} dogs of {name}", count, name="Ann") for count in (2, 3, 4, 5)]
    assert told == ["2 gi Ann", "3 chi Ann", "4 ci Ann", "5 ci Ann"]


@pytest.mark.usefixtures("welsh")
def test_a_translation_with_a_wrong_place_falls_back_to_english() -> None:
    assert counted("{n} file", "{n} files", 2) == "2 files"
    assert tr("Closed by {who}", who="Ann") == "Closed by Ann"


@pytest.mark.usefixtures("welsh")
def test_what_is_written_for_others_is_english() -> None:
    kept = Words({"open": phrase("Adding “{name}”"), "other": phrase("Other")})
    assert (kept["open"], kept["other"]) == ("Yn ychwanegu “{name}”", "Other")
    with in_english():
        assert kept["open"] == "Adding “{name}”"
        assert counted("{n} dog of {name}", "{n} dogs of {name}", 2, name="Ann") == "2 dogs of Ann"
    assert list(kept.items()) == [("open", "Yn ychwanegu “{name}”"), ("other", "Other")]


@given(st.text(), st.booleans())
def test_the_pseudo_language_keeps_the_places_and_is_longer(words: str, from_right: bool) -> None:
    text = f"Adding {{name}} <b>{words.replace('{', '').replace('}', '')}</b>"
    told = pseudo(text, from_right=from_right)
    assert told.format(name="this").count("this") >= 1
    assert told.startswith(OPENS)
    assert told.endswith(CLOSES)
    assert len(told) >= 1.3 * len(text)


def test_the_pseudo_language_keeps_mnemonics_filters_and_addresses() -> None:
    assert pseudo("Co&mpare", from_right=True).count("&\u1e41") + pseudo("Co&mpare").count("&ɱ") == 1
    assert "(*.svw *.svr)" in pseudo("Files (*.svw *.svr)")
    assert "https://example.org/a" in pseudo("See https://example.org/a")
    assert pseudo("3 – 4") == "3 – 4"
