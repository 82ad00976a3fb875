"""A page that scrolls: one calm column, lines no longer than they are good to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sv_desktop.gui.theme import current

_CHARACTERS = 78


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
        outer = QVBoxLayout(self.column)
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

    def set_margins(self, start: float, top: float, end: float, bottom: float) -> None:
        """Other distances from the edges, in steps of the grid."""
        self._row.setContentsMargins(current().margins(start, top, end, bottom))

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
