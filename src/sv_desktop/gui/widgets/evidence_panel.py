"""The evidence panel: drop files, choose them, paste a picture, use what is already here."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import CHANGES, SecondaryButton
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.dropped import dropped_paths
from sv_desktop.gui.widgets.evidence_row import EvidenceRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose

_ACTIONS = {
    "preview": tr("Preview"),
    "look": tr("All about it"),
    "describe": tr("Describe"),
    "open": tr("Open a copy"),
    "remove": tr("Take off"),
}
_NONE_STALE: Mapping[str, date | None] = {}


class EvidencePanel(QWidget):
    """Shows what is attached and tells what the person wants; it stores nothing itself."""

    files_dropped = Signal(list)
    picture_pasted = Signal(QImage)
    remove_requested = Signal(str)
    open_requested = Signal(str)
    look_requested = Signal(str)
    preview_requested = Signal(str)
    describe_requested = Signal(str)
    attach_existing_requested = Signal()
    link_requested = Signal()
    testimony_requested = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        theme = current()
        column = Column(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        column.addWidget(Heading(tr("Evidence"), 2))
        self._wanted = QVBoxLayout()
        column.addLayout(self._wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(1))
        column.addLayout(self._rows)
        self._by_id: dict[str, EvidenceRow] = {}
        self._drop = self._drop_area()
        column.addWidget(self._drop)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self.cancelled)
        column.addWidget(self.progress)
        self._problem = Banner("problem")
        self._problem.hide()
        column.addWidget(self._problem)

    def set_wanted(self, kinds: tuple[str, ...]) -> None:
        """Say what evidence would help."""
        if kinds:
            self._wanted.addWidget(Prose(tr("What would help:"), "muted"))
            self._wanted.addWidget(Bullets(kinds, "muted"))
        else:
            self._wanted.addWidget(Prose(tr("A file that shows what you wrote, if you have one."), "muted"))

    def set_evidence(self, evidence: tuple[Evidence, ...], stale: Mapping[str, date | None] = _NONE_STALE) -> None:
        """Show what is attached. stale: the day up to which old evidence was fresh, by id."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._by_id = {}
        for one in evidence:
            row = EvidenceRow(one, _ACTIONS, stale.get(one.id))
            row.asked.connect(self._asked)
            self._by_id[one.id] = row
            self._rows.addWidget(row)

    def set_thumbnail(self, evidence_id: str, picture: QPixmap) -> None:
        """Show a small picture of an evidence item, if it is still in the list."""
        if evidence_id in self._by_id and not picture.isNull():
            self._by_id[evidence_id].set_thumbnail(picture)

    def tell_added(self, words: str) -> None:
        """Say what was added."""
        announce(self, words)

    def show_problem(self, words: str) -> None:
        """Say what could not be added and why; "" hides it."""
        self._problem.setVisible(bool(words))
        if words:
            self._problem.tell("problem", tr("Not everything could be added"), words)

    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.show_problem(tr("There is no picture and no file on the clipboard. Copy one first, then paste here."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
            self._mark("over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark("true")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark("true")
        if self._take(event.mimeData()):
            event.acceptProposedAction()

    def _take(self, data: QMimeData | None) -> bool:
        files = dropped_paths(data)
        if files:
            self.files_dropped.emit(files)
            return True
        picture = data.imageData() if data is not None and data.hasImage() else None
        if isinstance(picture, QImage) and not picture.isNull():
            self.picture_pasted.emit(picture)
            return True
        return False

    def _drop_area(self) -> QFrame:
        theme = current()
        area = QFrame()
        area.setProperty("drop", "true")
        area.setProperty(CHANGES, True)
        inside = QVBoxLayout(area)
        inside.setContentsMargins(theme.px(2), theme.px(2), theme.px(2), theme.px(2))
        inside.setSpacing(theme.px(1))
        inside.addWidget(Prose(tr("Drop files or a folder here, or:"), "muted"))
        row = Flow()
        row.setSpacing(theme.px(1))
        for words, icon_name, act, name in (
            (tr("Choose files…"), "plus", self._choose, ""),
            (tr("Choose a folder…"), "plus", self._choose_folder, ""),
            (tr("Paste"), "paste", self.paste, tr("Paste a picture or a file")),
            (tr("Add a link…"), "link", self.link_requested.emit, ""),
            (tr("Write down words…"), "pencil", self.testimony_requested.emit, ""),
            (tr("Use what is here…"), "list", self.attach_existing_requested.emit, ""),
        ):
            row.addWidget(SecondaryButton(words, icon_name, clicked=act, name=name, changes=True))
        inside.addLayout(row)
        return area

    def _choose(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, tr("Choose evidence"))
        if names:
            self.files_dropped.emit([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Choose a folder with evidence"))
        if name:
            self.files_dropped.emit([Path(name)])

    def _asked(self, action: str, evidence_id: str) -> None:
        signal = {
            "preview": self.preview_requested,
            "look": self.look_requested,
            "describe": self.describe_requested,
            "open": self.open_requested,
            "remove": self.remove_requested,
        }
        signal[action].emit(evidence_id)

    def _mark(self, state: str) -> None:
        self._drop.setProperty("drop", state)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)
