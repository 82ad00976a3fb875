"""Progress in words and as a bar, with Cancel."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.wording import size_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.prose import Prose


def _in_bytes(done: int, total: int) -> str:
    return tr("{done} of {all}", done=size_words(done), all=size_words(total))


class ProgressPanel(QWidget):
    """cancelled: the person pressed Cancel. counted: what is done, in words. Hidden until :meth:`start`."""

    cancelled = Signal()

    def __init__(
        self,
        title: str = "",
        cancelable: bool = True,
        parent: QWidget | None = None,
        *,
        counted: Callable[[int, int], str] = _in_bytes,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(0.75))
        self._title = Prose(title, strong=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._words = Prose("", "muted")
        self.cancel_button = SecondaryButton(
            tr("Cancel"), clicked=self._cancel, name=tr("Cancel: {title}", title=title)
        )
        self.cancel_button.setVisible(cancelable)
        column.addWidget(self._title)
        row = QHBoxLayout()
        row.setSpacing(current().px(2))
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel_button)
        column.addLayout(row)
        column.addWidget(self._words)
        self._started = monotonic()
        self._counted = counted
        self.hide()

    def start(self, title: str) -> None:
        """Show the panel at nothing done."""
        self._title.setText(title)
        self._bar.setAccessibleName(title)
        self._bar.setRange(0, 0)
        self._words.setText(tr("Getting ready…"))
        self.cancel_button.setEnabled(True)
        self._started = monotonic()
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """How many of how many are done; total 0 means not known."""
        if total <= 0 or not self.cancel_button.isEnabled():
            return
        self._bar.setRange(0, 1000)
        self._bar.setValue(min(1000, done * 1000 // total))
        self._words.setText(f"{self._counted(done, total)}{self._left(done, total)}")

    def show_steps(self, done: int, total: int) -> None:
        """The same for work that is not counted in bytes."""
        if total <= 0 or not self.cancel_button.isEnabled():
            return
        self._bar.setRange(0, 1000)
        self._bar.setValue(min(1000, done * 1000 // total))
        self._words.setText(f"{min(100, done * 100 // total)}%{self._left(done, total)}")

    def stop(self) -> None:
        """Hide the panel."""
        self.hide()

    def _left(self, done: int, total: int) -> str:
        spent = monotonic() - self._started
        if done <= 0 or spent < 3:
            return ""
        seconds = spent * (total - done) / done
        if seconds < 50:
            return tr(", less than a minute left")
        return counted(", about {n} minute left", ", about {n} minutes left", max(1, round(seconds / 60)))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._words.setText(tr("Stopping…"))
        self.cancelled.emit()
