"""Names from any system, made safe for every system."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.filenames import folded, safe_name, unique_names


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("Annual report 2025-26.pdf", "Annual report 2025-26.pdf"),
        ("Kasia's first wheel.png", "Kasia's first wheel.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Ann\\notes.txt", "notes.txt"),
        ("What? Who: <me>|*.txt", "What_ Who_ _me___.txt"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("LPT¹.log", "_LPT¹.log"),
        ("aux .pdf", "_aux.pdf"),
        ("console.txt", "console.txt"),
        ("", "file"),
        ("...", "file"),
        ("/", "file"),
        (" . .pdf", "pdf"),
        (".gitignore", "gitignore"),
        ("tabs\tand\nlines.txt", "tabsandlines.txt"),
        ("many    spaces.txt", "many spaces.txt"),
        ("trailing. . .", "trailing"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("e\u0301.txt", "é.txt"),
        ("e\u200d\u0301.txt", "é.txt"),
        ("archive.tar.gz", "archive.tar.gz"),
        ("Überblick 概要.docx", "Überblick 概要.docx"),
    ],
)
def test_names(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_long_name_is_cut_and_keeps_its_ending() -> None:
    name = safe_name("報告" * 200 + ".pdf")
    assert name.endswith(".pdf")
    assert len(name.encode()) <= 120


def test_the_fallback_is_used_where_nothing_is_left() -> None:
    assert safe_name("\u200b", "package") == "package"


@given(st.text(max_size=300))
def test_any_name_becomes_safe_and_stays_as_it_is(name: str) -> None:
    safe = safe_name(name)
    assert safe
    assert len(safe.encode()) <= 120
    assert not set(safe) & set('<>:"/\\|?*')
    assert safe == safe.strip(" .")
    assert unicodedata.is_normalized("NFC", safe)
    assert all(unicodedata.category(char)[0] != "C" for char in safe)
    assert safe_name(safe) == safe


_CLASHING = ["a.txt", "A.TXT", "a (2).txt", "straße.md", "STRASSE.md", "b", "B", "\u00e9.png", "e\u0301.png"]


@given(st.lists(st.sampled_from(_CLASHING)))
def test_names_become_different_for_systems_that_ignore_case(names: list[str]) -> None:
    unique = unique_names(names)
    assert len({folded(name) for name in unique}) == len(names)
    assert all(new.split(".")[1:] == old.split(".")[1:] for new, old in zip(unique, names, strict=True))
    assert unique_names(unique) == unique


def test_the_first_of_two_keeps_its_name() -> None:
    assert unique_names(["x/photo.png", "x/Photo.png", "x/photo.png"]) == [
        "x/photo.png",
        "x/Photo (2).png",
        "x/photo (3).png",
    ]
    assert unique_names(["notes", "notes"]) == ["notes", "notes (2)"]
