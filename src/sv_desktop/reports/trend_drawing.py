"""A measure over time, drawn: a column a year, the way to the target as a broken line. Black and white is enough."""

import math
from collections.abc import Iterator
from itertools import chain

from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, Shape
from reportlab.lib.colors import Color

from sv_desktop.domain.trend_chart import Point, Trend
from sv_desktop.reports import typefaces
from sv_desktop.reports.characters import visible
from sv_desktop.reports.charts import words
from sv_desktop.reports.paragraphs import single_line
from sv_desktop.reports.styles import PRINT, Look, Palette
from sv_desktop.reports.typefaces import BOLD, REGULAR

_SIZE, _HEIGHT, _WIDEST_COLUMN, _FILLED = 9.5, 150.0, 44.0, 0.62
#: Lines across, as parts of a round greatest value.
_LINES = 4
#: Two digits after the point say enough from here on.
_SMALLEST = 0.01


class _Plot:
    """Where a value and a year are on the paper. Lengths in points."""

    def __init__(self, trend: Trend, look: Look, palette: Palette) -> None:
        self.palette, self.size, self.unit = palette, look.grow(_SIZE), single_line(visible(trend.unit))
        ends = [point for point in (trend.start, trend.aim) if point]
        everything = [*trend.points, *ends]
        self.top, self.step = _round_top(max([point.value for point in everything] + [0.0]))
        self.low = min([point.value for point in everything] + [0.0])
        self.first = min(point.year for point in everything)
        self.years = max(point.year for point in everything) - self.first + 1
        self.marks = [self.step * number for number in range(round(self.top / self.step) + 1)]
        self.left = 8 + max(typefaces.width(number_text(mark), REGULAR, self.size) for mark in self.marks)
        self.right = 6.0
        self.bottom, self.height = self.size * 2.0, look.grow(_HEIGHT)
        self.width = look.text_width
        self.slot = (self.width - self.left - self.right) / self.years
        self.column = min(_WIDEST_COLUMN, self.slot * _FILLED)

    def x(self, year: float) -> float:
        """The middle of a year."""
        return self.left + (year - self.first + 0.5) * self.slot

    def y(self, value: float) -> float:
        """The height of a value. What is below nothing stands on the line."""
        room = self.height - self.bottom - self.size * 2.6
        return self.bottom + room * max(0.0, value) / self.top


def trend_drawing(trend: Trend, look: Look, palette: Palette = PRINT) -> Drawing:
    """The whole chart."""
    plot = _Plot(trend, look, palette)
    drawing = Drawing(plot.width, plot.height)
    parts = _grid(plot), _columns(trend, plot), _way(trend, plot), _values(trend, plot), _years(trend, plot)
    for shape in chain(*parts):
        drawing.add(shape)
    return drawing


def number_text(value: float) -> str:
    """A number at the side of a chart."""
    if value == round(value):
        return f"{value:,.0f}"
    return f"{value:,.2f}".rstrip("0") if abs(value) >= _SMALLEST else f"{value:g}"


def _round_top(greatest: float) -> tuple[float, float]:
    """The value at the top of the chart, and the step between its lines: 1, 2, 2.5 or 5 times a power of ten."""
    if greatest <= 0 or not math.isfinite(greatest):
        return 1.0, 1.0
    raw = greatest / _LINES
    power = 10.0 ** math.floor(math.log10(raw))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= raw * (1 - 1e-9))
    return step * math.ceil(greatest / step - 1e-9), step


def _grid(plot: _Plot) -> Iterator[Shape]:
    for mark in plot.marks:
        y = plot.y(mark)
        line = Line(plot.left, y, plot.width - plot.right, y, strokeColor=plot.palette.border)
        if mark:
            line.strokeDashArray = (1, 3)
        yield line
        text = number_text(mark)
        x = plot.left - 6 - typefaces.width(text, REGULAR, plot.size)
        yield words(x, y - plot.size * 0.35, text, REGULAR, plot.palette.muted, plot.size)
    yield words(0, plot.height - plot.size, plot.unit, REGULAR, plot.palette.muted, plot.size)


def _columns(trend: Trend, plot: _Plot) -> Iterator[Shape]:
    for point in trend.points:
        x, y = plot.x(point.year) - plot.column / 2, plot.y(point.value)
        fill = plot.palette.fill if point.whole else plot.palette.paper
        yield _box(x, plot.bottom, plot.column, max(y - plot.bottom, 0.8), fill, plot)


def _values(trend: Trend, plot: _Plot) -> Iterator[Shape]:
    """Above each column, on paper of their own so that no line runs through them; none where they would touch."""
    texts = [number_text(point.value) for point in trend.points]
    wide = [typefaces.width(text, BOLD, plot.size) for text in texts]
    if max(wide) + 4 > plot.slot:
        return
    for point, text, width in zip(trend.points, texts, wide, strict=True):
        x, y = plot.x(point.year) - width / 2, plot.y(point.value) + plot.size * 0.45
        paper = Rect(x - 1.5, y - plot.size * 0.22, width + 3, plot.size)
        paper.fillColor, paper.strokeColor = plot.palette.paper, None
        yield paper
        yield words(x, y, text, BOLD, plot.palette.ink, plot.size)


def _way(trend: Trend, plot: _Plot) -> Iterator[Shape]:
    if trend.start is None or trend.aim is None:
        return
    a, b = _place(trend.start, plot), _place(trend.aim, plot)
    yield Line(*a, *b, strokeColor=plot.palette.ink, strokeWidth=1.4, strokeDashArray=(5, 3))
    for x, y in (a, b):
        dot = Circle(x, y, plot.size * 0.34)
        dot.fillColor, dot.strokeColor, dot.strokeWidth = plot.palette.paper, plot.palette.ink, 1.4
        yield dot
    text = "Target"
    wide = typefaces.width(text, REGULAR, plot.size)
    x = min(b[0] - wide / 2, plot.width - wide)
    yield words(x, b[1] + plot.size * 0.7, text, REGULAR, plot.palette.ink, plot.size)


def _years(trend: Trend, plot: _Plot) -> Iterator[Shape]:
    """Every label, or every second, third … so that none touches another; the last year of a way is always told."""
    labels = {point.year: point.label for point in trend.points}
    labels |= {point.year: point.label for point in (trend.start, trend.aim) if point}
    widest = max(typefaces.width(label, REGULAR, plot.size) for label in labels.values()) + 6
    every = max(1, math.ceil(widest / plot.slot))
    last = max(labels)
    for year in sorted(labels):
        if (last - year) % every == 0:
            label = labels[year]
            x = plot.x(year) - typefaces.width(label, REGULAR, plot.size) / 2
            x = max(0.0, min(x, plot.width - typefaces.width(label, REGULAR, plot.size)))
            yield words(x, plot.size * 0.5, label, REGULAR, plot.palette.muted, plot.size)


def _place(point: Point, plot: _Plot) -> tuple[float, float]:
    return plot.x(point.year), plot.y(point.value)


def _box(x: float, y: float, width: float, height: float, fill: Color, plot: _Plot) -> Rect:
    box = Rect(x, y, width, height)
    box.fillColor, box.strokeColor, box.strokeWidth = fill, plot.palette.fill, 0.8
    return box
