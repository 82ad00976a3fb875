"""A chart as a picture of its own: SVG for a window or a slide, PDF for what turns it into pixels."""

import re
from collections.abc import Mapping
from html import escape
from math import ceil

from reportlab.graphics import renderSVG
from reportlab.graphics.shapes import Drawing, Group
from reportlab.lib.colors import HexColor

from sv_desktop.domain.dashboard import Panel, Shares, Steps
from sv_desktop.reports.blocks import BarChart, StepChart
from sv_desktop.reports.characters import visible
from sv_desktop.reports.charts import bar_drawings, step_drawings
from sv_desktop.reports.dashboard_part import panel_chart
from sv_desktop.reports.styles import PRINT, Look, Palette
from sv_desktop.reports.trend_drawing import trend_drawing
from sv_desktop.reports.typefaces import BOLD, REGULAR

#: What the text of a chart is set in, as a system names it (resources/fonts holds it).
FAMILY = "Atkinson Hyperlegible Next"
_SET_IN = re.compile(r"font-family: ?([^;\"]+)")
#: ReportLab cuts at the edges, which Qt draws as a box, and names a document type that lies on the web.
_LEFT_OUT = re.compile(r"<!DOCTYPE.*?>\s*|<clipPath.*?</clipPath>\s*| style=\"clip-path: [^\"]*\"", re.DOTALL)
_NAMED = re.compile(r"<title>.*?</title>\s*<desc>.*?</desc>", re.DOTALL)


def palette_of(colours: Mapping[str, str]) -> Palette:
    """A palette of colours as "#RRGGBB": ink, muted, border, fill, paper."""
    return Palette(**{name: HexColor(colours[name]) for name in Palette._fields})


def panel_svg(panel: Panel, *, width: float, grow: float = 1.0, palette: Palette = PRINT) -> str:
    """A panel's chart as SVG. width: in points. grow: of the text."""
    text = _LEFT_OUT.sub("", renderSVG.drawToString(_drawing(panel, width, grow, palette)))
    named = f"<title>{escape(visible(panel.title))}</title><desc>{escape(visible(panel.words))}</desc>"
    return _SET_IN.sub(_face, _NAMED.sub(lambda _match: named, text, count=1))


def _face(match: re.Match[str]) -> str:
    """The family as systems name it; letters of other scripts are left to the system's own."""
    if match[1] == BOLD:
        return f"font-family: {FAMILY}; font-weight: bold"
    return f"font-family: {FAMILY if match[1] == REGULAR else 'sans-serif'}"


def _drawing(panel: Panel, width: float, grow: float, palette: Palette) -> Drawing:
    """All rows of a chart in one drawing."""
    look = Look(lambda size: size * grow, side=0, top=0, bottom=0, page=(width, width))
    if not isinstance(panel.chart, Shares | Steps):
        return trend_drawing(panel.chart, look, palette)
    block = panel_chart(panel)
    rows = bar_drawings(block, look, palette) if isinstance(block, BarChart) else []
    rows = step_drawings(block, look, palette) if isinstance(block, StepChart) else rows
    whole = Drawing(width, ceil(sum(row.height for row in rows)))
    y = whole.height
    for row in rows:
        y -= row.height
        whole.add(Group(*row.contents, transform=(1, 0, 0, 1, 0, y)))
    return whole
