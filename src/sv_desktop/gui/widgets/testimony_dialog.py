"""Writing down what somebody said, as evidence."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.testimony import Testimony, as_testimony
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.form_dialog import FormDialog
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.people_fields import PeopleFields
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit


class TestimonyDialog(FormDialog):
    """testimony(): what was written down; people: the mark and the consent note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Write down what somebody said"), tr("Add the testimony"), parent)
        self.body.addWidget(Prose(tr("Their own words count most. Ask first, and read back to them what you wrote.")))
        self.words, self.who, self.role, self.date = (
            GrowingTextEdit(least=5),
            Line(),
            Line(),
            DateEdit(),
        )
        self._words_row = self.add_field(tr("What did they say?"), tr("As they said it."), self.words)
        self._who_row = self.add_field(
            tr("Who said it?"), tr("Leave this empty where the name stays hidden."), self.who, optional=True
        )
        self.add_field(
            tr("In what role?"), tr("Such as: volunteer, neighbour, head teacher."), self.role, optional=True
        )
        self._date_row = self.add_field(tr("When?"), "", self.date, optional=True)
        self.people = PeopleFields()
        self.who.edited.connect(lambda text: self.people.mark.setChecked(bool(text.strip())))
        self.body.addWidget(self.people)

    def wrong(self) -> FieldRow | None:
        """No words, nobody who said them, or half a date."""
        for row in (self._words_row, self._who_row):
            row.set_problem("")
        self._date_row.set_problem(self.date.problem())
        try:
            self.testimony()
        except PlainError as error:
            row = self._who_row if self.words.toPlainText().strip() and not self._named() else self._words_row
            row.set_problem(str(error))
            return row
        return self._date_row if self.date.problem() else None

    def testimony(self) -> Testimony:
        """What was written down. Raises PlainError where something is missing."""
        return as_testimony(
            self.words.toPlainText(), who=self.who.text(), role=self.role.text(), date=self.date.value() or ""
        )

    def _named(self) -> bool:
        return bool(self.who.text().strip() or self.role.text().strip())
