"""What is shown while a register is being opened: its name, and that it comes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.progress_panel import ProgressPanel


class BeingOpenedPage(QWidget):
    """name: of what is being opened."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(4),) * 4)
        column.setSpacing(theme.px(2))
        column.addWidget(Heading(name, 2), 0, Qt.AlignmentFlag.AlignTop)
        progress = ProgressPanel(cancelable=False)
        progress.start(tr("Opening the register"))
        column.addWidget(progress)
        column.addStretch(1)
