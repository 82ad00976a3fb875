"""A file that was not opened: what is in the way, and the ways on."""

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.opening import NotOpened, Offer
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose

_WORDS = {
    Offer.LOOK: tr("Look at it, read-only"),
    Offer.LOOK_AT_COPY: tr("Look at a copy, read-only"),
    Offer.TRY_AGAIN: tr("Try again"),
    Offer.TAKE_OVER: tr("Open it all the same"),
    Offer.RESTORE: tr("Restore the backup"),
    Offer.RESTORE_BESIDE: tr("Restore it elsewhere…"),
    Offer.RESCUE: tr("Rescue what can be read…"),
}


def ask_way_on(parent: QWidget, error: NotOpened) -> Offer | None:
    """What the person would like; None to leave it."""
    dialog = WaysOn(error, parent)
    dialog.exec()
    return dialog.chosen


class WaysOn(QDialog):
    """chosen: what the person would like; None while nothing was chosen, and after Cancel or Escape."""

    def __init__(self, error: NotOpened, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chosen: Offer | None = None
        self.setWindowTitle("SV Desktop")
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(3),) * 4)
        column.setSpacing(theme.px(2))
        column.addWidget(Heading(error.title, 2))
        column.addWidget(Prose(error.what))
        column.addWidget(Prose(error.next_step))
        row = Flow()
        row.setSpacing(theme.px(1))
        for index, offer in enumerate(error.offers):
            kind = SecondaryButton if index else PrimaryButton
            button = kind(_WORDS[offer], clicked=partial(self._choose, offer))
            row.addWidget(button)
            if not index:
                button.setFocus()
        row.addWidget(SecondaryButton(tr("Cancel"), clicked=self.reject))
        column.addLayout(row)
        self.setAccessibleDescription(str(error))

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words need at this width, which Qt only finds out for words of one line."""
        width, layout = current().px(76), self.layout()
        if layout is not None:
            self.setFixedSize(width, layout.totalHeightForWidth(width))
        super().showEvent(event)

    def _choose(self, offer: Offer) -> None:
        self.chosen = offer
        self.accept()
