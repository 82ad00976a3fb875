"""A number as people type it: "1,200" is fine, and nothing typed is changed behind their back."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.typed_numbers import LONGEST, parse_number
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.prose import Prose


class NumberEdit(QWidget):
    """changed: the text is another. value() is None while it is empty or no number; problem() says which."""

    changed = Signal()
    editing_finished = Signal()

    def __init__(
        self,
        *,
        decimals: int = 0,
        minimum: float | None = None,
        maximum: float | None = None,
        unit: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._decimals, self._minimum, self._maximum = decimals, minimum, maximum
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(1))
        self.line = Line()
        self.line.setMaximumWidth(self.line.fontMetrics().averageCharWidth() * 18)
        self.line.setMaxLength(LONGEST)
        if unit == "£":
            layout.addWidget(Prose("£"))
        layout.addWidget(self.line)
        if unit and unit != "£":
            layout.addWidget(Prose(unit, "muted"))
        layout.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.edited.connect(lambda _text: self.changed.emit())
        self.line.editingFinished.connect(self.editing_finished)

    def value(self) -> int | float | None:
        """The number, if there is one."""
        return parse_number(self.line.text())

    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Show a text that is not a number yet."""
        if text != self.line.text().strip():
            self.line.setText(text)

    def set_value(self, value: int | float | None) -> None:
        """Show a number; None shows none. What was typed stays as it is where it means the same, or nothing yet."""
        if value != self.value():
            self.line.setText("" if value is None else f"{Decimal(str(value)):,f}")

    def problem(self) -> str:
        """What is wrong with the text, in words, or ""."""
        if not self.line.text().strip():
            return ""
        value = self.value()
        if value is None:
            return tr("Enter a number, such as 120.")
        if self._minimum is not None and value < self._minimum:
            return tr("The number should be {minimum:,g} or more.", minimum=self._minimum)
        if self._maximum is not None and value > self._maximum:
            return tr("The number should be {maximum:,g} or less.", maximum=self._maximum)
        if self._decimals == 0 and not float(value).is_integer():
            return tr("Enter a whole number, such as 120.")
        return ""

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self.line.setAccessibleDescription(description)
