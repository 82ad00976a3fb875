"""The evidence library: ways to add, the list, what is chosen in it. It stores nothing itself."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.library import Kept, chosen
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dropped import dropped_paths
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.library_bar import LibraryBar
from sv_desktop.gui.widgets.library_choice import ACTIONS, LOOKING, LibraryChoice
from sv_desktop.gui.widgets.library_list import LibraryList
from sv_desktop.gui.widgets.prose import Prose

_WHAT = tr("Everything that backs your answers, in one place. Fill it at any time and use it later.")
_EMPTY = tr(
    "Nothing is here yet. Drop files or a whole folder on this page, or use the buttons above. "
    "A register, a thank-you letter, a photo with permission: whatever shows what you do."
)
_NO_MATCH = tr("Nothing here fits what you are looking for. Clear “Find”, or show everything.")


class LibraryView(QScrollArea):
    """paths_given: to be added; none where nothing fitting was pasted.

    link_wanted, words_wanted, removed_wanted: a dialog is asked for.

    list, choice: the parts, for whoever fills them.
    """

    paths_given = Signal(list)
    link_wanted = Signal()
    words_wanted = Signal()
    removed_wanted = Signal()

    def __init__(self, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        self._read_only = read_only
        self._everything: Sequence[Kept] = ()
        self._inside: frozenset[str] = frozenset()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(not read_only)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(theme.px(4), theme.px(3), theme.px(4), theme.px(2))
        column.setSpacing(theme.px(1.5))
        self.setWidget(sheet)
        column.addWidget(Heading(tr("Evidence library")))
        column.addWidget(Prose(_WHAT))
        if not read_only:
            column.addLayout(self._ways_to_add())
        self.bar, self.list, self.choice = LibraryBar(), LibraryList(self._menu()), LibraryChoice(read_only)
        self.list.setMinimumHeight(theme.px(24))
        self._nothing = Prose(_EMPTY)
        self._drop = self._drop_area()
        column.addWidget(self.bar)
        column.addWidget(self._drop, 1)
        column.addWidget(self.choice)
        self.bar.changed.connect(self._refill)
        self.list.chosen_changed.connect(lambda: self.choice.show_chosen(self.list.chosen()))

    def show_library(self, everything: Sequence[Kept], removed: int) -> None:
        """Show what is in the library now. removed: how many could be brought back."""
        self._everything = everything
        self.bar.count(everything)
        if not self._read_only:
            self._removed.setVisible(bool(removed))
            self._removed.setText(tr("Removed ({removed})…", removed=removed))
        self._refill()

    def show_found_inside(self, ids: Iterable[str]) -> None:
        """Count evidence as found whose text holds the words that are looked for."""
        self._inside = frozenset(ids)
        self._refill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self._read_only:
            self.paths_given.emit(dropped_paths(QGuiApplication.clipboard().mimeData()))
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._mark("over")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._refill()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._refill()
        paths = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.paths_given.emit(paths)

    def _refill(self) -> None:
        bar = self.bar
        rows = chosen(self._everything, bar.show_wanted, bar.order_wanted, bar.words.text(), self._inside)
        self.list.show_rows(rows, self._everything)
        self.list.setVisible(bool(rows))
        self._nothing.setText(_NO_MATCH if self._everything else _EMPTY)
        self._nothing.setVisible(not rows)
        self.bar.setVisible(bool(self._everything))
        self._mark("false" if rows else "true")

    def _ways_to_add(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1))
        row.addWidget(PrimaryButton(tr("Add files…"), "plus", clicked=self._choose_files))
        row.addWidget(SecondaryButton(tr("Add a folder…"), "plus", clicked=self._choose_folder))
        row.addWidget(SecondaryButton(tr("Add a link…"), "link", clicked=self.link_wanted.emit))
        row.addWidget(SecondaryButton(tr("Write down words…"), "pencil", clicked=self.words_wanted.emit))
        self._removed = SecondaryButton(
            tr("Removed…"), clicked=self.removed_wanted.emit, name=tr("Bring back removed evidence")
        )
        row.addWidget(self._removed)
        return row

    def _drop_area(self) -> QFrame:
        area = QFrame()
        area.setProperty("drop", "true")
        inside = QVBoxLayout(area)
        inside.setContentsMargins(0, 0, 0, 0)
        pad = current().px(3)
        self._nothing.setContentsMargins(pad, pad, pad, pad)
        inside.addWidget(self.list, 1)
        inside.addWidget(self._nothing)
        return area

    def _choose_files(self) -> None:
        names, _filter = QFileDialog.getOpenFileNames(self, tr("Choose evidence"))
        if names:
            self.paths_given.emit([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Choose a folder with evidence"))
        if name:
            self.paths_given.emit([Path(name)])

    def _menu(self) -> dict[str, str]:
        return {action: words for action, words in ACTIONS.items() if action in LOOKING or not self._read_only}

    def _mark(self, state: str) -> None:
        self._drop.setProperty("drop", state)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)
