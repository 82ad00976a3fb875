"""A text box that hands over what was typed once the typing pauses, or the person leaves it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

_CALM_MS = 400


class CalmText(GrowingTextEdit):
    """settled(text): to be stored now."""

    settled = Signal(str)

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, least: int = 3, most: int = 14, one_line: bool = False
    ) -> None:
        super().__init__(text, parent, least=least, most=most, one_line=one_line)
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self._hand_over)
        self.edited.connect(self._timer.start)

    @property
    def waits(self) -> bool:
        """Whether something was typed that nobody has heard of yet."""
        return self._timer.isActive()

    def flush(self) -> None:
        """Hand over what was typed, at once."""
        if self._timer.isActive():
            self._timer.stop()
            self._hand_over()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def _hand_over(self) -> None:
        self.settled.emit(self.toPlainText())
