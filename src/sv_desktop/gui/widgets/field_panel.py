"""A field with all that belongs to it: label, hint, editor, word count, Copy, and saving as the person types."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QInputDialog, QWidget

from sv_desktop.domain.answers import Value
from sv_desktop.domain.checks import problem_with
from sv_desktop.domain.framework import Field, FieldKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme, options_of
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.field_editor import field_editor
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.word_count import WordCount

#: How long the typing may pause before it is saved, in milliseconds.
_CALM_MS = 400
_LONGEST_LIMIT = 100_000


class FieldPanel(QWidget):
    """changed(field id, value): to be stored now. limited(field id, words): the person's own word limit, 0 for none.

    history_requested(field id): the person wants to see earlier versions. tools: word count, Copy and History.
    names: a line of it is a name, whose spelling nobody checks.
    """

    changed = Signal(str, object)
    typing = Signal()
    limited = Signal(str, int)
    history_requested = Signal(str)

    def __init__(
        self,
        field: Field,
        programme: Programme,
        parent: QWidget | None = None,
        *,
        tools: bool = True,
        names: bool = False,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._programme = programme
        self._limit = 0
        self._sent: Value = None
        self._waits = False
        column = Column(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.editor = field_editor(field, options_of(field, programme), names=names)
        hint = field.hint
        if field.list == "maturity":
            hint = f"{hint} {programme.maturity_note}".strip()
        self.row = FieldRow(field.label, hint, self.editor, optional=field.optional)
        column.addWidget(self.row)
        self._count = WordCount()
        self._free = tools and field.kind in (FieldKind.LONG_TEXT, FieldKind.TEXT) and field.check is None
        if tools:
            self.row.add(self._tools())
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self.flush)
        self.editor.changed.connect(self._edited)
        self.editor.left.connect(self.review)

    def load(self, value: Value, limit: Value = None) -> None:
        """Show what is stored, unless newer words stand here. limit: the person's own word limit.

        Newer words are those being typed, and those on their way to the disk: a slow disk never takes them back.
        """
        self._set_limit(limit if isinstance(limit, int) else 0)
        if self._waits and value == self._sent:
            self._waits = False
        if not self._waits and not self._timer.isActive():
            self.editor.set_value(value)
        self._recount()

    def flush(self) -> None:
        """Hand over what was typed, at once."""
        if self._timer.isActive():
            self._timer.stop()
        elif self.sender() is not self._timer:
            return
        self._sent, self._waits = self.editor.value(), True
        self.changed.emit(self.field.id, self._sent)

    def hand_over_again(self) -> None:
        """Hand over once more what has not come back as stored, after a save failed."""
        if self._waits:
            self.changed.emit(self.field.id, self._sent)

    def review(self) -> str:
        """Show what is wrong with the value, and say it; "" when nothing is."""
        words = self.editor.problem() or problem_with(self.field, self.editor.value(), self._programme) or ""
        self.row.set_problem(words)
        return words

    def _edited(self) -> None:
        self._timer.start()
        self.typing.emit()
        self._recount()
        if self.row.problem():
            self.review()

    def _recount(self) -> None:
        words = self.editor.words()
        if words is not None:
            self._count.set_count(words)

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = Flow(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current().px(2))
        if self._free:
            self._add_text_tools(row)
        row.addWidget(
            LinkButton(
                tr("History…"), "clock", clicked=self._ask_history, name=tr("History: {label}", label=self.field.label)
            )
        )
        return tools

    def _add_text_tools(self, row: Flow) -> None:
        self._count.setWordWrap(False)
        row.addWidget(self._count)
        self._set_limit(0)
        row.addWidget(
            LinkButton(
                tr("Word limit…"),
                clicked=self._ask_limit,
                name=tr("Word limit: {label}", label=self.field.label),
                changes=True,
            )
        )
        self._copy = LinkButton(
            tr("Copy"), "copy", clicked=self._copy_answer, name=tr("Copy: {label}", label=self.field.label)
        )
        row.addWidget(self._copy)

    def _set_limit(self, words: int) -> None:
        """A short answer is counted only where it has a limit."""
        self._limit = words
        self._count.set_limit(words or None)
        self._count.setHidden(not self._free or not (words or self.field.kind is FieldKind.LONG_TEXT))

    def _ask_history(self) -> None:
        self.flush()
        self.history_requested.emit(self.field.id)

    def _copy_answer(self) -> None:
        QGuiApplication.clipboard().setText(self.editor.copy_text())
        self._copy.setText(tr("Copied"))
        announce(self, tr("Copied"))
        QTimer.singleShot(2000, self._copy, lambda: self._copy.setText(tr("Copy")))

    def _ask_limit(self) -> None:
        words, given = QInputDialog.getInt(
            self,
            tr("Word limit"),
            tr("How many words may this answer have?\n0 means no limit. The scheme has published none."),
            self._limit,
            0,
            _LONGEST_LIMIT,
            50,
        )
        if given:
            self._set_limit(words)
            self.limited.emit(self.field.id, words)
