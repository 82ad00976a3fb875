"""How the PDF looks: page, colours, paragraph styles. All lengths in points."""

from functools import cache
from typing import Any

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle

from sv_desktop.reports.blocks import Tone
from sv_desktop.reports.typefaces import BOLD, ITALIC, REGULAR

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE, TOP, BOTTOM = 82.0, 84.0, 88.0
TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE
TEXT_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM

PRIMARY: Color = HexColor("#0F5C63")
INK: Color = HexColor("#1B1F24")
MUTED: Color = HexColor("#4F5863")
BORDER: Color = HexColor("#7B8592")
HAIRLINE: Color = HexColor("#C9CFD6")
SURFACE: Color = HexColor("#F4F6F8")
PAPER: Color = white

BODY = ParagraphStyle(
    "body", fontName=REGULAR, bulletFontName=REGULAR, fontSize=11, leading=15.5, textColor=INK, spaceAfter=6,
    splitLongWords=1, allowWidows=0, allowOrphans=0,
)  # fmt: skip


def _derived(name: str, **changes: Any) -> ParagraphStyle:
    return ParagraphStyle(name, parent=BODY, **changes)


TONES = {
    Tone.TITLE: _derived("title", fontName=BOLD, fontSize=30, leading=36, textColor=PRIMARY, spaceAfter=10),
    Tone.SUBTITLE: _derived("subtitle", fontName=BOLD, fontSize=18, leading=24, spaceAfter=14),
    Tone.BODY: BODY,
    Tone.LEAD: _derived("lead", fontSize=13, leading=19, spaceAfter=8),
    Tone.QUESTION: _derived("question", fontName=ITALIC, textColor=MUTED, spaceAfter=8),
    Tone.MISSING: _derived("missing", fontName=ITALIC, textColor=MUTED),
    Tone.NOTE: _derived("note", fontSize=9.5, leading=13.5, textColor=MUTED, spaceAfter=8),
    Tone.CODE: _derived("code", fontSize=9, leading=13, backColor=SURFACE, borderPadding=6, leftIndent=6,
                        rightIndent=6, spaceBefore=8, spaceAfter=12),
}  # fmt: skip

HEADINGS = {
    1: _derived("heading1", fontName=BOLD, fontSize=20, leading=26, textColor=PRIMARY, spaceAfter=12),
    2: _derived("heading2", fontName=BOLD, fontSize=15, leading=20, spaceBefore=16, spaceAfter=6),
    3: _derived("heading3", fontName=BOLD, fontSize=12, leading=16.5, spaceBefore=14, spaceAfter=4),
}

LABEL = _derived("label", fontName=BOLD, fontSize=10, leading=14, textColor=MUTED, spaceBefore=6, spaceAfter=2)
CELL = _derived("cell", fontSize=9.5, leading=13, spaceAfter=0)
CELL_HEAD = _derived("cell_head", fontName=BOLD, fontSize=9.5, leading=13, spaceAfter=0)
FACT_LABEL = _derived("fact_label", fontName=BOLD, fontSize=10, leading=14.5, textColor=MUTED, spaceAfter=0)
FACT = _derived("fact", leading=14.5, spaceAfter=0)
FACT_MISSING = _derived("fact_missing", fontName=ITALIC, leading=14.5, textColor=MUTED, spaceAfter=0)
ITEM = _derived("item", leftIndent=18, bulletIndent=2, spaceAfter=4)
CONTENTS = (
    _derived("contents1", fontName=BOLD, leading=16, spaceBefore=6, spaceAfter=0, rightIndent=24),
    _derived("contents2", leading=15, leftIndent=14, spaceAfter=0, rightIndent=24),
)


@cache
def variant(style: ParagraphStyle, **changes: Any) -> ParagraphStyle:
    """A style with a few things changed; the same call gives the same object."""
    return ParagraphStyle(f"{style.name}+", parent=style, **changes)
