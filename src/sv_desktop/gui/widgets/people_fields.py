"""Whether evidence shows or names people, and what they agreed to."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.widgets.wrapping import WrappingCheck


class PeopleFields(QWidget):
    """values(): the mark and the note. The note is asked for once the mark is set."""

    def __init__(self, personal: bool = False, consent: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1))
        self.mark = WrappingCheck(tr("It contains personal data: it shows, names or describes a person"))
        self.mark.setChecked(personal)
        self.note = GrowingTextEdit(consent, least=2)
        self._row = FieldRow(
            tr("What did they agree to, and when?"),
            tr("Such as: both agreed in writing on 3 March that we may show it. This note goes along in the package."),
            self.note,
            optional=True,
        )
        column.addWidget(self.mark)
        column.addWidget(self._row)
        self.mark.toggled.connect(self._row.setVisible)
        self._row.setVisible(personal)

    def values(self) -> tuple[bool, str]:
        """Whether it contains personal data, and the consent note."""
        return self.mark.isChecked(), self.note.toPlainText()
