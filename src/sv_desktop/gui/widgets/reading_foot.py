"""The way through a submission: back, on, and to what has not been read; the keys are shown on the buttons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.prose import Prose

_KEYS = tr(
    "Alt+Left and Alt+Right go from place to place, Alt+N to the next unread one, F6 to the next part of the page."
)


class ReadingFoot(QWidget):
    """step_requested(+1 or -1), unread_requested."""

    step_requested = Signal(int)
    unread_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        row = Flow()
        row.setContentsMargins(theme.px(3), theme.px(0.75), theme.px(3), theme.px(0.75))
        row.setSpacing(theme.px(1.5))
        self._previous = SecondaryButton(tr("Previous"), "left", clicked=lambda: self.step_requested.emit(-1))
        self._next = PrimaryButton(tr("Next"), "right", clicked=lambda: self.step_requested.emit(1))
        unread = SecondaryButton(tr("Next unread"), clicked=self.unread_requested.emit)
        for button, keys in ((self._previous, "Alt+Left"), (self._next, "Alt+Right"), (unread, "Alt+N")):
            button.setToolTip(f"{keys}\n{_KEYS}")
            button.setAccessibleDescription(keys)
            row.addWidget(button)
        self._count = Prose("", "muted")
        self._count.setWordWrap(False)
        if theme.one_column:
            self._count.hide()
        row.addWidget(self._count)
        column.addLayout(row)

    def show_count(self, left: int, places: int) -> None:
        """How many places of the list have not been read."""
        self._count.setText(
            counted("{left} of {n} place not read yet", "{left} of {n} places not read yet", places, left=left)
            if left
            else tr("Everything was read")
        )

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Whether nothing comes before this place, or after it."""
        self._previous.setEnabled(not first)
        self._next.setEnabled(not last)
