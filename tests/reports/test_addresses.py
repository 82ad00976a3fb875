"""Addresses become links to themselves; everything else stays words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.reports.addresses import parted


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://example.org/a?b=1#c.", [("https://example.org/a?b=1#c", "https://example.org/a?b=1#c")]),
        ("(http://example.org)", [("http://example.org", "http://example.org")]),
        ("www.example.org or not", [("www.example.org", "https://www.example.org")]),
        ("write to sam+x@example.org, please", [("sam+x@example.org", "mailto:sam+x@example.org")]),
        ("javascript:alert(1) file:///etc/passwd", []),
        ("www.", []),
        ("at @example and a@b", []),
    ],
)
def test_what_is_an_address(text: str, found: list[tuple[str, str]]) -> None:
    assert [(piece, target) for piece, target in parted(text) if target] == found


@given(st.text(st.sampled_from("ahtps:/.w@-_#?é ()"), max_size=60))
def test_no_word_is_lost_and_no_target_leads_elsewhere(text: str) -> None:
    pieces = list(parted(text))
    assert "".join(piece for piece, _ in pieces) == text
    assert all(target.endswith(piece) for piece, target in pieces if target)
    assert all(target.startswith(("http://", "https://", "mailto:")) for _, target in pieces if target)
