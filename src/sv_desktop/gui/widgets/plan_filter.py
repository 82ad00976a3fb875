"""Which actions of the plan to show: by who does them, and by how far they are."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sv_desktop.domain.actions import Action, ActionState
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.look_only import VIEWS
from sv_desktop.gui.widgets.pick_one import PickOne

_ANYBODY, _NOBODY, _NAMED = "", "nobody", "named:"
_STATES = (
    ("", "Everything"),
    ("left", "Not done yet"),
    ("late", "Overdue"),
    *((state.value, words) for state, words in (
        (ActionState.TO_DO, "To do"), (ActionState.DOING, "Under way"), (ActionState.DONE, "Done")
    )),
)  # fmt: skip


class PlanFilter(QWidget):
    """changed: the person wants to see others. today: what is overdue is measured by it."""

    changed = Signal()

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        row = Flow(self)
        row.setSpacing(current().px(3))
        self.owner, self.state = PickOne(((_ANYBODY, "Everybody"),)), PickOne(_STATES)
        for label, box in (("Who", self.owner), ("Show", self.state)):
            box.setProperty(VIEWS, True)
            row.addWidget(_labelled(label, box))
            box.picked.connect(lambda _picked: self.changed.emit())

    def set_owners(self, plan: Iterable[Action]) -> None:
        """Offer the people who are in the plan; who was picked stays picked."""
        owners = [one.owner.strip() for one in plan]
        options = [(_ANYBODY, "Everybody"), *((_NAMED + name, name) for name in sorted({*owners} - {""}))]
        if "" in owners:
            options.append((_NOBODY, "Nobody yet"))
        self.owner.set_options(options, self.owner.value())

    def wants(self, action: Action) -> bool:
        """Whether an action is to be shown."""
        owner, state = self.owner.value(), self.state.value()
        if owner == _NOBODY and action.owner.strip():
            return False
        if owner.startswith(_NAMED) and owner != _NAMED + action.owner.strip():
            return False
        if state == "left":
            return not action.done
        if state == "late":
            return action.late(self._today)
        return state in ("", action.state.value)


def _labelled(words: str, box: PickOne) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current().px(1))
    label = QLabel(words)
    label.setFont(current().font())
    label.setBuddy(box)
    box.setAccessibleName("Who: whose actions to show" if words == "Who" else "Show: how far the actions are")
    row.addWidget(label)
    row.addWidget(box)
    return holder
