"""The list of shortcuts, made from the menus, so that it is never wrong."""

from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage

_EVERYWHERE = (
    (tr("Go to the next control, and back"), tr("Tab, Shift+Tab")),
    (tr("Press a button, tick a box"), tr("Space")),
    (tr("Choose in a list"), tr("Arrow keys, then Enter")),
    (tr("Open a menu"), tr("Alt and the underlined letter")),
    (tr("Close a dialog without changing anything"), tr("Esc")),
)


class ShortcutsDialog(QDialog):
    """menus: their titles with (command, shortcut)."""

    def __init__(self, menus: list[tuple[str, list[tuple[str, str]]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        fit(self, 76, 80)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading(tr("Keyboard shortcuts")))
        for title, rows in [(tr("Everywhere"), list(_EVERYWHERE)), *menus]:
            if rows:
                page.body.addWidget(Heading(title, 3))
                page.body.addLayout(_table(rows))
        page.body.addWidget(SecondaryButton(tr("Close"), clicked=self.accept))


def _table(rows: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(current().px(2))
    grid.setVerticalSpacing(current().px(0.5))
    for at, (words, keys) in enumerate(rows):
        grid.addWidget(Prose(words), at, 0)
        grid.addWidget(Prose(keys, strong=True), at, 1)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    return grid
