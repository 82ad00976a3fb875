"""A place to drop one file on, or to choose it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.prose import Prose


class FileDrop(QFrame):
    """chosen(path). kinds: as a file chooser wants them ("Workspaces (*.svw)"); folder: where it starts."""

    chosen = Signal(object)

    def __init__(self, words: str, button: str, kinds: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._kinds, self._folder = button.rstrip("…"), kinds, folder
        self.setAcceptDrops(True)
        self.setProperty("drop", "true")
        pad = current().px(2)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(pad, pad, pad, pad)
        inside.setSpacing(current().px(1))
        inside.addWidget(Prose(words, "muted"))
        row = Flow()
        row.addWidget(PrimaryButton(button, "open", clicked=self._choose))
        inside.addLayout(row)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._mark("over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark("true")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark("true")
        path = _file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def _choose(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(self, self._title, str(self._folder), self._kinds)
        if name:
            self.chosen.emit(Path(name))

    def _mark(self, state: str) -> None:
        self.setProperty("drop", state)
        self.style().unpolish(self)
        self.style().polish(self)


def _file(data: QMimeData) -> Path | None:
    """The one file that is being dropped."""
    urls = data.urls() if data.hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
