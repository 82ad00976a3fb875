"""Framework files in the window, for their authors: previewed and compared. Loaded with the first one."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.pages.compare_texts import CompareTextsPage
from sv_desktop.gui.pages.try_texts import TryTextsPage
from sv_desktop.services.folders import documents_folder

_KINDS = tr("Framework files (*.toml)")


class Window(Protocol):
    """What the window does for it."""

    jobs: Jobs

    def put(self, page: QWidget, title: str) -> None:
        """Show a page."""

    def show_start(self) -> None:
        """Close what is open, and show the start page."""

    def close_workspace(self) -> bool:
        """Close what is open; False when the person would rather stay."""


class TextsHost:
    """parent: of questions."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        self._window, self._parent = window, parent

    def choose(self) -> None:
        """Ask which file to preview."""
        title = tr("Preview a framework file")
        name, _filter = QFileDialog.getOpenFileName(self._parent, title, str(documents_folder()), _KINDS)
        if name:
            self.preview(Path(name))

    def preview(self, path: Path, chosen: str = "") -> None:
        """Show the pages of a file, anew with every save. chosen: the page to begin with, "" for the first."""
        if not self._window.close_workspace():
            return
        page = TryTextsPage(path, self._window.jobs, chosen)
        page.closed.connect(self._window.show_start)
        page.compare_requested.connect(lambda newer: self.compare(None, newer, back=newer))
        self._window.put(page, path.name)

    def compare(self, older: Path | None = None, newer: Path | None = None, back: Path | None = None) -> None:
        """Compare two files; what is not given is chosen on the page. back: the file to preview again afterwards."""
        if not self._window.close_workspace():
            return
        page = CompareTextsPage(self._window.jobs, older, newer)
        page.closed.connect(lambda: self.preview(back) if back else self._window.show_start())
        self._window.put(page, tr("Compare two versions"))

    def draw_again(self, page: QWidget | None) -> bool:
        """Draw a page anew in the looks of now; whether it was one of these."""
        if isinstance(page, TryTextsPage):
            self.preview(page.path, page.chosen)
        elif isinstance(page, CompareTextsPage):
            self.compare(page.older, page.newer)
        else:
            return False
        return True
