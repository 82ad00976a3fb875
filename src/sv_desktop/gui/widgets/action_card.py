"""One action of the plan: what, who, by when, for which question, and what can be done with it."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from sv_desktop.domain.actions import ACTION_WORDS, Action, ActionState, due_words
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag

_KINDS = {ActionState.TO_DO: "todo", ActionState.DOING: "started", ActionState.DONE: "done"}


class ActionCard(Card):
    """asked(what, id): a key of offers, or "show" for what it is for.

    today: what is overdue is measured by it; None for no such words. where: what it is for, in words.
    offers: what can be done, as key to (words, icon).
    """

    asked = Signal(str, str)

    def __init__(
        self,
        action: Action,
        where: str,
        today: date | None,
        offers: Mapping[str, tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.action = action
        self._links: dict[str, LinkButton] = {}
        beside = not current().one_column
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        head.setSpacing(current().px(2 if beside else 1))
        head.addWidget(Prose(action.label, "text" if action.what.strip() else "muted", strong=True), 1)
        head.addWidget(StatusTag(*_status(action, today)), 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        by = tr("by {day}", day=date_words(action.due)) if action.due else tr("no date yet")
        self.body.addWidget(Prose(" · ".join((action.owner.strip() or tr("Nobody yet"), by)), "muted"))
        if where and offers:
            self._offer("show", where, "right", tr("Go to what it is for: {where}", where=where))
            self.body.addWidget(self._links["show"])
        elif where:
            self.body.addWidget(Prose(tr("For {where}", where=where), "muted"))
        row = Flow()
        row.setSpacing(current().px(2))
        for key, (words, icon_name) in offers.items():
            self._offer(key, words, icon_name, f"{words}: {action.label}")
            row.addWidget(self._links[key])
        self.body.addLayout(row)

    def focus_on(self, key: str) -> None:
        """Put the focus on a link, or on the first where this card has none such."""
        link = self._links.get(key) or next(iter(self._links.values()), None)
        if link is not None:
            link.setFocus()

    def _offer(self, key: str, words: str, icon_name: str, name: str) -> None:
        link = LinkButton(words, icon_name, name=name)
        link.clicked.connect(lambda: self.asked.emit(key, self.action.id))
        self._links[key] = link


def _status(action: Action, today: date | None) -> tuple[str, str]:
    words = ACTION_WORDS[action.state]
    left = due_words(action, today) if today else ""
    late = today is not None and action.late(today)
    return "problem" if late else _KINDS[action.state], f"{words}, {left}" if left else words
