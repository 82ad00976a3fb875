"""The page inside a dialog: it scrolls where the screen is small or the text is large."""

from PySide6.QtWidgets import QAbstractButton, QDialog, QHBoxLayout, QVBoxLayout

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.scroll_page import ScrollPage


def dialog_page(dialog: QDialog) -> ScrollPage:
    """Fill a dialog with a page, and hand it out."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    page = ScrollPage()
    column.addWidget(page, 1)
    return page


def dialog_foot(dialog: QDialog, *buttons: QAbstractButton) -> None:
    """What can be done stands under the page of a dialog, in sight however long the page is."""
    column, pad = dialog.layout(), current().px(2)
    assert isinstance(column, QVBoxLayout)  # noqa: S101 - dialog_page made it
    column.addWidget(Rule())
    row, together = QHBoxLayout(), Flow()
    row.setContentsMargins(2 * pad, pad, 2 * pad, pad)
    for button in buttons:
        together.addWidget(button)
    row.addLayout(together)
    column.addLayout(row)
