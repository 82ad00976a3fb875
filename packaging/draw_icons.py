"""Draws the icons of the program and of its files for Windows (.ico) and macOS (.icns): draw_icons.py FOLDER."""

import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HOUSE = Path(__file__).resolve().parent.parent
DRAWINGS = {
    "app": HOUSE / "resources" / "icons" / "app.svg",
    **{kind: HOUSE / "packaging" / "icons" / f"{kind}.svg" for kind in ("workspace", "register", "package")},
}
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MACOS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def drawn(drawing: Path, size: int) -> Image.Image:
    """One drawing as a picture with that many pixels on each side."""
    renderer = QSvgRenderer(str(drawing))
    if not renderer.isValid():
        raise SystemExit(f"{drawing} cannot be read.")
    image = QImage(size, size, QImage.Format.Format_RGBA8888)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return Image.frombytes("RGBA", (size, size), bytes(image.constBits()))


def draw_all(folder: Path) -> None:
    """Every icon in both formats, each size drawn for itself."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, drawing in DRAWINGS.items():
        largest, *others = (drawn(drawing, size) for size in reversed(WINDOWS_SIZES))
        sizes = [(size, size) for size in WINDOWS_SIZES]
        largest.save(folder / f"{name}.ico", sizes=sizes, append_images=others, bitmap_format="bmp")
        largest, *others = (drawn(drawing, size) for size in reversed(MACOS_SIZES))
        largest.save(folder / f"{name}.icns", append_images=others)


if __name__ == "__main__":
    draw_all(Path(sys.argv[1]))
