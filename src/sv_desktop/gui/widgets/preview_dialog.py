"""A file in a window of its own: its pages are loaded away from the window's thread, by another process."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import size_words
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.preview_view import PreviewView
from sv_desktop.gui.widgets.prose import Prose

#: Loads one page: its number from 0, the most pixels of a picture either way, and who watches.
Load = Callable[[int, int, Progress], Preview]
_EDGE = 2400


class PreviewDialog(QDialog):
    """load is called on another thread, for the first page at once."""

    def __init__(self, jobs: Jobs, evidence: Evidence, load: Load, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._load = jobs, load
        self._job: Job | None = None
        self._wanted = 0
        self._shown = False
        self.setWindowTitle(f"Preview: {evidence.label}")
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(2))
        column.setSpacing(theme.px(1))
        column.addWidget(Heading(evidence.label, 2))
        details = f"{evidence.name} · {size_words(evidence.size)}" if evidence.title else size_words(evidence.size)
        column.addWidget(Prose(details, "muted"))
        self.view = PreviewView(evidence.label)
        self.view.page_requested.connect(self.show_page)
        column.addWidget(self.view, 1)
        self.view.buttons.addWidget(SecondaryButton("Close", clicked=self.reject, name="Close the preview"))
        fit(self, 120, 96)
        self.finished.connect(lambda _how: self._stop())
        self.show_page(0)

    def show_page(self, page: int) -> None:
        """Load a page and show it. While one is being loaded only the last that was asked for waits."""
        self._wanted = page
        if self._job is None:
            self.view.show_loading()
            self._job = self._jobs.run(
                lambda progress: self._load(page, _EDGE, progress),
                success=lambda preview: self._loaded(preview, page),
                failure=self._failed,
                lane="look",
                owner=self,
            )

    def _loaded(self, preview: Preview, page: int) -> None:
        self._job = None
        self.view.show_preview(preview)
        content = self.view.stack.currentWidget()
        if content is not None and not self._shown:
            content.setFocus()
        self._shown = True
        if self._wanted != page:
            self.show_page(self._wanted)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            self.view.show_failed(error)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
