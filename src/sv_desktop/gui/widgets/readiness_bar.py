"""How many prompts were answered, as a quiet bar; the words beside it say the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current, from_right


class ReadinessBar(QWidget):
    """answered of asked. The accessible name says it in words."""

    def __init__(self, answered: int = 0, asked: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._answered, self._asked = answered, asked
        self.set_counts(answered, asked)

    def set_counts(self, answered: int, asked: int) -> None:
        """Show other counts."""
        self._answered, self._asked = answered, asked
        self.setAccessibleName(tr("{answered} of {asked} prompts answered", answered=answered, asked=asked))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, current().px(1.25))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = whole.height() / 2
        painter.setPen(theme.colour(Role.HAIRLINE))
        painter.setBrush(theme.colour(Role.SELECTED))
        painter.drawRoundedRect(whole, radius, radius)
        if self._asked and self._answered:
            painter.setPen(Qt.PenStyle.NoPen)
            part = QRectF(whole)
            part.setWidth(max(whole.height(), whole.width() * self._answered / self._asked))
            if from_right():
                part.moveRight(whole.right())
            painter.setBrush(theme.colour(Role.DONE if self._answered == self._asked else Role.PRIMARY))
            painter.drawRoundedRect(part, radius, radius)
        painter.end()
