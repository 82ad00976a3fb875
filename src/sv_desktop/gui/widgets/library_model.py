"""The library as a list model: one row for each evidence item, with its small picture once that is drawn."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPixmap

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.library import Kept
from sv_desktop.gui.widgets.kept_words import facts, marks, uses

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
KEPT = Qt.ItemDataRole.UserRole
LINES = Qt.ItemDataRole.UserRole + 1
PICTURE = Qt.ItemDataRole.UserRole + 2


class LibraryModel(QAbstractListModel):
    """wanted(evidence): called once for each item that is shown and has no picture yet."""

    def __init__(self, wanted: Callable[[Evidence], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = wanted
        self._rows: list[Kept] = []
        self._labels: dict[str, str] = {}
        self._pictures: dict[str, QPixmap] = {}
        self._asked: set[str] = set()

    def show_rows(self, rows: Sequence[Kept], everything: Iterable[Kept]) -> None:
        """Show these rows; everything names newer versions."""
        self.beginResetModel()
        self._rows = list(rows)
        self._labels = {one.evidence.id: one.evidence.label for one in everything}
        self.endResetModel()

    def rows(self) -> list[Kept]:
        """What is shown."""
        return self._rows

    def set_picture(self, evidence_id: str, picture: QPixmap) -> None:
        """Show a small picture in its row."""
        if picture.isNull():
            return
        self._pictures[evidence_id] = picture
        for row, one in enumerate(self._rows):
            if one.evidence.id == evidence_id:
                self.dataChanged.emit(self.index(row), self.index(row), [PICTURE])

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one.evidence.label
        if role == KEPT:
            return one
        if role == LINES:
            return (facts(one), uses(one, self._labels), marks(one))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join((one.evidence.label, facts(one), uses(one, self._labels), *marks(one)))
        return self._picture(one.evidence) if role == PICTURE else None

    def _picture(self, evidence: Evidence) -> QPixmap | None:
        if evidence.id not in self._asked:
            self._asked.add(evidence.id)
            self._wanted(evidence)
        return self._pictures.get(evidence.id)
