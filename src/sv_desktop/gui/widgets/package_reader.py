"""One item of an opened package: question, answer and evidence, read-only. All words are shown as plain text."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.actions import actions
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.figure_words import said_of
from sv_desktop.domain.former import former
from sv_desktop.domain.framework import Pack, item_ref, section_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import series_at
from sv_desktop.domain.readiness import STATUS_WORDS, item_progress
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.domain.wording import date_words, value_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.action_card import ActionCard
from sv_desktop.gui.widgets.answer_block import AnswerBlock
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.evidence_row import evidence_facts
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.task_list import Group, Task, tasks_in
from sv_desktop.services.read_package import PackageOnDesk


class PackageReader(ScrollPage):
    """preview_requested(Evidence), save_requested(Evidence), step_requested(+1 or -1).

    steps: whether it has buttons to the part before and the next.
    """

    preview_requested = Signal(object)
    save_requested = Signal(object)
    step_requested = Signal(int)

    def __init__(
        self, application: Application, place: str, parent: QWidget | None = None, *, steps: bool = True
    ) -> None:
        super().__init__(parent)
        self._warnings: dict[str, Banner] = {}
        if place == "declaration":
            self._show_declaration(application)
        elif place == "plan":
            self._show_plan(application)
        elif "#" in place:
            self._show_not_chosen(application, place)
        else:
            self._show_item(application, place)
        if steps:
            self._add_steps()

    def _add_steps(self) -> None:
        row = Flow()
        row.setSpacing(current().px(1.5))
        self._previous = SecondaryButton(tr("Previous"), "left", clicked=lambda: self.step_requested.emit(-1))
        self._next = SecondaryButton(tr("Next"), "right", clicked=lambda: self.step_requested.emit(1))
        row.addWidget(self._previous)
        row.addWidget(self._next)
        self.body.addLayout(row)

    def set_ends(self, *, first: bool, last: bool) -> None:
        """Whether nothing comes before this part, or after it."""
        self._previous.setEnabled(not first)
        self._next.setEnabled(not last)

    def warn(self, evidence: Evidence, warnings: tuple[str, ...]) -> None:
        """Say what to know before a copy of an evidence file is opened, beside it."""
        if warnings and evidence.id in self._warnings:
            self._warnings[evidence.id].tell("warning", tr("Before you open a copy"), "\n".join(warnings))
            self._warnings[evidence.id].show()

    def _show_not_chosen(self, application: Application, place: str) -> None:
        for pack in application.packs:
            for section in pack.sections:
                if section_ref(pack, section) == place:
                    self.body.addWidget(Prose(pack.short_title, "muted"))
                    self.body.addWidget(Heading(section.title))
        self.body.addWidget(Prose(tr("The organisation did not choose this theme.")))

    def _show_item(self, application: Application, ref: str) -> None:
        found = application.find(ref)
        if found is None:
            return
        pack, section, item = found
        self.body.addWidget(Prose(f"{pack.short_title}  ›  {section.title}", "muted"))
        self.body.addWidget(Heading(item.title))
        self.body.addWidget(Prose(item.question))
        for field in item.fields:
            words = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
            if words or not field.optional:
                self.body.addWidget(AnswerBlock(field.label, words))
        for label, words in said_of(series) if (series := series_at(application, ref)) else ():
            self.body.addWidget(AnswerBlock(label, words))
        self._show_former(application, ref)
        self.body.addWidget(Heading(tr("Evidence"), 2))
        evidence = application.evidence_for(ref)
        for one in evidence:
            self.body.addWidget(self._evidence(one))
        if not evidence:
            self.body.addWidget(Prose(tr("No evidence was attached here."), "muted"))

    def _show_former(self, application: Application, ref: str) -> None:
        """Parts of a question that are not asked any more."""
        programme = application.frameworks.programme
        for one in former(application.answers, application.frameworks):
            for field, value in one.fields if one.ref == ref and not one.gone else ():
                note = tr("Asked in version {version}, and not any more.", version=one.pack.version)
                self.body.addWidget(AnswerBlock(field.label, value_words(field, value, programme), note=note))

    def _evidence(self, evidence: Evidence) -> Card:
        card = Card()
        card.body.addWidget(Prose(evidence.label, strong=True))
        card.body.addWidget(Prose(evidence_facts(evidence), "muted"))
        if evidence.description:
            card.body.addWidget(Prose(evidence.description))
        if evidence.personal:
            card.body.addWidget(
                Prose(
                    tr("Contains personal data. {consent}", consent=evidence.consent or tr("No consent note.")),
                    "look_again",
                )
            )
        card.body.addWidget(Prose(tr("SHA-256 begins {sha256}", sha256=evidence.sha256[:12]), "muted"))
        banner = self._warnings[evidence.id] = Banner("warning")
        banner.hide()
        card.body.addWidget(banner)
        row = Flow()
        for words, icon_name, signal in (
            (tr("Preview"), "eye", self.preview_requested),
            (tr("Save a copy…"), "save", self.save_requested),
        ):
            button = LinkButton(words, icon_name, name=f"{words.removesuffix('…')}: {evidence.label}")
            button.clicked.connect(lambda _on=False, signal=signal: signal.emit(evidence))
            row.addWidget(button)
        card.body.addLayout(row)
        return card

    def _show_plan(self, application: Application) -> None:
        self.body.addWidget(Heading(tr("Action plan")))
        self.body.addWidget(Prose(tr("What the organisation will do next, in its own words, as it stood at sealing.")))
        for one in actions(application.answers):
            where = whereabouts(application, one.ref, "").where if one.ref else ""
            self.body.addWidget(ActionCard(one, where, None, {}))

    def _show_declaration(self, application: Application) -> None:
        declaration = application.declaration
        words = application.frameworks.programme.declaration
        self.body.addWidget(Heading(words.title))
        self.body.addWidget(Bullets(words.statements))
        self.body.addWidget(AnswerBlock(tr("Signed by"), declaration.signatory))
        self.body.addWidget(AnswerBlock(tr("Role"), declaration.role))
        self.body.addWidget(AnswerBlock(tr("Date they gave"), date_words(declaration.date) if declaration.date else ""))


def reading_groups(opened: PackageOnDesk) -> tuple[list[Task], tuple[Task | Group, ...]]:
    """(every part in order, the same as groups for the list)."""
    verdict = Task("verdict", tr("Is it whole, and who sealed it?"))
    application = opened.application
    if application is None:
        return [verdict], (verdict,)
    groups = [Group(pack.short_title, _pack_parts(application, pack)) for pack in application.packs]
    gone = [Task(one.ref, one.item.title) for one in former(application.answers, application.frameworks) if one.gone]
    groups += [Group(tr("No longer asked"), tuple(gone))] if gone else []
    plan = (Task("plan", tr("Action plan")),) if actions(application.answers) else ()
    parts: tuple[Task | Group, ...] = (verdict, *groups, *plan, Task("declaration", tr("Declaration")))
    return tasks_in(parts), parts


def _pack_parts(application: Application, pack: Pack) -> tuple[Task | Group, ...]:
    parts: list[Task | Group] = []
    for section in pack.sections:
        if not application.is_chosen(pack, section):
            parts.append(Task(section_ref(pack, section), section.title, "not_chosen", tr("Not chosen")))
            continue
        tasks = []
        for item in section.items:
            status = item_progress(application, pack, section, item).status
            tasks.append(Task(item_ref(pack, item), item.title, status.value, STATUS_WORDS[status]))
        parts += [Group(section.title, tuple(tasks))] if len(pack.sections) > 1 else tasks
    return tuple(parts)
