"""Closing the program and opening it again with the same file, for what is only taken up at the start."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess
from PySide6.QtWidgets import QMainWindow

_AGAIN = "again"


def close_to_open_again(window: QMainWindow, path: Path | None) -> bool:
    """Close the window, which saves everything; False when the person would rather stay. path: to open then."""
    app = QCoreApplication.instance()
    if app is None or not window.close():
        return False
    app.setProperty(_AGAIN, command(path))
    return True


def start_again() -> None:
    """Start what was asked for when the window was closed, once this process holds nothing of it any more."""
    app = QCoreApplication.instance()
    wanted = app.property(_AGAIN) if app is not None else None
    if wanted:
        QProcess.startDetached(wanted[0], wanted[1:])


def command(path: Path | None) -> list[str]:
    """How this program is started, frozen or from its sources."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "sv_desktop"]
    return [*program, str(path)] if path else program
