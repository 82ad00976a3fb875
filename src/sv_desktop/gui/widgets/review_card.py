"""A review of a decision: why it was asked for, what was done, and the next step."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.review import REVIEW_WORDS, ReviewStands, ReviewState
from sv_desktop.domain.wording import said_when
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.status import StatusTag

_ICONS = {
    ReviewState.ASKED: "look_again",
    ReviewState.ACKNOWLEDGED: "started",
    ReviewState.REVIEWING: "started",
    ReviewState.UPHELD: "done",
    ReviewState.CHANGED: "done",
}


class ReviewCard(Card):
    """acknowledged, begun(reviewer): the next step. same_as_decider: whether a name is who decided first."""

    acknowledged = Signal()
    begun = Signal(str)

    def __init__(
        self,
        stands: ReviewStands,
        me: str,
        decider: str,
        same_as_decider: Callable[[str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        review = stands.review
        self._decider, self._same = decider, same_as_decider
        self.body.addWidget(Heading(tr("A review was asked for"), 2))
        self.body.addWidget(StatusTag(_ICONS[review.state], REVIEW_WORDS[review.state]))
        who = f"{review.asked_by}, {review.role}" if review.role else review.asked_by
        self.body.addWidget(Prose(f"{who}, {review.how}:", "muted"))
        self.body.addWidget(Prose(review.reasons))
        for entry, step in stands.steps:
            words = REVIEW_WORDS[step.state]
            if step.state is ReviewState.REVIEWING:
                words = tr("{words} by {reviewer}", words=words, reviewer=step.reviewer)
            if step.note:
                words = f"{words}: {step.note}"
            self.body.addWidget(Prose(f"{words}\n{said_when(entry.by, entry.at.astimezone())}", "muted"))
        if review.state is ReviewState.ASKED:
            told = tr("They know that it has come")
            self.acknowledge = SecondaryButton(told, "tick", clicked=self.acknowledged.emit, changes=True)
            self.body.addWidget(self.acknowledge)
        if review.state in (ReviewState.ASKED, ReviewState.ACKNOWLEDGED):
            self._who(me)
        if review.state is ReviewState.REVIEWING:
            self.body.addWidget(Prose(tr("Now decide anew below: keep the decision, or change it."), strong=True))

    def _who(self, me: str) -> None:
        self.reviewer = QLineEdit("" if self._same(me) else me)
        self.reviewer.setFont(current().font())
        self.reviewer.textChanged.connect(self._look)
        hint = tr("At best somebody who did not make the first decision.")
        self.row = FieldRow(tr("Who looks at it again?"), hint, self.reviewer)
        self.body.addWidget(self.row)
        self.note = Prose("", "look_again", strong=True)
        self.note.hide()
        self.body.addWidget(self.note)
        self.begin = SecondaryButton(tr("Begin the review"), "eye", clicked=self._begin, changes=True)
        self.body.addWidget(self.begin)

    def _look(self, name: str) -> None:
        """The same person may do it where there is nobody else; it is said, and stays in the trail."""
        same = self._same(name)
        words = tr(
            "{decider} made the first decision, too. If you can, let somebody else look at it.", decider=self._decider
        )
        self.note.setText(words if same else "")
        self.note.setVisible(same)

    def _begin(self) -> None:
        name = " ".join(self.reviewer.text().split())
        self.row.set_problem("" if name else tr("Type a name."))
        if name:
            self.begun.emit(name)
        else:
            self.reviewer.setFocus()
