"""Names in a container: only those that are one and the same, and harmless, on every system."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.filenames import safe_name
from sv_desktop.sealing.names import asic_manifest_name, clashing, is_sealing_name, signature_name, unsafe


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/etc/passwd",
        "../outside",
        "a/../b",
        "a/./b",
        "a//b",
        "folder/",
        "C:\\x",
        "C:/x",
        "a\\b",
        "nul",
        "evidence/COM1.txt",
        "evidence/tab\there",
        "evidence/right\u202eto-left.txt",
        "evidence/dot.",
        " lead",
        "a\x00b",
        "evidence/" + unicodedata.normalize("NFD", "café.txt"),
        "x" * 1025,
        "a/" * 9 + "deep",
        "lone\udc80surrogate",
    ],
)
def test_a_name_that_could_do_harm_is_refused_in_words(name: str) -> None:
    reason = unsafe(name)
    assert reason is not None
    assert reason.startswith("its name")


@pytest.mark.parametrize(
    "name", ["summary.pdf", "evidence/social/Café (2).txt", "evidence/日本語.pdf", "a/b/c/d/e/f/g/h/i"]
)
def test_a_plain_name_is_taken(name: str) -> None:
    assert unsafe(name) is None


@given(st.text(max_size=200))
def test_a_safe_name_is_never_unsafe(name: str) -> None:
    assert unsafe(f"evidence/social/{safe_name(name)}") is None


@given(st.text(max_size=60))
def test_what_is_taken_stays_inside_its_folder(name: str) -> None:
    if unsafe(name) is None:
        assert not name.startswith("/")
        assert not {"..", ".", ""} & set(name.split("/"))
        assert not set(name) & set('\\:*?"<>|\x00\n')
        assert name == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    ("names", "clash"),
    [
        (["a", "b"], None),
        (["a", "a"], "a"),
        (["Report.pdf", "report.PDF"], "report.PDF"),
        (["straße", "STRASSE"], "STRASSE"),
        (["é", "e\u0301"], "e\u0301"),
        (["a", "a/b"], "a"),
        (["x/A", "X/a/b"], "x/A"),
        (["a/b", "a/c", "ab"], None),
    ],
)
def test_names_that_are_one_elsewhere_clash(names: list[str], clash: str | None) -> None:
    assert clashing(names) == clash


def test_only_our_own_names_seal() -> None:
    assert is_sealing_name(asic_manifest_name(1))
    assert is_sealing_name(signature_name(20))
    for name in ("META-INF/signature001.xml", "META-INF/ASiCManifest001.p7s", "META-INF/manifest.xml"):
        assert not is_sealing_name(name)
    assert not is_sealing_name("META-INF/signature٠٠١.p7s")
    assert not is_sealing_name("META-INF/signature001.p7s\n")
