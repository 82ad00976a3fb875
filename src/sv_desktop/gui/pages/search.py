"""Find: words in the answers, in what is said of evidence, and in the text inside it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.look_only import VIEWS
from sv_desktop.gui.widgets.passage import Passage
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.search import Found, Hit, search

_CALM_MS = 250
_MOST = 25
_HINT = tr("Looks in the questions and your answers, in what you say of evidence, and in the text inside it.")
_NOTHING = tr("Nothing was found. Try fewer words, or only the beginning of a word.")


class SearchPage(QWidget):
    """Keeps the words from visit to visit."""

    go = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        column.addWidget(self.page)
        self.words = QLineEdit()
        self.words.setProperty(VIEWS, True)
        self.words.setFont(current().font())
        self.words.setClearButtonEnabled(True)
        self.page.body.addWidget(Heading(tr("Find")))
        self.page.body.addWidget(FieldRow(tr("What are you looking for?"), _HINT, self.words))
        self.count = Prose("", strong=True)
        self.page.body.addWidget(self.count)
        self._results = QVBoxLayout()
        self._results.setSpacing(current().px(1.5))
        self.page.body.addLayout(self._results)
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self.look)
        self.words.textChanged.connect(lambda _text: self._timer.start())
        self.words.returnPressed.connect(self.look)

    def show_place(self, argument: str) -> None:
        """Ready to type; argument: words to look for at once."""
        if argument:
            self.words.setText(argument)
        self.look()
        QTimer.singleShot(0, self, self._ready)

    def _ready(self) -> None:
        """Once the page is shown: the words are marked, so that typing replaces them."""
        self.words.setFocus()
        self.words.selectAll()

    def leave(self) -> None:
        """Nothing waits to be stored."""

    def look(self) -> None:
        """Look for what stands in the box, off the window's thread."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        desk, words = self._session.desk, self.words.text()
        self._job = self._session.jobs.run(
            lambda _progress: (words, search(desk, words, limit=_MOST)),
            success=self._show,
            failure=lambda _error: None,
            lane="look",
            owner=self,
        )

    def _show(self, answer: tuple[str, Found]) -> None:
        words, found = answer
        if words != self.words.text():
            return
        self._clear()
        self.count.setText(_count(words, found))
        self.count.setVisible(bool(self.count.text()))
        announce(self, self.count.text())
        for title, hits in ((tr("In your answers"), found.answers), (tr("In your evidence"), found.evidence)):
            if hits:
                self._results.addWidget(self._group(title, hits))

    def _group(self, title: str, hits: Sequence[Hit]) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(title, 2))
        for hit in hits:
            link = LinkButton(hit.title, "right", name=f"{hit.title}: {hit.what}")
            link.clicked.connect(lambda _checked=False, place=hit.place: self.go.emit(place))
            card.body.addWidget(link)
            card.body.addWidget(Prose(hit.what, "muted"))
            card.body.addWidget(Passage(hit.pieces))
            card.body.addSpacing(current().px(0.5))
        return card

    def _clear(self) -> None:
        while (item := self._results.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def _count(words: str, found: Found) -> str:
    if not words.strip():
        return ""
    if not found.count:
        return _NOTHING
    told = counted("{n} place found.", "{n} places found.", found.count)
    return tr("{told} These are the best; there are more.", told=told) if found.more else told
