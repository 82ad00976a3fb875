"""Starting the window."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import cast, get_args

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from sv_desktop import __version__
from sv_desktop.gui.again import start_again
from sv_desktop.gui.language import dress
from sv_desktop.gui.mishap import Mishaps
from sv_desktop.gui.single_window import SingleWindow, handed_over
from sv_desktop.gui.theme import Scheme, apply_theme
from sv_desktop.gui.window import MainWindow
from sv_desktop.services.crashes import stop_watching, watch_for_crashes
from sv_desktop.services.journal import start_journal
from sv_desktop.services.remember import remembered


class Application(QApplication):
    """Tells of the files that macOS hands to a program that runs."""

    file_opened = Signal(object)

    def event(self, event: QEvent) -> bool:
        """Events of the program as a whole; the windows have their own."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


def make_window(arguments: Sequence[str]) -> tuple[QApplication, MainWindow]:
    """The application and its window, not shown yet. arguments: at most one file to open."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = Application([sys.argv[0]])
    app.setApplicationName("SV Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("sv-desktop")
    dress(app)
    kept = remembered()
    scheme = cast("Scheme", kept.scheme if kept.scheme in get_args(Scheme) else "system")
    apply_theme(app, scheme=scheme, text_scale=kept.text_scale)
    window = MainWindow()
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: window.redrawing.follow_system())
    if arguments:
        QTimer.singleShot(0, window, lambda: window.open_path(Path(arguments[0])))
    return app, window


def run(arguments: Sequence[str]) -> int:
    """Show the window until it is closed; the exit code."""
    path = Path(arguments[0]) if arguments else None
    if handed_over(path):
        return 0
    start_journal()
    crashed = watch_for_crashes()
    app, window = make_window(arguments)
    mishaps = Mishaps(window, window)
    sys.excepthook = mishaps.hook
    if crashed:
        QTimer.singleShot(0, window, mishaps.tell_of_crash)
    single = SingleWindow(window)
    single.wanted.connect(window.come_forward)
    if isinstance(app, Application):
        app.file_opened.connect(window.come_forward)
    window.show()
    if path is None and not crashed:
        QTimer.singleShot(0, window, window.welcome)
    try:
        code = app.exec()
    finally:
        stop_watching()
    single.stop()
    start_again()
    return code
