"""Loads the pages of a file into a preview, away from the window's thread, by another process."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.widgets.preview_view import PreviewView

#: Loads one page: its number from 0, the most pixels of a picture either way, and who watches.
Load = Callable[[int, int, Progress], Preview]
_EDGE = 2400


class PreviewLoader(QObject):
    """shown: a page is there. load is called on another thread."""

    shown = Signal()

    def __init__(self, jobs: Jobs, view: PreviewView, load: Load) -> None:
        super().__init__(view)
        self._jobs, self._view, self._load = jobs, view, load
        self._job: Job | None = None
        self._wanted = 0
        view.page_requested.connect(self.show_page)

    def show_page(self, page: int) -> None:
        """Load a page and show it. While one is being loaded only the last that was asked for waits."""
        self._wanted = page
        if self._job is None:
            self._view.show_loading()
            self._job = self._jobs.run(
                lambda progress: self._load(page, _EDGE, progress),
                success=lambda preview: self._loaded(preview, page),
                failure=self._failed,
                lane="look",
                owner=self,
            )

    def stop(self) -> None:
        """Nobody wants to see it any more."""
        if self._job is not None:
            self._job.cancel()

    def _loaded(self, preview: Preview, page: int) -> None:
        self._job = None
        self._view.show_preview(preview)
        self.shown.emit()
        if self._wanted != page:
            self.show_page(self._wanted)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            self._view.show_failed(error)
