"""What was answered and is not asked any more: readable as it was, with the question it answered."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.former import FormerItem, former, parts
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import value_words
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage

_INTRODUCTION = tr(
    "You answered these questions, and the framework texts of now do not ask them any more. Nothing is lost: the "
    "answers are kept here with the words they answered, and go along in a package. None of them is counted."
)


class FormerPage(RedrawnPage):
    """Drawn anew at every visit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.cards: dict[str, Card] = {}

    def show_place(self, argument: str) -> None:
        """Draw the page. argument: the ref of the question to be seen first."""
        super().show_place(argument)
        card = self.cards.get(argument)
        if card is not None:
            QTimer.singleShot(0, card, lambda: self.page.ensureWidgetVisible(card, 0, 0))

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        application = self._session.settled()
        page = self.page = ScrollPage(characters=92)
        self.cards = {}
        page.body.addWidget(Heading(tr("No longer asked")))
        found = former(application.answers, application.frameworks)
        page.body.addWidget(Prose(_INTRODUCTION if found else tr("Everything that you answered is still asked.")))
        for pack, items in parts(found):
            page.body.addWidget(Heading(tr("{title}, version {version}", title=pack.title, version=pack.version), 2))
            for one in items:
                self.cards[one.ref] = _card(application, one)
                page.body.addWidget(self.cards[one.ref])
        page.body.addWidget(LinkButton(tr("Framework texts"), "right", clicked=lambda: self.go.emit("texts")))
        return page


def _card(application: Application, one: FormerItem) -> Card:
    card = Card()
    card.body.addWidget(Heading(one.item.title, 3))
    card.body.addWidget(Prose(one.item.question, "muted"))
    if not one.gone:
        card.body.addWidget(Prose(tr("The question is still asked; this part of it is not."), "muted"))
    for field, value in one.fields:
        card.body.addWidget(AnswerBlock(field.label, value_words(field, value, application.frameworks.programme)))
    names = [evidence.label for evidence in application.evidence_for(one.ref)] if one.gone else []
    if names:
        card.body.addWidget(AnswerBlock(tr("Evidence"), "\n".join(names), copyable=False))
    return card
