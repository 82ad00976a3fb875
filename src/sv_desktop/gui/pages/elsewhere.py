"""To paste elsewhere: every answer with Copy, and everything as Word, plain text, PDF or a web page."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSpacerItem, QWidget

from sv_desktop.domain.answers import WORD_LIMIT_SUFFIX
from sv_desktop.domain.application import Application
from sv_desktop.domain.figure_words import said_of
from sv_desktop.domain.framework import Item, Pack, item_ref
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.measures import series_at
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import length_words, value_words, word_count
from sv_desktop.gui.save_as import save_as
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import Piece, ScrollPage
from sv_desktop.services import write_out

#: In characters: shorter answers need no count.
_WORTH_COUNTING = 60


class ElsewherePage(RedrawnPage):
    """Drawn anew at every visit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.banner = Banner()

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        return self._page(self._session.settled())

    def _page(self, application: Application) -> ScrollPage:
        page = ScrollPage(characters=92)
        page.body.addWidget(Heading(tr("Copy to a web form or Word")))
        page.body.addWidget(
            Prose(
                tr(
                    "The Award is applied for on a website. Copy each answer from here and paste it there. "
                    "The scheme has published no word limits; the counts are here in case somebody gave you one."
                )
            )
        )
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        page.body.addLayout(self._files())
        page.add_in_turns(self._pieces(application))
        return page

    def _files(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        session = self._session

        def word(path: Path, _progress: Progress) -> Path:
            return write_out.write_word(session.application, path)

        def text(path: Path, _progress: Progress) -> Path:
            return write_out.write_text(session.application, path)

        def pdf(path: Path, progress: Progress) -> Path:
            return write_out.write_pdf(session.application, path, progress)

        def large(path: Path, progress: Progress) -> Path:
            return write_out.write_pdf(session.application, path, progress, large=True)

        def web(path: Path, _progress: Progress) -> Path:
            return write_out.write_web_page(session.application, path)

        row.addWidget(SecondaryButton(tr("Save as Word…"), "save", clicked=lambda: self.save("docx", word)))
        row.addWidget(SecondaryButton(tr("Save as text…"), "save", clicked=lambda: self.save("txt", text)))
        row.addWidget(SecondaryButton(tr("Save as PDF…"), "save", clicked=lambda: self.save("pdf", pdf)))
        row.addWidget(
            SecondaryButton(tr("Save as PDF in large print…"), "save", clicked=lambda: self.save("pdf", large))
        )
        row.addWidget(SecondaryButton(tr("Save as web page…"), "save", clicked=lambda: self.save("html", web)))
        row.addWidget(SecondaryButton(tr("Copy all"), "copy", clicked=self._copy_all))
        return row

    def _pieces(self, application: Application) -> Iterator[Piece]:
        """Every pack with its answers."""
        for pack in application.packs:
            yield QSpacerItem(0, current().px(1))
            yield Heading(pack.title, 2)
            found = False
            for section, item in pack.items():
                if application.is_chosen(pack, section) and (answers := _answers(application, pack, item)):
                    found = True
                    yield self._card(item, answers)
            if not found:
                yield Prose(tr("Nothing is answered here yet."), "muted")

    def _card(self, item: Item, answers: list[tuple[str, str, int | None]]) -> Card:
        card = Card()
        card.body.addWidget(Prose(item.question, strong=True))
        for label, words, limit in answers:
            note = f"{length_words(word_count(words), limit)}; {_characters(words)}"
            worth = limit is not None or len(words) > _WORTH_COUNTING
            card.body.addWidget(AnswerBlock(label, words, note=note if worth else ""))
        return card

    def save(self, ending: str, write: Callable[[Path, Progress], Path]) -> None:
        """Ask where, then write off the window's thread."""
        organisation = self._session.application.organisation_name or tr("My application")
        name = f"{organisation}.{ending}"
        save_as(self, self._session, lambda: self.banner, name, write)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(write_out.plain_text(self._session.application))
        self._tell("success", tr("Copied"), tr("Everything is on the clipboard as plain text."))

    def _tell(self, kind: str, title: str, words: str) -> None:
        self.banner.tell(kind, title, words)
        self.banner.show()


def _answers(application: Application, pack: Pack, item: Item) -> list[tuple[str, str, int | None]]:
    """(label, answer in words, the person's own word limit) of what was answered."""
    ref, programme, answers = item_ref(pack, item), application.frameworks.programme, application.answers
    found = []
    for field in item.fields:
        words = value_words(field, answers.get(ref, field.id), programme)
        limit = answers.get(ref, field.id + WORD_LIMIT_SUFFIX)
        if words:
            found.append((field.label, words, limit if isinstance(limit, int) else None))
    if series := series_at(application, ref):
        found += [(label, words, None) for label, words in said_of(series) if words]
    return found


def _characters(words: str) -> str:
    return counted("{n} character", "{n} characters", len(words))
