"""A row that goes on in the next line where the window is narrow or the text is large."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from sv_desktop.gui.theme import current


class Flow(QLayout):
    """Places its widgets as one reads, each at its own size, and breaks like words do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._items: list[QLayoutItem] = []
        self._sizes: list[tuple[QLayoutItem, QSize]] | None = None
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(current().px(1.5))

    def invalidate(self) -> None:
        """Something in it has another size, or is shown or hidden: what was measured counts no more."""
        self._sizes = None
        self._heights.clear()
        super().invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [size for _item, size in self._shown()]
        width = sum(size.width() for size in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, max((size.height() for size in shown), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Lay the items out in rect; the height that takes."""
        gap, margins = self.spacing(), self.contentsMargins()
        rect = rect.marginsRemoved(margins)
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(size.height() for _item, size in line)
            x = rect.x()
            for item, size in line:
                if move:
                    place = QRect(QPoint(x, y + (height - size.height()) // 2), size)
                    item.setGeometry(QStyle.visualRect(self._side(), rect, place))
                x += size.width() + gap
            y += height + gap // 2
        return max(y - gap // 2, rect.y()) - rect.y() + margins.top() + margins.bottom()

    def _side(self) -> Qt.LayoutDirection:
        """Where a line begins."""
        parent = self.parentWidget()
        return parent.layoutDirection() if parent is not None else QGuiApplication.layoutDirection()

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items that are shown, each with its size, broken into lines of at most a width."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        most = QSize(max(width, 1), 10_000)
        for item, natural in self._shown():
            size = natural.boundedTo(most)
            if size.width() < natural.width() and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if not lines or used + self.spacing() + size.width() > width:
                lines.append([])
                used = -self.spacing()
            lines[-1].append((item, size))
            used += self.spacing() + size.width()
        return lines

    def _shown(self) -> list[tuple[QLayoutItem, QSize]]:
        """What is shown, each with the size that it likes best."""
        if self._sizes is None:
            self._sizes = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        return self._sizes
