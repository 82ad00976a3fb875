"""A page as a picture: fitted to the width, larger or smaller by key, wheel and button, moved by dragging."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from sv_desktop.domain.preview import Picture
from sv_desktop.gui.theme import current

SMALLEST, LARGEST = 0.25, 4.0
_STEP = 1.25
_DESCRIBED = 4_000


def as_pixmap(picture: Picture) -> QPixmap:
    """The pixels, without any reader of pictures."""
    image = QImage(picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
    return QPixmap.fromImage(image)


class PagePicture(QScrollArea):
    """zoomed(percent of the fitted size). step_requested(+1 or -1): Page Down at the end, Page Up at the start."""

    zoomed = Signal(int)
    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("sheet", "true")
        self._label = QLabel()
        self._label.setScaledContents(True)
        self.setWidget(self._label)
        self._pixmap = QPixmap()
        self._zoom = 1.0
        self._grabbed: QPoint | None = None

    def show_picture(self, picture: Picture, name: str, words: str) -> None:
        """Show a page. name and words: what a screen reader says of it."""
        self._pixmap = as_pixmap(picture)
        self._label.setPixmap(self._pixmap)
        for widget in (self, self._label):
            widget.setAccessibleName(name)
            widget.setAccessibleDescription(words[:_DESCRIBED])
        self._fit()
        self.verticalScrollBar().setValue(0)

    def zoom(self, by: int) -> None:
        """One step larger (+1) or smaller (-1); 0 fits it to the width again."""
        wanted = self._zoom * _STEP**by if by else 1.0
        self._zoom = min(max(wanted, SMALLEST), LARGEST)
        self._fit()
        self.zoomed.emit(round(100 * self._zoom))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom(-1)
        elif key == Qt.Key.Key_0:
            self.zoom(0)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space) and bar.value() == bar.maximum():
            self.step_requested.emit(1)
        elif key == Qt.Key.Key_PageUp and bar.value() == bar.minimum():
            self.step_requested.emit(-1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            moved = event.position().toPoint() - self._grabbed
            self._grabbed = event.position().toPoint()
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - moved.x())
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - moved.y())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grabbed = None
        self.unsetCursor()

    def _fit(self) -> None:
        """At 100 % a page is as wide as the room, and a small picture no larger than it is."""
        if self._pixmap.isNull():
            return
        room = self.viewport().width() - 2 * current().px(1)
        full = self._pixmap.width() / self.devicePixelRatioF()
        width = max(1, round(min(room, full) * self._zoom))
        self._label.resize(width, max(1, round(width * self._pixmap.height() / self._pixmap.width())))
