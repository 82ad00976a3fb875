"""What changed between two times: a list of places, and the difference of the one that is chosen."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtWidgets import QDialog, QListWidget, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.difference_view import DifferenceView
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose


class Shown(Struct, frozen=True):
    """One changed answer in words."""

    where: str
    then: str
    now: str


class ChangesDialog(QDialog):
    """rows: what to list, in order."""

    def __init__(self, title: str, rows: Sequence[Shown], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._rows = tuple(rows)
        fit(self, 100, 76)
        pad = current().px(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(current().px(1.5))
        column.addWidget(Heading(title, 2))
        self.places = QListWidget()
        self.places.setAccessibleName(tr("Changed answers"))
        self.places.setWordWrap(True)
        self.places.addItems([row.where for row in self._rows])
        self.shown = DifferenceView(tr("What changed in it"))
        column.addWidget(self.places, 2)
        column.addWidget(self.shown, 3)
        column.addWidget(Prose(tr("Removed words are struck through, added words are underlined."), "muted"))
        row = Flow()
        row.addWidget(SecondaryButton(tr("Close"), clicked=self.reject))
        column.addLayout(row)
        self.places.currentRowChanged.connect(self._show)
        self.places.setCurrentRow(0)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._rows):
            self.shown.show_difference(self._rows[row].then, self._rows[row].now)
