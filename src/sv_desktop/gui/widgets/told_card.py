"""The decision as the applicant reads it: first what it is, then why, then what is still to come."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.came_back import CameBack
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.labelled_words import LabelledWords
from sv_desktop.gui.widgets.prose import Prose

_REVIEWED = {
    "upheld": tr("You asked for a review. They have looked at it again, and the decision stays as it was."),
    "changed": tr("You asked for a review. They have looked at it again, and have changed the decision."),
}


class ToldCard(Card):
    """All words in it are the scheme's own."""

    def __init__(self, came: CameBack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        told = came.feedback.decision
        self.body.addWidget(Heading(tr("The decision: {label}", label=told.label), 2))
        self.body.addWidget(Prose(f"{came.feedback.scheme}, {date_words(told.decided_on)}.", "muted"))
        if told.reviewed:
            self.body.addWidget(Prose(_REVIEWED[told.reviewed]))
        if told.message:
            self.body.addWidget(Prose(told.message))
        for reason in told.reasons:
            self.body.addWidget(LabelledWords(reason.title, reason.words))
        if told.conditions:
            self.body.addWidget(Prose(tr("What is still to come"), strong=True))
            self.body.addWidget(
                Bullets(tr("{words}, by {day}", words=one.words, day=date_words(one.by)) for one in told.conditions)
            )
