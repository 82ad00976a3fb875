"""What came back: the scheme's decision, the letter, what is asked for, and what to do next."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from sv_desktop.domain.came_back import CameBack
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.gap_planner import plan_asked
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.save_as import save_as
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask, ask_where
from sv_desktop.gui.widgets.ask_review_dialog import AskReviewDialog
from sv_desktop.gui.widgets.asked_list import AskedList
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.dropped import dropped_paths
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scheme_signer import SchemeSigner
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.told_card import ToldCard
from sv_desktop.services import hear
from sv_desktop.services.ask_review import ask_review, file_name
from sv_desktop.services.desk import Desk
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.sealed_document import SealedDocument
from sv_desktop.services.verify import mark_known

_EMPTY = tr(
    "When the scheme has read your application, it sends you a file. Drop that file here, or choose it. You will see "
    "the decision, the letter, and what they say beside each of your answers."
)
_NEXT = {
    OutcomeKind.AWARD: (
        tr(
            "Congratulations. Your certificate comes as a file of its own: open it on the page “Your award”. What they "
            "say of each answer helps to keep the good work visible."
        )
    ),
    OutcomeKind.AWARD_WITH_CONDITIONS: (
        tr(
            "Congratulations. Your certificate comes as a file of its own: open it on the page “Your award”. Put what "
            "is still to come into your action plan."
        )
    ),
    OutcomeKind.ASK_FOR_MORE: (
        tr(
            "Start the next version from here. Everything is carried over; what they ask for is marked. Then seal it "
            "again and send it."
        )
    ),
    OutcomeKind.NOT_YET: (
        tr(
            "Take your time. Nothing that you wrote is lost: when you are ready, start the next version from here. "
            "What they would like to see is marked."
        )
    ),
}


class CameBackPage(RedrawnPage):
    """Shows the latest answer, or one by the id of its letter."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._shown: CameBack | None = None
        session.changed.connect(self._changed)
        self.setAcceptDrops(not session.desk.read_only)

    def draw(self, argument: str) -> ScrollPage:
        """Show what stands now."""
        self._shown = None
        page = ScrollPage()
        page.body.addWidget(Heading(tr("What came back")))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        page.body.addWidget(self.progress)
        answers = hear.answers(self._session.desk)
        shown = next((one for one in answers if one.letter.id == argument), answers[0] if answers else None)
        if shown is None:
            page.body.addWidget(Prose(_EMPTY))
            page.body.addWidget(PrimaryButton(tr("Open the answer…"), "open", clicked=self.choose, changes=True))
            return page
        if shown is not answers[0]:
            page.body.addWidget(Banner("info", tr("An earlier answer"), tr("There is a later one in the list below.")))
        known = hear.knows(shown.signer)
        signer = SchemeSigner(shown.signer, known=known)
        signer.mark_requested.connect(partial(self._mark, shown))
        if not known:
            page.body.addWidget(signer)
        page.body.addWidget(ToldCard(shown))
        page.body.addWidget(self._letter(shown))
        page.body.addWidget(self._next(shown))
        if known:
            page.body.addWidget(signer)
        page.body.addWidget(self._others(shown, answers))
        return page

    def choose(self) -> None:
        """Ask which file to open."""
        name, _filter = QFileDialog.getOpenFileName(
            self, tr("Open the answer"), str(documents_folder()), tr("Sealed files (*.asice)")
        )
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Check an answer and keep it, with progress; what is wrong with it is told."""
        if self._job is not None:
            return
        if self._session.desk.read_only:
            self._session.only_looking.emit()
            return
        self.banner.hide()
        self.progress.start(tr("Checking what came back"))
        self._job = self._session.jobs.run(
            lambda progress: hear.keep(self._session.desk, path, progress),
            success=self._taken,
            failure=self._not_taken,
            progress=self.progress.show_progress,
            owner=self,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take(dropped_paths(event.mimeData())[0])

    def _taken(self, kept: CameBack) -> None:
        self._job = None
        self._session.announce()
        self.show_place(kept.letter.id)
        self.banner.tell("success", tr("It is kept in this workspace"), tr("It goes along in copies and backups, too."))
        self.banner.show()

    def _not_taken(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("Nothing was kept."))
            self.banner.show()
        else:
            self.banner.tell_error(error)

    def _mark(self, shown: CameBack) -> None:
        question = tr(
            "Have you compared all sixteen groups of the fingerprint with somebody at {organisation}, "
            "by phone or face to face?",
            organisation=shown.signer.organisation,
        )
        if ask(self, tr("Mark as known"), question):
            self._session.jobs.run(
                lambda _progress: mark_known(shown.signer),
                success=lambda _done: self.show_place(shown.letter.id),
                failure=self.banner.tell_error,
                owner=self,
            )

    def _letter(self, shown: CameBack) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("The letter"), 2))
        card.body.addWidget(Prose(tr("It says all of this on paper, and is signed itself.")))
        row = Flow()
        row.addWidget(
            SecondaryButton(
                tr("Save the letter…"), "document", clicked=lambda: self._save(shown, "pdf", hear.save_letter)
            )
        )
        row.addWidget(
            SecondaryButton(
                tr("Save the sealed file…"), "seal", clicked=lambda: self._save(shown, "asice", hear.save_file)
            )
        )
        card.body.addLayout(row)
        return card

    def _next(self, shown: CameBack) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("What to do next"), 2))
        card.body.addWidget(Prose(_NEXT[shown.kind]))
        self.asked = AskedList()
        self.asked.planned.connect(partial(plan_asked, self._session))
        self._asked_title = Prose(tr("They ask for"), strong=True)
        card.body.addWidget(self._asked_title)
        card.body.addWidget(self.asked)
        self._shown = shown
        self._show_asked()
        if shown.feedback.items:
            card.body.addWidget(Prose(tr("What they say of your answers"), strong=True))
        for said in shown.feedback.items:
            if self._session.application.find(said.ref) is not None:
                link = LinkButton(said.title, "right", name=tr("What they say of: {title}", title=said.title))
                link.clicked.connect(lambda _checked=False, ref=said.ref: self.go.emit(f"item:{ref}"))
                card.body.addWidget(link)
        row = Flow()
        row.setSpacing(current().px(1.5))
        begin = PrimaryButton if shown.kind in (OutcomeKind.ASK_FOR_MORE, OutcomeKind.NOT_YET) else SecondaryButton
        words = tr("Start the next version from here")
        row.addWidget(begin(words, "right", clicked=partial(self._begin_next, shown), changes=True))
        row.addWidget(SecondaryButton(tr("Ask for a review…"), "pencil", clicked=partial(self.ask_review, shown)))
        card.body.addLayout(row)
        return card

    def _show_asked(self) -> None:
        """What is not in the plan yet."""
        desk = self._session.desk
        offers = hear.offers(desk, self._shown) if self._shown is not None and not desk.read_only else ()
        self.asked.show_asked(offers)
        self._asked_title.setVisible(bool(offers))

    def _changed(self, _application: object) -> None:
        if self._shown is not None and self.isVisible():
            self._show_asked()

    def _others(self, shown: CameBack, answers: tuple[CameBack, ...]) -> Card:
        card = Card(plain=True)
        if len(answers) > 1:
            card.body.addWidget(Heading(tr("Other answers"), 2))
        for one in answers:
            if one is not shown:
                words = f"{one.feedback.decision.label}, {date_words(one.feedback.decision.decided_on)}"
                show = partial(self.go.emit, f"came_back:{one.letter.id}")
                card.body.addWidget(
                    LinkButton(words, "mail", clicked=show, name=tr("Show the answer: {words}", words=words))
                )
        card.body.addWidget(SecondaryButton(tr("Open another answer…"), "open", clicked=self.choose, changes=True))
        return card

    def _begin_next(self, shown: CameBack) -> None:
        def done(_result: object) -> None:
            self.go.emit("overview")
            self._session.tell(
                tr("The next version has begun. Everything is carried over; complete the declaration anew at the end.")
            )

        self._session.store(lambda: hear.begin_next(self._session.desk, shown), done=done)

    def ask_review(self, shown: CameBack) -> None:
        """Ask for the reasons, then where to save the request."""
        declaration = self._session.application.declaration
        dialog = AskReviewDialog(self._session.desk.author, declaration.role, self)
        dialog.accepted.connect(lambda: self._seal_request(shown, dialog))
        dialog.open()

    def _seal_request(self, shown: CameBack, dialog: AskReviewDialog) -> None:
        desk = self._session.desk
        path = ask_where(self, tr("Where to save the request"), documents_folder() / file_name(desk), "asice")
        if path is None:
            dialog.open()
            return

        def failed(error: BaseException) -> None:
            self.banner.tell_error(error)
            dialog.open()

        self._session.jobs.run(
            lambda progress: ask_review(
                desk,
                shown,
                path,
                dialog.passphrase(),
                asked_by=dialog.asked_by(),
                role=dialog.role(),
                reasons=dialog.reasons(),
                progress=progress,
            ),
            success=self._requested,
            failure=failed,
            owner=self,
        )

    def _requested(self, sealed: SealedDocument) -> None:
        self.banner.tell(
            "success", tr("Your request is sealed"), tr("{path}\nSend this file to the scheme.", path=sealed.path)
        )
        self.banner.show()

    def _save(self, shown: CameBack, ending: str, write: Callable[[Desk, CameBack, Path, Progress], None]) -> None:
        name = safe_name(f"Letter of {shown.feedback.scheme}.{ending}")

        def work(path: Path, progress: Progress) -> Path:
            write(self._session.desk, shown, path, progress)
            return path

        save_as(self, self._session, lambda: self.banner, name, work, "")
