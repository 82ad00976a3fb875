"""A dialog with a few fields, kept together or not at all; it scrolls where the text is large."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.widgets.buttons import DangerButton, PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_page import dialog_foot, dialog_page
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading


class FormDialog(QDialog):
    """body: the layout for the fields. A subclass says in :meth:`wrong` what cannot be kept yet.

    takes_away: whether keeping it takes something away.
    """

    def __init__(
        self, title: str, keep: str = tr("Keep"), parent: QWidget | None = None, *, takes_away: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        fit(self, 84, 88)
        self._first: QWidget | None = None
        self.page = dialog_page(self)
        self.body = self.page.body
        self.body.addWidget(Heading(title, 2))
        self.keep_button = (DangerButton if takes_away else PrimaryButton)(keep, clicked=self.accept)
        dialog_foot(self, self.keep_button, SecondaryButton(tr("Cancel"), clicked=self.reject))

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
