"""Paragraphs from strangers' text: escaped, every character in a font that has it, both directions."""

from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer

from sv_desktop.reports import bidi, typefaces
from sv_desktop.reports.addresses import parted
from sv_desktop.reports.characters import visible
from sv_desktop.reports.styles import variant
from sv_desktop.reports.tagged import Element, TaggedParagraph
from sv_desktop.reports.vowels import drawn_vowels, has_vowels_before

_CJK = (0x2E80, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFF00, 0xFFEF)


def paragraphs(
    text: str,
    style: ParagraphStyle,
    parent: Element,
    role: str = "P",
    *,
    bullet: str | None = None,
    label: Element | None = None,
) -> list[Flowable]:
    """One flowable for every line of the text; a blank line is a small gap.

    role: of the element that each line becomes under parent; "" when the one line is the text of parent itself.
    bullet: stands before the first line, as the text of label.
    """
    found: list[Flowable] = []
    for line in visible(text).strip("\n").split("\n"):
        if line.strip():
            element = Element(role, parent) if role else parent
            found.append(_paragraph(line, style, element, *((None, None) if found else (bullet, label))))
        elif found:
            found.append(Spacer(1, style.leading / 3))
    return found or [Spacer(1, style.leading)]


def code(text: str, style: ParagraphStyle, element: Element) -> TaggedParagraph:
    """Lines to type, as one block."""
    lines = (markup(line, style.fontName) for line in visible(text).split("\n"))
    return TaggedParagraph("<br/>".join(lines), style, element=element)


def linked(line: str, face: str) -> str:
    """As :func:`markup`, with web and mail addresses as links to themselves."""
    return "".join(
        f"<a href={quoteattr(target)} underline='1'>{markup(piece, face)}</a>" if target else markup(piece, face)
        for piece, target in parted(line)
    )


def markup(line: str, face: str) -> str:
    """One line of plain text as ReportLab's paragraph markup: escaped first, then given its fonts."""
    return "".join(
        escape(piece) if font == face else f"<font name={quoteattr(font)}>{escape(piece)}</font>"
        for font, piece in typefaces.runs(line, face)
    )


def single_line(text: str) -> str:
    """Text for one drawn line (headers, charts): visible, without line ends, in drawing order."""
    line = drawn_vowels(" ".join(visible(text).split()))
    return bidi.drawn(bidi.joined(line), rtl=bidi.reads_rtl(line)) if bidi.has_rtl(line) else line


class BothWays(Flowable):
    """A paragraph with right-to-left text: broken into lines first, then each line put in drawing order."""

    def __init__(
        self, text: str, style: ParagraphStyle, element: Element, bullet: str | None, label: Element | None
    ) -> None:
        super().__init__()
        self._rtl = bidi.reads_rtl(text)
        self._text = bidi.joined(text)
        self._element, self._bullet, self._label = element, bullet, label
        self._lines: list[str] = []
        self._room = 0.0
        self.style = variant(style, alignment=TA_RIGHT) if self._rtl else style

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """The space that the lines take."""
        if room != self._room:
            self._room = room
            inside = room - self.style.leftIndent - self.style.rightIndent - 1
            self._lines = typefaces.lines(self._text, self.style.fontName, self.style.fontSize, inside)
        # A table that parts a row asks these.
        self.width, self.height = room, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, room: float, height: float) -> list[Flowable]:
        """The lines that fit, and those for the next page; never one line alone."""
        if (
            not self._lines
        ):  # a table gives the width of the cell, with its padding, where the lines were broken without
            self.wrap(room, height)
        fit = min(int(height // self.style.leading), len(self._lines) - 2)
        if fit <= 1:
            return []
        return [self._part(self._lines[:fit], self._bullet, self._label), self._part(self._lines[fit:], None, None)]

    def draw(self) -> None:
        """Draw the lines that :meth:`wrap` broke; the element holds the text in the order of reading."""
        ordered = (markup(bidi.drawn(line, rtl=self._rtl), self.style.fontName) for line in self._lines)
        inner = TaggedParagraph(
            "<br/>".join(ordered),
            self.style,
            self._bullet,
            element=self._element,
            label=self._label,
        )
        inner.wrap(self._room, len(self._lines) * self.style.leading)
        inner.drawOn(self.canv, 0, 0)

    def _part(self, lines: list[str], bullet: str | None, label: Element | None) -> "BothWays":
        part = BothWays("", self.style, self._element, bullet, label)
        part._lines, part._room, part._rtl = lines, self._room, self._rtl
        part._text = " ".join(lines)
        return part


def _paragraph(
    line: str, style: ParagraphStyle, element: Element, bullet: str | None, label: Element | None
) -> Flowable:
    element.language = element.language or typefaces.language(line, style.fontName)
    if bidi.has_rtl(line):
        element.actual_text = line
        return BothWays(line, style, element, bullet, label)
    if has_vowels_before(line):
        element.actual_text = line
        line = drawn_vowels(line)
    if _mostly_cjk(line):
        style = variant(style, wordWrap="CJK")
    return TaggedParagraph(linked(line, style.fontName), style, bullet, element=element, label=label)


def _mostly_cjk(line: str) -> bool:
    """Whether lines may break anywhere: more than half of the signs are Chinese, Japanese or Korean."""
    count = sum(any(first <= ord(char) <= last for first, last in _CJK) for char in line)
    return 2 * count > len(line)
