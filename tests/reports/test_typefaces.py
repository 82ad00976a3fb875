"""Every character is shown by a font that has it, or as a mark that can be read."""

import re

from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import getFont

from sv_desktop.reports import typefaces
from sv_desktop.reports.characters import visible
from sv_desktop.reports.typefaces import BOLD, REGULAR


@given(st.text())
def test_no_character_is_lost_and_none_is_drawn_as_a_box(text: str) -> None:
    shown = visible(text)
    pieces = list(typefaces.runs(shown, REGULAR))
    for font, piece in pieces:
        glyphs = getFont(font).face.charToGlyph
        assert all(ord(char) in glyphs for char in piece)
    unmarked = re.sub(r"\[U\+([0-9A-F]{4,6})\]", lambda found: chr(int(found[1], 16)), "".join(p for _, p in pieces))
    assert unmarked == re.sub(r"\[U\+([0-9A-F]{4,6})\]", lambda found: chr(int(found[1], 16)), shown)


def test_names_in_many_scripts_need_no_mark() -> None:
    names = "Łukasz Žofia Юлія Ελένη Անահիտ გიორგი דוד محمد प्रिया রহিম ਸਿੰਘ પટેલ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල"
    names += " สมชาย ລາວ ខ្មែរ မြန်မာ አማርኛ ⵜⴰⵎⴰⵣⵉⵖⵜ 山田太郎 王小明 김철수 Nguyễn 😀 ✓ → ≤ ½ €"
    assert "[U+" not in "".join(piece for _, piece in typefaces.runs(visible(names), REGULAR))


def test_runs_of_one_font_stay_together() -> None:
    assert list(typefaces.runs("plain words", BOLD)) == [(BOLD, "plain words")]
    assert [piece for _, piece in typefaces.runs("a王小b", BOLD)] == ["a", "王小", "b"]


@given(st.text("abcdé 王ש\U0001f600", min_size=1, max_size=80), st.floats(20, 300))
def test_lines_fit_and_keep_every_word(text: str, room: float) -> None:
    lines = typefaces.lines(text, REGULAR, 10, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(typefaces.width(line, REGULAR, 10) <= room + 0.01 for line in lines)


def test_what_cannot_be_seen_is_marked_or_left_out() -> None:
    assert visible("a\x00b\x1bc\x7fd\x85e") == "a␀b␛c␡d\ne"
    assert visible("\ue000\ud800\u0378") == "[U+E000][U+D800][U+0378]"
    assert visible("x\u202ey\u2066z\u200d\u00ad\ufeff") == "xyz"
    assert visible("one\r\ntwo\rthree\u2028four\vfive") == "one\ntwo\nthree\nfour\nfive"
    assert visible("a\tb") == "a    b"
