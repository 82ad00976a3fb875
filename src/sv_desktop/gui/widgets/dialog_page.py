"""The page inside a dialog: it scrolls where the screen is small or the text is large."""

from PySide6.QtWidgets import QDialog, QVBoxLayout

from sv_desktop.gui.widgets.scroll_page import ScrollPage


def dialog_page(dialog: QDialog) -> ScrollPage:
    """Fill a dialog with a page, and hand it out."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    page = ScrollPage()
    column.addWidget(page)
    return page
