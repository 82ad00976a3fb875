"""What somebody said before beside what they say now, or below it where there is no room."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sv_desktop.domain.comparison import Happened, ValueChange
from sv_desktop.domain.difference import Change
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.marked_words import MarkedWords
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag

_LEAST_CHARACTERS = 56
_TAGS = {
    Happened.ADDED: ("added", tr("New")),
    Happened.CHANGED: ("changed", tr("Changed")),
    Happened.REMOVED: ("removed", tr("Removed")),
}


class BeforeAndNow(Card):
    """One changed answer. earlier: what the earlier version is called, such as "version 1"."""

    def __init__(self, change: ValueChange, earlier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Prose(change.label, "muted"))
        kind, words = _TAGS[change.happened]
        self.body.addWidget(StatusTag(kind, tr("{words} since {earlier}", words=words, earlier=earlier), wraps=True))
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(current().px(2))
        self.body.addLayout(self._sides)
        if change.now:
            self._add(tr("Now"), MarkedWords(change.pieces, Change.ADDED, tr("{label}, now", label=change.label)))
        else:
            self._add(tr("Now"), Prose(tr("Not answered any more"), "muted"))
        if change.before:
            self._add(
                tr("In {earlier}", earlier=earlier),
                MarkedWords(
                    change.pieces, Change.REMOVED, tr("{label}, in {earlier}", label=change.label, earlier=earlier)
                ),
            )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where both can be read."""
        super().resizeEvent(event)
        wide = self.width() >= _LEAST_CHARACTERS * self.fontMetrics().averageCharWidth()
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _add(self, title: str, words: QWidget) -> None:
        side = QVBoxLayout()
        side.setSpacing(current().px(0.25))
        side.addWidget(Prose(title, strong=True))
        side.addWidget(words)
        side.addStretch(1)
        self._sides.addLayout(side, 1)
