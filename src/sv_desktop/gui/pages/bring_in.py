"""Bring in a colleague's copy: join by itself what can be joined, and let the person decide the rest."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.answers import Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.backups import Reason
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.framework import FieldKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.merging import Brought, Conflict, report
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.domain.wording import said_when
from sv_desktop.gui.backup_keeper import backed_up_first
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.conflict_card import ConflictCard, Version
from sv_desktop.gui.widgets.file_drop import FileDrop
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.services.bring_in import bring_in, decide
from sv_desktop.services.folders import documents_folder

_INTRODUCTION = tr(
    "Choose the copy that a colleague has worked in. What only one of you changed is joined by itself; where you both "
    "changed the same answer, you choose. Your colleague’s file is not changed."
)

_WAITING = tr(
    "Two copies said different things here. Take your time: they wait for you, also until tomorrow. "
    "Whatever you choose, the other version stays in the history."
)


class BringInPage(RedrawnPage):
    """Drawn anew at every visit and after every decision, but for while a copy is coming in."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._told: tuple[str, str, str] | None = None
        self.cards: dict[tuple[str, str], ConflictCard] = {}
        self.undo = UndoBar()
        column = self.layout()
        if column is not None:
            column.addWidget(self.undo)
        self._shown: tuple[Conflict, ...] = ()
        session.changed.connect(self._changed)

    def show_place(self, argument: str) -> None:
        """Draw the page. argument: the target whose versions are to be seen first."""
        if self._job is not None:
            return
        super().show_place(argument)
        card = next((card for key, card in self.cards.items() if key[0] == argument), None)
        if card is not None:
            QTimer.singleShot(0, card, lambda: self._page.ensureWidgetVisible(card, 0, 0))

    def leave(self) -> None:
        """What was told is old at the next visit."""
        self._told = None

    def draw(self, argument: str) -> ScrollPage:
        """The way in, what came of it, and what waits."""
        application = self._session.settled()
        page = self._page = ScrollPage(characters=104)
        page.body.addWidget(Heading(tr("Bring in a colleague’s copy")))
        page.body.addWidget(Prose(_INTRODUCTION))
        self.drop = FileDrop(
            tr("Drop the copy here, or:"), tr("Choose the copy…"), tr("Workspaces (*.svw)"), documents_folder()
        )
        self.drop.chosen.connect(self.bring_in)
        self.drop.setVisible(not self._session.desk.read_only)
        page.body.addWidget(self.drop)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        page.body.addWidget(self.progress)
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        if self._told is not None:
            self.banner.tell(*self._told)
            self.banner.show()
        self._add_cards(page, application)
        return page

    def bring_in(self, path: Path, key: FileKey | None = None) -> None:
        """Bring a copy in, with progress; typing goes on meanwhile. key: where it has a passphrase of its own."""
        if self._job is not None:
            return
        self._session.settled()
        desk = self._session.desk
        self.banner.hide()
        self.drop.setEnabled(False)
        self.progress.start(tr("Bringing in “{name}”", name=path.name))
        self._job = self._session.jobs.run(
            backed_up_first(
                self._session, Reason.BEFORE_BRINGING_IN, lambda progress: bring_in(desk, path, progress, key=key)
            ),
            success=self._brought,
            failure=lambda error: self._failed(error, path),
            progress=self.progress.show_progress,
            owner=self,
        )

    def _add_cards(self, page: ScrollPage, application: Application) -> None:
        self.cards = {}
        self._shown = application.undecided
        page.body.addWidget(Heading(tr("Two versions: choose"), 2))
        if not application.undecided:
            page.body.addWidget(Prose(tr("Nothing waits for you."), "muted"))
            return
        page.body.addWidget(Prose(_WAITING))
        for conflict in application.undecided:
            card = _card(application, conflict)
            card.setEnabled(not self._session.desk.read_only)
            card.decided.connect(lambda value, one=conflict: self._decide(one, value))
            self.cards[conflict.key] = card
            page.body.addWidget(card)

    def _decide(self, conflict: Conflict, value: Value) -> None:
        desk = self._session.desk
        self._told = None
        self._session.store(lambda: decide(desk, conflict, value))
        where = whereabouts(self._session.application, *conflict.key).words
        self.undo.offer(tr("Decided. {where}.", where=where), self._session.undo)

    def _changed(self, application: Application) -> None:
        """Something was decided or taken back: draw what waits now, at the place where the person is."""
        if self._job is None and self.isVisible() and application.undecided != self._shown:
            position = self._page.verticalScrollBar().value()
            super().show_place("")
            page = self._page
            QTimer.singleShot(0, page, lambda: page.verticalScrollBar().setValue(position))

    def _brought(self, brought: Brought) -> None:
        self._job = None
        lines = report(brought, self._session.application.undecided)
        self._told = ("success", tr("The copy is brought in"), "\n".join(lines))
        self.show_place("")
        self._session.announce()

    def _ask_passphrase(self, path: Path) -> None:
        """The colleague's copy has a passphrase of its own."""
        dialog = UnlockDialog(path, self._session.jobs, self.window())
        dialog.exec()
        dialog.deleteLater()
        if dialog.key is not None:
            self.bring_in(path, dialog.key)

    def _failed(self, error: BaseException, path: Path) -> None:
        self._job = None
        self.progress.stop()
        self.drop.setEnabled(True)
        if isinstance(error, PassphraseWanted):
            self._ask_passphrase(path)
        elif isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("Nothing has come in."))
            self.banner.show()
        else:
            self.banner.tell_error(error)


def _card(application: Application, conflict: Conflict) -> ConflictCard:
    found = whereabouts(application, *conflict.key)
    versions = [
        Version(said_when(one.author, one.at.astimezone()), value_in_words(application, *one.key, one.value), one.value)
        for one in conflict.versions
    ]
    kind = found.field.kind if found.field else None
    words = all(isinstance(one.value, str) or one.value is None for one in conflict.versions)
    combinable = words and (kind in (FieldKind.TEXT, FieldKind.LONG_TEXT) or _is_prose(conflict))
    return ConflictCard(found.words, versions, combinable=combinable)


def _is_prose(conflict: Conflict) -> bool:
    """Words that stand outside the packs: those of evidence and of actions."""
    return conflict.key[1] in ("title", "description", "consent", "what", "owner", "signatory", "role")
