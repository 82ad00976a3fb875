"""A link: a quiet button of underlined words that may run over several lines."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from sv_desktop.gui.theme import Role, Theme, current, pixmap
from sv_desktop.gui.widgets.buttons import CHANGES

_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
_EDGE = 4


class LinkButton(QAbstractButton):
    """A way to another place, or a small action in the text."""

    def __init__(
        self,
        text: str,
        icon_name: str | None = None,
        parent: QWidget | None = None,
        *,
        clicked: Callable[[], object] | None = None,
        name: str = "",
        changes: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setProperty(CHANGES, changes)
        self._icon_name = icon_name
        self._sizes: _Sizes | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name or text)
        if clicked is not None:
            self.clicked.connect(lambda: clicked())

    def set_icon(self, name: str | None) -> None:
        """Show another icon."""
        self._icon_name = name
        self.update()

    def sizeHint(self) -> QSize:
        return self._measured().natural

    def minimumSizeHint(self) -> QSize:
        return self._measured().least

    def heightForWidth(self, width: int) -> int:
        return self._measured().height(width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = (Role.TEXT if self.underMouse() else Role.PRIMARY) if self.isEnabled() else Role.MUTED
        top = (self.height() - self.heightForWidth(self.width())) // 2
        line = QFontMetrics(_font()).height()
        if self._icon_name:
            size = theme.px(2)
            picture = pixmap(self._icon_name, role, size, self.devicePixelRatioF())
            place = QRect(_EDGE, top + self._inset() + (line - size) // 2, size, size)
            painter.drawPixmap(self._mirrored(place), picture)
        painter.setFont(_font())
        painter.setPen(theme.colour(role))
        room = self.rect().adjusted(_EDGE + self._indent(), top + self._inset(), -_EDGE, 0)
        painter.drawText(self._mirrored(room), _WRAP, self.text())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(Role.FOCUS), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 5, 5)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def _mirrored(self, place: QRect) -> QRect:
        """A place where one reads from left to right, on the side where it is now."""
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _inset(self) -> int:
        """Where the first line begins."""
        one = QFontMetrics(_font()).height() + 2 * _EDGE
        return _EDGE + max(0, (current().px(3) - one) // 2)

    def _indent(self) -> int:
        return current().px(2.75) if self._icon_name else 0

    def _measured(self) -> "_Sizes":
        """Layouts ask again and again, so the words are measured once for each look."""
        known, wanted = self._sizes, (self.text(), self._indent(), current())
        if known is None or known.what != wanted:
            known = self._sizes = _Sizes(*wanted)
        return known


class _Sizes:
    """The room that words need behind an indent, in pixels, in one look."""

    def __init__(self, text: str, indent: int, theme: Theme) -> None:
        self.what = text, indent, theme
        self._text, self._beside, self._line = text, indent + 2 * _EDGE, theme.px(3)
        self._metrics = QFontMetrics(_font())
        self._heights: dict[int, int] = {}
        width = self._metrics.horizontalAdvance(text) + self._beside + 2
        longest = max((self._metrics.horizontalAdvance(word) for word in text.split()), default=0)
        self.natural = QSize(width, self.height(width))
        self.least = QSize(longest + self._beside, self._line)

    def height(self, width: int) -> int:
        """In how much height they fit at a width."""
        if width not in self._heights:
            room = QRect(0, 0, max(width - self._beside, 1), 10_000)
            text = self._metrics.boundingRect(room, _WRAP, self._text).height()
            self._heights[width] = max(text + 2 * _EDGE, self._line)
        return self._heights[width]


def _font() -> QFont:
    font = current().font()
    font.setUnderline(True)
    return font
