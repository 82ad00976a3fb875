"""Charts with reportlab.graphics: lengths and words carry the meaning, so that black and white is enough."""

from reportlab.graphics.shapes import STATE_DEFAULTS, Drawing, Group, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth

from sv_desktop.reports import typefaces
from sv_desktop.reports.blocks import Bar, BarChart, StepChart
from sv_desktop.reports.characters import visible
from sv_desktop.reports.paragraphs import single_line
from sv_desktop.reports.styles import BORDER, INK, MUTED, PAPER, PRIMARY, TEXT_WIDTH
from sv_desktop.reports.typefaces import BOLD, REGULAR

# A drawing begins with this font even where it has no text; ReportLab's own default is not embedded.
STATE_DEFAULTS["fontName"] = REGULAR

_SIZE, _LEADING, _GAP = 9.5, 12.0, 9.0
_BAR_HEIGHT = 11.0
_LABEL_WIDTH = 150.0
_VALUE_WIDTH = 92.0


def bar_drawings(chart: BarChart, width: float = TEXT_WIDTH) -> list[Drawing]:
    """One drawing a row, so that a page may end between rows. width in points."""
    return [_bar_row(bar, width) for bar in chart.bars]


def step_drawings(chart: StepChart, width: float = TEXT_WIDTH) -> list[Drawing]:
    """A row of step names, then one drawing a row."""
    return [_step_names(chart.steps, width), *(_step_row(chart, row, width) for row in chart.rows)]


def _row(label: str, width: float) -> tuple[Drawing, float]:
    """A drawing with its label at the left; the height of its middle."""
    lines = typefaces.lines(visible(label), REGULAR, _SIZE, _LABEL_WIDTH - 10)
    height = max(len(lines) * _LEADING, _BAR_HEIGHT) + _GAP
    drawing = Drawing(width, height)
    first = height / 2 + (len(lines) - 1) * _LEADING / 2 - _SIZE * 0.35
    for place, line in enumerate(lines):
        drawing.add(_words(0, first - place * _LEADING, single_line(line), REGULAR, INK))
    return drawing, height / 2


def _bar_row(bar: Bar, width: float) -> Drawing:
    drawing, middle = _row(bar.label, width)
    room = width - _LABEL_WIDTH - _VALUE_WIDTH
    bottom = middle - _BAR_HEIGHT / 2
    text = bar.note or f"{bar.part} of {bar.whole} answered"
    if bar.note:
        drawing.add(Line(_LABEL_WIDTH, middle, _LABEL_WIDTH + room, middle, strokeColor=BORDER, strokeDashArray=(1, 3)))
    else:
        drawing.add(_box(_LABEL_WIDTH, bottom, room, PAPER))
        done = room * bar.part / bar.whole if bar.whole else 0.0
        if done:
            drawing.add(_box(_LABEL_WIDTH, bottom, done, PRIMARY))
    drawing.add(_words(width - _VALUE_WIDTH + 8, middle - _SIZE * 0.35, text, REGULAR, MUTED if bar.note else INK))
    return drawing


def _step_names(steps: tuple[str, ...], width: float) -> Drawing:
    each = (width - _LABEL_WIDTH) / len(steps)
    drawing = Drawing(width, _LEADING + 4)
    for place, name in enumerate(steps):
        drawing.add(_words(_LABEL_WIDTH + place * each, 4, single_line(name), BOLD, INK))
    return drawing


def _step_row(chart: StepChart, row: tuple[str, int | None], width: float) -> Drawing:
    label, step = row
    drawing, middle = _row(label, width)
    each = (width - _LABEL_WIDTH) / len(chart.steps)
    if step is None:
        drawing.add(_words(_LABEL_WIDTH, middle - _SIZE * 0.35, "Not answered yet", REGULAR, MUTED))
        return drawing
    for place in range(len(chart.steps)):
        fill = PRIMARY if place <= step else PAPER
        drawing.add(_box(_LABEL_WIDTH + place * each, middle - _BAR_HEIGHT / 2, each - 5, fill))
    return drawing


def _box(x: float, y: float, width: float, fill: Color) -> Rect:
    box = Rect(x, y, width, _BAR_HEIGHT)
    box.fillColor, box.strokeColor, box.strokeWidth = fill, PRIMARY, 0.8
    return box


def _words(x: float, y: float, text: str, face: str, colour: Color) -> Group:
    """A line of text, each piece in a font that has it."""
    group = Group()
    for font, piece in typefaces.runs(text, face):
        group.add(String(x, y, piece, fontName=font, fontSize=_SIZE, fillColor=colour))
        x += stringWidth(piece, font, _SIZE)
    return group
