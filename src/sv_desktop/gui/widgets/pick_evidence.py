"""Picking evidence that is already in the workspace."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current, icon
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.evidence_row import evidence_facts, icon_of
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose


class PickEvidence(QDialog):
    """chosen(): the ids that were ticked."""

    def __init__(
        self,
        evidence: tuple[Evidence, ...],
        parent: QWidget | None = None,
        *,
        title: str = tr("Use evidence that is already here"),
        take: str = tr("Use the ticked ones"),
        nothing: str = tr("There is nothing else here yet. Files you add anywhere can be used everywhere."),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        theme = current()
        fit(self, 76, 56)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(3), theme.px(3))
        column.setSpacing(theme.px(1.5))
        column.addWidget(Heading(title, 2))
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        for one in evidence:
            row = QListWidgetItem(icon(icon_of(one), Role.MUTED), f"{one.label}  ({evidence_facts(one)})")
            row.setData(Qt.ItemDataRole.UserRole, one.id)
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Unchecked)
            self._list.addItem(row)
        self._list.setVisible(bool(evidence))
        column.addWidget(self._list, 1)
        if not evidence:
            column.addWidget(Prose(nothing, "muted"))
            column.addStretch(1)
        buttons = Flow()
        use = PrimaryButton(take, clicked=self.accept)
        use.setVisible(bool(evidence))
        buttons.addWidget(use)
        buttons.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        column.addLayout(buttons)

    def chosen(self) -> tuple[str, ...]:
        """The ticked ids."""
        rows = (self._list.item(index) for index in range(self._list.count()))
        return tuple(
            str(row.data(Qt.ItemDataRole.UserRole)) for row in rows if row.checkState() is Qt.CheckState.Checked
        )
