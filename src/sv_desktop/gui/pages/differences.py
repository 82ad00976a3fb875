"""Where two assessors differ on a submission, what they settle on, and how far they agree."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.agreement import agreement_words
from sv_desktop.domain.application import Application
from sv_desktop.domain.blind import names
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.moderation import Compared
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.difference_card import DifferenceCard
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.desk import now
from sv_desktop.services.moderate import Meeting, meeting_of, settle, who_waits
from sv_desktop.services.read_received import application_received

_KAPPA = tr(
    "Counted is what each chose before seeing the other’s. Kappa is 1 where two always agree and 0 where they agree as "
    "often as chance would; weighted, it counts a small step apart as less than a large one (Cohen 1968)."
)


class DifferencesPage(ScrollPage):
    """closed: back to where the person came from."""

    closed = Signal()

    def __init__(self, session: RegisterSession, submission_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=92)
        self._session, self.submission_id = session, submission_id
        self._application: Application | None = None
        self._shown: Meeting | None = None
        self.cards: dict[str, DifferenceCard] = {}
        organisation = session.desk.row(submission_id).received.organisation
        back = LinkButton(tr("Back"), "left", clicked=self.closed.emit, name=tr("Back to the submission"))
        self.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Prose(organisation, "muted"))
        self.body.addWidget(Heading(tr("Where you differ")))
        self.progress = ProgressPanel()
        self.body.addWidget(self.progress)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.banner)
        self.saved = SavedNote()
        self.saved.hide()
        self.body.addWidget(self.saved)
        self._drawn = QWidget()
        self._holder = QVBoxLayout()
        self._holder.addWidget(self._drawn)
        self.body.addLayout(self._holder)
        session.changed.connect(self.refresh)
        session.failed.connect(self._failed)

    def open(self) -> None:
        """Read the submission, with progress where it takes long, and show what differs."""
        desk, about = self._session.desk, self.submission_id
        self.progress.start(tr("Reading the submission"))
        job = self._session.jobs.run(
            lambda progress: application_received(desk, about, progress),
            success=self._read,
            failure=self._not_read,
            progress=self.progress.show_progress,
            owner=self,
        )
        self.progress.cancelled.connect(job.cancel)

    def refresh(self) -> None:
        """Show what stands in the register now; words that are being typed stay where nothing else changed."""
        if self._application is None:
            return
        meeting = meeting_of(self._session.desk, self.submission_id, self._application)
        if meeting == self._shown:
            return
        drafts = {ref: card.draft() for ref, card in self.cards.items() if card.compared in self._waiting()}
        self._shown = meeting
        old, self._drawn = self._drawn, self._draw(meeting)
        self._holder.replaceWidget(old, self._drawn)
        self._drawn.show()
        old.hide()
        old.deleteLater()
        for ref, draft in drafts.items():
            if ref in self.cards and self.cards[ref].compared.waits:
                self.cards[ref].take_draft(draft)

    def _waiting(self) -> tuple[Compared, ...]:
        return tuple(one for one in self._shown.items if one.waits) if self._shown else ()

    def _read(self, application: Application) -> None:
        self.progress.stop()
        self._application = application
        self.refresh()

    def _not_read(self, error: BaseException) -> None:
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.closed.emit()
        else:
            self.banner.tell_error(error)

    def _failed(self, error: BaseException) -> None:
        self.saved.failed(error)
        self.saved.show()

    def _draw(self, meeting: Meeting) -> QWidget:
        drawn = QWidget()
        column = QVBoxLayout(drawn)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        self.cards = {}
        waits = who_waits(meeting)
        if waits:
            column.addWidget(Banner("info", waits))
        if not meeting.may_look:
            return drawn
        if len(meeting.people) < 2:
            who = tr("Only {people} has", people=meeting.people[0]) if meeting.people else tr("Nobody has")
            column.addWidget(Prose(tr("{who} scored this and is done. It takes two to differ.", who=who)))
            return drawn
        self._add_agreement(column, meeting)
        self._add_differences(column, meeting)
        return drawn

    def _add_agreement(self, column: QVBoxLayout, meeting: Meeting) -> None:
        for one in meeting.between:
            column.addWidget(Prose(f"{names((one.one, one.other))}, {one.framework}", strong=True))
            column.addWidget(Prose(agreement_words(one.found)))
        column.addWidget(Prose(_KAPPA, "muted"))

    def _add_differences(self, column: QVBoxLayout, meeting: Meeting) -> None:
        differing = meeting.differing
        if not differing:
            column.addWidget(
                Banner("success", tr("{names} gave the same level everywhere.", names=names(meeting.people)))
            )
        else:
            column.addWidget(Prose(_far(meeting), "muted"))
        for one in differing:
            card = DifferenceCard(one, read_only=self._session.desk.read_only)
            card.settled.connect(self._settle)
            self.cards[one.scored.ref] = card
            column.addWidget(card)
        same = [one for one in meeting.items if not one.differs and one.level]
        if same and differing:
            column.addWidget(Heading(tr("The same"), 2))
            column.addWidget(Bullets([f"{one.scored.item.title}: {one.scored.label(one.level)}" for one in same]))

    def _settle(self, ref: str, level: str, reason: str) -> None:
        item = self.cards[ref].compared.scored
        self.saved.saving()
        self.saved.show()
        change = partial(settle, self._session.desk, self.submission_id, item, level, reason)
        self._session.store(change, lambda: self.saved.saved(now().astimezone()))


def _far(meeting: Meeting) -> str:
    number = len(meeting.differing)
    if not meeting.waiting:
        return counted("{n} difference, all settled.", "{n} differences, all settled.", number)
    return counted(
        "{n} difference, {waiting} still to settle. Those furthest apart come first.",
        "{n} differences, {waiting} still to settle. Those furthest apart come first.",
        number,
        waiting=meeting.waiting,
    )
