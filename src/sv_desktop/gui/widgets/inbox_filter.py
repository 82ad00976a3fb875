"""Which submissions to show: by words, state, verdict, theme, assessor."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sv_desktop.domain.inbox import Inbox, Wanted
from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.standing import STANDING_OPTIONS, STATE_OPTIONS
from sv_desktop.gui.widgets.wrapping import WrappingCheck

_LETTERS = 9
#: From this size of text on, the filters are folded away to begin with: the table needs the room.
_LARGE_TEXT = 1.5
_ANY, _NOBODY, _NAMED = "", "nobody", "named:"


class InboxFilter(QWidget):
    """changed: the person wants to see others. before: what stands in front of the search."""

    changed = Signal()

    def __init__(self, before: Iterable[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(0.75))
        first, self._more = QWidget(), QWidget()
        row = _row(first)
        for one in before:
            row.addWidget(one)
        column.addWidget(first)
        column.addWidget(self._more)
        self.words = QLineEdit()
        self.words.setFont(current().font())
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(self.words.fontMetrics().averageCharWidth() * 18)
        self.words.textChanged.connect(lambda _text: self.changed.emit())
        row.addWidget(_labelled(tr("Search"), self.words))
        self.toggle = SecondaryButton(tr("Filters"), "list")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._more.setVisible)
        row.addWidget(self.toggle)
        row = _row(self._more)
        self.state = PickOne(((_ANY, tr("Any")), *STATE_OPTIONS))
        self.verdict = PickOne(((_ANY, tr("Any")), *STANDING_OPTIONS))
        self.theme = PickOne(((_ANY, tr("Any")),))
        self.assessor = PickOne(((_ANY, tr("Anybody")),))
        for label, box in (
            (tr("State"), self.state),
            (tr("Verdict"), self.verdict),
            (tr("Theme"), self.theme),
            (tr("Assessor"), self.assessor),
        ):
            box.setMinimumContentsLength(_LETTERS)
            box.picked.connect(lambda _picked: self.changed.emit())
            row.addWidget(_labelled(label, box))
        self.earlier = WrappingCheck(tr("Earlier versions, too"))
        self.earlier.setFont(current().font())
        self.earlier.toggled.connect(lambda _on: self.changed.emit())
        row.addWidget(self.earlier)
        roomy = current().text_scale < _LARGE_TEXT
        self.toggle.setChecked(roomy)
        self._more.setVisible(roomy)
        self.changed.connect(self._count)

    def offer(self, inbox: Inbox) -> None:
        """Offer the themes and the assessors that there are; what was picked stays picked."""
        self.theme.set_options(((_ANY, tr("Any")), *inbox.themes().items()), self.theme.value())
        names = ((_NAMED + name, name) for name in inbox.assessors())
        self.assessor.set_options(((_ANY, tr("Anybody")), (_NOBODY, tr("Nobody yet")), *names), self.assessor.value())

    def wanted(self) -> Wanted:
        """What is to be shown."""
        who = self.assessor.value()
        return Wanted(
            words=self.words.text(),
            state=self.state.value(),
            standing=self.verdict.value(),
            theme=self.theme.value(),
            assessor=None if who == _ANY else "" if who == _NOBODY else who.removeprefix(_NAMED),
            earlier=self.earlier.isChecked(),
        )

    def _count(self) -> None:
        """How many are set, so that none that is folded away is forgotten."""
        picked = sum(bool(box.value()) for box in (self.state, self.verdict, self.theme, self.assessor))
        self.toggle.setText(" " + (tr("Filters ({picked})", picked=picked) if picked else tr("Filters")))
        self.toggle.setAccessibleName(tr("Filters, {picked} set", picked=picked))

    def clear(self) -> None:
        """Show everything again."""
        self.words.clear()
        for box in (self.state, self.verdict, self.theme, self.assessor):
            box.setCurrentIndex(0)
        self.changed.emit()


def _row(holder: QWidget) -> Flow:
    row = Flow(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current().px(1.5))
    return row


def _labelled(words: str, editor: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(current().px(0.75))
    label = QLabel(words)
    label.setFont(current().font())
    label.setBuddy(editor)
    editor.setAccessibleName(tr("{words}: which submissions to show", words=words))
    row.addWidget(label)
    row.addWidget(editor)
    return holder
