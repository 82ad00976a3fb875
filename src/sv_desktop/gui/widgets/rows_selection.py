"""Many rows chosen in one step: chosen one by one, each is told, and ten thousand of them take minutes."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QItemSelection


def rows_selection(model: QAbstractItemModel, rows: Iterable[int], *, columns: int = 1) -> QItemSelection:
    """Whole rows, given in rising order, as few ranges as there can be."""
    selection = QItemSelection()
    first = before = -1
    for row in (*rows, -1):
        if row != before + 1 or before < 0:
            if before >= 0:
                selection.select(model.index(first, 0), model.index(before, columns - 1))
            first = row
        before = row
    return selection
