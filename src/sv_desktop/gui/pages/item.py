"""One question: what is asked, what good looks like, the answer, and the evidence for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.actions import planned_for
from sv_desktop.domain.answers import LOOK_AGAIN, WORD_LIMIT_SUFFIX, Revision
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.figure_words import money_rows
from sv_desktop.domain.framework import Item, ItemKind, Pack, Section, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series, series_at
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.gui.evidence_keeper import EvidenceKeeper
from sv_desktop.gui.figures_keeper import FiguresKeeper
from sv_desktop.gui.gap_planner import plan_it
from sv_desktop.gui.links_offer import LinksOffer
from sv_desktop.gui.session import Session
from sv_desktop.gui.texts_notice import QuestionChangedNote
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.error_summary import ErrorSummary
from sv_desktop.gui.widgets.evidence_panel import EvidencePanel
from sv_desktop.gui.widgets.feedback_card import FeedbackCard
from sv_desktop.gui.widgets.field_panel import FieldPanel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.guidance import Guidance, Provenance
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.history_dialog import HistoryDialog
from sv_desktop.gui.widgets.money_fields import MoneyFields
from sv_desktop.gui.widgets.plan_link import PlanLink
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.gui.widgets.two_versions import TwoVersionsNote
from sv_desktop.gui.widgets.wrapping import WrappingCheck
from sv_desktop.services.answer import history, limit_words, look_again
from sv_desktop.services.hear import answers

#: Ends the place of the table's page where what is on the clipboard is to be looked at.
_PASTE = "!paste"


class ItemPage(QWidget):
    """Built anew for each item; everything is stored while it is typed."""

    go = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._ref = ""
        self._warned = False
        self._failed = False
        self.fields: dict[str, FieldPanel] = {}
        self.figures: FiguresKeeper | None = None
        self.money: MoneyFields | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._holder = QVBoxLayout()
        column.addLayout(self._holder, 1)
        self.page: ScrollPage | None = None
        self._plan: PlanLink | None = None
        self.saved = SavedNote()
        self.saved.setVisible(not session.desk.read_only)
        self._later = WrappingCheck(tr("Come back to this later"))
        self._later.clicked.connect(self._mark_later)
        self._foot = self._footer()
        column.addWidget(self._foot)
        session.changed.connect(self._refresh)
        session.saved.connect(self.saved.saved)
        session.failed.connect(self._save_failed)

    def show_place(self, argument: str) -> None:
        """Show one item, by its ref ("award:social_change")."""
        found = self._session.application.find(argument)
        if found is None:
            self.go.emit("overview")
            return
        if not self._session.application.is_asked(argument):
            self.go.emit(f"former:{argument}")
            return
        if not self._session.application.uses(found[0]):
            self.go.emit("parts")
            return
        self.let_go()
        self._ref, self._warned = argument, False
        self.page = self._build(*found)
        self._holder.addWidget(self.page)
        self._put_foot_last()
        self._refresh(self._session.application)

    def _put_foot_last(self) -> None:
        """The Tab key goes the way that is read: Qt takes the order in which widgets came into the window."""
        self._foot.setParent(None)
        column = self.layout()
        if column is not None:
            column.addWidget(self._foot)
        self._foot.show()

    def let_go(self) -> None:
        """The item is not needed any more."""
        page, self.page = self.page, None
        self._ref, self._plan, self.figures, self.money, self.fields = "", None, None, None, {}
        if page is not None:
            self._holder.removeWidget(page)
            page.hide()
            page.deleteLater()

    def leave(self) -> None:
        """Hand over what was typed last."""
        if self.figures is not None:
            self.figures.flush()
        for panel in self.fields.values():
            panel.flush()
            if self._failed:
                panel.hand_over_again()
        self._failed = False

    def _build(self, pack: Pack, section: Section, item: Item) -> ScrollPage:
        page = ScrollPage()
        programme = self._session.application.frameworks.programme
        page.body.addWidget(Prose(f"{pack.short_title}  ›  {section.title}", "muted"))
        page.body.addWidget(Heading(item.title))
        self.summary = ErrorSummary(note=tr("Nothing is lost, and you may go on all the same."))
        self.summary.chosen.connect(lambda key: self.fields[key].editor.setFocus())
        page.body.addWidget(self.summary)
        self.two_versions = TwoVersionsNote()
        self.two_versions.asked.connect(lambda: self.go.emit(f"bring_in:{self._ref}"))
        page.body.addWidget(self.two_versions)
        page.body.addWidget(QuestionChangedNote(self._session, self._ref))
        page.body.addWidget(Heading(item.question, 2))
        if item.help:
            page.body.addWidget(Prose(item.help))
        page.body.addWidget(Guidance(item))
        came = next(iter(answers(self._session.desk)), None)
        if came is not None and (said := came.said_of(self._ref)) is not None:
            page.body.addWidget(FeedbackCard(came, said))
        self.figures, self.money = None, None
        series = series_at(self._session.application, self._ref)
        if series is not None:
            page.body.addWidget(self._figures(series))
        self.fields = {}
        for field in item.fields:
            panel = FieldPanel(field, programme, names=item.kind is ItemKind.PROFILE)
            self._wire(page, panel)
            page.body.addWidget(panel)
        if series is not None:
            self.money = MoneyFields(programme)
            for panel in self.money.panels.values():
                self._wire(page, panel)
            page.body.addWidget(self.money)
        if pack.id != ORGANISATION_PACK:
            page.body.addWidget(Rule())
            page.body.addWidget(self._evidence(item))
        if not self._session.desk.read_only:
            page.body.addWidget(self._plan_link(item))
        page.body.addWidget(Provenance(item, programme))
        return page

    def _wire(self, page: ScrollPage, panel: FieldPanel) -> None:
        panel.changed.connect(self._store)
        panel.typing.connect(self.saved.saving)
        panel.limited.connect(self._limit)
        panel.history_requested.connect(self._show_history)
        panel.editor.setObjectName(f"{self._ref} {panel.field.id}")
        page.watch(panel.editor)
        self.fields[panel.field.id] = panel

    def _figures(self, series: Series) -> FiguresKeeper:
        self.figures = FiguresKeeper(self._session, series)
        self.figures.typing.connect(self.saved.saving)
        self.figures.table_offered.connect(self._bring_in_table)
        return self.figures

    def _bring_in_table(self, text: str) -> None:
        """To the page where a table is looked at first; a pasted one stays on the clipboard until then."""
        self.go.emit(f"figures:{self._ref}{_PASTE if text else ''}")

    def _evidence(self, item: Item) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        self.evidence = EvidencePanel()
        self.evidence.set_wanted(item.evidence)
        self.evidence.look_requested.connect(lambda one: self.go.emit(f"evidence:{one}"))
        undo = UndoBar()
        self.keeper = EvidenceKeeper(self._session, self._ref, self.evidence, undo)
        column.addWidget(self.evidence)
        column.addWidget(undo)
        self._links = LinksOffer(self._session, self._ref)
        column.addWidget(self._links)
        return holder

    def _plan_link(self, item: Item) -> PlanLink:
        link = self._plan = PlanLink(item.title)
        link.add_requested.connect(lambda: plan_it(self._session, self._ref))
        link.show_requested.connect(lambda: self.go.emit("plan"))
        return link

    def _footer(self) -> QWidget:
        theme = current()
        footer = QWidget()
        column = QVBoxLayout(footer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Rule())
        row = Flow()
        row.setContentsMargins(theme.px(4), theme.px(1.25), theme.px(4), theme.px(1.25))
        row.setSpacing(theme.px(1.5))
        row.addWidget(SecondaryButton(tr("Back"), "left", clicked=lambda: self._step(-1)))
        self.continue_button = PrimaryButton(tr("Continue"), clicked=self._continue)
        row.addWidget(self.continue_button)
        row.addWidget(self._later)
        row.addWidget(self.saved)
        column.addLayout(row)
        return footer

    def _refresh(self, application: Application) -> None:
        if not self._ref:
            return
        for field_id, panel in self.fields.items():
            limit = application.answers.get(self._ref, field_id + WORD_LIMIT_SUFFIX)
            panel.load(application.answers.get(self._ref, field_id), limit)
        if self._plan is not None:
            self._plan.set_planned(planned_for(application.answers, self._ref) is not None)
        series = series_at(application, self._ref)
        if series is not None and self.figures is not None and self.money is not None:
            self.figures.refresh(application)
            self.money.show_series(money_rows(series), series)
        waiting = [one.key[1] for one in application.waits(self._ref)]
        self.two_versions.show_waiting([whereabouts(application, self._ref, key).what for key in waiting])
        self._later.setChecked(application.answers.flag(self._ref, LOOK_AGAIN))
        if not self._ref.startswith(f"{ORGANISATION_PACK}:"):
            self.keeper.refresh()
            self._links.refresh(application)

    def _store(self, field: str, value: object) -> None:
        self._session.answer(self._ref, field, value)  # type: ignore[arg-type]

    def _limit(self, field: str, words: int) -> None:
        ref = self._ref
        self._session.store(lambda: limit_words(self._session.desk, ref, field, words or None))

    def _show_history(self, field: str) -> None:
        """Look the versions up behind what is being saved, then show them."""
        desk, ref = self._session.desk, self._ref
        self._session.jobs.run(
            lambda _progress: history(desk, ref, field),
            success=lambda found: self._offer_history(ref, field, found),
            failure=self.saved.failed,
            lane="save",
            owner=self,
        )

    def _offer_history(self, ref: str, field: str, revisions: tuple[Revision, ...]) -> None:
        if ref != self._ref:
            return
        programme = self._session.application.frameworks.programme
        dialog = HistoryDialog(self.fields[field].field, revisions, programme, self)
        dialog.restored.connect(lambda value: self._store(field, value))
        dialog.open()

    def _mark_later(self, wanted: bool) -> None:
        ref = self._ref
        self._session.store(lambda: look_again(self._session.desk, ref, wanted))

    def _continue(self) -> None:
        """Say once what looks wrong; the next press goes on all the same."""
        self.leave()
        problems = [
            (key, f"{panel.field.label}: {words}") for key, panel in self.fields.items() if (words := panel.review())
        ]
        if problems and not self._warned and self.page is not None:
            self._warned = True
            self.summary.show_problems(problems)
            self.page.to_top()
            return
        self._step(1)

    def _save_failed(self, error: object) -> None:
        self._failed = True
        self.saved.failed(error)

    def _step(self, by: int) -> None:
        self.leave()
        places = _places(self._session.application)
        here = f"item:{self._ref}"
        at = places.index(here) + by if here in places else -1
        self.go.emit(places[at] if 0 <= at < len(places) else ("check" if by > 0 else "overview"))


def _places(application: Application) -> list[str]:
    """Every item that takes part, in order; a choice that was not made yet stands before its pack."""
    found = []
    for pack in application.packs:
        if pack.choosable and not any(
            section.choosable and application.is_chosen(pack, section) for section in pack.sections
        ):
            found.append(f"choose:{pack.id}")
        found += [
            f"item:{item_ref(pack, item)}" for section, item in pack.items() if application.is_chosen(pack, section)
        ]
    return found
