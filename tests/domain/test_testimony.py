"""What somebody said: kept in a file that says it again, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.testimony import as_testimony, read_testimony

TEXT = st.text(max_size=200)


def test_the_form_is_a_head_and_the_words() -> None:
    one = as_testimony("It got me\r\nout of the house. ", who="Mary Ellis", role="Volunteer", date="2026-03-03")
    assert one.file().decode() == (
        "Said by: Mary Ellis\nRole: Volunteer\nDate: 2026-03-03\n\nIt got me\nout of the house.\n"
    )
    assert (one.source, one.name) == ("Mary Ellis, Volunteer", "Words of Mary Ellis.txt")


@given(words=TEXT, who=TEXT, role=TEXT, date=TEXT)
def test_whatever_was_typed_is_read_again(words: str, who: str, role: str, date: str) -> None:
    try:
        one = as_testimony(words, who=who, role=role, date=date)
    except PlainError:
        return
    assert read_testimony(one.file()) == one
    assert as_testimony(one.words, who=one.who, role=one.role, date=one.date) == one
    assert safe_name(one.name) == one.name


@given(st.one_of(st.binary(), st.text().map(lambda text: f"Said by: x\n\n{text}".encode(errors="replace"))))
def test_any_bytes_are_read_without_harm(data: bytes) -> None:
    found = read_testimony(data)
    assert found is None or found.file() == data


@pytest.mark.parametrize(
    ("words", "who", "role"),
    [("", "Mary", ""), (" \n ", "Mary", ""), ("Good.", "", ""), ("Good.", " ", "\u200b"), ("x" * 20_001, "Mary", "")],
)
def test_what_is_missing_is_told(words: str, who: str, role: str) -> None:
    with pytest.raises(PlainError) as told:
        as_testimony(words, who=who, role=role)
    assert told.value.next_step


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Said by: x\n",
        b"Said by: x\nSaid by: y\n\nwords\n",
        b"Else: x\n\nwords\n",
        b"\xff\n\n",
        b"no head\n\nwords\n",
    ],
)
def test_another_form_is_no_testimony(data: bytes) -> None:
    assert read_testimony(data) is None


def test_long_words_are_shortened_where_there_is_little_room() -> None:
    one = as_testimony("word " * 200, who="Mary")
    assert len(one.short) <= 500
    assert one.short.endswith("…")
