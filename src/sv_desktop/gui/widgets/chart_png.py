"""A chart's lines as pixels, for programs that show no SVG."""

from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from sv_desktop.gui.widgets.chart_view import load_faces

#: As wide as a slide of a common screen.
_WIDE = 1920


def write_png(drawn: bytes, path: Path) -> None:
    """Write an SVG as PNG on white. Raises OSError where the disk says no."""
    load_faces()
    renderer = QSvgRenderer(QByteArray(drawn))
    size = renderer.defaultSize()
    image = QImage(_WIDE, max(1, round(size.height() * _WIDE / max(1, size.width()))), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    if not image.save(str(path)):
        raise OSError(0, "the picture could not be written", str(path))
