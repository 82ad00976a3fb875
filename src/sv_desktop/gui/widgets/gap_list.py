"""Gaps that nobody has planned for, each with one click into the plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.readiness import NextStep
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.gap_row import GapRow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.plan_link import PlanLink
from sv_desktop.gui.widgets.prose import Prose

_FIRST = 5


class GapList(QWidget):
    """planned(ref): put it into the plan. shown(ref): go there."""

    planned = Signal(str)
    shown = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(1))
        self._gaps: tuple[NextStep, ...] | None = None
        self._all = False
        self._links: list[PlanLink] = []

    def show_gaps(self, gaps: tuple[NextStep, ...]) -> None:
        """Show the first few; the focus stays at its place in the list."""
        if gaps == self._gaps:
            return
        self._gaps = gaps
        focused = next((place for place, link in enumerate(self._links) if link.hasFocus()), None)
        self._draw(gaps)
        if focused is not None and self._links:
            self._links[min(focused, len(self._links) - 1)].setFocus()

    def _draw(self, gaps: tuple[NextStep, ...]) -> None:
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._links = []
        for gap in gaps if self._all else gaps[:_FIRST]:
            self._rows.addWidget(self._row(gap))
        if len(gaps) > _FIRST and not self._all:
            self._rows.addWidget(LinkButton(tr("Show all {count}", count=len(gaps)), "down", clicked=self._show_all))
        if not gaps:
            self._rows.addWidget(Prose(tr("There is no gap that is not planned for."), "muted"))

    def _row(self, gap: NextStep) -> GapRow:
        row = GapRow(gap)
        row.shown.connect(lambda: self.shown.emit(gap.ref))
        row.plan.add_requested.connect(lambda: self.planned.emit(gap.ref))
        self._links.append(row.plan)
        return row

    def _show_all(self) -> None:
        self._all = True
        if self._gaps is not None:
            self._draw(self._gaps)
            self._links[_FIRST].setFocus()
