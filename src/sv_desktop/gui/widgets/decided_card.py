"""A decision as it was made: what, by whom, when, and what the letter tells besides."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.decision import Decided
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.labelled_words import LabelledWords
from sv_desktop.gui.widgets.prose import Prose

_REVIEWED = {"upheld": tr("After a review, which kept it."), "changed": tr("After a review, which changed it.")}


class DecidedCard(Card):
    """who: "3 March 2026 at 14:02, Sam", "" before it was made."""

    def __init__(
        self, decided: Decided, who: str, title: str = tr("The decision"), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(f"{title}: {decided.label}", 2))
        if who:
            self.body.addWidget(Prose(who, "muted"))
        if decided.reviewed:
            self.body.addWidget(Prose(_REVIEWED[decided.reviewed]))
        for reason in decided.reasons:
            self.body.addWidget(LabelledWords(reason.title, reason.words))
        if decided.conditions:
            self.body.addWidget(Prose(tr("What is still to come"), strong=True))
            self.body.addWidget(
                Bullets(tr("{words}, by {day}", words=one.words, day=date_words(one.by)) for one in decided.conditions)
            )
        if decided.message:
            self.body.addWidget(LabelledWords(tr("In your own words"), decided.message))
