"""The history of one answer: who changed it when, the difference in words, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sv_desktop.domain.answers import Revision, Value
from sv_desktop.domain.framework import Field
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme
from sv_desktop.domain.wording import said_when, value_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.difference_view import DifferenceView
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose

_NOTE = tr("Removed words are struck through, added words are underlined. Bringing a version back loses nothing.")


class HistoryDialog(QDialog):
    """restored(value): the person wants this version back."""

    restored = Signal(object)

    def __init__(
        self, field: Field, revisions: tuple[Revision, ...], programme: Programme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("History: {label}", label=field.label))
        self._revisions = tuple(reversed(revisions))
        self._texts = [value_words(field, one.value, programme) for one in self._revisions]
        theme = current()
        fit(self, 92, 72)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(3))
        column.setSpacing(theme.px(1.5))
        column.addWidget(Heading(field.label, 2))
        self.versions = QListWidget()
        self.versions.setAccessibleName(tr("Versions, newest first"))
        self.versions.setWordWrap(True)
        self.versions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for index, one in enumerate(self._revisions):
            self.versions.addItem(
                QListWidgetItem(
                    said_when(one.author, one.at.astimezone())
                    + (" " + tr("– this is what stands now") if index == 0 else "")
                )
            )
        self.shown = DifferenceView(tr("What this version changed"))
        self._bring_back = PrimaryButton(tr("Bring this version back"), "undo", clicked=self._restore, changes=True)
        if revisions:
            column.addWidget(self.versions, 2)
            column.addWidget(self.shown, 3)
            column.addWidget(Prose(_NOTE, "muted"))
        else:
            column.addWidget(Prose(tr("Nothing was written here yet."), "muted"))
            column.addStretch(1)
        row = Flow()
        self._bring_back.setVisible(bool(revisions))
        row.addWidget(self._bring_back)
        row.addWidget(SecondaryButton(tr("Close"), clicked=self.reject))
        column.addLayout(row)
        self.versions.currentRowChanged.connect(self._show)
        self.versions.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._revisions):
            return
        before = self._texts[row + 1] if row + 1 < len(self._texts) else ""
        self.shown.show_difference(before, self._texts[row])
        self._bring_back.setEnabled(row > 0)

    def _restore(self) -> None:
        value: Value = self._revisions[self.versions.currentRow()].value
        self.restored.emit(value)
        self.accept()
