"""A question of a framework file as its page will look; what is typed is kept nowhere."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.framework import Item, Pack, Section
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Programme
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.card import Card, Rule
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.guidance import Guidance, Provenance
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage


class QuestionPreview(ScrollPage):
    """The page of one item."""

    def __init__(
        self, pack: Pack, section: Section, item: Item, programme: Programme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.body.addWidget(Prose(f"{pack.short_title}  ›  {section.title}", "muted"))
        self.body.addWidget(Heading(item.title))
        self.body.addWidget(Heading(item.question, 2))
        if item.help:
            self.body.addWidget(Prose(item.help))
        self.body.addWidget(Guidance(item))
        self.fields = [FieldPanel(field, programme, tools=False) for field in item.fields]
        for panel in self.fields:
            self.watch(panel.editor)
            self.body.addWidget(panel)
        if item.evidence:
            self.body.addWidget(Rule())
            self.body.addWidget(Heading(tr("Evidence that helps"), 3))
            self.body.addWidget(Bullets(item.evidence))
        self.body.addWidget(Provenance(item, programme))


class PackPreview(ScrollPage):
    """What a framework says of itself, and of its sections."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body.addWidget(Heading(pack.title))
        self.body.addWidget(Prose(tr("Version {version}", version=pack.version), "muted"))
        self.body.addWidget(Prose(pack.summary))
        for title, lines in ((tr("What is published"), pack.facts), (tr("What is not published"), pack.open_questions)):
            if lines:
                self.body.addWidget(Heading(title, 2))
                self.body.addWidget(Bullets(lines))
        if pack.choosable:
            self.body.addWidget(Heading(pack.choose_title or tr("Choose"), 2))
            self.body.addWidget(Prose(pack.choose_intro))
        for section in pack.sections:
            card = Card()
            card.body.addWidget(Heading(section.title, 3))
            if section.intro:
                card.body.addWidget(Prose(section.intro))
            self.body.addWidget(card)
        self.body.addWidget(Prose(pack.notice, "muted"))
