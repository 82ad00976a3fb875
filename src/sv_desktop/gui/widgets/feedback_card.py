"""What a scheme said of one answer, beside that answer."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.came_back import CameBack
from sv_desktop.domain.feedback import ItemFeedback
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.labelled_words import LabelledWords
from sv_desktop.gui.widgets.prose import Prose


class FeedbackCard(Card):
    """Words of somebody else: never taken for markup, and called what they are."""

    def __init__(self, came: CameBack, said: ItemFeedback, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        feedback = came.feedback
        self.body.addWidget(Heading(tr("What {scheme} says of this answer", scheme=feedback.scheme), 3))
        on = date_words(feedback.decision.decided_on)
        self.body.addWidget(Prose(tr("Of the version that you sent; told on {on}.", on=on), "muted"))
        if said.level:
            self.body.addWidget(LabelledWords(said.level, said.meaning))
        if said.comment:
            self.body.addWidget(LabelledWords(tr("What they would like to say"), said.comment))
        if said.ask:
            self.body.addWidget(LabelledWords(tr("What they would like to see"), said.ask))
