"""A dialog with a few fields, kept together or not at all; it scrolls where the text is large."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.scroll_page import ScrollPage


class FormDialog(QDialog):
    """body: the layout for the fields. A subclass says in :meth:`wrong` what cannot be kept yet."""

    def __init__(self, title: str, keep: str = tr("Keep"), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        fit(self, 84, 88)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._first: QWidget | None = None
        self.page = ScrollPage()
        self.body = self.page.body
        self.body.addWidget(Heading(title, 2))
        column.addWidget(self.page, 1)
        column.addWidget(Rule())
        pad = current().px(2)
        row = QHBoxLayout()
        row.setContentsMargins(2 * pad, pad, 2 * pad, pad)
        buttons = Flow()
        self.keep_button = PrimaryButton(keep, clicked=self.accept)
        buttons.addWidget(self.keep_button)
        buttons.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        row.addLayout(buttons)
        column.addLayout(row)

    def add_field(self, label: str, hint: str, editor: QWidget, *, optional: bool = False) -> FieldRow:
        """Put a field under the others."""
        row = FieldRow(label, hint, editor, optional=optional)
        self.page.watch(editor)
        self.body.addWidget(row)
        if self._first is None:
            self._first = editor
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._first is not None:
            self._first.setFocus()

    def wrong(self) -> FieldRow | None:
        """The first field that cannot be kept as it is, with its problem shown."""
        return None

    def accept(self) -> None:
        """Keep, or lead to what is wrong."""
        row = self.wrong()
        if row is None:
            super().accept()
            return
        row.editor.setFocus()
        self.page.ensureWidgetVisible(row)
