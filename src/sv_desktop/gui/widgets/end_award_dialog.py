"""Ending an award before its time: from which day on, and why."""

from datetime import date

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.award import Award
from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.form_dialog import FormDialog
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.prose_line import ProseLine

_MEANS = tr(
    "The award and the reason stay in the register. The certificate itself cannot be called back: tell the "
    "organisation, and whoever asks you for the number. A new decision can give a new award."
)


class EndAwardDialog(FormDialog):
    """day(), reason(): what was filled in."""

    def __init__(self, award: Award, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("End the award of {organisation}", organisation=award.organisation),
            tr("End the award"),
            parent,
            takes_away=True,
        )
        self._award, self._today = award, today
        self.body.addWidget(Prose(f"{award.number}, {award.title}", strong=True))
        self.body.addWidget(Prose(_MEANS))
        self.date = DateEdit()
        self.date.set_value(today.isoformat())
        self.date_row = self.add_field(
            tr("From which day on?"), tr("The first day on which it does not count."), self.date
        )
        self.line = ProseLine()
        hint = tr("Such as “it has merged with another organisation”. It stays in the register.")
        self.reason_row = self.add_field(tr("What has changed?"), hint, self.line)

    def day(self) -> date:
        """The first day without it."""
        return date.fromisoformat(self.date.value() or self._today.isoformat())

    def reason(self) -> str:
        """Why it ends."""
        return self.line.text().strip()

    def wrong(self) -> FieldRow | None:
        """A day outside the award, or no reason."""
        self.date_row.set_problem(self.date.problem() or self._wrong_day())
        self.reason_row.set_problem("" if self.reason() else tr("Say in a few words why."))
        if self.date_row.problem():
            return self.date_row
        return self.reason_row if self.reason_row.problem() else None

    def _wrong_day(self) -> str:
        if self.date.empty():
            return tr("Choose today or an earlier day.")
        within = self._award.first_day <= self.day() <= self._today
        return "" if within else tr("Choose a day from the first day of the award to today.")
