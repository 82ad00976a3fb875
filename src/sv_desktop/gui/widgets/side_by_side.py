"""Parts of one page side by side, as many as there is room for; the others are one press away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton

#: How many characters wide a part is at the least.
_LEAST = 46


class SideBySide(QWidget):
    """Parts under titles, such as ("Evidence (2)", widget), the most important one first.

    Where not all fit, the first and the one that was chosen last are shown, or that one alone.
    chosen(number from 0): the person wants to see a part.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._titles = QWidget()
        self._row = QHBoxLayout(self._titles)
        self._row.setContentsMargins(current().margins(3, 1, 2, 0))
        self._row.setSpacing(current().px(1))
        self._before = QWidget()
        self._row.addWidget(self._before, 1)
        self._row.addStretch(1)
        column.addWidget(self._titles)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        column.addWidget(self._split, 1)
        self._buttons: list[SecondaryButton] = []
        self._parts: list[QWidget] = []
        self._chosen = 0

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """The parts, in order."""
        return tuple(self._parts)

    def set_parts(self, parts: list[tuple[str, QWidget]]) -> None:
        """Show other parts; a widget that is there already stays, and so does which one was chosen, by its number."""
        sizes = [widget.width() for widget in self._parts]
        staying = [widget for _title, widget in parts]
        for old in (*(widget for widget in self._parts if widget not in staying), *self._buttons):
            old.hide()
            old.deleteLater()
        self._parts, self._buttons = [widget for _title, widget in parts], []
        for at, (title, widget) in enumerate(parts):
            self._split.addWidget(widget)
            self._split.setStretchFactor(self._split.indexOf(widget), 1)
            button = SecondaryButton(title, clicked=partial(self.choose, at))
            button.setCheckable(True)
            self._row.insertWidget(at + 1, button)
            self._buttons.append(button)
        self._arrange()
        if len(sizes) == len(parts):
            self._split.setSizes([0] * (self._split.count() - len(parts)) + sizes)

    def choose(self, at: int) -> None:
        """Bring a part into sight."""
        self._chosen = at
        self._arrange()
        self.chosen.emit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        count = len(self._parts)
        room = max(1, self.width() // (_LEAST * self.fontMetrics().averageCharWidth()))
        shown = {min(self._chosen, count - 1)}
        if room > 1:
            shown |= {0, max(shown) or 1}
        if room >= count:
            shown = set(range(count))
        for at, (widget, button) in enumerate(zip(self._parts, self._buttons, strict=True)):
            widget.setVisible(at in shown)
            button.setChecked(at in shown)
            button.setVisible(room == 1 or at > 0)
        self._before.setVisible(room > 1)  # the titles stand above what they choose
        self._row.setStretch(self._row.count() - 1, int(room == 1))
        self._titles.setVisible(room < count)
