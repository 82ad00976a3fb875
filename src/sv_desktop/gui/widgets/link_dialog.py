"""Giving the address of a web page as evidence. Nothing is fetched."""

from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.link import web_address
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.form_dialog import FormDialog
from sv_desktop.gui.widgets.prose import Prose

_WHAT = tr(
    "SV Desktop never goes online, so it keeps the address alone. Pages change and vanish: where it matters, save the "
    "page as a PDF and add that as well."
)


class LinkDialog(FormDialog):
    """values(): address, title, ISO date or ""."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Add a link"), tr("Add the link"), parent)
        self.body.addWidget(Prose(_WHAT))
        self.address, self.title, self.date = QLineEdit(), QLineEdit(), DateEdit()
        for line in (self.address, self.title):
            line.setFont(current().font())
        self._address_row = self.add_field(
            tr("Web address"),
            tr("Such as https://www.example.org/our-report. Copy it from your browser."),
            self.address,
        )
        self.add_field(tr("Title"), tr("What a reader finds there."), self.title, optional=True)
        self._date_row = self.add_field(
            tr("When is it from?"), tr("The date on the page, or the day you looked."), self.date, optional=True
        )

    def wrong(self) -> FieldRow | None:
        """An address that is none, or half a date."""
        problem = ""
        try:
            web_address(self.address.text())
        except PlainError as error:
            problem = str(error)
        self._address_row.set_problem(problem)
        self._date_row.set_problem(self.date.problem())
        return next((row for row in (self._address_row, self._date_row) if row.problem()), None)

    def values(self) -> tuple[str, str, str]:
        """What was filled in."""
        return self.address.text(), self.title.text(), self.date.value() or ""
