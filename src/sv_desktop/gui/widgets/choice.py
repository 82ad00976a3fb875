"""Choosing one or several, every choice in sight, with a sentence under each where it helps."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from sv_desktop.gui.theme import current, from_right
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.wrapping import WrappingCheck, WrappingRadio

#: (id, label, help)
Choice = tuple[str, str, str]
#: Ring, mark border and gap of the style sheet, in pixels.
_BESIDE_MARK = 3 + 4 + 10


class _Group(QWidget):
    """Buttons under each other; a click on the help counts as one on the button."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = Column(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._all: list[WrappingRadio | WrappingCheck] = []
        self._helps: dict[QObject, WrappingRadio | WrappingCheck] = {}

    def _add(self, button: WrappingRadio | WrappingCheck, help_text: str) -> None:
        button.setFont(current().font())
        button.setProperty("help", help_text)
        self._all.append(button)
        self._layout.addWidget(button)
        if help_text:
            words = Prose(help_text, "muted")
            beside = current().px(2.5) + _BESIDE_MARK
            words.setContentsMargins(*((0, 0, beside) if from_right() else (beside, 0, 0)), current().px(0.75))
            words.installEventFilter(self)
            button.setAccessibleDescription(help_text)
            self._helps[words] = button
            self._layout.addWidget(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent) and watched in self._helps:
            self._helps[watched].click()
            return True
        return super().eventFilter(watched, event)

    def setAccessibleName(self, name: str) -> None:
        """Each button says what group it is in."""
        super().setAccessibleName(name)
        for button in self._all:
            button.setAccessibleName(f"{button.text().replace('&&', '&')}, {name}")

    def setAccessibleDescription(self, description: str) -> None:
        """Hint and problem are read where people come in: at the first button."""
        super().setAccessibleDescription(description)
        if self._all:
            words = (description, self._all[0].property("help"))
            self._all[0].setAccessibleDescription(" ".join(part for part in words if part))


class RadioGroup(_Group):
    """One choice. value() is an id or None; a second click on the chosen one takes it back."""

    def __init__(self, options: Iterable[Choice], value: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, WrappingRadio] = {}
        for option, label, help_text in options:
            button = WrappingRadio(label.replace("&", "&&"))
            self._group.addButton(button)
            self._buttons[option] = button
            self._add(button, help_text)
            button.clicked.connect(lambda _checked: self.changed.emit())
        self.set_value(value)
        if self._buttons:
            self.setFocusProxy(next(iter(self._buttons.values())))

    def value(self) -> str | None:
        """The chosen id."""
        return next((option for option, button in self._buttons.items() if button.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Show a choice; None shows none."""
        self._group.setExclusive(False)
        for option, button in self._buttons.items():
            button.setChecked(option == value)
        self._group.setExclusive(True)


class CheckGroup(_Group):
    """Several choices. exclusive: an id ("all") that stands alone."""

    def __init__(
        self,
        options: Iterable[Choice],
        value: Iterable[str] = (),
        exclusive: str | None = "all",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._exclusive = exclusive
        self._buttons: dict[str, WrappingCheck] = {}
        for option, label, help_text in options:
            button = WrappingCheck(label.replace("&", "&&"))
            self._buttons[option] = button
            self._add(button, help_text)
            button.clicked.connect(lambda checked, option=option: self._clicked(option, checked))
        self.set_value(value)
        if self._buttons:
            self.setFocusProxy(next(iter(self._buttons.values())))

    def value(self) -> tuple[str, ...]:
        """The chosen ids, in the order shown."""
        return tuple(option for option, button in self._buttons.items() if button.isChecked())

    def set_value(self, value: Iterable[str]) -> None:
        """Show these choices."""
        chosen = set(value)
        for option, button in self._buttons.items():
            button.setChecked(option in chosen)

    def _clicked(self, option: str, checked: bool) -> None:
        if checked and self._exclusive in self._buttons:
            for other, button in self._buttons.items():
                if other != option and self._exclusive in (option, other):
                    button.setChecked(False)
        self.changed.emit()
