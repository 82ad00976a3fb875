"""A report as a table: walked through by the keyboard, sorted by its headers, read out cell by cell with its column."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.received import folded
from sv_desktop.domain.sheet import Cell, Sheet, cell_words
from sv_desktop.gui.theme import current

Index = QModelIndex | QPersistentModelIndex
_LETTERS, _LEAST_ROWS = 12, 6
#: How much wider than other words those of a header are.
_BOLDER = 1.2
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class _Rows(QAbstractTableModel):
    """The cells as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.sheet: Sheet | None = None
        self.rows: list[tuple[Cell, ...]] = []

    def show(self, sheet: Sheet) -> None:
        """Another report, in the order in which it was made."""
        self.beginResetModel()
        self.sheet, self.rows = sheet, list(sheet.rows)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if self.sheet is None or not 0 <= column < len(self.sheet.columns):
            return
        self.layoutAboutToBeChanged.emit()
        self.rows.sort(key=lambda row: _order(row[column]), reverse=order == Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if self.sheet is None or (parent is not None and parent.isValid()) else len(self.sheet.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.sheet is None:
            return None
        cell, column = self.rows[index.row()][index.column()], self.sheet.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_words(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {cell_words(cell) or 'none'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self.sheet is None or orientation != Qt.Orientation.Horizontal:
            return None
        column = self.sheet.columns[section]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        return None


class SheetTable(QTableView):
    """chosen(row): another row is chosen now, as the cells of it; None for none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rows", "true")
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + current().px(2))
        self.setMinimumHeight(self.verticalHeader().defaultSectionSize() * _LEAST_ROWS)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_changed: self.chosen.emit(self.chosen_row()))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a report, in its own order until a header is pressed."""
        header, letter = self.horizontalHeader(), self.fontMetrics().averageCharWidth()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._rows.show(sheet)
        for number, column in enumerate(sheet.columns):
            title = int(self.fontMetrics().horizontalAdvance(column.title) * _BOLDER)
            needed = max(title, int(letter * _LETTERS * column.width))
            self.setColumnWidth(number, needed + current().px(3.5))
        self.setAccessibleName(tr("{title}, {count} rows", title=sheet.title, count=len(sheet.rows)))
        self.chosen.emit(None)

    def chosen_row(self) -> tuple[Cell, ...] | None:
        """The cells of the row that is chosen."""
        rows = self.selectionModel().selectedRows()
        return self._rows.rows[rows[0].row()] if rows else None

    def selectRow(self, row: int) -> None:
        """Qt's own finds no column, and so chooses nothing, where one reads from right to left."""
        self.setCurrentIndex(self.model().index(row, 0))

    def choose(self, wanted: Callable[[tuple[Cell, ...]], bool]) -> None:
        """Choose the first row of a kind."""
        for number, row in enumerate(self._rows.rows):
            if wanted(row):
                self.selectRow(number)
                return


def _order(cell: Cell) -> tuple[int, object]:
    """Numbers and days by their size, words without case and accents; what is not there comes first."""
    if cell is None:
        return 0, 0
    if isinstance(cell, date):
        return 1, cell.toordinal()
    return (2, folded(cell)) if isinstance(cell, str) else (1, cell)
