"""The words of a whole file, for searching."""

import pytest

from sv_desktop.domain.preview import Kind
from sv_desktop.previews import Previewer
from sv_desktop.previews.read_out import MOST_CHARACTERS
from tests.previews import made
from tests.previews.conftest import given


@pytest.mark.parametrize("name", made.WITH_WORDS)
def test_the_words_of_every_kind(previewer: Previewer, name: str) -> None:
    read = previewer.read(given(made.WITH_WORDS[name](), name))
    assert made.PHRASE in read.text
    assert not read.note


def test_all_pages_sheets_and_slides(previewer: Previewer) -> None:
    assert "page 3" in previewer.read(given(made.pdf(pages=3))).text
    assert "left\tright" in previewer.read(given(made.xlsx())).text
    assert "the last slide" in previewer.read(given(made.pptx())).text


def test_names_of_what_came_with_an_email(previewer: Previewer) -> None:
    text = previewer.read(given(made.eml(attached=True))).text
    assert "minutes.pdf" in text
    assert "The café on the towpath" in text


def test_what_has_no_words_says_why_where_that_is_a_surprise(previewer: Previewer) -> None:
    assert "scan" in previewer.read(given(made.pdf(words=" ", pages=1))).note
    assert "password" in previewer.read(given(made.locked_pdf())).note
    picture = previewer.read(given(made.picture()))
    assert (picture.kind, picture.text, picture.note) == (Kind.PICTURE, "", "")


def test_a_very_long_text_is_cut_and_says_so(previewer: Previewer) -> None:
    read = previewer.read(given(b"word " * (MOST_CHARACTERS // 4), "a.txt"))
    assert len(read.text) == MOST_CHARACTERS
    assert "long" in read.note
