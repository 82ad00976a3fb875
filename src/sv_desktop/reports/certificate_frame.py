"""What is drawn around a certificate: a thin double frame, and a fan of arcs in two corners. All of it decoration."""

from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.pagesizes import A4, landscape

from sv_desktop.reports import styles
from sv_desktop.reports.tagged import Artifact

_WIDTH, _HEIGHT = landscape(A4)
_OUTER, _INNER = 22.0, 29.0
_ARCS = 6
_STEP = 15.0
_TINT: Color = HexColor("#DCEBEC")


def draw_frame(canvas: Any) -> None:
    """Draw it, before the words."""
    with canvas.artifact(Artifact.LAYOUT):
        canvas.saveState()
        _draw_arcs(canvas, _OUTER, _OUTER, 0)
        _draw_arcs(canvas, _WIDTH - _OUTER, _HEIGHT - _OUTER, 180)
        canvas.setStrokeColor(styles.PRIMARY)
        for edge, thick in ((_OUTER, 2.2), (_INNER, 0.6)):
            canvas.setLineWidth(thick)
            canvas.rect(edge, edge, _WIDTH - 2 * edge, _HEIGHT - 2 * edge, stroke=1, fill=0)
        canvas.restoreState()


def _draw_arcs(canvas: Any, x: float, y: float, start: float) -> None:
    canvas.setStrokeColor(_TINT)
    canvas.setLineWidth(5)
    for number in range(1, _ARCS + 1):
        radius = number * _STEP
        canvas.arc(x - radius, y - radius, x + radius, y + radius, start, 90)
