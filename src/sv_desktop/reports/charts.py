"""Charts with reportlab.graphics: lengths and words carry the meaning, so that black and white is enough."""

from collections.abc import Iterable

from reportlab.graphics.shapes import STATE_DEFAULTS, Drawing, Group, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from sv_desktop.reports import typefaces
from sv_desktop.reports.blocks import Bar, BarChart, StepChart
from sv_desktop.reports.characters import visible
from sv_desktop.reports.paragraphs import single_line
from sv_desktop.reports.styles import PRINT, Look, Palette
from sv_desktop.reports.typefaces import BOLD, REGULAR

# A drawing begins with this font even where it has no text; ReportLab's own default is not embedded.
STATE_DEFAULTS["fontName"] = REGULAR

_SIZE, _GAP = 9.5, 9.0
_LABEL_SHARE = 0.35
#: Where a label would have less room than so many times the size of its text, it stands above its bar.
_NARROW = 13.0
#: Room for this stands beside every bar, so that bars of several charts are equally long.
_USUAL = "88 of 88 answered"


class _Measures:
    """Sizes of a chart in one look, in points. values: the texts that stand at the right of its bars."""

    def __init__(self, look: Look, values: Iterable[str] = (), palette: Palette = PRINT) -> None:
        self.width, self.size, self.palette = look.text_width, look.grow(_SIZE), palette
        self.leading = self.size * 1.26
        self.bar = self.size * 1.16
        self.stacked = self.width * _LABEL_SHARE < _NARROW * self.size
        self.gap = _GAP * (1.8 if self.stacked else 1.0)
        self.label = 0.0 if self.stacked else self.width * _LABEL_SHARE
        self.value = 10 + max(typefaces.width(text, REGULAR, self.size) for text in (_USUAL, *values))


def bar_drawings(chart: BarChart, look: Look, palette: Palette = PRINT) -> list[Drawing]:
    """One drawing a row, so that a page may end between rows."""
    sizes = _Measures(look, map(_value, chart.bars), palette)
    return [_bar_row(bar, sizes) for bar in chart.bars]


def step_drawings(chart: StepChart, look: Look, palette: Palette = PRINT) -> list[Drawing]:
    """A row of step names, then one drawing a row."""
    sizes = _Measures(look, (), palette)
    return [_step_names(chart.steps, sizes), *(_step_row(chart, row, sizes) for row in chart.rows)]


def _row(label: str, sizes: _Measures) -> tuple[Drawing, float]:
    """A drawing with its label at the left, or above; the height of the middle of its bar."""
    room = sizes.width if sizes.stacked else sizes.label - 10
    lines = typefaces.lines(visible(label), REGULAR, sizes.size, room)
    words_high = len(lines) * sizes.leading
    height = (words_high + sizes.bar + 3 if sizes.stacked else max(words_high, sizes.bar)) + sizes.gap
    drawing = Drawing(sizes.width, height)
    middle = sizes.gap / 2 + sizes.bar / 2 if sizes.stacked else height / 2
    centre = height - sizes.gap / 2 - words_high / 2 if sizes.stacked else middle
    first = centre + (len(lines) - 1) * sizes.leading / 2 - sizes.size * 0.35
    for place, line in enumerate(lines):
        drawing.add(_words(0, first - place * sizes.leading, single_line(line), REGULAR, sizes.palette.ink, sizes))
    return drawing, middle


def _bar_row(bar: Bar, sizes: _Measures) -> Drawing:
    drawing, middle = _row(bar.label, sizes)
    start, room = sizes.label, sizes.width - sizes.label - sizes.value
    if bar.note:
        drawing.add(Line(start, middle, start + room, middle, strokeColor=sizes.palette.border, strokeDashArray=(1, 3)))
    else:
        drawing.add(_box(start, middle, room, sizes.palette.paper, sizes))
        done = room * bar.part / bar.whole if bar.whole else 0.0
        if done:
            drawing.add(_box(start, middle, done, sizes.palette.fill, sizes))
    colour = sizes.palette.muted if bar.note else sizes.palette.ink
    drawing.add(_words(start + room + 8, middle - sizes.size * 0.35, _value(bar), REGULAR, colour, sizes))
    return drawing


def _value(bar: Bar) -> str:
    return bar.note or f"{bar.part} of {bar.whole} answered"


def _step_names(steps: tuple[str, ...], sizes: _Measures) -> Drawing:
    each = (sizes.width - sizes.label) / len(steps)
    drawing = Drawing(sizes.width, sizes.leading + 4)
    for place, name in enumerate(steps):
        drawing.add(_words(sizes.label + place * each, 4, single_line(name), BOLD, sizes.palette.ink, sizes))
    return drawing


def _step_row(chart: StepChart, row: tuple[str, int | None], sizes: _Measures) -> Drawing:
    label, step = row
    drawing, middle = _row(label, sizes)
    each = (sizes.width - sizes.label) / len(chart.steps)
    if step is None:
        muted, low = sizes.palette.muted, middle - sizes.size * 0.35
        drawing.add(_words(sizes.label, low, "Not answered yet", REGULAR, muted, sizes))
        return drawing
    for place in range(len(chart.steps)):
        fill = sizes.palette.fill if place <= step else sizes.palette.paper
        drawing.add(_box(sizes.label + place * each, middle, each - 5, fill, sizes))
    return drawing


def _box(x: float, middle: float, width: float, fill: Color, sizes: _Measures) -> Rect:
    box = Rect(x, middle - sizes.bar / 2, width, sizes.bar)
    box.fillColor, box.strokeColor, box.strokeWidth = fill, sizes.palette.fill, 0.8
    return box


def _words(x: float, y: float, text: str, face: str, colour: Color, sizes: _Measures) -> Group:
    return words(x, y, text, face, colour, sizes.size)


def words(x: float, y: float, text: str, face: str, colour: Color, size: float) -> Group:
    """A line of text, each piece in a font that has it."""
    group = Group()
    for font, piece in typefaces.runs(text, face):
        group.add(String(x, y, piece, fontName=font, fontSize=size, fillColor=colour))
        x += stringWidth(piece, font, size)
    return group
