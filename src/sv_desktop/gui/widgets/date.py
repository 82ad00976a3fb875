"""A date in three boxes: quick to type, nothing to page through (a pattern of the GOV.UK design system)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.gui.theme import current

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def parse_date(day: str, month: str, year: str) -> str | None:
    """An ISO date from three texts; the month may be a name; None when they are no real date."""
    month = month.strip().lower()
    number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else _whole(month)
    full_year = _whole(year)
    if full_year is not None and full_year < 100 and len(year.strip()) == 2:
        full_year += 2000
    try:
        return date(full_year or 0, number or 0, _whole(day) or 0).isoformat()
    except (ValueError, OverflowError):
        return None


def _whole(text: str) -> int | None:
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 4 else None


class DateEdit(QWidget):
    """changed: one of the boxes is another. value() is ISO or None; problem() says what is wrong."""

    changed = Signal()
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(2))
        self._boxes = {name: self._box(row, name, wide) for name, wide in (("Day", 4), ("Month", 5), ("Year", 6))}
        row.addStretch(1)
        self.setFocusProxy(self._boxes["Day"])

    def value(self) -> str | None:
        """The date as "YYYY-MM-DD"."""
        return parse_date(*(box.text() for box in self._boxes.values()))

    def set_value(self, iso: str | None) -> None:
        """Show a date; None empties the boxes."""
        if iso is not None and iso == self.value():
            return
        parts = (iso or "--").split("-")
        for box, text in zip(self._boxes.values(), reversed(parts), strict=False):
            box.setText(text.lstrip("0"))

    def empty(self) -> bool:
        """Whether nothing was typed at all."""
        return not any(box.text().strip() for box in self._boxes.values())

    def problem(self) -> str:
        """What is wrong, in words, or ""."""
        if self.empty() or self.value() is not None:
            return ""
        missing = [name.lower() for name, box in self._boxes.items() if not box.text().strip()]
        if missing:
            return f"The date also needs a {' and a '.join(missing)}."
        return "Enter a real date, such as 27 3 2025."

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for part, box in self._boxes.items():
            box.setAccessibleName(f"{part}, {name}")

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        for box in self._boxes.values():
            box.setAccessibleDescription(description)

    def _box(self, row: QHBoxLayout, name: str, wide: int) -> QLineEdit:
        box = QLineEdit()
        box.setFont(current().font())
        box.setMaxLength(12)
        box.setFixedWidth(box.fontMetrics().averageCharWidth() * wide + current().px(4))
        box.textEdited.connect(lambda _text: self.changed.emit())
        box.editingFinished.connect(self.editing_finished)
        label = QLabel(name)
        label.setBuddy(box)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(box)
        row.addLayout(column)
        return box
