"""Web addresses as evidence: kept as given, anything else is told, and the file says it again."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.link import link_file, link_name, read_link, web_address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://www.example.org/report", "https://www.example.org/report"),
        ("  www.example.org/report ", "https://www.example.org/report"),
        ("HTTP://Example.ORG/Path?Q=A#Part", "http://example.org/Path?Q=A#Part"),
        ("example.org:8080/x", "https://example.org:8080/x"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("https://bücher.example/ß", "https://bücher.example/ß"),
    ],
)
def test_an_address_is_kept_as_it_was_typed(typed: str, kept: str) -> None:
    assert web_address(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "report", "http://", "https:///x", "javascript:alert(1)", "file:///etc/passwd", "ftp://example.org",
        "https://user:secret@example.org/", "https://example.org/a b", "https://example.org/\u202egpj.exe",
        "https://exam\nple.org", "https://[::1", "https://example.org:99999/", "mailto:a@example.org",
        "https://" + "a" * 9000 + ".org", "https://..", "https://example..org", "\\\\server\\share",
    ],
)  # fmt: skip
def test_anything_else_is_told(typed: str) -> None:
    with pytest.raises(PlainError) as told:
        web_address(typed)
    assert told.value.next_step


@given(st.one_of(st.text(), st.text().map("https://example.org/{}".format), st.text().map("{}.example.org".format)))
@example("https://example.org/%0d%0a")
@example("0.\\")
def test_what_is_kept_is_the_same_again_and_its_file_says_it(typed: str) -> None:
    try:
        kept = web_address(typed)
    except PlainError:
        return
    assert web_address(kept) == kept
    assert read_link(link_file(kept, "A title\nof # two lines", "2026-03-03")) == kept
    assert safe_name(link_name(kept)) == link_name(kept)
    assert link_name(kept).endswith(".txt")


@given(st.binary())
def test_any_bytes_are_read_without_harm(data: bytes) -> None:
    found = read_link(data)
    assert found is None or web_address(found) == found


def test_the_form_is_a_list_of_addresses() -> None:
    assert link_file("https://example.org/", "Our report", "2026-03-03") == (
        b"# Our report\r\n# Date: 2026-03-03\r\nhttps://example.org/\r\n"
    )
    assert read_link(b"https://example.org/\r\nhttps://example.com/\r\n") is None
