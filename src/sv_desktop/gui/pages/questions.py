"""Every question of a framework on one page, before the first is answered."""

from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sv_desktop.domain.framework import Item, Pack
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.wording import minutes_words
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.paper_form_dialog import PaperFormDialog
from sv_desktop.gui.widgets.printing import print_document
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage


class QuestionsPage(RedrawnPage):
    """Readable, printable, copyable; nothing to fill in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session

    def draw(self, argument: str) -> ScrollPage | None:
        """Show one pack, by its id."""
        pack = self._session.application.frameworks.pack(argument)
        return None if pack is None else self._page(pack)

    def _page(self, pack: Pack) -> ScrollPage:
        page = ScrollPage()
        items = [item for _section, item in pack.items()]
        used = self._session.application.uses(pack)
        total = minutes_words(sum(item.minutes for item in items))
        page.body.addWidget(Heading(tr("Every question")))
        page.body.addWidget(Prose(pack.title, "muted"))
        page.body.addWidget(
            Prose(
                counted(
                    "{n} page, {total} if you answer them all. Stop whenever you like.",
                    "{n} pages, {total} if you answer them all. Stop whenever you like.",
                    len(items),
                    total=total,
                )
            )
        )
        page.body.addLayout(self._tools(pack))
        for section in pack.sections:
            page.body.addWidget(Heading(section.title, 2))
            if section.intro:
                page.body.addWidget(Prose(section.intro, "muted"))
            for item in section.items:
                page.body.addWidget(self._item(pack, item, used))
        return page

    def _tools(self, pack: Pack) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton(tr("Back to the overview"), "left", clicked=lambda: self.go.emit("overview")))
        if pack.optional:
            row.addWidget(SecondaryButton(tr("What you take part in"), "pencil", clicked=lambda: self.go.emit("parts")))
        row.addWidget(SecondaryButton(tr("Print…"), "print", clicked=lambda: self._print(pack)))
        row.addWidget(SecondaryButton(tr("Form on paper…"), "document", clicked=lambda: self._paper_form(pack)))
        row.addWidget(
            SecondaryButton(
                tr("Copy"), "copy", clicked=lambda: QGuiApplication.clipboard().setText(questions_text(pack))
            )
        )
        return row

    def _item(self, pack: Pack, item: Item, used: bool) -> Card:
        card = Card()
        card.body.addWidget(Heading(item.question, 3))
        card.body.addWidget(
            Bullets(
                tr("{label} (optional)", label=field.label) if field.optional else field.label for field in item.fields
            )
        )
        if item.evidence:
            card.body.addWidget(
                Prose(tr("Evidence that would help: {evidence}.", evidence="; ".join(item.evidence)), "muted")
            )
        row = QHBoxLayout()
        if used:
            link = LinkButton(tr("Answer this"), "right", name=tr("Answer: {title}", title=item.title))
            link.clicked.connect(lambda: self.go.emit(f"item:{pack.id}:{item.id}"))
            row.addWidget(link)
        row.addStretch(1)
        row.addWidget(Prose(minutes_words(item.minutes), "muted"))
        card.body.addLayout(row)
        return card

    def _paper_form(self, pack: Pack) -> None:
        frameworks = self._session.application.frameworks
        PaperFormDialog(frameworks, self._session.jobs, pack.id, self).exec()

    def _print(self, pack: Pack) -> None:
        document = QTextDocument()
        document.setPlainText(questions_text(pack))
        print_document(document, self)


def questions_text(pack: Pack) -> str:
    """All questions as plain text."""
    lines = [pack.title, "", pack.notice, ""]
    for section in pack.sections:
        lines += [section.title.upper(), ""]
        for item in section.items:
            lines += [item.question, *(f"  - {field.label}" for field in item.fields)]
            lines += [
                "  " + tr("Evidence that would help: {evidence}.", evidence="; ".join(item.evidence))
                if item.evidence
                else "",
                "",
            ]
    return "\n".join(lines)
