"""How far an assessor is with a whole package, and the word that he is done."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.blind import names
from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.widgets.ask import ask
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

_BLIND = tr("You do not see what others scored until you are both done, and they do not see yours.")


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
        add(Heading(tr("The whole package"), 3))
        add(Prose(counted("{read} of {n} question scored.", "{read} of {n} questions scored.", total, read=read)))
        for hint in hints:
            add(Prose(hint, "look_again"))
        if done:
            self._show_done(hidden)
        else:
            self._show_open(read, hidden)

    def _show_open(self, read: int, hidden: Sequence[str]) -> None:
        add = self._card.body.addWidget
        add(
            Prose(
                f"{_also_scored_by(hidden)} {_BLIND}" if hidden else _BLIND,
                "muted",
            )
        )
        kind = SecondaryButton if self._left else PrimaryButton
        add(kind(tr("I am done"), "tick", clicked=self._ask_done, name=tr("I am done with scoring this package")))
        if not read:
            add(
                LinkButton(
                    tr("I do not score this one"),
                    clicked=lambda: self.done_requested.emit(False),
                    name=tr("I do not score this one, and only want to see what others scored"),
                )
            )

    def _show_done(self, hidden: Sequence[str]) -> None:
        add = self._card.body.addWidget
        if hidden:
            add(
                Prose(
                    _not_done(hidden),
                    "muted",
                )
            )
        else:
            add(Prose(tr("You are done."), "done"))
        add(SecondaryButton(tr("Where you differ"), "people", clicked=self.compare_requested.emit))
        add(LinkButton(tr("Go on scoring"), "pencil", clicked=self.back_requested.emit))

    def _ask_done(self) -> None:
        left = counted(
            "{n} question has no score yet. Say that you are done all the same?",
            "{n} questions have no score yet. Say that you are done all the same?",
            self._left,
        )
        if self._left and not ask(self, tr("Are you done?"), left):
            return
        self.done_requested.emit(True)


def _also_scored_by(people: Sequence[str]) -> str:
    return counted("{names} scores this, too.", "{names} score this, too.", len(people), names=names(people))


def _not_done(people: Sequence[str]) -> str:
    return counted(
        "You are done. {names} is not, and hidden until then.",
        "You are done. {names} are not, and hidden until then.",
        len(people),
        names=names(people),
    )
