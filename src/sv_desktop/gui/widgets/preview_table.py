"""A table to read: headers, cells, keyboard, and a screen reader's way through it."""

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Table
from sv_desktop.gui.theme import current

_WIDEST = 40
Index = QModelIndex | QPersistentModelIndex


class _Cells(QAbstractTableModel):
    """The table as Qt asks for it. Nothing in it can be changed."""

    def __init__(self, table: Table, parent: QWidget, *, numbers: bool) -> None:
        super().__init__(parent)
        self._table, self._numbers = table, numbers

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.headers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = self._table.rows[index.row()][index.column()]
            return text if role == Qt.ItemDataRole.DisplayRole or "\n" in text or len(text) > _WIDEST else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return self._side(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._table.headers[section] if orientation == Qt.Orientation.Horizontal else str(section + 2)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        """Numbers stand under each other."""
        side = Qt.AlignmentFlag.AlignRight if self._numbers and column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class PreviewTable(QTableView):
    """Rows are numbered as in the file, where the headers are the first. numbers: of our own, after a first column."""

    def __init__(self, parent: QWidget | None = None, *, numbers: bool = False) -> None:
        super().__init__(parent)
        self._numbers = numbers
        self.verticalHeader().setVisible(not numbers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)

    def show_table(self, table: Table, name: str) -> None:
        """Show a table. name: what a screen reader says of it."""
        before = self.model()
        self.setModel(_Cells(table, self, numbers=self._numbers))
        if before is not None:
            before.deleteLater()
        self.setAccessibleName(
            tr("{name}, {rows} rows, {columns} columns", name=name, rows=len(table.rows), columns=len(table.headers))
        )
        self.resizeColumnsToContents()
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        for column in range(len(table.headers)):
            self.setColumnWidth(column, min(self.columnWidth(column) + current().px(1), widest))
        self.selectionModel().setCurrentIndex(self.model().index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        """What is selected, as other programs take tables."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            rows.setdefault(index.row(), []).append(str(index.data()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows.values()))
