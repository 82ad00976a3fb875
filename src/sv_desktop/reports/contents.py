"""Headings, and the lines of the contents that lead to them."""

from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from sv_desktop.reports.blocks import Heading
from sv_desktop.reports.characters import visible
from sv_desktop.reports.paragraphs import markup, single_line
from sv_desktop.reports.styles import variant
from sv_desktop.reports.tagged import Element, TaggedParagraph

_DOT, _DOT_GAP, _AFTER_TITLE = ".", 4.5, 8.0


class HeadingParagraph(TaggedParagraph):
    """A heading that the page template enters in the bookmarks under its key; the rest of a split one has none."""

    heading: Heading | None = None
    key = ""

    @classmethod
    def of(cls, heading: Heading, style: ParagraphStyle, element: Element, key: str) -> "HeadingParagraph":
        """The paragraph of a heading."""
        made = cls(markup(single_line(heading.text), style.fontName), style, element=element)
        made.heading, made.key = heading, key
        return made

    def split(self, room: float, height: float) -> list[Flowable]:
        """The first part keeps the heading."""
        parts: list[Any] = super().split(room, height)
        if parts:
            parts[0].heading, parts[0].key = self.heading, self.key
        return parts


class ContentsLine(Flowable):
    """A heading's text, dots, and the page it stood on in the last pass; the whole line is a link."""

    canv: Any
    _doctemplateAttr: Any

    def __init__(self, heading: Heading, style: ParagraphStyle, link: Element, key: str) -> None:
        super().__init__()
        self._page_room = stringWidth("0000", style.fontName, style.fontSize) + _AFTER_TITLE
        self._title = TaggedParagraph(
            markup(single_line(heading.text), style.fontName),
            variant(style, rightIndent=self._page_room),
            element=link,
        )
        self._heading, self._style, self._link, self._key = heading, style, link, key

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """The space of the title."""
        self.width, self.height = self._title.wrap(room, height)
        return self.width, self.height

    def getSpaceBefore(self) -> float:
        """That of its style."""
        return float(self._style.spaceBefore)

    def draw(self) -> None:
        """Draw title, dots and page, and lay the link over them."""
        canvas, style = self.canv, self._style
        page = str(self._doctemplateAttr("page_of").get(self._key, ""))
        self._title.drawOn(canvas, 0, 0)
        baseline = style.leading - style.fontSize
        right = self.width - stringWidth(page, style.fontName, style.fontSize)
        with canvas.artifact():
            self._draw_dots(baseline, right - _AFTER_TITLE)
        with canvas.marked(self._link):
            canvas.setFillColor(style.textColor)
            canvas.setFont(style.fontName, style.fontSize)
            canvas.drawString(right, baseline, page)
        words = f"{' '.join(visible(self._heading.text).split())}, page {page}"
        canvas.link(self._link, (0, 0, self.width, self.height), words, destination=self._key)

    def _draw_dots(self, baseline: float, end: float) -> None:
        style, lines = self._style, self._title.blPara.lines
        last = style.leftIndent + self.width - style.leftIndent - self._page_room - _left_over(lines[-1])
        place = end - int(max(0.0, end - last - _AFTER_TITLE) / _DOT_GAP) * _DOT_GAP
        self.canv.setFillColor(style.textColor)
        self.canv.setFont(style.fontName, style.fontSize)
        while place < end:
            self.canv.drawString(place, baseline, _DOT)
            place += _DOT_GAP


def _left_over(line: Any) -> float:
    """The room that a broken line leaves free at its end, in points."""
    return float(line.extraSpace if hasattr(line, "extraSpace") else line[0])
