"""How the PDF looks: page, colours, paragraph styles. All lengths in points."""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle

from sv_desktop.reports.blocks import Tone
from sv_desktop.reports.typefaces import BOLD, ITALIC, REGULAR
from sv_desktop.resources import resources

PRIMARY: Color = HexColor("#0F5C63")
INK: Color = HexColor("#1B1F24")
MUTED: Color = HexColor("#4F5863")
BORDER: Color = HexColor("#7B8592")
HAIRLINE: Color = HexColor("#C9CFD6")
SURFACE: Color = HexColor("#F4F6F8")
PAPER: Color = white


@cache
def colour_profile() -> bytes:
    """What these colours mean: sRGB, as an ICC profile."""
    return (resources() / "colour" / "sRGB.icc").read_bytes()


class Palette(NamedTuple):
    """The colours of a chart. ink: words; muted: words beside them; border: lines; fill: what counts; paper: empty."""

    ink: Color
    muted: Color
    border: Color
    fill: Color
    paper: Color


PRINT = Palette(INK, MUTED, BORDER, PRIMARY, PAPER)


class Look:
    """One way to set a document. grow: what becomes of a size in points. side, top, bottom: margins. page: its size.

    cover_drop: how much lower than on other pages a cover begins.
    """

    def __init__(
        self,
        grow: Callable[[float], float],
        side: float,
        top: float,
        bottom: float,
        *,
        large: bool = False,
        page: tuple[float, float] = A4,
    ) -> None:
        self.grow, self.large = grow, large
        self.side, self.top, self.bottom = side, top, bottom
        self.page_width, self.page_height = page
        self.cover_drop = 130.0 if self.page_height > self.page_width else 10.0
        self.text_width, self.text_height = self.page_width - 2 * side, self.page_height - top - bottom
        self.body = ParagraphStyle(
            "body", fontName=REGULAR, bulletFontName=REGULAR, textColor=INK, splitLongWords=1, allowWidows=0,
            allowOrphans=0, fontSize=grow(11), bulletFontSize=grow(11), leading=grow(11) * 1.41, spaceAfter=6,
        )  # fmt: skip
        self.tones = {
            Tone.TITLE: self._style("title", 30, 1.2, fontName=BOLD, textColor=PRIMARY, spaceAfter=10),
            Tone.SUBTITLE: self._style("subtitle", 18, 1.33, fontName=BOLD, spaceAfter=14),
            Tone.BODY: self.body,
            Tone.LEAD: self._style("lead", 13, 1.46, spaceAfter=8),
            Tone.QUESTION: self._style("question", 11, fontName=ITALIC, textColor=MUTED, spaceAfter=8),
            Tone.MISSING: self._style("missing", 11, fontName=ITALIC, textColor=MUTED),
            Tone.NOTE: self._style("note", 9.5, 1.42, textColor=MUTED, spaceAfter=8),
            Tone.CODE: self._style("code", 9, 1.44, backColor=SURFACE, borderPadding=6, leftIndent=6,
                                   rightIndent=6, spaceBefore=8, spaceAfter=12),
        }  # fmt: skip
        self.headings = {
            1: self._style("heading1", 20, 1.3, fontName=BOLD, textColor=PRIMARY, spaceAfter=12),
            2: self._style("heading2", 15, 1.33, fontName=BOLD, spaceBefore=16, spaceAfter=6),
            3: self._style("heading3", 12, 1.375, fontName=BOLD, spaceBefore=14, spaceAfter=4),
        }
        self.label = self.tones[Tone.LABEL] = self._style(
            "label", 10, 1.4, fontName=BOLD, textColor=MUTED, spaceBefore=6, spaceAfter=2
        )
        self.cell = self._style("cell", 9.5, 1.37, spaceAfter=0)
        self.cell_head = self._style("cell_head", 9.5, 1.37, fontName=BOLD, spaceAfter=0)
        self.fact_label = self._style("fact_label", 10, 1.45, fontName=BOLD, textColor=MUTED, spaceAfter=0)
        self.fact = self._style("fact", 11, 1.32, spaceAfter=0)
        self.fact_missing = self._style("fact_missing", 11, 1.32, fontName=ITALIC, textColor=MUTED, spaceAfter=0)
        self.item = self._style("item", 11, leftIndent=1.64 * grow(11), bulletIndent=2, spaceAfter=4)
        self.contents = (
            self._style("contents1", 11, fontName=BOLD, spaceBefore=6, spaceAfter=0),
            self._style("contents2", 11, leftIndent=14, spaceAfter=0),
        )

    def _style(self, name: str, size: float, leading: float = 1.41, **changes: Any) -> ParagraphStyle:
        """leading: as a multiple of the size."""
        size = self.grow(size)
        return ParagraphStyle(name, parent=self.body, fontSize=size, leading=size * leading, **changes)


@cache
def look(*, large: bool = False, wide: bool = False) -> Look:
    """The ordinary look, or large print: nothing under 16 points, body text near 18 (RNIB's advice on large print).

    wide: on A4 that lies on its side, for tables with many columns.
    """
    if wide:
        return Look(lambda size: size, side=48, top=76, bottom=72, page=landscape(A4))
    if large:
        return Look(lambda size: 16 + max(0.0, size - 9.5) * 1.15, side=56, top=92, bottom=112, large=True)
    return Look(lambda size: size, side=82, top=84, bottom=88)


@cache
def variant(style: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """A style with a few things changed; the same call gives the same object."""
    return ParagraphStyle(f"{style.name}+", parent=style, **changes)
