"""A link: a quiet button of underlined words that may run over several lines."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from sv_desktop.gui.theme import Role, current, pixmap
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
        width = self._metrics().horizontalAdvance(self.text()) + self._indent() + 2 * _EDGE + 2
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max((self._metrics().horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(longest + self._indent() + 2 * _EDGE, current().px(3))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._indent() - 2 * _EDGE, 1), 10_000)
        text = self._metrics().boundingRect(room, _WRAP, self.text()).height()
        return max(text + 2 * _EDGE, current().px(3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        role = (Role.TEXT if self.underMouse() else Role.PRIMARY) if self.isEnabled() else Role.MUTED
        top = (self.height() - self.heightForWidth(self.width())) // 2
        line = self._metrics().height()
        if self._icon_name:
            size = theme.px(2)
            picture = pixmap(self._icon_name, role, size, self.devicePixelRatioF())
            painter.drawPixmap(_EDGE, top + self._inset() + (line - size) // 2, picture)
        painter.setFont(self._font())
        painter.setPen(theme.colour(role))
        room = self.rect().adjusted(_EDGE + self._indent(), top + self._inset(), -_EDGE, 0)
        painter.drawText(room, _WRAP, self.text())
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

    def _inset(self) -> int:
        """Where the first line begins."""
        one = self._metrics().height() + 2 * _EDGE
        return _EDGE + max(0, (current().px(3) - one) // 2)

    def _indent(self) -> int:
        return current().px(2.75) if self._icon_name else 0

    def _font(self) -> QFont:
        font = current().font()
        font.setUnderline(True)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())
