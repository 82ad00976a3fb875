"""An action being written: the same fields as a question has, handed over as the person types."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.actions import ACTION_WORDS, Action
from sv_desktop.domain.answers import Value
from sv_desktop.domain.framework import Field, FieldKind, Option
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.saved_note import SavedNote

FIELDS = (
    Field(id="what", kind=FieldKind.TEXT, label=tr("What needs to be done?")),
    Field(id="owner", kind=FieldKind.TEXT, label=tr("Who does it?"), hint=tr("A name, or a role such as treasurer.")),
    Field(id="due", kind=FieldKind.DATE, label=tr("By when?")),
    Field(
        id="state",
        kind=FieldKind.CHOICE,
        label=tr("How far is it?"),
        options=tuple(Option(id=state.value, label=words) for state, words in ACTION_WORDS.items()),
    ),
)


class ActionForm(Card):
    """changed(field, value): to be stored now. history_requested(field). closed: the person is done with it.

    questions: (ref, words) of what an action can be for; the first is for nothing in particular.
    """

    changed = Signal(str, object)
    history_requested = Signal(str)
    closed = Signal()

    def __init__(
        self, action: Action, programme: Programme, questions: Iterable[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, plain=True)
        self.action_id = action.id
        self.panels: dict[str, FieldPanel] = {}
        self.saved = SavedNote()
        for field in FIELDS:
            panel = FieldPanel(field, programme, tools=field.id == "what", names=field.id == "owner")
            panel.editor.setObjectName(f"{action.id} {field.id}")
            panel.changed.connect(self.changed)
            panel.typing.connect(self.saved.saving)
            panel.history_requested.connect(self.history_requested)
            self.panels[field.id] = panel
            self.body.addWidget(panel)
        self.question = PickOne(questions, action.ref)
        self.question.picked.connect(lambda ref: self.changed.emit("for", ref or None))
        self.question.currentTextChanged.connect(self._show_whole)
        self.body.addWidget(FieldRow(tr("For which question?"), "", self.question))
        self.whole = Prose("", "muted")
        self.body.addWidget(self.whole)
        self._show_whole(self.question.currentText())
        row = Flow()
        row.addWidget(SecondaryButton(tr("Close"), "tick", clicked=self.closed.emit, name=tr("Close this action")))
        row.addWidget(self.saved)
        self.body.addLayout(row)
        self.load(action)

    def load(self, action: Action) -> None:
        """Show what is stored, unless newer words stand here."""
        values: dict[str, Value] = {
            "what": action.what or None,
            "owner": action.owner or None,
            "due": action.due or None,
            "state": action.state.value,
        }
        for field, value in values.items():
            self.panels[field].load(value)
        if self.question.value() != action.ref:
            self.question.setCurrentIndex(max(0, self.question.findData(action.ref)))

    def _show_whole(self, words: str) -> None:
        """Large text leaves a long question no room in its box, so it stands under it, too."""
        self.whole.setText(words)
        self.whole.setVisible(current().one_column and bool(self.question.value()))

    def flush(self, *, again: bool = False) -> None:
        """Hand over what was typed last; again: also what could not be saved."""
        for panel in self.panels.values():
            panel.flush()
            if again:
                panel.hand_over_again()
