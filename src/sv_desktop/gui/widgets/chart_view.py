"""A chart as a picture, with its words for a screen reader, and the same as a table for whoever likes that better."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF, QSize, QTimer
from PySide6.QtGui import QFontDatabase, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget
from shiboken6 import isValid

from sv_desktop.gui.theme import Role, current
from sv_desktop.resources import resources

#: Draws at a width in pixels: (width, colours) -> SVG.
Draw = Callable[[float, dict[str, str]], bytes]
_FACES = ("AtkinsonHyperlegibleNext-Regular.ttf", "AtkinsonHyperlegibleNext-Bold.ttf")
_LEAST, _MOST = 320, 760
_loaded: list[int] = []


class ChartView(QWidget):
    """Drawn when the room for it is known, and again when it changes. draw: makes the picture. words: what it shows."""

    def __init__(self, draw: Draw, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        load_faces()
        self._draw = draw
        self._renderer = QSvgRenderer(self)
        self._drawn = 0
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_LEAST)

    @property
    def is_drawn(self) -> bool:
        """Whether there is a picture already."""
        return bool(self._drawn)

    def sizeHint(self) -> QSize:
        return self._renderer.defaultSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _next.add(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._renderer.defaultSize()
        self._renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()

    def fit(self) -> None:
        """Draw for the room that there is now."""
        width = min(max(self.width(), _LEAST), round(_MOST * current().text_scale))
        if width != self._drawn:
            self._drawn = width
            self._renderer.load(QByteArray(self._draw(width, _colours())))
            self.setFixedHeight(self._renderer.defaultSize().height())
            self.update()


class _Waiting:
    """Charts that are to be drawn: one in each turn of the event loop, for each takes its time."""

    def __init__(self) -> None:
        self._charts: list[ChartView] = []
        self._asked = False

    def add(self, chart: ChartView) -> None:
        """Draw it in one of the next turns, at the size that it has then."""
        if chart not in self._charts:
            self._charts.append(chart)
        self._ask()

    def _ask(self) -> None:
        if self._charts and not self._asked:
            self._asked = True
            QTimer.singleShot(0, self._draw)

    def _draw(self) -> None:
        """What is drawn gets another height, and may be added again by that."""
        chart, self._asked = self._charts.pop(0), False
        if isValid(chart):
            chart.fit()
        self._ask()


_next = _Waiting()


def _colours() -> dict[str, str]:
    colours = current().colours
    return {
        "ink": colours[Role.TEXT],
        "muted": colours[Role.MUTED],
        "border": colours[Role.BORDER],
        "fill": colours[Role.PRIMARY],
        "paper": colours[Role.SURFACE],
    }


def load_faces() -> None:
    """Charts are set in the reports' own family, so that every word has the room that was measured for it."""
    if not _loaded:
        _loaded.extend(QFontDatabase.addApplicationFont(str(resources() / "fonts" / name)) for name in _FACES)
