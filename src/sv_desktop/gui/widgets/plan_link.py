"""The small link beside a gap: put it into the action plan, or see it there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.buttons import CHANGES
from sv_desktop.gui.widgets.link import LinkButton


class PlanLink(LinkButton):
    """add_requested, show_requested: what a click means, by whether the gap is planned. about: the gap in words."""

    add_requested = Signal()
    show_requested = Signal()

    def __init__(self, about: str, *, planned: bool = False, parent: QWidget | None = None) -> None:
        super().__init__("", "plus", parent)
        self._about = about
        self.set_planned(planned)
        self.clicked.connect(lambda: (self.show_requested if self._planned else self.add_requested).emit())

    def set_planned(self, planned: bool) -> None:
        """Offer the one or the other."""
        self._planned = planned
        self.setProperty(CHANGES, not planned)
        self.setText(tr("In the action plan") if planned else tr("Add to the action plan"))
        self.set_icon("tick" if planned else "plus")
        self.setAccessibleName(f"{self.text()}: {self._about}")
        self.updateGeometry()
