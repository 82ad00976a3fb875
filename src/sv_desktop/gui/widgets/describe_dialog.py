"""Describing evidence: a title, a date, and what it shows."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit


class DescribeDialog(QDialog):
    """values(): title, description, ISO date or ""."""

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Describe this evidence")
        theme = current()
        self.setMinimumWidth(theme.px(68))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(3))
        column.setSpacing(theme.px(2))
        column.addWidget(Prose(evidence.name, "muted"))
        self._title, self._shows, self._date = (
            QLineEdit(evidence.title),
            GrowingTextEdit(evidence.description),
            DateEdit(),
        )
        self._title.setFont(theme.font())
        self._date.set_value(evidence.date or None)
        column.addWidget(FieldRow("Title", "A name that a reader understands.", self._title, optional=True))
        column.addWidget(FieldRow("What does it show?", "One sentence is enough.", self._shows, optional=True))
        column.addWidget(FieldRow("When is it from?", "", self._date, optional=True))
        row = Flow()
        row.addWidget(PrimaryButton("Keep", clicked=self.accept))
        row.addWidget(SecondaryButton("Cancel", clicked=self.reject))
        column.addLayout(row)

    def values(self) -> tuple[str, str, str]:
        """What was filled in."""
        return self._title.text(), self._shows.toPlainText(), self._date.value() or ""
