"""The list of the evidence library: several chosen at once, all from the keyboard, a menu at each row."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import tr
from sv_desktop.domain.library import Kept
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.library_delegate import LibraryDelegate
from sv_desktop.gui.widgets.library_model import KEPT, LibraryModel
from sv_desktop.gui.widgets.rows_selection import rows_selection

#: Rows that are measured in one go; the window lives between them.
_BATCH = 50


class LibraryList(QListView):
    """chosen_changed: other rows are chosen. opened(id): Enter or a double click. asked(action): a menu or a key.

    picture_wanted(Evidence): a row is shown that has no small picture yet.
    """

    chosen_changed = Signal()
    opened = Signal(str)
    asked = Signal(str)
    picture_wanted = Signal(object)

    def __init__(self, actions: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.library = LibraryModel(self._want_picture, self)
        self.setModel(self.library)
        self.setItemDelegate(LibraryDelegate(self))
        self.setAccessibleName(tr("Evidence library"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(current().px(3))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda _on, _off: self.chosen_changed.emit())

    def show_rows(self, rows: Sequence[Kept], everything: Sequence[Kept]) -> None:
        """Show these rows; what was chosen stays chosen."""
        before = {one.evidence.id for one in self.chosen()}
        here, at = self.currentIndex().row(), self.verticalScrollBar().value()
        self.library.show_rows(rows, everything)
        again = (row for row, one in enumerate(self.library.rows()) if one.evidence.id in before)
        self.selectionModel().select(rows_selection(self.library, again), QItemSelectionModel.SelectionFlag.Select)
        if rows and here >= 0:
            current_row = self.library.index(min(max(here, 0), len(rows) - 1))
            self.selectionModel().setCurrentIndex(current_row, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.verticalScrollBar().setValue(at)
        self.chosen_changed.emit()

    def chosen(self) -> list[Kept]:
        """The rows that are chosen, from the top."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [kept for index in indexes if isinstance(kept := index.data(KEPT), Kept)]

    def choose(self, evidence_id: str) -> None:
        """Choose one row and show it."""
        for row, one in enumerate(self.library.rows()):
            if one.evidence.id == evidence_id:
                self.setCurrentIndex(self.library.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.asked.emit("remove")
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _want_picture(self, evidence: Evidence) -> None:
        self.picture_wanted.emit(evidence)

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        kept = index.data(KEPT)
        if isinstance(kept, Kept):
            self.opened.emit(kept.evidence.id)

    def _menu(self, at: QPoint) -> None:
        if not self.chosen():
            return
        menu = QMenu(self)
        for action, words in self._actions.items():
            menu.addAction(words).triggered.connect(lambda _checked=False, action=action: self.asked.emit(action))
        menu.exec(self.viewport().mapToGlobal(at))
