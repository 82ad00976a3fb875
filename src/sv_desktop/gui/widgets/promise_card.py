"""What a scheme promises its applicants: by when they are told; and who signs the letters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.framework import ToldFrom
from sv_desktop.domain.language import tr
from sv_desktop.domain.telling_time import MOST_DAYS, TellingRule
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.number import NumberEdit
from sv_desktop.gui.widgets.prose import Prose

_WHAT = tr(
    "Working days are Monday to Friday without the bank holidays in England. The inbox and the page of a decision show "
    "how many are left. An applicant who asks for a review hears within the same time after it."
)
_STARTS = (
    (ToldFrom.DECISION.value, tr("From the day of the decision"), ""),
    (ToldFrom.RECEIVED.value, tr("From the day on which the package was received"), ""),
)


class PromiseCard(Card):
    """promised(days, start), signatory_changed(name). suggested: what the framework suggests, in words."""

    promised = Signal(int, object)
    signatory_changed = Signal(str)

    def __init__(
        self, rule: TellingRule, suggested: TellingRule, signatory: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(tr("How you answer"), 2))
        self.body.addWidget(Prose(_WHAT, "muted"))
        self.days = NumberEdit(minimum=1, maximum=MOST_DAYS, unit=tr("working days"))
        self.days.set_value(rule.days)
        self.days.editing_finished.connect(self._promise)
        hint = tr("{days} to begin with, as the framework suggests.", days=suggested.days)
        self.days_row = FieldRow(tr("Within how many working days are applicants told?"), hint, self.days)
        self.body.addWidget(self.days_row)
        self.start = RadioGroup(_STARTS, rule.start.value)
        self.start.changed.connect(self._promise)
        self.body.addWidget(FieldRow(tr("From when do they count?"), "", self.start))
        self._said = rule
        self._name = signatory
        self.signatory = QLineEdit(signatory)
        self.signatory.setFont(current().font())
        self.signatory.editingFinished.connect(self._sign)
        hint = tr("Such as “Ruth Okafor, for the panel”. It stands at the end of each letter.")
        self.body.addWidget(FieldRow(tr("Who signs the letters?"), hint, self.signatory, optional=True))

    def _promise(self) -> None:
        wrong = self.days.problem() or ("" if self.days.text().strip() else tr("Enter a number, such as 7."))
        self.days_row.set_problem(wrong)
        start = self.start.value()
        if start is None:
            self.start.set_value(self._said.start.value)
            return
        rule = TellingRule(days=int(self.days.value() or 0), start=ToldFrom(start))
        if not wrong and rule != self._said:
            self._said = rule
            self.promised.emit(rule.days, rule.start)

    def _sign(self) -> None:
        name = " ".join(self.signatory.text().split())
        if name != self._name:
            self._name = name
            self.signatory_changed.emit(name)
