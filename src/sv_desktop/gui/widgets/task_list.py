"""The task list: every page in its group, with its status as an icon and in words."""

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current, icon
from sv_desktop.gui.widgets.status import ICONS
from sv_desktop.gui.widgets.task_delegate import TaskDelegate

_PLACE = Qt.ItemDataRole.UserRole
_UPWARDS = (
    QTreeWidget.CursorAction.MoveUp,
    QTreeWidget.CursorAction.MovePrevious,
    QTreeWidget.CursorAction.MovePageUp,
    QTreeWidget.CursorAction.MoveLeft,
)


class Task(Struct, frozen=True):
    """A page: its place, its title, and its status (a key of ICONS, or "") with the words for it."""

    place: str
    title: str
    status: str = ""
    words: str = ""


class Group(Struct, frozen=True):
    """A heading with its tasks; groups may hold groups."""

    title: str
    tasks: tuple["Task | Group", ...]


class TaskList(QTreeWidget):
    """activated_place(place): the person chose a page, by mouse or keyboard."""

    activated_place = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(current().px(1.5))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setItemDelegate(TaskDelegate(self))
        self.setAccessibleName(tr("Task list"))
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)  # rows differ in height
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._chosen)
        self.itemActivated.connect(self._chosen)
        self._groups: tuple[Task | Group, ...] = ()
        self._rows: dict[str, QTreeWidgetItem] = {}

    def set_groups(self, groups: tuple[Task | Group, ...]) -> None:
        """Show the list; where only a status changed, the rows stay as they are."""
        if groups == self._groups:
            return
        if _places(groups) == _places(self._groups):
            self._groups = groups
            for task in tasks_in(groups):
                self._fill(self._rows[task.place], task)
            return
        self._groups = groups
        place, position = self.place(), self.verticalScrollBar().value()
        self.clear()
        self._rows = {}
        for group in groups:
            self._add(None, group)
        self.expandAll()
        self.show_place(place)
        self.verticalScrollBar().setValue(position)

    def show_place(self, place: str) -> None:
        """Mark where the person is; a part of a place, such as one backup, marks the place."""
        row = self._rows.get(place, self._rows.get(place.partition(":")[0]))
        if row is None:
            self.setCurrentItem(None)  # type: ignore[call-overload]
        elif row is not self.currentItem():
            self.setCurrentItem(row)
            self.scrollToItem(row)

    def places(self) -> list[str]:
        """Every place in order."""
        return list(self._rows)

    def place(self) -> str:
        """The marked place, "" for none."""
        row = self.currentItem()
        return str(row.data(0, _PLACE) or "") if row else ""

    def said(self, place: str) -> str:
        """A place with its status, as a screen reader says it."""
        row = self._rows.get(place)
        return str(row.data(0, Qt.ItemDataRole.AccessibleTextRole)) if row is not None else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Titles break elsewhere now."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def moveCursor(self, action: QTreeWidget.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The arrow keys go from task to task, over the headings."""
        index = super().moveCursor(action, modifiers)
        while index.isValid() and not index.data(_PLACE):
            index = self.indexAbove(index) if action in _UPWARDS else self.indexBelow(index)
        return index if index.isValid() else self.currentIndex()

    def _add(self, parent: QTreeWidgetItem | None, entry: Task | Group) -> None:
        row = QTreeWidgetItem()
        if parent is None:
            self.addTopLevelItem(row)
        else:
            parent.addChild(row)
        if isinstance(entry, Task):
            self._rows[entry.place] = row
            self._fill(row, entry)
            return
        row.setText(0, entry.title)
        row.setFont(0, current().font(strong=True))
        row.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for task in entry.tasks:
            self._add(row, task)

    def _fill(self, row: QTreeWidgetItem, task: Task) -> None:
        row.setText(0, task.title)
        row.setData(0, _PLACE, task.place)
        row.setToolTip(0, task.words)
        said = f"{task.title}, {task.words}" if task.words else task.title
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)
        if task.status:
            row.setIcon(0, icon(*ICONS[task.status]))

    def _chosen(self, row: QTreeWidgetItem) -> None:
        place = row.data(0, _PLACE)
        if place:
            self.activated_place.emit(str(place))


def tasks_in(entries: Iterable[Task | Group]) -> list[Task]:
    """Every task, also those in groups."""
    found: list[Task] = []
    for entry in entries:
        found += [entry] if isinstance(entry, Task) else tasks_in(entry.tasks)
    return found


def _places(entries: tuple[Task | Group, ...]) -> list[tuple[str, str]]:
    """What the rows are, apart from their status."""
    found: list[tuple[str, str]] = []
    for entry in entries:
        found += [(entry.place, "")] if isinstance(entry, Task) else [("", entry.title), *_places(entry.tasks)]
    return found
