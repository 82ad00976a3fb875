"""A note on a page: two copies say something differently, and where to choose."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton


class TwoVersionsNote(Banner):
    """asked: the person wants to choose. Hidden while nothing waits."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        choose = SecondaryButton(tr("Choose…"), "right", clicked=self._ask, name=tr("Choose between the two versions"))
        super().__init__("warning", actions=(choose,), parent=parent)
        self.hide()

    def show_waiting(self, labels: Sequence[str]) -> None:
        """Name what waits."""
        self.setVisible(bool(labels))
        if labels:
            words = "; ".join(labels)
            self.tell("warning", tr("Two versions: choose"), f"{words[:1].upper()}{words[1:]}")

    def _ask(self) -> None:
        self.asked.emit()
