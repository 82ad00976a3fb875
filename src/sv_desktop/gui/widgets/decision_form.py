"""Writing a decision: what it is, why, under which conditions, and what else the letter says."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.decision import Draft, Problem
from sv_desktop.domain.framework import Assessment, Outcome, OutcomeKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.received import Named
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.calm_text import CalmText
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.condition_list import ConditionList
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose

#: What stands beside the box for the letter, by what was chosen.
_MESSAGE = {
    OutcomeKind.AWARD: tr(
        "It may stay empty. Say what you liked most, if you can: the letter itself only thanks them."
    ),
    OutcomeKind.AWARD_WITH_CONDITIONS: tr(
        "It may stay empty. The letter thanks them, and lists the conditions itself."
    ),
    OutcomeKind.ASK_FOR_MORE: (
        tr("Say what you would like to see, and by when. What you ask for at single answers goes along, beside each.")
    ),
    OutcomeKind.NOT_YET: (
        tr(
            "It may stay empty. Say whom they can ring to talk about it, if you can. The letter thanks them, gives the "
            "reasons above, and says that everything they wrote is kept."
        )
    ),
}
_REASONS = {
    OutcomeKind.NOT_YET: (
        tr("Why, theme by theme"),
        tr("Each theme that was used needs a reason: what is missing, and what would help."),
    ),
    OutcomeKind.ASK_FOR_MORE: (
        tr("Theme by theme"),
        tr("Where you can, say what is still open in a theme. It may stay empty."),
    ),
}


class DecisionForm(QWidget):
    """outcome_chosen(id), reason_given(theme, words), message_said(words); the conditions have signals of their own."""

    outcome_chosen = Signal(str)
    reason_given = Signal(str, str)
    message_said = Signal(str)

    def __init__(self, assessment: Assessment, themes: tuple[Named, ...], draft: Draft) -> None:
        super().__init__()
        self._outcomes = {one.id: one for one in assessment.outcomes}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        options = tuple((one.id, one.label, one.help) for one in assessment.outcomes)
        self.outcome = RadioGroup(options, draft.outcome or None)
        self.outcome.changed.connect(lambda: self._chosen())
        self.outcome_row = FieldRow(tr("What have you decided?"), "", self.outcome)
        self.outcome_row.add(Prose(assessment.note, "muted"))
        column.addWidget(self.outcome_row)
        self._why, self._why_words = Heading("", 2), Prose("", "muted")
        column.addWidget(self._why)
        column.addWidget(self._why_words)
        self.reasons: dict[str, CalmText] = {}
        self.reason_rows: dict[str, FieldRow] = {}
        for theme in themes:
            box = self.reasons[theme.id] = CalmText(draft.reasons.get(theme.id, ""))
            box.settled.connect(partial(self.reason_given.emit, theme.id))
            row = self.reason_rows[theme.id] = FieldRow(theme.label, "", box)
            column.addWidget(row)
        self._conditions_title = Heading(tr("Conditions"), 2)
        self.conditions = ConditionList()
        self.conditions_row = FieldRow(
            tr("What is still to come?"), tr("Each with the day by which it is to be met."), self.conditions
        )
        column.addWidget(self._conditions_title)
        column.addWidget(self.conditions_row)
        self._letter = Heading(tr("The letter"), 2)
        column.addWidget(self._letter)
        self._letter_words = Prose("", "muted")
        column.addWidget(self._letter_words)
        self.message = CalmText(draft.message, least=4)
        self.message.settled.connect(self.message_said)
        self.message_row = FieldRow(tr("In your own words"), "", self.message)
        column.addWidget(self.message_row)
        self.conditions.load(draft.conditions)
        self._show_parts()

    @property
    def chosen(self) -> Outcome | None:
        """The outcome that is chosen."""
        return self._outcomes.get(self.outcome.value() or "")

    def flush(self) -> None:
        """Hand over what was typed last."""
        for box in (*self.reasons.values(), self.message):
            box.flush()
        self.conditions.flush()

    def load(self, draft: Draft) -> None:
        """Show what stands now; what is being typed stays."""
        self.conditions.load(draft.conditions)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say at each field what is missing; nothing where nothing is."""
        found = {one.field: one.words for one in problems}
        self.outcome_row.set_problem(found.get("outcome", ""))
        for ref, row in self.reason_rows.items():
            row.set_problem(found.get(f"reason:{ref}", ""))
        self.conditions_row.set_problem(found.get("conditions", ""))
        for key, card in self.conditions.cards.items():
            card.show_problem(found.get(f"condition:{key}", ""))
        self.message_row.set_problem(found.get("message", ""))

    def focus_field(self, field: str) -> None:
        """Go to a field, named as a problem names it."""
        kind, _colon, key = field.partition(":")
        if kind == "reason" and key in self.reasons:
            self.reasons[key].setFocus()
        elif kind == "condition" and key in self.conditions.cards:
            self.conditions.cards[key].focus_problem()
        elif kind == "conditions":
            self.conditions.add_button.setFocus()
        else:
            (self.message if kind == "message" else self.outcome).setFocus()

    def _chosen(self) -> None:
        self._show_parts()
        self.outcome_chosen.emit(self.outcome.value() or "")

    def _show_parts(self) -> None:
        """Only what the chosen outcome asks for; what was written elsewhere stays written."""
        kind = self.chosen.kind if self.chosen else None
        title, words = _REASONS.get(kind, ("", "")) if kind else ("", "")
        asks = bool(title) and bool(self.reasons)
        self._why.setText(title)
        self._why_words.setText(words)
        for widget in (self._why, self._why_words, *self.reason_rows.values()):
            widget.setVisible(asks)
        conditional = kind is OutcomeKind.AWARD_WITH_CONDITIONS
        self._conditions_title.setVisible(conditional)
        self.conditions_row.setVisible(conditional)
        self._letter_words.setText(_MESSAGE[kind] if kind else "")
        for widget in (self._letter, self._letter_words, self.message_row):
            widget.setVisible(kind is not None)
