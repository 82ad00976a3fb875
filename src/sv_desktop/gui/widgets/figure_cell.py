"""One figure to put in: the period above it, saved as it is typed, and the way to the next one."""

from decimal import Decimal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.periods import Period
from sv_desktop.domain.typed_numbers import LONGEST, typed_number
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.undo_keys import UndoKeys

#: How long the typing may pause before it is saved, in milliseconds.
_CALM_MS = 400
_LETTERS = 11


class _Line(QLineEdit):
    """Tells of a table on the clipboard, and of the keys that lead to another figure."""

    table_pasted = Signal(str)
    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        words = QGuiApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
        steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if "\t" in words or "\n" in words.strip():
            self.table_pasted.emit(words)
        elif event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class FigureCell(QWidget):
    """changed(value): to be stored now; None takes the figure away. typing: it will be stored in a moment.

    table_pasted(text): several cells of a spreadsheet. moved(by): the person asks for another figure.
    """

    changed = Signal(object)
    typing = Signal()
    table_pasted = Signal(str)
    moved = Signal(int)

    def __init__(self, period: Period, label: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.period = period
        self._waits = False
        self._sent: int | float | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(0.25))
        caption = Prose(label, "muted")
        caption.setWordWrap(False)
        column.addWidget(caption)
        self.line = _Line()
        self.line.setFont(current().font())
        self.line.setFixedWidth(self.line.fontMetrics().averageCharWidth() * _LETTERS + 2 * current().px(1.25))
        self.line.setMaxLength(LONGEST)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setAccessibleName(f"{name}, {period.spoken}")
        UndoKeys(self.line)
        column.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self._hand_over)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self.flush)
        self.line.table_pasted.connect(self.table_pasted)
        self.line.moved.connect(self.moved)

    def load(self, value: int | float | None) -> None:
        """Show what is stored, unless something newer stands here."""
        if self._waits and value == self._sent:
            self._waits = False
        if self._waits or self._timer.isActive() or self.problem():
            return
        if typed_number(self.line.text()).value != value:
            self.line.setText("" if value is None else f"{Decimal(str(value)):,f}")

    def flush(self) -> None:
        """Hand over what was typed, at once."""
        if self._timer.isActive():
            self._timer.stop()
            self._hand_over()

    def problem(self) -> str:
        """Why what stands here cannot be stored, "" where it can."""
        words = typed_number(self.line.text()).problem
        return f"{self.period.label}: {words}" if words else ""

    def set_note(self, words: str) -> None:
        """What a screen reader adds, such as a question about the figure; the line is marked where it is no number."""
        self.line.setAccessibleDescription(words)
        wrong = "true" if self.problem() else "false"
        if self.line.property("wrong") != wrong:
            self.line.setProperty("wrong", wrong)
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    def _edited(self) -> None:
        self._timer.start()
        self.typing.emit()

    def _hand_over(self) -> None:
        if not self.problem():
            self._sent, self._waits = typed_number(self.line.text()).value, True
            self.changed.emit(self._sent)
