"""The menu bar of the window: what it can do, in words, with shortcuts."""

from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from sv_desktop.domain.language import tr
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
    def choose_language(self) -> None: ...


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
        tr("&File"),
        [
            Entry(tr("&New application…"), does.show_begin, key.New),
            Entry(tr("&Open…"), does.choose_workspace, key.Open),
            Recent(tr("Open &recent"), recent_files, does.open_path),
            Entry(tr("Open a &package…"), does.choose_package, "Ctrl+Shift+O"),
            Entry(tr("Start a re&gister for a scheme…"), does.begin_register),
            None,
            Entry(tr("Preview a &framework file…"), does.preview_texts),
            Entry(tr("Co&mpare two framework files…"), does.compare_texts),
            None,
            Entry(tr("Print this p&age…"), lambda: _print_page(window), key.Print),
            Entry(tr("&Close"), does.show_start, key.Close),
            Entry(tr("&Quit"), does.close, key.Quit),
        ],
    )
    waiting += build_menu(
        window,
        tr("&Edit"),
        [
            Entry(tr("&Undo"), does.undo, key.Undo, True),
            Entry(tr("&Redo"), does.redo, key.Redo, True),
            None,
            Entry(tr("&Find…"), lambda: does.go("search"), key.Find, True),
            Entry(tr("Next &misspelling"), lambda: _next_misspelling(window), "F7"),
            Entry(tr("&Spelling…"), lambda: _spelling(window)),
            Entry(tr("Your &name…"), does.ask_author),
        ],
    )
    waiting += build_menu(
        window,
        tr("&Go"),
        [
            Entry(tr("&Overview"), lambda: does.go("overview"), "Ctrl+1", True),
            Entry(tr("&Evidence library"), lambda: does.go("evidence"), "Ctrl+E", True),
            Entry(tr("&Check your answers"), lambda: does.go("check"), "Ctrl+2", True),
            Entry(tr("&Declaration"), lambda: does.go("declaration"), "Ctrl+3", True),
            Entry(tr("&Seal and hand over"), lambda: does.go("seal"), "Ctrl+4", True),
            Entry(tr("What came &back"), lambda: does.go("came_back"), "", True),
            Entry(tr("Copy to a &web form or Word"), lambda: does.go("elsewhere"), "Ctrl+5", True),
            Entry(tr("&Action plan"), lambda: does.go("plan"), "Ctrl+6", True),
            None,
            Entry(tr("Go &to…"), lambda: does.helps.go_to(), "Ctrl+K"),
            Entry(tr("&Next page"), lambda: does.step(1), "Ctrl+PgDown", True),
            Entry(tr("&Previous page"), lambda: does.step(-1), "Ctrl+PgUp", True),
        ],
    )
    build_menu(
        window,
        tr("&View"),
        [
            Entry(tr("As the &system has it"), lambda: does.set_scheme("system")),
            Entry(tr("&Light"), lambda: does.set_scheme("light")),
            Entry(tr("&Dark"), lambda: does.set_scheme("dark")),
            Entry(tr("&High contrast"), lambda: does.set_scheme("contrast")),
            None,
            Entry(tr("Lar&ger text"), lambda: does.scale_text(_STEP), key.ZoomIn),
            Entry(tr("S&maller text"), lambda: does.scale_text(-_STEP), key.ZoomOut),
            Entry(tr("&Normal text"), lambda: does.scale_text(0), "Ctrl+0"),
            None,
            Entry(tr("Lang&uage…"), lambda: does.helps.choose_language()),
        ],
    )
    build_menu(
        window,
        tr("&Help"),
        [
            Entry(tr("&User guide"), lambda: does.helps.show_guide(), "F1"),
            Entry(tr("&Glossary"), does.show_glossary, "Shift+F1"),
            Entry(tr("&Keyboard shortcuts"), lambda: does.helps.show_shortcuts(), "Ctrl+/"),
            Entry(tr("&First steps"), lambda: does.helps.show_first_steps()),
            None,
            Entry(tr("&Report for support…"), does.show_support),
            Entry(tr("&About SV Desktop"), does.show_about),
        ],
    )
    return waiting


def _next_misspelling(window: QMainWindow) -> None:
    from sv_desktop.gui.widgets.next_misspelling import next_misspelling

    next_misspelling(window)


def _print_page(window: QMainWindow) -> None:
    from sv_desktop.gui.widgets.printing import page_as_document, print_document

    page = window.centralWidget()
    if page is not None:
        print_document(page_as_document(page, window.windowTitle()), window)


def _spelling(window: QMainWindow) -> None:
    from sv_desktop.gui.pages.spelling import SpellingDialog

    SpellingDialog(window).open()
