"""What an assessor says of one question: a level, a comment, what to ask for, a private note; saved as it is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.rubric import Scored
from sv_desktop.domain.scoring import Said
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scoring_state import ScoringState
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit

#: Words are stored once the typing has paused so long, in milliseconds: each pause is an entry that is kept.
_CALM_MS = 1500
_FIELDS = (
    (
        EntryKind.COMMENT,
        tr("Comment to the applicant"),
        tr("It goes into the feedback: what is good, what would help."),
    ),
    (EntryKind.ASK, tr("Ask for more"), tr("What the applicant should add before this can be decided.")),
    (EntryKind.NOTE, tr("Private note"), tr("It stays in the register, and never goes to the applicant.")),
)


class ScoringPanel(ScrollPage):
    """said(kind, words): to be stored now; "" takes back. undo_requested.

    state: how far the whole package is. read_only: for who only looks.
    """

    said = Signal(object, str)
    undo_requested = Signal()

    def __init__(self, item: Scored, *, read_only: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Score: {title}", title=item.item.title))
        self._stored = Said()
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self.flush)
        self.body.addWidget(Heading(tr("Your score"), 2))
        self.saved = SavedNote()
        row = Flow()
        row.addWidget(self.saved)
        self.undo = LinkButton(tr("Undo"), "undo", clicked=self.undo_requested.emit)
        row.addWidget(self.undo)
        self.body.addLayout(row)
        QShortcut(QKeySequence.StandardKey.Undo, self, self.undo.click)
        self.body.addWidget(self._levels(item))
        self._hints = Banner("warning")
        self._hints.hide()
        self.body.addWidget(self._hints)
        self.editors = {kind: self._words(kind, label, hint) for kind, label, hint in _FIELDS}
        self.state = ScoringState()
        self.body.addWidget(self.state)
        self._read_only = read_only
        self.state.setVisible(not read_only)
        self._let_write(not read_only)
        self.offer_undo("")

    def load(self, said: Said, *, done: bool = False) -> None:
        """Show what is stored, unless newer words stand here. done: it is not changed any more."""
        self.levels.set_value(said.level or None)
        self._none.setVisible(bool(said.level) and not (done or self._read_only))
        for kind, editor in self.editors.items():
            if editor.toPlainText().strip() == _words_of(self._stored, kind):
                editor.set_text(_words_of(said, kind))
        self._stored = said
        self._let_write(not (done or self._read_only))

    def show_hints(self, words: Iterable[str]) -> None:
        """Point out what does not fit together; it blocks nothing."""
        told = "\n".join(words)
        if told:
            self._hints.tell("warning", tr("Look again"), told)
        self._hints.setVisible(bool(told))

    def offer_undo(self, what: str) -> None:
        """What the last change was about, "" where there is none to take back."""
        self.undo.setVisible(bool(what) and not self._read_only)
        self.undo.setAccessibleName(tr("Undo: {what}", what=what))
        self.undo.setToolTip(what)

    def flush(self) -> None:
        """Hand over what was typed, at once."""
        self._timer.stop()
        for kind, editor in self.editors.items():
            words = editor.toPlainText().strip()
            if editor.isEnabled() and words != _words_of(self._stored, kind):
                self.saved.saving()
                self.said.emit(kind, words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and watched in self.editors.values():
            self.flush()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        """Never narrower than its longest word."""
        super().showEvent(event)
        needed = self.column.minimumSizeHint().width() + 2 * current().px(4)
        self.setMinimumWidth(needed + self.verticalScrollBar().sizeHint().width())

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def _levels(self, item: Scored) -> QWidget:
        levels = item.assessment.levels
        self.levels = RadioGroup([(one.id, f"{at}. {one.label}", one.help) for at, one in enumerate(levels, 1)])
        self.levels.changed.connect(lambda: self._choose(self.levels.value() or ""))
        row = FieldRow(tr("Level"), tr("Press 1 to {count} to choose one, 0 for none.", count=len(levels)), self.levels)
        self._none = LinkButton(tr("Take the level back"), "undo", clicked=lambda: self._choose(""))
        row.add(self._none)
        for at, level in enumerate(("", *(one.id for one in levels))):
            QShortcut(QKeySequence(str(at)), self, lambda level=level: self._choose(level))
        return row

    def _choose(self, level: str) -> None:
        if self.levels.isEnabled() and level != self._stored.level:
            self.saved.saving()
            self.levels.set_value(level or None)
            self.said.emit(EntryKind.SCORE, level)

    def _words(self, kind: EntryKind, label: str, hint: str) -> GrowingTextEdit:
        editor = GrowingTextEdit(least=2, most=14)
        editor.edited.connect(self._timer.start)
        self.watch(editor)
        editor.installEventFilter(self)
        self.body.addWidget(FieldRow(label, hint, editor, optional=True))
        return editor

    def _let_write(self, can: bool) -> None:
        self.levels.setEnabled(can)
        for editor in self.editors.values():
            editor.setEnabled(can)


def _words_of(said: Said, kind: EntryKind) -> str:
    return {EntryKind.COMMENT: said.comment, EntryKind.ASK: said.ask, EntryKind.NOTE: said.note}[kind]
