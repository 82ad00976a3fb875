"""The actions of the plan as cards; the one being written is a form in its place."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.actions import Action
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.action_card import ActionCard
from sv_desktop.gui.widgets.action_form import ActionForm


class ActionList(QWidget):
    """asked(what, id): a link of a card was pressed.

    today: what is overdue is measured by it; None for no such words. where: what an action is for, in words.
    offers: what can be done with an action that is done, and with one that is not, as in ActionCard.
    """

    asked = Signal(str, str)

    def __init__(
        self,
        today: date | None,
        where: Callable[[Action], str],
        offers: Callable[[Action], Mapping[str, tuple[str, str]]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._where, self._offers = today, where, offers
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(1.5))
        self._shown: tuple[tuple[Action, str, tuple[str, ...]], ...] = ()
        self._cards: dict[str, ActionCard] = {}

    def show_actions(self, actions: tuple[Action, ...], form: ActionForm | None = None) -> None:
        """Show these; the one that the form is for has only to be there, its words are the form's own."""
        written = form.action_id if form else ""
        wanted = tuple((one, self._where(one), tuple(self._offers(one))) for one in actions if one.id != written)
        there = form is not None and form.parent() is self
        if wanted == self._shown and there == (form is not None):
            return
        self._shown = wanted
        self._take_down(form)
        for one in actions:
            self._column.addWidget(form if form and one.id == written else self._card(one))
        self.updateGeometry()

    def focus_on(self, action_id: str, key: str) -> None:
        """Put the focus on a link of a card, or of the first where this one is gone."""
        card = self._cards.get(action_id) or next(iter(self._cards.values()), None)
        if card is not None:
            card.focus_on(key)

    def _card(self, one: Action) -> ActionCard:
        card = ActionCard(one, self._where(one), self._today, self._offers(one))
        card.asked.connect(self.asked)
        self._cards[one.id] = card
        return card

    def _take_down(self, form: ActionForm | None) -> None:
        self._cards = {}
        while (entry := self._column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None and widget is not form:
                widget.hide()
                widget.deleteLater()
