"""To paste elsewhere: every answer with Copy, and everything as Word, plain text or PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import Pack, item_ref
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import plural, value_words, word_count
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
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import write_out
from sv_desktop.services.folders import documents_folder


class ElsewherePage(RedrawnPage):
    """Drawn anew at every visit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.banner = Banner()

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        return self._page(self._session.application)

    def _page(self, application: Application) -> ScrollPage:
        page = ScrollPage(characters=92)
        page.body.addWidget(Heading("Copy to a web form or Word"))
        page.body.addWidget(
            Prose(
                "The Award is applied for on a website. Copy each answer from here and paste it there. "
                "The scheme has published no word limits; the counts are here in case somebody gave you one."
            )
        )
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        page.body.addLayout(self._files())
        for pack in application.frameworks.packs:
            self._add_pack(page, application, pack)
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

        row.addWidget(SecondaryButton("Save as Word…", "save", clicked=lambda: self.save("docx", word)))
        row.addWidget(SecondaryButton("Save as text…", "save", clicked=lambda: self.save("txt", text)))
        row.addWidget(SecondaryButton("Save as PDF…", "save", clicked=lambda: self.save("pdf", pdf)))
        row.addWidget(SecondaryButton("Copy all", "copy", clicked=self._copy_all))
        return row

    def _add_pack(self, page: ScrollPage, application: Application, pack: Pack) -> None:
        page.body.addSpacing(current().px(1))
        page.body.addWidget(Heading(pack.title, 2))
        for section, item in pack.items():
            if not application.is_chosen(pack, section):
                continue
            ref = item_ref(pack, item)
            card = Card()
            card.body.addWidget(Prose(item.question, strong=True))
            for field in item.fields:
                words = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
                if words:
                    note = f"{plural(word_count(words), 'word')}, {plural(len(words), 'character')}"
                    card.body.addWidget(AnswerBlock(field.label, words, note=note if len(words) > 60 else ""))
            if card.body.count() > 1:
                page.body.addWidget(card)
            else:
                card.deleteLater()

    def save(self, ending: str, write: Callable[[Path, Progress], Path]) -> None:
        """Ask where, then write off the window's thread."""
        name = safe_name(f"{self._session.application.organisation_name or 'My application'}.{ending}")
        start = str(documents_folder() / name)
        chosen, _filter = QFileDialog.getSaveFileName(self, "Where to save it", start, f"*.{ending}")
        if not chosen:
            return
        path = Path(chosen) if chosen.lower().endswith(f".{ending}") else Path(f"{chosen}.{ending}")
        self.banner.tell("info", "Saving…", path.name)
        self.banner.show()
        self._session.jobs.run(
            lambda progress: write(path, progress),
            success=lambda done: self.banner.tell("success", "Saved", str(done)),
            failure=self.banner.tell_error,
        )

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(write_out.plain_text(self._session.application))
        self.banner.tell("success", "Copied", "Everything is on the clipboard as plain text.")
        self.banner.show()
