"""The menu bar: everything the window can do, with its shortcut."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


class Entry(NamedTuple):
    """One line of a menu. shortcut: as Qt writes it, "" for none; needs_workspace: greyed while none is open."""

    words: str
    act: Callable[[], object]
    shortcut: str | QKeySequence.StandardKey = ""
    needs_workspace: bool = False


def build_menu(window: QMainWindow, title: str, entries: list[Entry | None]) -> list[QAction]:
    """Add a menu; None is a separator. The actions that need a workspace come back."""
    menu = QMenu(title, window)
    window.menuBar().addMenu(menu)
    waiting = []
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        action = QAction(entry.words, window)
        if entry.shortcut:
            action.setShortcut(QKeySequence(entry.shortcut))
        action.triggered.connect(lambda _checked=False, act=entry.act: act())
        menu.addAction(action)
        if entry.needs_workspace:
            waiting.append(action)
    return waiting
