"""One gap: what would help, with a guess of the time, and the link that makes it an action."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.readiness import NextStep
from sv_desktop.domain.wording import minutes_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.plan_link import PlanLink
from sv_desktop.gui.widgets.prose import Prose


class GapRow(QWidget):
    """shown: the person wants to be where the gap is. plan: the link to the action plan."""

    shown = Signal()

    def __init__(self, gap: NextStep, *, planned: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        link = LinkButton(gap.words, "right")
        link.clicked.connect(self.shown)
        column.addWidget(link)
        below = Flow()
        below.setContentsMargins(current().margins(3.25, 0, 0, 0))
        below.setSpacing(current().px(2))
        guess = Prose(minutes_words(gap.minutes).capitalize(), "muted")
        guess.setWordWrap(False)
        below.addWidget(guess)
        self.plan = PlanLink(gap.words, planned=planned)
        below.addWidget(self.plan)
        column.addLayout(below)
