"""A label with words close under it, for what is only read."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.prose import Prose


class LabelledWords(QWidget):
    """Never taken for markup, whoever wrote them."""

    def __init__(self, label: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, current().px(0.5), 0, 0)
        column.setSpacing(current().px(0.25))
        column.addWidget(Prose(label, strong=True))
        if words:
            column.addWidget(Prose(words))
