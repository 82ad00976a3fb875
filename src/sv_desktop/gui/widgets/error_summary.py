"""The error summary: everything to look at again, each a link to its field (a pattern of the GOV.UK design system)."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose


class ErrorSummary(QFrame):
    """chosen(key): the person wants to go to that field. Hidden while there is nothing to say."""

    chosen = Signal(str)

    def __init__(
        self, title: str = tr("Please look at this again"), note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("banner", "true")
        self.setProperty("kind", "problem")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = title
        pad = current().px(2)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(pad, pad, pad, pad)
        self._layout.setSpacing(current().px(0.5))
        self._layout.addWidget(Heading(title, 3))
        self._note = Prose(note, "muted")
        self._note.setVisible(bool(note))
        self._layout.addWidget(self._note)
        self._links: list[LinkButton] = []
        self.hide()

    def show_problems(self, problems: Iterable[tuple[str, str]]) -> None:
        """problems: (key, words). The summary takes the focus when there are any."""
        for link in self._links:
            self._layout.removeWidget(link)
            link.deleteLater()
        self._links = []
        for key, words in problems:
            link = LinkButton(words)
            link.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._layout.addWidget(link)
            self._links.append(link)
        self.setVisible(bool(self._links))
        if self._links:
            said = tr("{title}. {count} to look at.", title=self._title, count=len(self._links))
            self.setAccessibleName(said)
            announce(self, said, at_once=True)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
