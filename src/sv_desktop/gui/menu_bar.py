"""The menu bar of the window: what it can do, in words, with shortcuts."""

from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from sv_desktop.gui.menus import Entry, Recent, build_menu
from sv_desktop.gui.theme import Scheme
from sv_desktop.services.remember import recent_files

#: Of the size of text, from one step to the next.
_STEP = 0.25


class Helping(Protocol):
    """Help in the window."""

    def go_to(self) -> None: ...
    def show_first_steps(self) -> None: ...
    def show_guide(self) -> None: ...
    def show_shortcuts(self) -> None: ...


class Commanded(Protocol):
    """What the menus ask of the window; each does what its name says."""

    @property
    def helps(self) -> Helping: ...
    def ask_author(self) -> None: ...
    def begin_register(self) -> None: ...
    def choose_package(self) -> None: ...
    def choose_workspace(self) -> None: ...
    def close(self) -> bool: ...
    def compare_texts(self) -> None: ...
    def go(self, place: str) -> None: ...
    def open_path(self, path: Path) -> None: ...
    def preview_texts(self) -> None: ...
    def redo(self) -> None: ...
    def scale_text(self, by: float) -> None: ...
    def set_scheme(self, scheme: Scheme) -> None: ...
    def show_about(self) -> None: ...
    def show_begin(self) -> None: ...
    def show_glossary(self) -> None: ...
    def show_start(self) -> None: ...
    def show_support(self) -> None: ...
    def step(self, by: int) -> None: ...
    def undo(self) -> None: ...


def fill_menu_bar(window: QMainWindow, does: Commanded) -> list[QAction]:
    """Build all menus; the actions that need an open workspace come back."""
    key = QKeySequence.StandardKey
    waiting = build_menu(
        window,
        "&File",
        [
            Entry("&New application…", does.show_begin, key.New),
            Entry("&Open…", does.choose_workspace, key.Open),
            Recent("Open &recent", recent_files, does.open_path),
            Entry("Open a &package…", does.choose_package, "Ctrl+Shift+O"),
            Entry("Start a re&gister for a scheme…", does.begin_register),
            None,
            Entry("Preview a &framework file…", does.preview_texts),
            Entry("Co&mpare two framework files…", does.compare_texts),
            None,
            Entry("&Close", does.show_start, key.Close),
            Entry("&Quit", does.close, key.Quit),
        ],
    )
    waiting += build_menu(
        window,
        "&Edit",
        [
            Entry("&Undo", does.undo, key.Undo, True),
            Entry("&Redo", does.redo, key.Redo, True),
            None,
            Entry("&Find…", lambda: does.go("search"), key.Find, True),
            Entry("Your &name…", does.ask_author),
        ],
    )
    waiting += build_menu(
        window,
        "&Go",
        [
            Entry("&Overview", lambda: does.go("overview"), "Ctrl+1", True),
            Entry("&Evidence library", lambda: does.go("evidence"), "Ctrl+E", True),
            Entry("&Check your answers", lambda: does.go("check"), "Ctrl+2", True),
            Entry("&Declaration", lambda: does.go("declaration"), "Ctrl+3", True),
            Entry("&Seal and hand over", lambda: does.go("seal"), "Ctrl+4", True),
            Entry("What came &back", lambda: does.go("came_back"), "", True),
            Entry("Copy to a &web form or Word", lambda: does.go("elsewhere"), "Ctrl+5", True),
            Entry("&Action plan", lambda: does.go("plan"), "Ctrl+6", True),
            None,
            Entry("Go &to…", lambda: does.helps.go_to(), "Ctrl+K"),
            Entry("&Next page", lambda: does.step(1), "Ctrl+PgDown", True),
            Entry("&Previous page", lambda: does.step(-1), "Ctrl+PgUp", True),
        ],
    )
    build_menu(
        window,
        "&View",
        [
            Entry("As the &system has it", lambda: does.set_scheme("system")),
            Entry("&Light", lambda: does.set_scheme("light")),
            Entry("&Dark", lambda: does.set_scheme("dark")),
            Entry("&High contrast", lambda: does.set_scheme("contrast")),
            None,
            Entry("Lar&ger text", lambda: does.scale_text(_STEP), key.ZoomIn),
            Entry("S&maller text", lambda: does.scale_text(-_STEP), key.ZoomOut),
            Entry("&Normal text", lambda: does.scale_text(0), "Ctrl+0"),
        ],
    )
    build_menu(
        window,
        "&Help",
        [
            Entry("&User guide", lambda: does.helps.show_guide(), "F1"),
            Entry("&Glossary", does.show_glossary, "Shift+F1"),
            Entry("&Keyboard shortcuts", lambda: does.helps.show_shortcuts(), "Ctrl+/"),
            Entry("&First steps", lambda: does.helps.show_first_steps()),
            None,
            Entry("&Report for support…", does.show_support),
            Entry("&About SV Desktop", does.show_about),
        ],
    )
    return waiting
