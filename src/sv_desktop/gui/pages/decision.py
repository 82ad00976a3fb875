"""Deciding about a submission: write, check, decide; then seal the answer; and look again when that is asked for."""

from collections.abc import Callable
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.decision import Decided, Decision, Reviewed, decided_from, sent_of
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.review import ReviewState, reviews_of
from sv_desktop.domain.wording import said_when
from sv_desktop.gui.answer_keeper import AnswerKeeper
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.widgets.answer_card import AnswerCard, sent_words
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.check_decision_dialog import CheckDecisionDialog
from sv_desktop.gui.widgets.decided_card import DecidedCard
from sv_desktop.gui.widgets.decision_form import DecisionForm
from sv_desktop.gui.widgets.error_summary import ErrorSummary
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.note_review_dialog import NoteReviewDialog
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.review_card import ReviewCard
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import StatusTag
from sv_desktop.services import award, decide, review, trust
from sv_desktop.services.desk import now
from sv_desktop.services.matter import Matter, matter_of

_TO_GIVE = tr("This decision gives an award. Give it on the page of awards, and make its certificate there.")
_GIVEN = tr("The award of this decision is given. Its certificate can be made again on the page of awards.")
_NO_CLOCK = tr("The time in which they are to be told begins with the decision.")


class DecisionPage(QWidget):
    """Drawn anew whenever the decision gets a step further.

    closed: back to where the person was. compare_requested: the person wants to see where assessors differ.
    awards_requested: the person wants to give the award that was decided.
    """

    closed = Signal()
    compare_requested = Signal()
    awards_requested = Signal()

    def __init__(self, session: RegisterSession, submission_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.submission_id = session, submission_id
        self._matter: Matter | None = None
        self._phase: object = None
        self._saving = False
        self._page: ScrollPage | None = None
        self.form: DecisionForm | None = None
        self.answer: AnswerCard | None = None
        self.keeper = AnswerKeeper(session, submission_id, self)
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._put(self._frame())
        session.changed.connect(self.refresh)
        session.failed.connect(self._not_saved)
        session.jobs.run(
            lambda progress: matter_of(session.desk, submission_id, progress),
            success=self._begin,
            failure=self.banner.tell_error,
            owner=self,
        )

    def leave(self) -> None:
        """Hand over what was typed last."""
        if self.form is not None:
            self.form.flush()

    def refresh(self) -> None:
        """Show what stands in the register now; what is being typed stays."""
        if self._matter is None:
            return
        stands = self._stands()
        if self._phase_of(stands) != self._phase:
            self._draw(self._matter)
        elif self.form is not None:
            self._tell_saved()
            self.form.load(stands.draft)
            if self.summary.isVisible():
                self.form.show_problems(stands.missing)

    def check(self) -> None:
        """Say what is missing, or show everything once more before it is decided."""
        if self._matter is None or self.form is None:
            return
        self.form.flush()
        self._session.jobs.wait("save")
        stands = self._stands()
        self.form.show_problems(stands.missing)
        self.summary.show_problems([(one.field, one.words) for one in stands.missing])
        outcome = self.form.chosen
        if stands.missing or outcome is None:
            if self._page is not None:
                self._page.to_top()
            return
        reviewed = self._reviewed(stands, outcome.id)
        decided = decided_from(stands.draft, outcome, self._matter.themes, reviewed)
        dialog = CheckDecisionDialog(self._organisation, decided, self._doubts(stands), self)
        dialog.accepted.connect(lambda: self._decide(decided))
        dialog.open()

    # -- drawing --------------------------------------------------------------------------------

    @property
    def _organisation(self) -> str:
        return self._session.desk.row(self.submission_id).received.organisation

    def _stands(self) -> decide.Stands:
        assert self._matter is not None  # noqa: S101 - nobody asks before it is read
        return decide.stands(self._session.desk, self.submission_id, self._matter)

    def _phase_of(self, stands: decide.Stands) -> object:
        decision, going_on = stands.decision, stands.review
        steps = sum(len(one.steps) for one in reviews_of(self._session.desk.ledger, self.submission_id))
        sent = decision.sent.id if decision and decision.sent else ""
        identity, differing = trust.identity_of(self._session.desk) is not None, len(stands.differing)
        return decision.entry.id if decision else "", sent, going_on.id if going_on else "", steps, identity, differing

    def _begin(self, matter: Matter) -> None:
        self._matter = matter
        self._draw(matter)

    def _frame(self) -> ScrollPage:
        page = ScrollPage()
        page.body.addWidget(LinkButton(tr("Back to the inbox"), "left", clicked=self._close))
        page.body.addWidget(Heading(tr("Decide: {organisation}", organisation=self._organisation)))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        self.summary = ErrorSummary(note=tr("Nothing is lost."))
        self.summary.chosen.connect(lambda field: self.form.focus_field(field) if self.form else None)
        page.body.addWidget(self.summary)
        return page

    def _put(self, page: ScrollPage) -> None:
        if self._page is not None:
            self._holder.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = page
        self._holder.addWidget(page)

    def _draw(self, matter: Matter) -> None:
        stands = self._stands()
        self._phase = self._phase_of(stands)
        self.form = self.answer = None
        page = self._frame()
        themes = ", ".join(theme.label for theme in matter.themes)
        page.body.addWidget(Prose(_about(matter.pack.title, themes), "muted"))
        if stands.tell_by is not None:
            self.clock = StatusTag(stands.tell_by.status, stands.tell_by.words, wraps=True)
            page.body.addWidget(self.clock)
        else:
            page.body.addWidget(Prose(_NO_CLOCK, "muted"))
        self._add_reviews(page)
        reviewing = stands.review is not None and stands.review.review.state is ReviewState.REVIEWING
        if stands.decision is not None:
            self._add_decision(page, stands.decision)
        if stands.decision is None or reviewing:
            self._add_form(page, matter, stands)
        elif stands.review is None:
            self._add_answer(page, stands.decision)
            self._add_award(page)
        self._put(page)

    def _add_form(self, page: ScrollPage, matter: Matter, stands: decide.Stands) -> None:
        desk, about = self._session.desk, self.submission_id
        for words in self._doubts(stands):
            compare = LinkButton(tr("See where they differ"), "right", clicked=self.compare_requested.emit)
            page.body.addWidget(Banner("warning", tr("Not settled yet"), words, [compare]))
        form = self.form = DecisionForm(matter.assessment, matter.themes, stands.draft)
        form.outcome_chosen.connect(lambda outcome: self._store(partial(decide.choose, desk, about, outcome)))
        form.reason_given.connect(lambda ref, words: self._store(partial(decide.give_reason, desk, about, ref, words)))
        form.message_said.connect(lambda words: self._store(partial(decide.say, desk, about, words)))
        form.conditions.put.connect(
            lambda key, words, by: self._store(partial(decide.put_condition, desk, about, words, by, key))
        )
        form.conditions.dropped.connect(lambda key: self._store(partial(decide.drop_condition, desk, about, key)))
        form.conditions.wanted.connect(
            lambda: self._store(partial(decide.put_condition, desk, about, "", "", str(uuid4())))
        )
        form.setEnabled(not desk.read_only)
        page.body.addWidget(form)
        self.saved = SavedNote()
        page.body.addWidget(self.saved)
        self.check_button = PrimaryButton(tr("Check and decide…"), "tick", clicked=self.check, changes=True)
        page.body.addWidget(self.check_button)

    def _add_decision(self, page: ScrollPage, decision: Decision) -> None:
        who = said_when(decision.entry.by, decision.entry.at.astimezone())
        card = DecidedCard(decision.decided, tr("Decided on {who}.", who=who))
        if decision.sent is None:
            back = SecondaryButton(tr("Take the decision back"), "undo", clicked=self._take_back, changes=True)
            row = Flow()
            row.addWidget(back)
            card.body.addLayout(row)
        elif (sent := sent_of(decision.sent)) is not None:
            card.body.addWidget(Prose(sent_words(sent), "muted"))
        page.body.addWidget(card)

    def _add_answer(self, page: ScrollPage, decision: Decision) -> None:
        sent = sent_of(decision.sent) if decision.sent else None
        self.answer = AnswerCard(trust.identity_of(self._session.desk), sent)
        self.keeper.keep(self.answer)
        page.body.addWidget(self.answer)
        if sent is not None and not self._session.desk.read_only:
            link = LinkButton(
                tr("Note that a review was asked for…"), "pencil", clicked=self._note_review, changes=True
            )
            page.body.addWidget(link)

    def _add_award(self, page: ScrollPage) -> None:
        """The way to where awards are given, for a decision that gives one."""
        waits = award.waits(self._session.desk, self.submission_id)
        if waits is None:
            return
        card = Card()
        card.body.addWidget(Heading(tr("The award"), 2))
        card.body.addWidget(Prose(_TO_GIVE if waits else _GIVEN))
        way = tr("Give the award") if waits else tr("See it among the awards")
        card.body.addWidget(LinkButton(way, "right", clicked=self.awards_requested.emit))
        page.body.addWidget(card)

    def _add_reviews(self, page: ScrollPage) -> None:
        desk, about = self._session.desk, self.submission_id
        decider = review.decided_by(desk, about)
        for one in reversed(reviews_of(desk.ledger, about)):
            card = ReviewCard(one, desk.author, decider, partial(review.same_person, decider))
            card.acknowledged.connect(lambda: self._store(partial(review.acknowledge, desk, about)))
            card.begun.connect(lambda name: self._store(partial(review.begin, desk, about, name)))
            page.body.addWidget(card)

    # -- doing ----------------------------------------------------------------------------------

    def _doubts(self, stands: decide.Stands) -> list[str]:
        if not stands.differing:
            return []
        return [
            counted(
                "{n} answer is scored differently and nobody has settled it. No level is told for them.",
                "{n} answers are scored differently and nobody has settled it. No level is told for them.",
                len(stands.differing),
            )
        ]

    def _reviewed(self, stands: decide.Stands, outcome: str) -> Reviewed:
        if stands.review is None or stands.decision is None:
            return ""
        return "upheld" if stands.decision.decided.outcome == outcome else "changed"

    def _decide(self, decided: Decided) -> None:
        desk, about, matter = self._session.desk, self.submission_id, self._matter
        if matter is None:
            return

        def work() -> None:
            decide.decide(desk, about, matter, decided.reviewed)
            if decided.reviewed:
                review.end(desk, about, changed=decided.reviewed == "changed")

        self._session.store(work)

    def _take_back(self) -> None:
        self._store(partial(decide.take_back, self._session.desk, self.submission_id))

    def _store(self, change: Callable[[], object]) -> None:
        if self.form is not None:
            self._saving = True
            self.saved.saving()
        self._session.store(change)

    def _tell_saved(self) -> None:
        if self._saving:
            self._saving = False
            self.saved.saved(now().astimezone())

    def _not_saved(self, error: BaseException) -> None:
        if self.form is not None and self.isVisible():
            self.saved.failed(error)
        elif self.isVisible():
            self.banner.tell_error(error)

    def _note_review(self) -> None:
        desk, about, dialog = self._session.desk, self.submission_id, NoteReviewDialog(self)
        dialog.accepted.connect(
            lambda: self._store(
                lambda: review.ask(
                    desk,
                    about,
                    asked_by=dialog.asked_by(),
                    role=dialog.role(),
                    how=dialog.how(),
                    reasons=dialog.reasons(),
                )
            )
        )
        dialog.open()

    def _close(self) -> None:
        self.leave()
        self.closed.emit()


def _about(title: str, themes: str) -> str:
    return tr("{title}. Themes: {themes}", title=title, themes=themes) if themes else title
