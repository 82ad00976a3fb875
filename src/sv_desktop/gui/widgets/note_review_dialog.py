"""Noting that a review was asked for by phone or by letter."""

from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.form_dialog import FormDialog
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

_WHAT = tr(
    "A request that comes as a file is noted by itself when you add the file to the inbox. Use this for all others."
)


class NoteReviewDialog(FormDialog):
    """asked_by(), role(), how(), reasons(): what was filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Note that a review was asked for"), tr("Note it"), parent)
        self.body.addWidget(Prose(_WHAT, "muted"))
        self._name, self._role, self._how = QLineEdit(), QLineEdit(), QLineEdit(tr("by phone"))
        for line in (self._name, self._role, self._how):
            line.setFont(current().font())
        self._reasons = GrowingTextEdit(least=5)
        self.name_row = self.add_field(tr("Who asks for it?"), "", self._name)
        self.add_field(tr("In what role?"), tr("Such as “Chair”."), self._role, optional=True)
        self.add_field(tr("How?"), "", self._how)
        self.reasons_row = self.add_field(
            tr("What do they say?"), tr("In their words, as well as you can."), self._reasons
        )

    def asked_by(self) -> str:
        """The person's name."""
        return self._name.text().strip()

    def role(self) -> str:
        """The person's role."""
        return self._role.text().strip()

    def how(self) -> str:
        """By phone, by letter."""
        return self._how.text().strip() or tr("by phone")

    def reasons(self) -> str:
        """Their words."""
        return self._reasons.toPlainText().strip()

    def wrong(self) -> FieldRow | None:
        self.name_row.set_problem("" if self.asked_by() else tr("Type the name of the person."))
        self.reasons_row.set_problem("" if self.reasons() else tr("Write down what they say."))
        return self.name_row if not self.asked_by() else self.reasons_row if not self.reasons() else None
