"""Which actions of the plan to show: by who does them, and by how far they are."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from sv_desktop.domain.actions import Action, ActionState
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.look_only import VIEWS
from sv_desktop.gui.widgets.pick_one import PickOne

_ANYBODY, _NOBODY, _NAMED = "", "nobody", "named:"
_STATES = (
    ("", tr("Everything")),
    ("left", tr("Not done yet")),
    ("late", tr("Overdue")),
    *((state.value, words) for state, words in (
        (ActionState.TO_DO, tr("To do")), (ActionState.DOING, tr("Under way")), (ActionState.DONE, tr("Done"))
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
        self.owner, self.state = PickOne(((_ANYBODY, tr("Everybody")),)), PickOne(_STATES)
        for label, said, box in (
            (tr("Who"), tr("whose actions to show"), self.owner),
            (tr("Show"), tr("how far the actions are"), self.state),
        ):
            box.setProperty(VIEWS, True)
            box.setAccessibleName(f"{label}: {said}")
            row.addWidget(_labelled(label, box))
            box.picked.connect(lambda _picked: self.changed.emit())

    def set_owners(self, plan: Iterable[Action]) -> None:
        """Offer the people who are in the plan; who was picked stays picked."""
        owners = [one.owner.strip() for one in plan]
        options = [(_ANYBODY, tr("Everybody")), *((_NAMED + name, name) for name in sorted({*owners} - {""}))]
        if "" in owners:
            options.append((_NOBODY, tr("Nobody yet")))
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
    row.addWidget(label)
    row.addWidget(box)
    return holder
