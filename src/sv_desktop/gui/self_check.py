"""What the self-test tries of the window: that it is drawn, and that Qt's plugins for this system can be loaded."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QPluginLoader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.remember import remember
from sv_desktop.services.self_test import example_register, example_workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from sv_desktop.gui.window import MainWindow

_PLATFORM = {"win32": "qwindows", "darwin": "libqcocoa"}.get(sys.platform, "libqxcb")
_PLACES = ("overview", "check", "plan", "dashboard")
#: Seconds for a register to open.
_PATIENCE = 120
#: What our pages are drawn with, beside the platform itself.
_NEEDED = (("platforms", _PLATFORM), ("imageformats", "qsvg"), ("iconengines", "qsvgicon"))


def trials() -> tuple[tuple[str, Callable[[Path], str]], ...]:
    """The trials of the window. They want a process of their own."""
    return ("Window", _window), ("Plugins", _plugins)


def _window(folder: Path) -> str:
    """The example's workspace and register open in a window that no screen shows; pages and the guide are drawn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from sv_desktop.gui.app import make_window
    from sv_desktop.gui.pages.guide import GuideDialog

    remember(author="Self-test")
    app, window = make_window([])
    window.open_workspace(example_workspace(folder))
    try:
        for place in _PLACES:
            window.go(place)
            app.processEvents()
            _must_be_drawn(window, place)
        guide = GuideDialog(parent=window)
        guide.show()
        _must_be_drawn(guide, "guide")
        guide.close()
        pages = _draw_register(folder, app, window)
        size = window.size()
    finally:
        window.close()
        app.processEvents()
    return f"{len(_PLACES) + 1 + pages} pages drawn at {size.width()} × {size.height()}"


def _draw_register(folder: Path, app: "QApplication", window: "MainWindow") -> int:
    """How many pages of the register were drawn."""
    window.open_path(example_register(folder))
    end = time.monotonic() + _PATIENCE
    while not ((view := window.register_view) and view.session.desk.is_read):
        if time.monotonic() > end:
            raise PlainError("The register does not open.", "Please report it.")
        app.processEvents()
    names = tuple(view.tabs())
    for name in names:
        view.show_page(name)
        app.processEvents()
        _must_be_drawn(window, name)
    return len(names)


def _must_be_drawn(widget: QWidget, name: str) -> None:
    if not _is_drawn(widget.grab().toImage()):
        raise PlainError(f"The page “{name}” stays empty.", "Please report it.")


def _is_drawn(image: QImage) -> bool:
    """Whether there is more than one colour along its middle lines."""
    across = {image.pixel(x, image.height() // 2) for x in range(image.width())}
    down = {image.pixel(image.width() // 2, y) for y in range(image.height())}
    return len(across | down) > 2


def _plugins(_folder: Path) -> str:
    place = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    for kind, name in _NEEDED:
        file = next((place / kind).glob(f"*{name}.*"), None)
        if file is None:
            raise PlainError(f"Qt’s plugin {kind}/{name} is missing.", "Please install SV Desktop again.")
        loader = QPluginLoader(str(file))
        if not loader.load():
            lacking = loader.errorString().rpartition("(")[2].partition(":")[0]
            raise PlainError(f"Qt’s plugin {kind}/{name} lacks {lacking}.", "Please install what it lacks.")
    return ", ".join(f"{kind}/{name.removeprefix('lib')}" for kind, name in _NEEDED)
