"""The evidence for one answer, and the piece of it that is looked at, shown right there by another process."""

from collections.abc import Callable
from itertools import takewhile

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from sv_desktop.domain.comparison import PartChange
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.evidence_difference import EvidenceHappened
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.in_use import printable
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.evidence_card import EvidenceCard, RemovedEvidence
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.preview_loader import Load, PreviewLoader
from sv_desktop.gui.widgets.preview_view import PreviewView
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.preview import Looked

#: A stranger's answer may name any number.
MOST_EVIDENCE = 100
#: What a file is, looked at on another thread.
Look = Callable[[Evidence, Progress], Looked]


class EvidenceReading(QWidget):
    """save_requested(Evidence, Looked). look and load are called on other threads.

    The first piece that there is nothing to beware of is shown at once; the others when they are asked for.
    """

    save_requested = Signal(object, object)

    def __init__(
        self,
        jobs: Jobs,
        evidence: tuple[Evidence, ...],
        part: PartChange | None,
        earlier: str,
        look: Look,
        load: Callable[[Evidence], Load],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Evidence"))
        self._jobs, self._load = jobs, load
        self._looking: list[Job] = []
        self._loader: PreviewLoader | None = None
        self.cards: dict[str, EvidenceCard] = {}
        self.shown = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        left_out = max(0, len(evidence) - MOST_EVIDENCE)
        evidence = evidence[:MOST_EVIDENCE]
        self._list = self._cards(evidence, left_out, part, earlier)
        self._split.addWidget(self._list)
        self._place = QWidget()
        self._room = QVBoxLayout(self._place)
        self._room.setContentsMargins(current().px(2), 0, current().px(2), current().px(1))
        self._nothing = Prose("", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._room.addWidget(self._nothing)
        self._split.addWidget(self._place)
        self._split.setSizes([100, 120])
        remember_split(self._split, "evidence reading")
        self.view: PreviewView | None = None
        column.addWidget(self._split)
        self._place.setVisible(bool(evidence))
        for one in evidence:
            self._look_into(one, look)

    def choose(self, evidence_id: str) -> None:
        """Show a piece of evidence below the list."""
        card = self.cards.get(evidence_id)
        if card is None or evidence_id == self.shown:
            return
        self._let_go()
        self.shown = evidence_id
        for one, other in self.cards.items():
            other.show_chosen(one == evidence_id)
        self.view = PreviewView(printable(card.evidence.label), own_keys=False)
        self._room.addWidget(self.view, 1)
        self._nothing.hide()
        self._loader = PreviewLoader(self._jobs, self.view, self._load(card.evidence))
        self._loader.show_page(0)

    def stop(self) -> None:
        """Nobody looks at it any more."""
        for job in self._looking:
            job.cancel()
        self._looking.clear()
        if self._loader is not None:
            self._loader.stop()

    def _cards(
        self, evidence: tuple[Evidence, ...], left_out: int, part: PartChange | None, earlier: str
    ) -> ScrollPage:
        page = ScrollPage()
        page.setMinimumHeight(current().px(10))
        page.set_margins(2, 2, 2, 1)
        page.body.setSpacing(current().px(1))
        page.body.addWidget(Heading(tr("Evidence"), 3))
        if left_out:
            words = tr(
                "Only the first {shown} of {all:,} are shown here.",
                shown=MOST_EVIDENCE,
                all=MOST_EVIDENCE + left_out,
            )
            page.body.addWidget(
                Banner("warning", tr("There is more"), tr("{words} Save the package to see all.", words=words))
            )
        changes = {one.now.id: one for one in part.evidence if one.now is not None} if part else {}
        for one in evidence:
            card = EvidenceCard(one, changes.get(one.id), earlier)
            card.show_requested.connect(lambda one=one: self.choose(one.id))
            card.save_requested.connect(lambda card=card: self.save_requested.emit(card.evidence, card.looked))
            self.cards[one.id] = card
            page.body.addWidget(card)
        if not evidence:
            page.body.addWidget(Prose(tr("No evidence was attached here."), "muted"))
        for change in part.evidence[:MOST_EVIDENCE] if part else ():
            if change.happened is EvidenceHappened.REMOVED and change.before is not None:
                page.body.addWidget(RemovedEvidence(change.before, earlier))
        return page

    def _look_into(self, evidence: Evidence, look: Look) -> None:
        job = self._jobs.run(
            lambda progress: look(evidence, progress),
            success=lambda looked: self._looked(evidence, looked),
            failure=lambda error: self._not_looked(evidence, error),
            lane="look",
            owner=self,
        )
        self._looking.append(job)
        job.ended.connect(lambda: self._looking.remove(job) if job in self._looking else None)

    def _looked(self, evidence: Evidence, looked: Looked) -> None:
        self.cards[evidence.id].show_looked(looked)
        if self.shown:
            return
        seen = list(takewhile(lambda card: card.looked is not None, self.cards.values()))
        harmless = [card for card in seen if card.looked and not card.looked.warnings]
        if harmless:
            self.choose(harmless[0].evidence.id)
        elif len(seen) == len(self.cards):
            self._nothing.setText(tr("Read the warning first. “Show it” shows it here, where it can do no harm."))

    def _not_looked(self, evidence: Evidence, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        words = str(error) if isinstance(error, PlainError) else tr("We could not look into it.")
        self._looked(evidence, Looked(None, (words,)))

    def _let_go(self) -> None:
        if self._loader is not None:
            self._loader.stop()
            self._loader = None
        if self.view is not None:
            self._room.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
            self.view = None
