"""A date in three boxes: quick to type, nothing to page through (a pattern of the GOV.UK design system)."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import month_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.line import Line

_IN_ENGLISH = "january february march april may june july august september october november december".split()


def parse_date(day: str, month: str, year: str) -> str | None:
    """An ISO date from three texts; None when they are no real date.

    The month may be a name, or its first three letters or more. The year has four digits, or two for 20xx: a year
    that is half typed is not one yet.
    """
    full_year = _whole(year)
    if full_year is None or len(year.strip()) not in (2, 4):
        return None
    if len(year.strip()) == 2:
        full_year += 2000
    try:
        return date(full_year, _month(month), _whole(day) or 0).isoformat()
    except ValueError:
        return None


def _month(text: str) -> int:
    """The number of a month, 0 for none."""
    plain = text.strip().lower()
    if len(plain) >= 3:
        names = [*enumerate(_IN_ENGLISH, 1), *((number, month_words(number).lower()) for number in range(1, 13))]
        return next((number for number, name in names if f"{name} ".startswith(plain)), 0)
    return _whole(plain) or 0


def _whole(text: str) -> int | None:
    plain = text.strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 4 else None


def _parts(iso: str | None) -> tuple[str, str, str]:
    """Year, month and day to show for what is stored; nothing where it is no date."""
    try:
        day = date.fromisoformat(iso or "")
    except ValueError:
        return "", "", ""
    return f"{day.year:04}", str(day.month), str(day.day)


class DateEdit(QWidget):
    """changed: one of the boxes is another. value() is ISO or None; problem() says what is wrong."""

    changed = Signal()
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(2))
        wanted = ((tr("Day"), 4), (tr("Month"), 5), (tr("Year"), 6))
        self._boxes = {name: self._box(row, name, wide) for name, wide in wanted}
        row.addStretch(1)
        self.setFocusProxy(self._boxes[wanted[0][0]])

    def value(self) -> str | None:
        """The date as "YYYY-MM-DD"."""
        return parse_date(*(box.text() for box in self._boxes.values()))

    def text(self) -> str:
        """What was typed, as "27/March/"; "" for nothing."""
        return "" if self.empty() else "/".join(box.text().strip().replace("/", " ") for box in self._boxes.values())

    def set_text(self, text: str) -> None:
        """Show what :meth:`text` gave for half a date."""
        for box, part in zip(self._boxes.values(), text.split("/"), strict=False):
            if box.text() != part:
                box.setText(part)

    def set_value(self, iso: str | None) -> None:
        """Show a date; None shows none. What was typed stays as it is where it means the same, or nothing yet."""
        if iso == self.value():
            return
        year, month, day = _parts(iso)
        for box, text in zip(self._boxes.values(), (day, month, year), strict=True):
            box.setText(text)

    def empty(self) -> bool:
        """Whether nothing was typed at all."""
        return not any(box.text().strip() for box in self._boxes.values())

    def problem(self) -> str:
        """What is wrong, in words, or ""."""
        if self.empty() or self.value() is not None:
            return ""
        parts = (tr("a day"), tr("a month"), tr("a year"))
        missing = [part for part, box in zip(parts, self._boxes.values(), strict=True) if not box.text().strip()]
        if missing:
            return tr("The date also needs {missing}.", missing=tr(" and ", "between two things").join(missing))
        return tr("Enter a real date, such as 27 3 2025.")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for part, box in self._boxes.items():
            box.setAccessibleName(f"{part}, {name}")

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        for box in self._boxes.values():
            box.setAccessibleDescription(description)

    def _box(self, row: QHBoxLayout, name: str, wide: int) -> Line:
        box = Line()
        box.setMaxLength(12)
        box.setFixedWidth(box.fontMetrics().averageCharWidth() * wide + current().px(4))
        box.edited.connect(lambda _text: self.changed.emit())
        box.editingFinished.connect(self.editing_finished)
        label = QLabel(name)
        label.setBuddy(box)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(box)
        row.addLayout(column)
        return box
