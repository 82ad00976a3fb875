"""A page that scrolls: one calm column, lines no longer than they are good to read."""

from collections.abc import Iterator
from time import monotonic

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.column import Column

_CHARACTERS = 78
#: How long a page is added to in one turn of the event loop, in seconds.
_TURN = 0.015
Piece = QWidget | QLayout | QSpacerItem


class ScrollPage(QScrollArea):
    """body: the layout of the column. footer: a layout under it that does not scroll away."""

    def __init__(self, parent: QWidget | None = None, *, characters: int = _CHARACTERS, centred: bool = False) -> None:
        super().__init__(parent)
        theme = current()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        row = self._row = QHBoxLayout(sheet)
        row.setContentsMargins(theme.px(4), theme.px(3), theme.px(4), theme.px(5))
        self.column = QWidget()
        self.column.setMaximumWidth(self.fontMetrics().averageCharWidth() * characters)
        outer = Column(self.column)
        outer.setContentsMargins(0, 0, 0, 0)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(2))
        outer.addLayout(self.body)
        if centred:
            row.addStretch(1)
        # At the top, for Qt would share out what is left over among the paragraphs, whatever stretches.
        row.addWidget(self.column, 100, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self.setWidget(sheet)
        self._watched: list[QWidget] = []
        self._pieces: Iterator[Piece] = iter(())
        self._turns = QTimer(self, interval=0)
        self._turns.timeout.connect(self._go_on)

    def set_margins(self, start: float, top: float, end: float, bottom: float) -> None:
        """Other distances from the edges, in steps of the grid."""
        self._row.setContentsMargins(current().margins(start, top, end, bottom))

    def add_in_turns(self, pieces: Iterator[Piece]) -> None:
        """Add a long page piece by piece, some in each turn of the event loop: what is seen first comes at once."""
        self._pieces = pieces
        self._turns.start()
        self._go_on()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is to be added any more."""
        return not self._turns.isActive()

    def _go_on(self) -> None:
        self._add_some()
        self._make_room()

    def _make_room(self) -> None:
        """At once: Qt would first squeeze the new pieces into the room that there was, and show that."""
        for widget in (self.column, self.widget()):
            layout = widget.layout() if widget is not None else None
            if layout is not None:
                layout.activate()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _add_some(self) -> None:
        began = monotonic()
        for piece in self._pieces:
            if isinstance(piece, QWidget):
                self.body.addWidget(piece)
            elif isinstance(piece, QLayout):
                self.body.addLayout(piece)
            else:
                self.body.addItem(piece)
            if monotonic() - began >= _TURN:
                return
        self._turns.stop()

    def watch(self, widget: QWidget) -> None:
        """Scroll to a widget when it gets the focus."""
        if not self._watched:
            QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr]
        self._watched.append(widget)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now in self._watched:
            self.ensureWidgetVisible(now, 0, current().px(8))

    def lead_to(self, widget: QWidget) -> None:
        """Show what is to be looked at again, and give it the focus."""
        widget.setFocus()
        self.ensureWidgetVisible(widget, 0, current().px(8))

    def to_top(self) -> None:
        """Back to the first line."""
        self.verticalScrollBar().setValue(0)
