"""A file in a window of its own: its pages are loaded away from the window's thread, by another process."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import size_words
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.preview_loader import Load, PreviewLoader
from sv_desktop.gui.widgets.preview_view import PreviewView
from sv_desktop.gui.widgets.prose import Prose


class PreviewDialog(QDialog):
    """load is called on another thread, for the first page at once."""

    def __init__(self, jobs: Jobs, evidence: Evidence, load: Load, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = False
        self.setWindowTitle(tr("Preview: {label}", label=evidence.label))
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(2))
        column.setSpacing(theme.px(1))
        column.addWidget(Heading(evidence.label, 2))
        details = f"{evidence.name} · {size_words(evidence.size)}" if evidence.title else size_words(evidence.size)
        column.addWidget(Prose(details, "muted"))
        self.view = PreviewView(evidence.label)
        column.addWidget(self.view, 1)
        self.view.buttons.addWidget(SecondaryButton(tr("Close"), clicked=self.reject, name=tr("Close the preview")))
        fit(self, 120, 96)
        self._loader = PreviewLoader(jobs, self.view, load)
        self._loader.shown.connect(self._focus)
        self.finished.connect(lambda _how: self._loader.stop())
        self._loader.show_page(0)

    def show_page(self, page: int) -> None:
        """Load a page and show it."""
        self._loader.show_page(page)

    def _focus(self) -> None:
        content = self.view.stack.currentWidget()
        if content is not None and not self._shown:
            content.setFocus()
        self._shown = True
