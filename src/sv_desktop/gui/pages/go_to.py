"""Go to: type a few letters of a page, a question or a command, press Enter, and be there."""

from collections.abc import Callable, Iterable

from msgspec import Struct
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.prose import Prose

_PLACE = Qt.ItemDataRole.UserRole
_IN_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class Target(Struct, frozen=True):
    """Somewhere to go: its words, where it is or what it asks, and what brings there."""

    words: str
    more: str
    act: Callable[[], object]


def fitting(targets: Iterable[Target], typed: str) -> list[Target]:
    """The targets in which every typed word stands; those whose own words begin with them come first."""
    wanted = typed.casefold().split()
    found = [one for one in targets if all(word in f"{one.words} {one.more}".casefold() for word in wanted)]
    return sorted(found, key=lambda one: _rank(one.words.casefold(), wanted))


def _rank(words: str, wanted: list[str]) -> int:
    if not wanted or words.startswith(wanted[0]):
        return 0
    return 1 if all(word in words for word in wanted) else 2


class GoToDialog(QDialog):
    """Arrow keys choose while the words are typed."""

    def __init__(self, targets: list[Target], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Go to"))
        fit(self, 84, 64)
        self._targets, self._shown = targets, targets
        space = current().px(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(space, space, space, space)
        column.setSpacing(current().px(1))
        self.words = QLineEdit()
        self.words.setFont(current().font())
        self.words.textChanged.connect(self.narrow)
        self.words.returnPressed.connect(self.go)
        hint = tr("A page, a question or a command. Arrow keys choose, Enter goes there.")
        column.addWidget(FieldRow(tr("Where would you like to go?"), hint, self.words))
        self.nothing = Prose(tr("Nothing is called like this. Try fewer letters."), "muted")
        column.addWidget(self.nothing)
        self.list = QListWidget()
        self.list.setFont(current().font())
        self.list.setAccessibleName(tr("Places to go to"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self.go())
        self.list.itemClicked.connect(lambda _item: self.go())
        column.addWidget(self.list, 1)
        self.narrow("")
        self.words.setFocus()

    def narrow(self, typed: str) -> None:
        """Show what fits."""
        self._shown = fitting(self._targets, typed)
        self.list.clear()
        for one in self._shown:
            item = QListWidgetItem(f"{one.words}\n{one.more}" if one.more else one.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.words}. {one.more}".strip(" ."))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.nothing.setVisible(not self._shown)
        if typed:
            announce(
                self,
                counted(
                    "{n} place found. {words}",
                    "{n} places found. {words}",
                    len(self._shown),
                    words=self._shown[0].words if self._shown else "",
                ),
            )

    def go(self) -> None:
        """Close, and go to what is chosen."""
        at = self.list.currentRow()
        if 0 <= at < len(self._shown):
            chosen = self._shown[at]
            self.accept()
            QTimer.singleShot(0, self.parent() or self, chosen.act)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys work in the list while the line has the focus."""
        if event.key() in _IN_LIST and not self.list.hasFocus():
            step = 8 if event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp) else 1
            down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
            row = self.list.currentRow() + (step if down else -step)
            self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        else:
            super().keyPressEvent(event)
