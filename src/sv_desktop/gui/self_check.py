"""What the self-test tries of the window: that it is drawn, and that Qt's plugins for this system can be loaded."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QPluginLoader
from PySide6.QtGui import QImage

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.remember import remember
from sv_desktop.services.self_test import example_workspace

_PLATFORM = {"win32": "qwindows", "darwin": "libqcocoa"}.get(sys.platform, "libqxcb")
#: What our pages are drawn with, beside the platform itself.
_NEEDED = (("platforms", _PLATFORM), ("imageformats", "qsvg"), ("iconengines", "qsvgicon"))


def trials() -> tuple[tuple[str, Callable[[Path], str]], ...]:
    """The trials of the window. They want a process of their own."""
    return ("Window", _window), ("Plugins", _plugins)


def _window(folder: Path) -> str:
    """The example's workspace opens in a window that no screen shows, and its pages are drawn."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from sv_desktop.gui.app import make_window

    remember(author="Self-test")
    app, window = make_window([])
    window.open_workspace(example_workspace(folder))
    try:
        for place in ("overview", "check", "plan"):
            window.go(place)
            app.processEvents()
            if not _is_drawn(window.grab().toImage()):
                raise PlainError(f"The page “{place}” stays empty.", "Please report it.")
        size = window.size()
    finally:
        window.close()
        app.processEvents()
    return f"drawn at {size.width()} × {size.height()}"


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
