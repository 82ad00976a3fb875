"""The typefaces of the PDF: registered once, and for every character one that can show it."""

import itertools
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from msgspec import Struct

from sv_desktop.reports.characters import code_mark
from sv_desktop.resources import resources

REGULAR = "SV-regular"
BOLD = "SV-bold"
ITALIC = "SV-italic"
BOLD_ITALIC = "SV-bold_italic"


class _Fallback(Struct, frozen=True):
    """A font file with the code points it is asked for (inclusive ranges).

    language: BCP 47, where one language of these letters is by far the likeliest here.
    """

    file: str
    ranges: tuple[tuple[int, int], ...]
    language: str

    def may_show(self, code: int) -> bool:
        return any(first <= code <= last for first, last in self.ranges)


def register() -> None:
    """Make the four faces known to ReportLab as one family; a second call costs nothing."""
    _faces()


def load_all() -> int:
    """Read every typeface whole; how many there are. Raises what ReportLab raises for one that is missing or broken."""
    return len(_faces()) + len([_coverage(one.file) for one in _fallbacks()])


def runs(text: str, face: str) -> Iterator[tuple[str, str]]:
    """The text as (font name, piece) with each piece shown by one font; unknown characters as "[U+1F9FF]"."""
    for font, group in itertools.groupby(text, key=lambda char: _font_for(char, face)):
        piece = "".join(group)
        if font is None:
            yield face, "".join(map(code_mark, piece))
        else:
            yield font, piece


def font_of(char: str, face: str) -> str:
    """The font that shows a character: the face, a fallback, or the face for a mark in its place."""
    return _font_for(char, face) or face


@cache
def languages() -> dict[str, str]:
    """The language of the text that a fallback font shows, by the font's name, where it can be told."""
    return {fallback.file: fallback.language for fallback in _fallbacks() if fallback.language}


def language(text: str, face: str) -> str:
    """The language of a text all in letters of another script; "" where it has none of its own, or several."""
    found = {languages().get(font, "") for font, piece in runs(text, face) if any(map(str.isalpha, piece))}
    return found.pop() if len(found) == 1 else ""


def width(text: str, face: str, size: float) -> float:
    """The width of one line in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return sum(float(stringWidth(piece, font, size)) for font, piece in runs(text, face))


def lines(text: str, face: str, size: float, room: float) -> list[str]:
    """The text broken into lines no wider than room (points): at spaces, and inside a word only if it must."""
    found: list[str] = []
    line, used = "", 0.0
    space = width(" ", face, size)
    for word in text.split():
        wide = width(word, face, size)
        if line and used + space + wide <= room:
            line, used = f"{line} {word}", used + space + wide
            continue
        if line:
            found.append(line)
        while wide > room and len(word) > 1:
            cut = _longest_start(word, face, size, room)
            found.append(word[:cut])
            word = word[cut:]
            wide = width(word, face, size)
        line, used = word, wide
    return [*found, line] if line or not found else found


def _longest_start(word: str, face: str, size: float, room: float) -> int:
    """How many characters of a word fit, at least one."""
    used = 0.0
    for count, char in enumerate(word):
        used += width(char, face, size)
        if used > room:
            return max(count, 1)
    return len(word)


@cache
def _font_for(char: str, face: str) -> str | None:
    code = ord(char)
    if code in _faces()[face]:
        return face
    for fallback in _fallbacks():
        if fallback.may_show(code) and code in _coverage(fallback.file):
            return fallback.file
    return None


@cache
def _faces() -> dict[str, frozenset[int]]:
    from reportlab.pdfbase.pdfmetrics import registerFontFamily

    files: dict[str, str] = _settings()["faces"]
    covered = {f"SV-{style}": _load(f"SV-{style}", file) for style, file in files.items()}
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)
    return covered


@cache
def _fallbacks() -> tuple[_Fallback, ...]:
    return tuple(
        _Fallback(entry["file"], tuple(_range(words) for words in entry["ranges"]), entry.get("language", ""))
        for entry in _settings()["fallbacks"]
    )


def _range(words: str) -> tuple[int, int]:
    first, last = words.split("-")
    return int(first, 16), int(last, 16)


@cache
def _coverage(file: str) -> frozenset[int]:
    return _load(file, file)


def _load(name: str, file: str) -> frozenset[int]:
    """Register a font file under a name; the code points it shows."""
    from reportlab.pdfbase.pdfmetrics import registerFont

    from sv_desktop.reports.truetype import CopyableFont

    font = CopyableFont(name, str(_folder() / file))
    registerFont(font)
    return frozenset(font.face.charToGlyph)


@cache
def _settings() -> dict:  # type: ignore[type-arg]
    return tomllib.loads((_folder() / "fonts.toml").read_text(encoding="utf-8"))


def _folder() -> Path:
    return resources() / "fonts"
