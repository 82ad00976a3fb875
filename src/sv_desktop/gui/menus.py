"""The menu bar: everything the window can do, with its shortcut."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from sv_desktop.domain.language import tr


class Entry(NamedTuple):
    """One line of a menu. shortcut: as Qt writes it, "" for none; needs_workspace: greyed while none is open."""

    words: str
    act: Callable[[], object]
    shortcut: str | QKeySequence.StandardKey = ""
    needs_workspace: bool = False


class Recent(NamedTuple):
    """A submenu of files, read anew each time it opens."""

    words: str
    files: Callable[[], tuple[Path, ...]]
    open_it: Callable[[Path], object]

    def fill(self, menu: QMenu) -> None:
        """Show the files that are there now."""
        menu.clear()
        for path in self.files():
            action = menu.addAction(path.stem.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(partial(_open, self.open_it, path))
        if menu.isEmpty():
            menu.addAction(tr("Nothing yet")).setEnabled(False)


def build_menu(window: QMainWindow, title: str, entries: list[Entry | Recent | None]) -> list[QAction]:
    """Add a menu; None is a separator. The actions that need a workspace come back."""
    menu = QMenu(title, window)
    window.menuBar().addMenu(menu)
    waiting = []
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        if isinstance(entry, Recent):
            inner = menu.addMenu(entry.words)
            inner.aboutToShow.connect(partial(entry.fill, inner))
            continue
        action = QAction(entry.words, window)
        if entry.shortcut:
            action.setShortcut(QKeySequence(entry.shortcut))
        action.triggered.connect(lambda _checked=False, act=entry.act: act())
        menu.addAction(action)
        if entry.needs_workspace:
            waiting.append(action)
    return waiting


def _open(open_it: Callable[[Path], object], path: Path, _checked: bool = False) -> None:
    open_it(path)
