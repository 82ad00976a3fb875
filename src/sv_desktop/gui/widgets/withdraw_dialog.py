"""Withdrawing a key: from which day on, and why."""

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.buttons import DangerButton, SecondaryButton
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.prose_line import ProseLine

_MEANS = tr(
    "Packages that come on that day or later will not count as sealed by someone you know. "
    "What came before keeps its standing. This cannot be taken back."
)


class WithdrawDialog(QDialog):
    """day(), reason(): what was filled in."""

    def __init__(self, key: KnownKey, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.setWindowTitle(tr("Withdraw a key"))
        page = self._page = dialog_page(self)
        page.body.addWidget(Heading(tr("Withdraw the key of {organisation}", organisation=key.organisation), 2))
        page.body.addWidget(Prose(_MEANS))
        self.date = DateEdit()
        self.date.set_value(today.isoformat())
        self.date_row = FieldRow(
            tr("From which day on?"), tr("The day from which it may be in other hands."), self.date
        )
        page.body.addWidget(self.date_row)
        self.line = ProseLine()
        self.reason_row = FieldRow(tr("Why?"), tr("Such as “they told us that their laptop was stolen”."), self.line)
        page.body.addWidget(self.reason_row)
        withdraw = DangerButton(tr("Withdraw the key"), clicked=self._withdraw)
        dialog_foot(self, withdraw, SecondaryButton(tr("Cancel"), clicked=self.reject))
        fit(self, 76, 56)

    def day(self) -> date:
        """From when the key does not count."""
        return date.fromisoformat(self.date.value() or self._today.isoformat())

    def reason(self) -> str:
        """Why."""
        return self.line.text().strip()

    def _withdraw(self) -> None:
        late = self.date.value() is not None and self.day() > self._today
        self.date_row.set_problem(
            self.date.problem() or (tr("Choose today or an earlier day.") if late or self.date.empty() else "")
        )
        self.reason_row.set_problem("" if self.reason() else tr("Say in a few words why."))
        if not self.date_row.problem() and self.reason():
            self.accept()
        else:
            self._page.lead_to(self.date if self.date_row.problem() else self.line)
