"""Room to write on paper: ruled lines under a label."""

from typing import Any

from reportlab.platypus import Flowable

from sv_desktop.reports.styles import BORDER
from sv_desktop.reports.tagged import Artifact

#: In points: wide enough for a hand that is not small.
_RULE = 26.0


class RuledLines(Flowable):
    """Lines to write on; they may go on over a page. The rules are decoration: there is nothing to read."""

    canv: Any

    def __init__(self, count: int, grow: float = 1.0) -> None:
        super().__init__()
        self._count, self._each, self._grow = count, _RULE * grow, grow

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """One rule under the other."""
        self.width, self.height = room, self._count * self._each
        return self.width, self.height

    def getSpaceAfter(self) -> float:
        """A little air."""
        return 8.0

    def split(self, _room: float, height: float) -> list[Flowable]:
        """As many as fit, and the others; never one alone."""
        fit = min(int(height // self._each), self._count - 2)
        return [RuledLines(fit, self._grow), RuledLines(self._count - fit, self._grow)] if fit > 1 else []

    def draw(self) -> None:
        """Draw the rules."""
        with self.canv.artifact(Artifact.LAYOUT):
            self.canv.saveState()
            self.canv.setStrokeColor(BORDER)
            self.canv.setLineWidth(0.6)
            for place in range(self._count):
                y = self.height - (place + 1) * self._each
                self.canv.line(0, y, self.width, y)
            self.canv.restoreState()
