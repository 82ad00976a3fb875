"""The conditions of an award: what is to be done, and by which day."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.feedback import Condition
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.calm_text import CalmText
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.link import LinkButton


class ConditionCard(Card):
    """One condition. changed(words, by): to be stored. removed: the person takes it off the list."""

    changed = Signal(str, str)
    removed = Signal()

    def __init__(self, condition: Condition, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = CalmText(condition.words, least=2)
        self.words.settled.connect(lambda _text: self._tell())
        self.words_row = FieldRow(tr("What is to be done?"), "", self.words)
        self.date = DateEdit()
        self.date.set_value(condition.by)
        self.date.editing_finished.connect(self._tell)
        self.date_row = FieldRow(tr("By which day?"), tr("Such as 31 1 2027."), self.date)
        self.body.addWidget(self.words_row)
        self.body.addWidget(self.date_row)
        remove = LinkButton(tr("Remove"), "trash", name=tr("Remove this condition"), changes=True)
        remove.clicked.connect(self.removed)
        self.body.addWidget(remove)
        self._said = (condition.words, self._by())

    def flush(self) -> None:
        """Hand over what was typed."""
        self.words.flush()
        self._tell()

    def show_problem(self, words: str) -> None:
        """Say what is wrong, at the field that it is about."""
        about_day = bool(self.words.toPlainText().strip())
        self.words_row.set_problem("" if about_day else words)
        self.date_row.set_problem(words if about_day else "")

    def focus_problem(self) -> None:
        """Go to the field that is wrong."""
        (self.date if self.date_row.problem() else self.words).setFocus()

    def _by(self) -> str:
        return self.date.value() or self.date.text()

    def _tell(self) -> None:
        said = (self.words.toPlainText(), self._by())
        if said != self._said:
            self._said = said
            self.changed.emit(*said)


class ConditionList(QWidget):
    """put(id, words, by), dropped(id), wanted: one more condition, please."""

    put = Signal(str, str, str)
    dropped = Signal(str)
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1.5))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(current().px(1.5))
        column.addLayout(self._rows)
        self.add_button = SecondaryButton(tr("Add a condition"), "plus", clicked=self.wanted.emit, changes=True)
        column.addWidget(self.add_button)
        self.cards: dict[str, ConditionCard] = {}

    def load(self, conditions: tuple[tuple[str, Condition], ...]) -> None:
        """Show these; a card that is there already stays, with what is being typed in it."""
        wanted = dict(conditions)
        for key in [key for key in self.cards if key not in wanted]:
            card = self.cards.pop(key)
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        new = [key for key in wanted if key not in self.cards]
        for key in new:
            card = self.cards[key] = ConditionCard(wanted[key])
            card.changed.connect(partial(self.put.emit, key))
            card.removed.connect(partial(self.dropped.emit, key))
            self._rows.addWidget(card)
        if len(new) == 1 and self.isVisible():
            self.cards[new[0]].words.setFocus()

    def flush(self) -> None:
        """Hand over what was typed."""
        for card in tuple(self.cards.values()):
            card.flush()
