"""How far an assessor is with a whole package, and the word that he is done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.blind import names
from sv_desktop.domain.wording import plural
from sv_desktop.gui.widgets.ask import ask
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

_BLIND = "You do not see what others scored until you are both done, and they do not see yours."


class ScoringState(QWidget):
    """done_requested(True: scored; False: does not score it), back_requested, compare_requested."""

    done_requested = Signal(bool)
    back_requested = Signal()
    compare_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        self._column.addWidget(self._card)
        self._left = 0
        self._shown: object = None

    def show_state(
        self, read: int, total: int, *, done: bool, hidden: Sequence[str] = (), hints: Sequence[str] = ()
    ) -> None:
        """read, total: questions. hidden: who scores it, too, and is not to be seen yet.

        hints: of the whole package.
        """
        wanted = (read, total, done, tuple(hidden), tuple(hints))
        if wanted == self._shown:
            return
        self._shown, self._left = wanted, total - read
        old, self._card = self._card, Card()
        self._column.replaceWidget(old, self._card)
        old.hide()
        old.deleteLater()
        add = self._card.body.addWidget
        add(Heading("The whole package", 3))
        add(Prose(f"{read} of {plural(total, 'question')} scored."))
        for hint in hints:
            add(Prose(hint, "look_again"))
        if done:
            self._show_done(hidden)
        else:
            self._show_open(read, hidden)

    def _show_open(self, read: int, hidden: Sequence[str]) -> None:
        add = self._card.body.addWidget
        verb = "scores" if len(hidden) == 1 else "score"
        add(Prose(f"{names(hidden)} {verb} this, too. {_BLIND}" if hidden else _BLIND, "muted"))
        kind = SecondaryButton if self._left else PrimaryButton
        add(kind("I am done", "tick", clicked=self._ask_done, name="I am done with scoring this package"))
        if not read:
            add(
                LinkButton(
                    "I do not score this one",
                    clicked=lambda: self.done_requested.emit(False),
                    name="I do not score this one, and only want to see what others scored",
                )
            )

    def _show_done(self, hidden: Sequence[str]) -> None:
        add = self._card.body.addWidget
        if hidden:
            verb = "is" if len(hidden) == 1 else "are"
            add(Prose(f"You are done. {names(hidden)} {verb} not, and hidden until then.", "muted"))
        else:
            add(Prose("You are done.", "done"))
        add(SecondaryButton("Where you differ", "people", clicked=self.compare_requested.emit))
        add(LinkButton("Go on scoring", "pencil", clicked=self.back_requested.emit))

    def _ask_done(self) -> None:
        left = plural(self._left, "question has no score", "questions have no score")
        if self._left and not ask(self, "Are you done?", f"{left} yet. Say that you are done all the same?"):
            return
        self.done_requested.emit(True)
