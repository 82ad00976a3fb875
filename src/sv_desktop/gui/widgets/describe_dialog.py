"""Describing evidence: a title, a date, what it shows, and whom."""

from msgspec import Struct
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.form_dialog import FormDialog
from sv_desktop.gui.widgets.people_fields import PeopleFields
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.prose_line import ProseLine
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit


class Description(Struct, frozen=True, kw_only=True):
    """What was filled in. date: ISO or ""."""

    title: str
    description: str
    date: str
    personal: bool
    consent: str


class DescribeDialog(FormDialog):
    """values(): the description."""

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(tr("Describe this evidence"), parent=parent)
        self.body.addWidget(Prose(evidence.source or evidence.name, "muted"))
        self._title = ProseLine(evidence.title)
        self._shows = GrowingTextEdit(evidence.description, least=3)
        self._date = DateEdit()
        self._date.set_value(evidence.date or None)
        self.people = PeopleFields(evidence.personal, evidence.consent)
        self.add_field(tr("Title"), tr("A name that a reader understands."), self._title, optional=True)
        self.add_field(tr("What does it show?"), tr("One sentence is enough."), self._shows, optional=True)
        self._date_row = self.add_field(tr("When is it from?"), "", self._date, optional=True)
        self.body.addWidget(self.people)

    def wrong(self) -> FieldRow | None:
        """Half a date is not thrown away without a word."""
        self._date_row.set_problem(self._date.problem())
        return self._date_row if self._date.problem() else None

    def values(self) -> Description:
        """What was filled in."""
        personal, consent = self.people.values()
        return Description(
            title=self._title.text(),
            description=self._shows.toPlainText(),
            date=self._date.value() or "",
            personal=personal,
            consent=consent,
        )
