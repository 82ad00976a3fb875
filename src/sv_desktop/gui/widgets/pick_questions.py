"""Picking the questions that evidence is to serve."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.framework import item_ref
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose


class PickQuestions(QDialog):
    """chosen(): refs of the items that were ticked. used: refs of those that have it already."""

    def __init__(
        self, application: Application, what: str, used: Collection[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Use for questions"))
        fit(self, 84, 70)
        pad = current().px(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(current().px(1.5))
        column.addWidget(Heading(tr("Which questions does it back?"), 2))
        column.addWidget(Prose(what, "muted"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Questions"))
        self.list.setWordWrap(True)
        for pack in application.packs:
            for section, item in pack.items():
                ref = item_ref(pack, item)
                if pack.id != ORGANISATION_PACK and ref not in used and application.is_chosen(pack, section):
                    where = pack.short_title if len(pack.sections) == 1 else f"{pack.short_title}, {section.title}"
                    self._add(ref, f"{where}: {item.title}")
        column.addWidget(self.list, 1)
        buttons = Flow()
        buttons.addWidget(PrimaryButton(tr("Use for the ticked ones"), clicked=self.accept))
        buttons.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        column.addLayout(buttons)

    def chosen(self) -> tuple[str, ...]:
        """The ticked refs."""
        rows = (self.list.item(index) for index in range(self.list.count()))
        return tuple(
            str(row.data(Qt.ItemDataRole.UserRole)) for row in rows if row.checkState() is Qt.CheckState.Checked
        )

    def _add(self, ref: str, words: str) -> None:
        row = QListWidgetItem(words)
        row.setData(Qt.ItemDataRole.UserRole, ref)
        row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        row.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(row)
