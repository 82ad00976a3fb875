"""How a row of the task list is drawn: icon, the whole title, and the status in words under it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget

from sv_desktop.gui.theme import SMALL_POINTS, Role, current

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_WRAP_BELOW = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


class TaskDelegate(QStyledItemDelegate):
    """Selection and focus are drawn around the row, so that neither is told by colour alone."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        depth, parent = 0, index.parent()
        while parent.isValid():
            depth, parent = depth + 1, parent.parent()
        width = self._tree.viewport().width() - depth * self._tree.indentation()
        room = self._room(QRect(0, 0, max(width, 60), 10_000), index)
        title = QFontMetrics(_font(index)).boundingRect(room, int(_WRAP), str(index.data())).height()
        return QSize(width, max(title + _status_height(index, room), current().px(2.25)) + 2 * current().px(0.75))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = selected and self._tree.hasFocus()
        if selected or (state & QStyle.StateFlag.State_MouseOver and index.flags() & Qt.ItemFlag.ItemIsSelectable):
            painter.setBrush(theme.colour(Role.SELECTED if selected else Role.SURFACE))
            painter.setPen(QPen(theme.colour(Role.FOCUS), 3) if focused else QPen(theme.colour(Role.SELECTED), 1))
            if selected and not focused and theme.colours[Role.SELECTED] == theme.colours[Role.BACKGROUND]:
                painter.setPen(QPen(theme.colour(Role.TEXT), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -2), 6, 6)
        mark = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(mark, QIcon):
            size = theme.px(2.25)
            top = rect.top() + (rect.height() - size) // 2
            place = QRect(rect.left() + theme.px(1), top, size, size)
            mark.paint(painter, QStyle.visualRect(option.direction, rect, place))
        self._write(painter, QStyle.visualRect(option.direction, rect, self._room(rect, index)), index)
        painter.restore()

    def _write(self, painter: QPainter, room: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """The title, and under it the status."""
        words = _status(index)
        if words:
            room = room.adjusted(0, current().px(0.75), 0, -current().px(0.75))
            painter.setFont(_small())
            painter.setPen(current().colour(Role.MUTED))
            painter.drawText(room, int(_WRAP_BELOW), words)
            room = room.adjusted(0, 0, 0, -_status_height(index, room))
        painter.setFont(_font(index))
        painter.setPen(current().colour(Role.TEXT))
        painter.drawText(room, int(_WRAP), str(index.data()))

    def _room(self, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where the title goes."""
        marked = isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon)
        left = current().px(1) + (current().px(3) if marked else 0)
        return rect.adjusted(left, 0, -current().px(0.75), 0)


def _font(index: QModelIndex | QPersistentModelIndex) -> QFont:
    found = index.data(Qt.ItemDataRole.FontRole)
    return found if isinstance(found, QFont) else current().font()


def _status(index: QModelIndex | QPersistentModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.ToolTipRole) or "")


def _status_height(index: QModelIndex | QPersistentModelIndex, room: QRect) -> int:
    """How much the status takes at this width; 0 where there is none."""
    words = _status(index)
    return QFontMetrics(_small()).boundingRect(room, int(_WRAP_BELOW), words).height() if words else 0


def _small() -> QFont:
    return current().font(SMALL_POINTS)
