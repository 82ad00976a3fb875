"""A small table to read, as high as its rows: no scrolling inside a page that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from sv_desktop.domain.preview import Table
from sv_desktop.gui.widgets.preview_table import PreviewTable


class PlainTable(PreviewTable):
    """Words wrap; the last column takes the room that is left. name: what a screen reader says of it."""

    def __init__(self, table: Table, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.show_table(table, name)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _fit(self) -> None:
        self.resizeRowsToContents()
        bar = self.horizontalScrollBar().height() if self.horizontalScrollBar().isVisible() else 0
        rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
        self.setFixedHeight(self.horizontalHeader().height() + rows + bar + 2 * self.frameWidth() + 2)
