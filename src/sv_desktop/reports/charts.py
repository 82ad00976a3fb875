"""Charts with reportlab.graphics: lengths and words carry the meaning, so that black and white is enough."""

from collections.abc import Iterable

from reportlab.graphics.shapes import STATE_DEFAULTS, Drawing, Group, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from sv_desktop.reports import typefaces
from sv_desktop.reports.blocks import Bar, BarChart, StepChart
from sv_desktop.reports.characters import visible
from sv_desktop.reports.paragraphs import single_line
from sv_desktop.reports.styles import BORDER, INK, MUTED, PAPER, PRIMARY, Look
from sv_desktop.reports.typefaces import BOLD, REGULAR

# A drawing begins with this font even where it has no text; ReportLab's own default is not embedded.
STATE_DEFAULTS["fontName"] = REGULAR

_SIZE, _GAP = 9.5, 9.0
_LABEL_SHARE = 0.35
#: Room for this stands beside every bar, so that bars of several charts are equally long.
_USUAL = "88 of 88 answered"


class _Measures:
    """Sizes of a chart in one look, in points. values: the texts that stand at the right of its bars."""

    def __init__(self, look: Look, values: Iterable[str] = ()) -> None:
        self.width, self.size = look.text_width, look.grow(_SIZE)
        self.leading = self.size * 1.26
        self.bar = self.size * 1.16
        self.label = self.width * _LABEL_SHARE
        self.value = 10 + max(typefaces.width(text, REGULAR, self.size) for text in (_USUAL, *values))


def bar_drawings(chart: BarChart, look: Look) -> list[Drawing]:
    """One drawing a row, so that a page may end between rows."""
    sizes = _Measures(look, map(_value, chart.bars))
    return [_bar_row(bar, sizes) for bar in chart.bars]


def step_drawings(chart: StepChart, look: Look) -> list[Drawing]:
    """A row of step names, then one drawing a row."""
    sizes = _Measures(look)
    return [_step_names(chart.steps, sizes), *(_step_row(chart, row, sizes) for row in chart.rows)]


def _row(label: str, sizes: _Measures) -> tuple[Drawing, float]:
    """A drawing with its label at the left; the height of its middle."""
    lines = typefaces.lines(visible(label), REGULAR, sizes.size, sizes.label - 10)
    height = max(len(lines) * sizes.leading, sizes.bar) + _GAP
    drawing = Drawing(sizes.width, height)
    first = height / 2 + (len(lines) - 1) * sizes.leading / 2 - sizes.size * 0.35
    for place, line in enumerate(lines):
        drawing.add(_words(0, first - place * sizes.leading, single_line(line), REGULAR, INK, sizes))
    return drawing, height / 2


def _bar_row(bar: Bar, sizes: _Measures) -> Drawing:
    drawing, middle = _row(bar.label, sizes)
    start, room = sizes.label, sizes.width - sizes.label - sizes.value
    if bar.note:
        drawing.add(Line(start, middle, start + room, middle, strokeColor=BORDER, strokeDashArray=(1, 3)))
    else:
        drawing.add(_box(start, middle, room, PAPER, sizes))
        done = room * bar.part / bar.whole if bar.whole else 0.0
        if done:
            drawing.add(_box(start, middle, done, PRIMARY, sizes))
    colour = MUTED if bar.note else INK
    drawing.add(_words(start + room + 8, middle - sizes.size * 0.35, _value(bar), REGULAR, colour, sizes))
    return drawing


def _value(bar: Bar) -> str:
    return bar.note or f"{bar.part} of {bar.whole} answered"


def _step_names(steps: tuple[str, ...], sizes: _Measures) -> Drawing:
    each = (sizes.width - sizes.label) / len(steps)
    drawing = Drawing(sizes.width, sizes.leading + 4)
    for place, name in enumerate(steps):
        drawing.add(_words(sizes.label + place * each, 4, single_line(name), BOLD, INK, sizes))
    return drawing


def _step_row(chart: StepChart, row: tuple[str, int | None], sizes: _Measures) -> Drawing:
    label, step = row
    drawing, middle = _row(label, sizes)
    each = (sizes.width - sizes.label) / len(chart.steps)
    if step is None:
        drawing.add(_words(sizes.label, middle - sizes.size * 0.35, "Not answered yet", REGULAR, MUTED, sizes))
        return drawing
    for place in range(len(chart.steps)):
        fill = PRIMARY if place <= step else PAPER
        drawing.add(_box(sizes.label + place * each, middle, each - 5, fill, sizes))
    return drawing


def _box(x: float, middle: float, width: float, fill: Color, sizes: _Measures) -> Rect:
    box = Rect(x, middle - sizes.bar / 2, width, sizes.bar)
    box.fillColor, box.strokeColor, box.strokeWidth = fill, PRIMARY, 0.8
    return box


def _words(x: float, y: float, text: str, face: str, colour: Color, sizes: _Measures) -> Group:
    """A line of text, each piece in a font that has it."""
    group = Group()
    for font, piece in typefaces.runs(text, face):
        group.add(String(x, y, piece, fontName=font, fontSize=sizes.size, fillColor=colour))
        x += stringWidth(piece, font, sizes.size)
    return group
