"""What was just done, with the way back."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

#: WCAG 2.2, 2.2.1: long enough for everybody, and the bar also stays while it has the focus.
_STAYS_MS = 20_000


class UndoBar(QFrame):
    """Hidden until :meth:`offer`; goes by itself after a while."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        row = QHBoxLayout(self)
        row.setContentsMargins(current().px(1.5), current().px(0.75), current().px(1.5), current().px(0.75))
        self._words = Prose()
        self._button = LinkButton(tr("Undo"), "undo", clicked=self._use)
        row.addWidget(self._words, 1)
        row.addWidget(self._button)
        self._action: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self._fade)
        self.hide()

    def offer(self, words: str, undo: Callable[[], object], *, way_back: str = tr("Undo")) -> None:
        """Say what was done and how to take it back."""
        self._words.setText(words)
        self._button.setText(way_back)
        self._button.setAccessibleName(f"{way_back}: {words}")
        self._button.show()
        self._action = undo
        self._appear()
        announce(self, tr("{words} {way_back} is offered.", words=words, way_back=way_back))

    def tell(self, words: str) -> None:
        """Say something that has no way back."""
        self._words.setText(words)
        self._button.hide()
        self._appear()
        announce(self, words)

    def _appear(self) -> None:
        self.show()
        self._timer.start()

    def _use(self) -> None:
        self.hide()
        if self._action is not None:
            self._action()

    def _fade(self) -> None:
        if self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()
