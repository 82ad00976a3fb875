"""What a scheme asks for, each with one click into the action plan."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.came_back import ToDo
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.labelled_words import LabelledWords
from sv_desktop.gui.widgets.plan_link import PlanLink
from sv_desktop.gui.widgets.prose import Prose


class AskedList(QWidget):
    """planned(ToDo): put it into the plan."""

    planned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(current().px(1))
        self._asked: tuple[ToDo, ...] | None = None
        self.links: list[PlanLink] = []

    def show_asked(self, asked: tuple[ToDo, ...]) -> None:
        """Show these; the focus stays at its place in the list."""
        if asked == self._asked:
            return
        self._asked = asked
        focused = next((place for place, link in enumerate(self.links) if link.hasFocus()), None)
        while (entry := self._rows.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.links = []
        for one in asked:
            words = tr("{what}, by {day}", what=one.what, day=date_words(one.due)) if one.due else one.what
            self._rows.addWidget(LabelledWords(one.about, words) if one.about else Prose(words))
            link = PlanLink(words)
            link.add_requested.connect(lambda one=one: self.planned.emit(one))
            self._rows.addWidget(link)
            self.links.append(link)
        if focused is not None and self.links:
            self.links[min(focused, len(self.links) - 1)].setFocus()
