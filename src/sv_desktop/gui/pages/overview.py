"""The overview: where we stand, what helps most next, and what the frameworks are."""

from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sv_desktop.domain.actions import planned_for
from sv_desktop.domain.answers import EVIDENCE_PREFIX
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.award import countdown, standing
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.language import tr
from sv_desktop.domain.readiness import NextStep, Readiness, SectionProgress, readiness
from sv_desktop.domain.wording import minutes_words
from sv_desktop.gui.gap_planner import plan_it
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.award_status import AWARD_ICONS
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.gap_row import GapRow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.plan_link import PlanLink
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.readiness_bar import ReadinessBar
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.reminder_banner import ReminderBanner
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.services import certificate

_MOST_STEPS = 5


class OverviewPage(RedrawnPage):
    """Drawn anew at every visit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._plan_links: dict[str, PlanLink] = {}
        session.changed.connect(self._show_planned)

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        self._plan_links = {}
        return self._page(self._session.application)

    def _page(self, application: Application) -> ScrollPage:
        page = ScrollPage(characters=92)
        page.body.setSpacing(current().px(3))
        stands = readiness(application, datetime.now().astimezone().date())
        page.body.addWidget(Heading(application.organisation_name or tr("Your application")))
        self._put_award(page)
        page.body.addWidget(self._standing(stands))
        page.body.addWidget(self._next(stands))
        for pack in application.packs:
            if pack.id != ORGANISATION_PACK:
                page.body.addWidget(self._pack(pack, stands))
        if more := [pack for pack in application.frameworks.packs if not application.uses(pack)]:
            page.body.addWidget(self._more(more))
        page.body.addWidget(self._help(application))
        page.body.addWidget(Prose(application.frameworks.programme.notice, "muted"))
        return page

    def _put_award(self, page: ScrollPage) -> None:
        """The award that is held, with how long it counts; and a reminder, where one is due."""
        session, desk = self._session, self._session.desk
        kept = certificate.kept(desk)
        if not kept:
            return
        due = certificate.due_reminder(desk)
        if due is not None:
            one, months = due
            banner = ReminderBanner(months, countdown(one.award, desk.today), read_only=desk.read_only)
            banner.renew_requested.connect(lambda: self.go.emit("award"))
            banner.put_away.connect(
                lambda: session.store_quietly(lambda: certificate.put_reminder_away(desk, one.award, months))
            )
            page.body.addWidget(banner)
        card = Card()
        card.body.addWidget(Heading(kept[0].award.title, 2))
        card.body.addWidget(StatusTag(*AWARD_ICONS[standing(kept[0].award, None, desk.today)]))
        card.body.addWidget(Prose(f"{countdown(kept[0].award, desk.today)}.", strong=True))
        card.body.addWidget(LinkButton(tr("Your award"), "right", clicked=lambda: self.go.emit("award")))
        page.body.addWidget(card)

    def _standing(self, stands: Readiness) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1))
        told = tr("{answered} of {asked} prompts answered.", answered=stands.answered, asked=stands.asked)
        if stands.minutes_left:
            left = minutes_words(stands.minutes_left)
            told = tr("{told} There is {time} of work left, we guess.", told=told, time=left)
        column.addWidget(Prose(told, strong=True))
        column.addWidget(ReadinessBar(stands.answered, stands.asked))
        column.addWidget(
            Prose(tr("This counts answered prompts. It says nothing about how good the answers are."), "muted")
        )
        return holder

    def _next(self, stands: Readiness) -> Card:
        card = Card()
        steps = stands.next_steps
        if not steps:
            card.body.addWidget(Heading(tr("Everything is answered"), 2))
            card.body.addWidget(Prose(tr("Check your answers, then seal the package and hand it over.")))
            card.body.addWidget(PrimaryButton(tr("Check your answers"), clicked=lambda: self.go.emit("check")))
            return card
        card.body.addWidget(Heading(tr("What helps most next"), 2))
        for step in steps[:_MOST_STEPS]:
            card.body.addWidget(self._step(step))
        more = len(steps) - _MOST_STEPS
        if more > 0:
            card.body.addWidget(Prose(tr("And {more} more after these.", more=more), "muted"))
        card.body.addSpacing(current().px(0.5))
        first = steps[0].ref
        card.body.addWidget(PrimaryButton(tr("Continue"), clicked=lambda: self.go.emit(_place(first))))
        return card

    def _step(self, step: NextStep) -> GapRow:
        row = GapRow(step, planned=planned_for(self._session.application.answers, step.ref) is not None)
        row.shown.connect(lambda: self.go.emit(_place(step.ref)))
        row.plan.add_requested.connect(partial(plan_it, self._session, step.ref))
        row.plan.show_requested.connect(lambda: self.go.emit("plan"))
        row.plan.setVisible(not self._session.desk.read_only)
        self._plan_links[step.ref] = row.plan
        return row

    def _show_planned(self, application: Application) -> None:
        for ref, link in self._plan_links.items() if self._drawn is not None else ():
            link.set_planned(planned_for(application.answers, ref) is not None)

    def _pack(self, pack: Pack, stands: Readiness) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(pack.title, 2))
        card.body.addWidget(Prose(pack.summary))
        for progress in stands.sections:
            if progress.pack is pack:
                card.body.addLayout(self._section(progress))
        row = Flow()
        row.setSpacing(current().px(2))
        row.addWidget(
            LinkButton(tr("See every question first"), "list", clicked=lambda: self.go.emit(f"questions:{pack.id}"))
        )
        if pack.choosable:
            row.addWidget(
                LinkButton(
                    pack.choose_title or tr("Choose"), "pencil", clicked=lambda: self.go.emit(f"choose:{pack.id}")
                )
            )
        card.body.addLayout(row)
        for title, lines in ((tr("What is known"), pack.facts), (tr("What is not published"), pack.open_questions)):
            if lines:
                card.body.addWidget(_Folded(title, lines))
        return card

    def _section(self, progress: SectionProgress) -> QHBoxLayout:
        row = QHBoxLayout()
        if not progress.chosen:
            kind, words = "not_chosen", tr("Not chosen")
        elif progress.answered == progress.asked:
            kind, words = "done", tr("Answered")
        else:
            kind = "started" if progress.answered else "not_started"
            words = tr("{answered} of {asked} answered", answered=progress.answered, asked=progress.asked)
        first = progress.section.items[0]
        place = f"item:{progress.pack.id}:{first.id}" if progress.chosen else f"choose:{progress.pack.id}"
        row.addWidget(LinkButton(progress.section.title, clicked=lambda: self.go.emit(place)))
        row.addStretch(1)
        row.addWidget(StatusTag(kind, words))
        return row

    def _more(self, packs: list[Pack]) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(tr("More of the programme, if you take part in it"), 2))
        card.body.addWidget(Bullets(pack.title for pack in packs))
        card.body.addWidget(
            LinkButton(tr("Choose what you take part in"), "pencil", clicked=lambda: self.go.emit("parts"))
        )
        return card

    def _help(self, application: Application) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Would you like help from a person?"), 2))
        card.body.addWidget(Prose(tr("These local bodies support small organisations:"), "muted"))
        helpers = application.frameworks.programme.helpers
        card.body.addWidget(Bullets(f"{one.name}{f' ({one.area})' if one.area else ''}" for one in helpers))
        return card


class _Folded(QWidget):
    """A line that opens to more."""

    def __init__(self, title: str, lines: tuple[str, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._words = Bullets(lines)
        self._words.hide()
        column.addWidget(LinkButton(title, "down", clicked=lambda: self._words.setVisible(self._words.isHidden())))
        column.addWidget(self._words)


def _place(ref: str) -> str:
    """The place of a next step: an item's ref, "award#" for a choice, "evidence:<id>", or "declaration"."""
    if ref.endswith("#"):
        return f"choose:{ref.removesuffix('#')}"
    return f"item:{ref}" if ":" in ref and not ref.startswith(EVIDENCE_PREFIX) else ref
