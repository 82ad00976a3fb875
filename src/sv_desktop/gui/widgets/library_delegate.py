"""How a row of the evidence library is drawn: a small picture, the title, what it is, where it is used, its marks."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sv_desktop.domain.library import Kept
from sv_desktop.gui.theme import Role, current, pixmap
from sv_desktop.gui.widgets.evidence_row import icon_of
from sv_desktop.gui.widgets.library_model import KEPT, LINES, PICTURE

_WRAP = int(Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_WRAP_WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_Index = QModelIndex | QPersistentModelIndex
_Line = tuple[str, QFont, Role]


class LibraryDelegate(QStyledItemDelegate):
    """Nothing is cut off: long lines go on in the next one."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[object, int], int] = {}
        view.model().modelReset.connect(self._heights.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        theme = current()
        width = self._view.viewport().width()
        key = index.data(KEPT), width
        if key not in self._heights:
            room = self._room(QRect(0, 0, max(width, theme.px(20)), 10_000))
            text = sum(_height(line, room.width()) for line in _lines(index))
            self._heights[key] = max(text, theme.px(6)) + theme.px(2.5)
        return QSize(width, self._heights[key])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = current()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setLayoutDirection(option.direction)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        frame = QRectF(rect).adjusted(2, 2, -2, -2)
        painter.setBrush(theme.colour(Role.SELECTED if selected else Role.SURFACE if over else Role.BACKGROUND))
        painter.setPen(QPen(theme.colour(Role.TEXT if selected else Role.HAIRLINE), 2 if selected else 1))
        if focused:
            painter.setPen(QPen(theme.colour(Role.FOCUS), 3))
        painter.drawRoundedRect(frame, 8, 8)
        side: Qt.LayoutDirection = option.direction
        self._picture(painter, QStyle.visualRect(side, rect, self._place(rect)), index)
        room = QStyle.visualRect(side, rect, self._room(rect))
        for line in _lines(index):
            words, font, role = line
            painter.setFont(font)
            painter.setPen(theme.colour(Role.TEXT if selected else role))
            height = _height(line, room.width())
            painter.drawText(
                QRect(room.left(), room.top(), room.width(), height), _flags(words, font, room.width()), words
            )
            room.setTop(room.top() + height)
        painter.restore()

    def _picture(self, painter: QPainter, place: QRect, index: _Index) -> None:
        theme = current()
        picture = index.data(PICTURE)
        kept = index.data(KEPT)
        if not isinstance(picture, QPixmap) and isinstance(kept, Kept):
            size = theme.px(3.5)
            picture = pixmap(icon_of(kept.evidence), Role.MUTED, size, self._view.devicePixelRatioF())
        if isinstance(picture, QPixmap):
            size_here = picture.deviceIndependentSize().toSize()
            fitting = size_here.scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            fitting = fitting if fitting.width() < size_here.width() else size_here
            where = QRect(place.topLeft(), fitting)
            where.moveCenter(place.center())
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(where, picture)

    def _place(self, rect: QRect) -> QRect:
        """Where the picture goes."""
        theme = current()
        return QRect(rect.left() + theme.px(1.5), rect.top() + theme.px(1.25), theme.px(7), theme.px(6))

    def _room(self, rect: QRect) -> QRect:
        """Where the words go."""
        theme = current()
        return rect.adjusted(theme.px(10), theme.px(1.25), -theme.px(1.5), -theme.px(1.25))


def _lines(index: _Index) -> list[_Line]:
    theme = current()
    kept = index.data(KEPT)
    facts, uses, marks = index.data(LINES)
    unused = isinstance(kept, Kept) and not kept.uses
    return [
        (str(index.data()), theme.font(strong=True), Role.TEXT),
        (facts, theme.font(), Role.MUTED),
        (uses, theme.font(), Role.MUTED if unused else Role.TEXT),
        *((words, theme.font(strong=True), Role.LOOK_AGAIN) for words in marks),
    ]


def _flags(words: str, font: QFont, width: int) -> int:
    """Lines break between words, or anywhere where a single word is too long."""
    metrics = QFontMetrics(font)
    too_long = any(metrics.horizontalAdvance(word) > width for word in words.split())
    return _WRAP if too_long else _WRAP_WORDS


def _height(line: _Line, width: int) -> int:
    words, font, _role = line
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(words) <= width:
        return metrics.lineSpacing()
    return metrics.boundingRect(QRect(0, 0, width, 10_000), _flags(words, font, width), words).height()
