"""One item of an opened package: question, answer and evidence, read-only. All words are shown as plain text."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import item_ref
from sv_desktop.domain.readiness import STATUS_WORDS, ItemStatus, item_progress
from sv_desktop.domain.wording import date_words, size_words, value_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.task_list import Group, Task
from sv_desktop.services.read_package import PackageOnDesk


class PackageReader(ScrollPage):
    """save_requested(Evidence), step_requested(+1 or -1)."""

    save_requested = Signal(object)
    step_requested = Signal(int)

    def __init__(self, application: Application, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if place == "declaration":
            self._show_declaration(application)
        else:
            self._show_item(application, place)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton("Previous", "left", clicked=lambda: self.step_requested.emit(-1)))
        row.addWidget(SecondaryButton("Next", "right", clicked=lambda: self.step_requested.emit(1)))
        self.body.addLayout(row)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step_requested.emit(by))

    def _show_item(self, application: Application, ref: str) -> None:
        found = application.find(ref)
        if found is None:
            return
        pack, section, item = found
        self.body.addWidget(Prose(f"{pack.short_title}  ›  {section.title}", "muted"))
        self.body.addWidget(Heading(item.title))
        self.body.addWidget(Prose(item.question))
        if not application.is_chosen(pack, section):
            self.body.addWidget(Prose("The organisation did not choose this theme.", "muted"))
        for field in item.fields:
            words = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
            if words or not field.optional:
                self.body.addWidget(AnswerBlock(field.label, words))
        self.body.addWidget(Heading("Evidence", 2))
        evidence = application.evidence_for(ref)
        for one in evidence:
            self.body.addWidget(self._evidence(one))
        if not evidence:
            self.body.addWidget(Prose("No evidence was attached here.", "muted"))

    def _evidence(self, evidence: Evidence) -> Card:
        card = Card()
        card.body.addWidget(Prose(evidence.label, strong=True))
        details = [evidence.name, size_words(evidence.size)]
        if evidence.date:
            details.append(date_words(evidence.date))
        card.body.addWidget(Prose(" · ".join(details), "muted"))
        if evidence.description:
            card.body.addWidget(Prose(evidence.description))
        card.body.addWidget(Prose(f"SHA-256 begins {evidence.sha256[:12]}", "muted"))
        button = LinkButton("Save a copy…", "save", name=f"Save a copy of {evidence.label}")
        button.clicked.connect(lambda: self.save_requested.emit(evidence))
        card.body.addWidget(button)
        return card

    def _show_declaration(self, application: Application) -> None:
        declaration = application.declaration
        words = application.frameworks.programme.declaration
        self.body.addWidget(Heading(words.title))
        self.body.addWidget(Bullets(words.statements))
        self.body.addWidget(AnswerBlock("Signed by", declaration.signatory))
        self.body.addWidget(AnswerBlock("Role", declaration.role))
        self.body.addWidget(AnswerBlock("Date they gave", date_words(declaration.date) if declaration.date else ""))


def reading_groups(opened: PackageOnDesk) -> tuple[list[Task], tuple[Task | Group, ...]]:
    """(every part in order, the same as groups for the list)."""
    verdict = Task("verdict", "Is it whole, and who sealed it?")
    application = opened.application
    if application is None:
        return [verdict], (verdict,)
    parts, groups = [verdict], []
    for pack in application.frameworks.packs:
        tasks = []
        for section, item in pack.items():
            status = item_progress(application, pack, section, item).status
            if status is not ItemStatus.NOT_CHOSEN:
                tasks.append(Task(item_ref(pack, item), item.title, status.value, STATUS_WORDS[status]))
        groups.append(Group(pack.short_title, tuple(tasks)))
        parts += tasks
    declaration = Task("declaration", "Declaration")
    return [*parts, declaration], (verdict, *groups, declaration)
