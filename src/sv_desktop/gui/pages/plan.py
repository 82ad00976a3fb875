"""The action plan: what to do about the gaps, who does it and by when; edited in place, and taken along."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.actions import ACTION_PREFIX, ACTION_WORDS, Action, ActionState, plan_words
from sv_desktop.domain.answers import Revision, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import item_ref
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.gui.gap_planner import plan_asked, plan_it
from sv_desktop.gui.save_as import save_as
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.action_form import ActionForm
from sv_desktop.gui.widgets.action_list import ActionList
from sv_desktop.gui.widgets.asked_list import AskedList
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.gap_list import GapList
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.history_dialog import HistoryDialog
from sv_desktop.gui.widgets.plan_filter import PlanFilter
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.prose_line import ProseLine
from sv_desktop.gui.widgets.reading_order import follow_reading_order
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import hear, write_out
from sv_desktop.services import plan as service
from sv_desktop.services.answer import history

_WHAT_FOR = tr(
    "What you have not got to yet can become a plan: what to do, who does it, by when. "
    "The plan goes into the PDF summary and into the package, so a reader sees that you are on it."
)
_EMPTY = tr("Nothing is planned yet. Type the first action above, or take one of the gaps below.")
_NONE_SHOWN = tr("No action is like that.")


class PlanPage(RedrawnPage):
    """Drawn anew at every visit; while it is shown, cards come and go and the form that is open stays."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._failed = False
        self._adding_now = ""
        self.form: ActionForm | None = None
        session.changed.connect(self._changed)
        session.saved.connect(self._saved)
        session.failed.connect(self._not_saved)

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        self.form = None
        application = self._session.settled()
        page = self._page = ScrollPage(characters=92)
        self.banner = Banner()
        self.banner.hide()
        self._standing, self._nothing = Prose("", strong=True), Prose("", "muted")
        self.filter = PlanFilter(self._session.desk.today)
        self.filter.changed.connect(lambda: self._show(self._session.application))
        self.list = ActionList(self._session.desk.today, self._where, self._offers)
        self.list.asked.connect(self._asked)
        page.body.addWidget(Heading(tr("Action plan")))
        page.body.addWidget(Prose(_WHAT_FOR))
        page.body.addWidget(self.banner)
        page.body.addWidget(self._standing)
        if not self._session.desk.read_only:
            page.body.addWidget(self._adding())
        for widget in (self.filter, self.list, self._nothing, self._asked_for(), self._gaps(), self._taking_along()):
            page.body.addWidget(widget)
        self._show(application)
        return page

    def let_go(self) -> None:
        self.form = None
        super().let_go()

    def leave(self) -> None:
        """Hand over what was typed last; an action that was typed and not added is one all the same."""
        if self.form is not None:
            self.form.flush(again=self._failed)
        self._failed = False
        if self._drawn is not None and not self._session.desk.read_only and self.what.text().strip():
            self._add(open_it=False)

    def _adding(self) -> Card:
        card = Card()
        self.what = ProseLine()
        self.what.returnPressed.connect(self._add)
        self.what_row = FieldRow(tr("What needs to be done?"), tr("Such as “Ask Sam for the register”."), self.what)
        card.body.addWidget(self.what_row)
        row = Flow()
        row.addWidget(PrimaryButton(tr("Add an action"), "plus", clicked=self._add))
        card.body.addLayout(row)
        return card

    def _asked_for(self) -> Card:
        """What the scheme asks for in its latest answer."""
        self._asked_card = Card(plain=True)
        self._asked_card.body.addWidget(Heading(tr("What the scheme asks for"), 2))
        self.asked = AskedList()
        self.asked.planned.connect(partial(plan_asked, self._session))
        self._asked_card.body.addWidget(self.asked)
        return self._asked_card

    def _gaps(self) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(tr("Gaps you could plan for"), 2))
        self.gaps = GapList()
        self.gaps.planned.connect(partial(plan_it, self._session))
        self.gaps.shown.connect(self._go_to)
        card.body.addWidget(self.gaps)
        card.setVisible(not self._session.desk.read_only)
        return card

    def _taking_along(self) -> Card:
        card = Card(plain=True)
        card.body.addWidget(Heading(tr("Take it with you"), 2))
        card.body.addWidget(
            Prose(
                tr(
                    "The calendar file opens in Outlook, Google Calendar, Apple Calendar and others. "
                    "After changes, give it to them again: most of them change the entries that they have."
                ),
                "muted",
            )
        )
        session = self._session

        def pdf(path: Path, progress: Progress) -> Path:
            return write_out.write_plan_pdf(session.application, path, progress)

        def calendar(path: Path, _progress: Progress) -> Path:
            return write_out.write_plan_calendar(session.desk, path)

        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton(tr("Save as PDF…"), "print", clicked=lambda: self.save("pdf", pdf)))
        row.addWidget(
            SecondaryButton(tr("Save for a calendar…"), "calendar", clicked=lambda: self.save("ics", calendar))
        )
        row.addWidget(SecondaryButton(tr("Copy as text"), "copy", clicked=self._copy))
        card.body.addLayout(row)
        self._along = card
        return card

    def save(self, ending: str, write: Callable[[Path, Progress], Path]) -> None:
        """Ask where, then write off the window's thread."""
        self.leave()
        application = self._session.settled()
        undated = sum(one.due_day is None for one in service.plan(application)) if ending == "ics" else 0
        note = (
            counted(
                "{n} action has no date, so no calendar can show it.",
                "{n} actions have no date, so no calendar can show it.",
                undated,
            )
            if undated
            else ""
        )
        organisation = application.organisation_name or tr("My organisation")
        name = tr("Action plan, {organisation}", organisation=organisation) + f".{ending}"
        save_as(self, self._session, lambda: self.banner, name, write, note)

    def _changed(self, application: Application) -> None:
        if self._drawn is not None and self.isVisible():
            self._show(application)

    def _show(self, application: Application) -> None:
        plan = service.plan(application)
        self._standing.setText(plan_words(plan, self._session.desk.today))
        self._standing.setVisible(bool(plan))
        self.filter.set_owners(plan)
        self.filter.setVisible(len(plan) > 1)
        written = next((one for one in plan if self.form and one.id == self.form.action_id), None)
        if written is None:
            self.form = None
        elif self.form is not None:
            self.form.load(written)
        shown = tuple(one for one in plan if one is written or self.filter.wants(one))
        self.list.show_actions(shown, self.form)
        self._nothing.setText(_NONE_SHOWN if plan else _EMPTY)
        self._nothing.setVisible(not shown)
        latest = next(iter(hear.answers(self._session.desk)), None)
        asked = hear.offers(self._session.desk, latest) if latest and not self._session.desk.read_only else ()
        self.asked.show_asked(asked)
        self._asked_card.setVisible(bool(asked))
        self.gaps.show_gaps(service.gaps(application, datetime.now().astimezone().date()))
        self._along.setVisible(bool(plan))
        follow_reading_order(self._page.column)

    def _add(self, *, open_it: bool = True) -> None:
        words = self.what.text()
        if not words.strip():
            self.what_row.set_problem(tr("Say what needs to be done."))
            self.what.setFocus()
            return
        self.what_row.set_problem("")
        self.what.clear()
        self._adding_now = words
        desk = self._session.desk

        def done(action: Action) -> None:
            self._adding_now = ""
            if open_it and self.isVisible():
                self._open(action)

        self._session.store(lambda: service.add(desk, words), done=done)

    def _asked(self, key: str, action_id: str) -> None:
        desk = self._session.desk
        action = next((one for one in service.plan(self._session.application) if one.id == action_id), None)
        if action is None:
            return
        if key == "show":
            self._go_to(action.ref)
        elif key == "choose":
            self.go.emit(f"bring_in:{ACTION_PREFIX}{action_id}")
        elif key == "change":
            self._open(action)
        elif key == "remove":
            self._do(action, tr("Removed"), partial(service.remove, desk), partial(service.put_back, desk))
        else:
            before = action.state.value
            self._do(
                action,
                ACTION_WORDS[ActionState(key)],
                lambda one: service.change(desk, one, "state", key),
                lambda one: service.change(desk, one, "state", before),
            )

    def _do(
        self, action: Action, told: str, change: Callable[[str], object], way_back: Callable[[str], object]
    ) -> None:
        """Change an action from its card, and say so with the way back."""

        def done(_result: object) -> None:
            self.list.focus_on(action.id, "change")
            self._session.tell(f"{told}: “{action.label}”.", lambda: way_back(action.id))

        self._session.store(lambda: change(action.id), done=done)

    def _open(self, action: Action) -> None:
        self._close()
        application = self._session.application
        form = ActionForm(action, application.frameworks.programme, _questions(application, action))
        form.changed.connect(partial(self._store, action.id))
        form.history_requested.connect(partial(self._ask_history, form))
        form.closed.connect(self._closed)
        for panel in form.panels.values():
            self._page.watch(panel.editor)
        self.form = form
        self._show(application)
        form.panels["owner" if action.what and not action.owner else "what"].editor.setFocus()

    def _closed(self) -> None:
        action_id = self.form.action_id if self.form is not None else ""
        self._close()
        self.list.focus_on(action_id, "change")

    def _close(self) -> None:
        if self.form is not None:
            self.form.flush(again=self._failed)
            self.form = None
            self._show(self._session.application)

    def _store(self, action_id: str, field: str, value: Value) -> None:
        self._session.store(lambda: service.change(self._session.desk, action_id, field, value))

    def _ask_history(self, form: ActionForm, field: str) -> None:
        """Read it after what was typed last is on the disk."""
        desk, target = self._session.desk, ACTION_PREFIX + form.action_id

        def show(revisions: tuple[Revision, ...]) -> None:
            dialog = HistoryDialog(form.panels[field].field, revisions, desk.frameworks.programme, form)
            dialog.restored.connect(lambda value: self._store(form.action_id, field, value))
            dialog.open()

        self._session.jobs.run(
            lambda _progress: history(desk, target, field),
            success=show,
            failure=self.banner.tell_error,
            lane="save",
            owner=form,
        )

    def _saved(self, at: datetime) -> None:
        if self.form is not None:
            self.form.saved.saved(at)

    def _not_saved(self, error: object) -> None:
        self._failed = True
        if self.form is not None:
            self.form.saved.failed(error)
        if self._drawn is not None and self._adding_now and not self.what.text():
            self.what.setText(self._adding_now)
        self._adding_now = ""

    def _copy(self) -> None:
        self.leave()
        QGuiApplication.clipboard().setText(write_out.plan_text(self._session.settled()))
        self.banner.tell("success", tr("Copied"), tr("The action plan is on the clipboard as plain text."))
        self.banner.show()

    def _where(self, action: Action) -> str:
        return whereabouts(self._session.application, action.ref, "").where if action.ref else ""

    def _go_to(self, ref: str) -> None:
        self.go.emit(whereabouts(self._session.application, ref, "").place)

    def _offers(self, action: Action) -> dict[str, tuple[str, str]]:
        if self._session.desk.read_only:
            return {}
        divided = any(one.key[0] == ACTION_PREFIX + action.id for one in self._session.application.undecided)
        offers = {"choose": (tr("Two versions: choose…"), "look_again")} if divided else {}
        offers["change"] = (tr("Change"), "pencil")
        if action.state is ActionState.TO_DO:
            offers["doing"] = (tr("Mark as under way"), "started")
        if action.done:
            offers["to_do"] = (tr("Mark as not done"), "undo")
        else:
            offers["done"] = (tr("Mark as done"), "tick")
        return offers | {"remove": (tr("Remove"), "trash")}


def _questions(application: Application, action: Action) -> list[tuple[str, str]]:
    """What an action can be for: nothing in particular, what it is for now, and every question that takes part."""
    found = {"": tr("Nothing in particular")}
    if action.ref:
        found[action.ref] = whereabouts(application, action.ref, "").where
    for pack in application.packs:
        for section, item in pack.items():
            if application.is_chosen(pack, section):
                ref = item_ref(pack, item)
                found[ref] = whereabouts(application, ref, "").where
    return list(found.items())
