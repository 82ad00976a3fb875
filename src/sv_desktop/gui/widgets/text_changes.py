"""What is different between two versions of the framework texts: question by question, in both wordings."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from sv_desktop.domain.difference import Change, difference
from sv_desktop.domain.language import tr
from sv_desktop.domain.text_changes import ItemChange, PackChange, TextChange, What
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.marked_words import MarkedWords
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag

_LEAST_CHARACTERS = 56
#: Of more questions than these the wordings are opened one by one.
_MOST_OPEN = 15
#: Parts that are made before the page is shown.
_AT_ONCE = 12
_TAGS = {What.ADDED: "added", What.REMOVED: "removed", What.MOVED: "changed", What.CHANGED: "changed"}
_NOTE = tr("Words that went are struck through, words that came are underlined.")


class TextChanges(QWidget):
    """All changes. answered: refs of questions that were answered and want a look, which is said beside them.

    Where there are many, the later ones are made while the first are read, so that the window never stands still.
    """

    def __init__(
        self, changes: Iterable[PackChange], answered: Iterable[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._answered = frozenset(answered)
        self._column = _column(self, 2)
        self._column.addWidget(Prose(_NOTE, "muted"))
        changes = tuple(changes)
        self._folded = sum(len(change.items) for change in changes) > _MOST_OPEN
        self._waiting = deque(make for change in changes for make in self._makers(change))
        for _number in range(min(_AT_ONCE, len(self._waiting))):
            self._column.addWidget(self._waiting.popleft()())
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._add_next)
        if self._waiting:
            self._timer.start()

    def _add_next(self) -> None:
        self._column.addWidget(self._waiting.popleft()())
        if not self._waiting:
            self._timer.stop()

    def _makers(self, change: PackChange) -> Iterator[Callable[[], QWidget]]:
        """What shows a framework, each made when its turn comes."""
        yield partial(Heading, change.title, 2)
        yield partial(Prose, f"{change.words}.", "muted")
        if change.texts:
            yield partial(Folded, tr("What it says of itself"), change.texts)
        if change.what is not What.CHANGED:
            yield partial(Bullets, tuple(item.title for item in change.items))
            return
        for item in change.items:
            yield partial(ItemChangeCard, item, answered=item.ref in self._answered, folded=self._folded)


class ItemChangeCard(Card):
    """One question. opened: whether all that differs is in sight, and not only what belongs to what is asked.

    folded: whether even that is behind a line.
    """

    def __init__(
        self,
        item: ItemChange,
        *,
        answered: bool = False,
        opened: bool = False,
        folded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(item.title, 3))
        self.body.addWidget(StatusTag(_TAGS[item.what], item.words, wraps=True))
        if answered:
            self.body.addWidget(
                StatusTag("look_again", tr("You answered it: it will be marked for a look"), wraps=True)
            )
        if item.what is What.REMOVED:
            self.body.addWidget(
                Prose(tr("An answer to it stays readable, with this question, and goes along."), "muted")
            )
        asked = tuple(one for one in item.texts if one.asks or opened)
        if asked and folded:
            self.body.addWidget(Folded(tr("Both wordings: {title}", title=item.title), asked, tr("Both wordings")))
        for one in () if folded else asked:
            self.body.addWidget(BothWordings(one))
        around = tuple(one for one in item.texts if one not in asked)
        if around:
            self.body.addWidget(
                Folded(tr("What stands around it: {title}", title=item.title), around, tr("What stands around it"))
            )


class Folded(QWidget):
    """Changes behind one line, made when it is opened. name: for a screen reader; words: that are seen."""

    def __init__(
        self, name: str, texts: tuple[TextChange, ...], words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._texts = texts
        self._column = _column(self, 1.5)
        self.button = LinkButton(f"{words or name} ({len(texts)})", "down", clicked=self.unfold, name=name)
        self._column.addWidget(self.button)

    def unfold(self) -> None:
        """Show them."""
        self.button.hide()
        for one in self._texts:
            self._column.addWidget(BothWordings(one))


class BothWordings(QWidget):
    """One text before and now, beside each other where there is room."""

    def __init__(self, change: TextChange, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = _column(self, 0.5)
        column.addWidget(Prose(change.part, "muted"))
        self._sides = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._sides.setSpacing(current().px(2))
        column.addLayout(self._sides)
        pieces = difference(change.before, change.after)
        for title, text, side in (
            (tr("Before"), change.before, Change.REMOVED),
            (tr("Now"), change.after, Change.ADDED),
        ):
            words = (
                MarkedWords(pieces, side, f"{change.part}, {title.lower()}") if text else Prose(tr("Nothing"), "muted")
            )
            self._sides.addLayout(_titled(title, words), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other where both can be read."""
        super().resizeEvent(event)
        wide = self.width() >= _LEAST_CHARACTERS * self.fontMetrics().averageCharWidth()
        self._sides.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


def _titled(title: str, words: QWidget) -> QVBoxLayout:
    side = QVBoxLayout()
    side.setSpacing(current().px(0.25))
    side.addWidget(Prose(title, strong=True))
    side.addWidget(words)
    side.addStretch(1)
    return side


def _column(widget: QWidget, spacing: float) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(current().px(spacing))
    return column
