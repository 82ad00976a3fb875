"""Above the library's list: what to show of it, in what order, and words to look for."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.library import Kept, Order, Show, chosen
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.look_only import VIEWS

_CALM_MS = 200


class LibraryBar(QWidget):
    """changed: the person wants to see something else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = Flow(self)
        row.setSpacing(current().px(2))
        self.words = Line()
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(self.words.fontMetrics().averageCharWidth() * 26)
        self.show_box, self.order_box = QComboBox(), QComboBox()
        for show in Show:
            self.show_box.addItem(tr(show.value), show)
        for order in Order:
            self.order_box.addItem(tr(order.value), order)
        for label, widget in ((tr("Find"), self.words), (tr("Show"), self.show_box), (tr("Order"), self.order_box)):
            widget.setProperty(VIEWS, True)
            row.addWidget(_named(label, widget))
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self.changed)
        self.words.edited.connect(lambda _text: self._timer.start())
        self.words.textChanged.connect(lambda text: None if text else self._timer.start())
        self.show_box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.order_box.currentIndexChanged.connect(lambda _row: self.changed.emit())

    @property
    def show_wanted(self) -> Show:
        """Which part of the library."""
        return Show(self.show_box.currentData())

    @property
    def order_wanted(self) -> Order:
        """In what order."""
        return Order(self.order_box.currentData())

    def count(self, everything: Sequence[Kept]) -> None:
        """Say beside each part how much is in it."""
        for row, show in enumerate(Show):
            count = len(chosen(everything, show, Order.ADDED))
            self.show_box.setItemText(row, f"{tr(show.value)} ({count})")


def _named(label: str, widget: QLineEdit | QComboBox) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(0.25))
    name = QLabel(label)
    name.setBuddy(widget)
    widget.setAccessibleName(tr("{label} in the evidence library", label=label))
    column.addWidget(name)
    column.addWidget(widget)
    return holder
