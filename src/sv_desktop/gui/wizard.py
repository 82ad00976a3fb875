"""The wizard: the task list on the left, one page on the right, and the way from place to place."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from sv_desktop.domain.answers import Revision
from sv_desktop.domain.application import Application
from sv_desktop.domain.came_back import came_back
from sv_desktop.domain.in_use import since_words
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.gui.backup_keeper import BackupKeeper
from sv_desktop.gui.indexing import Indexing
from sv_desktop.gui.places import ROUTES, task_groups
from sv_desktop.gui.session import Session
from sv_desktop.gui.texts_notice import NewTextsNotice
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.look_only import LookOnly
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.readiness_bar import ReadinessBar
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.gui.widgets.task_list import TaskList
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.services.begin import keep_place
from sv_desktop.services.desk import Looking
from sv_desktop.services.load_ahead import load_ahead

#: How long a page is kept that the person has left, in milliseconds.
_SWEEP_MS = 300


class Page(Protocol):
    """What every page can do."""

    go: Signal

    def show_place(self, argument: str) -> None:
        """Show what the place names."""

    def leave(self) -> None:
        """Hand over what was typed last."""


class Redrawn(Protocol):
    """What a page can do that is drawn anew whenever it is shown."""

    def let_go(self) -> None:
        """What was drawn is not needed any more."""


class Wizard(QSplitter):
    """One organisation's workspace, open. not_saved(error): told once for each time that saving stops working."""

    title_changed = Signal(str)
    not_saved = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.place = ""
        self._pages: dict[str, QWidget] = {}
        self._unsaved: BaseException | None = None
        self._left: list[QWidget] = []
        self._sweeping = QTimer(self, singleShot=True, interval=_SWEEP_MS)
        self._sweeping.timeout.connect(self._sweep)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        if session.desk.read_only:
            LookOnly(self)
        self.addWidget(self._side())
        self.stack = QStackedWidget()
        self.steps = UndoBar()
        self.addWidget(self._main())
        self.setStretchFactor(1, 1)
        self.setSizes([352, 928])
        remember_split(self, "wizard")
        session.changed.connect(self._refresh)
        session.saved.connect(self._is_saved)
        session.failed.connect(self._is_not_saved)
        session.stepped.connect(self._show_step)
        self._keeper = BackupKeeper(session, self)
        self._keeper.failed.connect(lambda error: self.steps.tell(str(error)))
        session.only_looking.connect(self._tell_only_looking)
        session.told.connect(self._tell)
        self.indexing = Indexing(session, self)
        self._refresh(session.application)
        session.jobs.run(_load_ahead, success=_nothing, failure=_nothing, lane="index")

    def go(self, place: str) -> None:
        """Show a place, such as "item:award:social_change"; one that is not there leads to the overview.

        While nothing can be saved, the page stays where what was typed still stands.
        """
        kind, _colon, argument = place.partition(":")
        if kind not in ROUTES:
            place, kind, argument = "overview", "overview", ""
        if self._unsaved is None:
            self.leave()
        elif not self.settle():
            self.tasks.show_place(self.place)
            self.not_saved.emit(self._unsaved)
            return
        page = self._page(kind)
        self.place = place
        self.tasks.show_place(place)
        cast("Page", page).show_place(argument)
        if self.place != place:
            return
        if hasattr(page, "let_go") and page not in self._left:
            self._left.append(page)
        self.stack.setCurrentWidget(page)
        self._sweeping.start()
        self.session.store_quietly(lambda: keep_place(self.session.desk, place))

    def go_soon(self, place: str) -> None:
        """Show a place in the next turn of the event loop, unless the person has gone elsewhere by then."""
        self.place = place
        QTimer.singleShot(0, self, lambda: self.go(self.place) if self.page() is None else None)

    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def leave(self) -> None:
        """Let the shown page hand over what was typed last."""
        page = self.stack.currentWidget()
        if page is not None:
            cast("Page", page).leave()

    def settle(self) -> bool:
        """Leave, and wait for the disk; False when what was typed last could not be saved."""
        self.leave()
        self.session.jobs.wait("save")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return self._unsaved is None

    def step(self, by: int) -> None:
        """Go to the next or the previous place of the task list."""
        places = self.tasks.places()
        if self.place in places:
            at = places.index(self.place) + by
            if 0 <= at < len(places):
                self.go(places[at])

    def _side(self) -> QWidget:
        theme = current()
        side = QWidget()
        side.setMinimumWidth(220)
        column = Column(side)
        column.setContentsMargins(theme.margins(2, 2.5, 1, 1))
        column.setSpacing(theme.px(1))
        self._name = Prose("", strong=True)
        self._count = Prose("", "muted")
        self._bar = ReadinessBar()
        for widget in (self._name, self._bar, self._count):
            column.addWidget(widget)
        self.tasks = TaskList()
        self.tasks.activated_place.connect(self.go)
        column.addWidget(self.tasks, 1)
        return side

    def _main(self) -> QWidget:
        main = QWidget()
        column = Column(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if self.session.desk.looking is not None:
            column.addWidget(self._looking(self.session.desk.looking))
        self.notice = NewTextsNotice(self.session)
        self.notice.see.clicked.connect(lambda: self.go("texts"))
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        column.addWidget(self.steps)
        return main

    def _looking(self, looking: Looking) -> QWidget:
        words = tr("This file is read-only")
        if looking.copy is not None:
            words = tr("{who} has this file open", who=looking.in_use.who if looking.in_use else tr("Somebody"))
        at = since_words(looking.at.astimezone(), datetime.now().astimezone())
        holder = QWidget()
        row = Column(holder)
        row.setContentsMargins(current().margins(2, 2, 2, 0))
        again = LinkButton(tr("Try to open it for writing"), "pencil", clicked=self._open_again)
        title = (
            tr("{words}. You are looking at a copy from {at}.", words=words, at=at)
            if looking.copy
            else tr("{words}. You are only looking.", words=words)
        )
        row.addWidget(Banner("info", title, "", [again]))
        return holder

    def _open_again(self) -> None:
        self.session.open_requested.emit(self.session.desk.path)

    def _page(self, kind: str) -> QWidget:
        if kind not in self._pages:
            module, name = ROUTES[kind]
            page: QWidget = getattr(import_module(f"sv_desktop.gui.pages.{module}"), name)(self.session)
            cast("Page", page).go.connect(self.go)  # type: ignore[attr-defined]
            self._pages[kind] = page
            self.stack.addWidget(page)
        return self._pages[kind]

    def _sweep(self) -> None:
        """Let go, one in a turn, of what is not shown any more and waits for nothing; it is drawn anew when shown."""
        if self._unsaved is None and not any(self.session.jobs.busy(lane) for lane in ("save", "work")):
            shown = self.stack.currentWidget()
            left = next((one for one in self._left if one is not shown), None)
            if left is None:
                return
            self._left.remove(left)
            cast("Redrawn", left).let_go()
        self._sweeping.start()

    def undo(self) -> None:
        """Take back the last step, and show where."""
        self.leave()
        self.session.undo()

    def redo(self) -> None:
        """Do again what was undone last, and show where."""
        self.leave()
        self.session.redo()

    def _show_step(self, changed: tuple[Revision, ...], back: bool) -> None:
        if not changed:
            self.steps.tell(tr("There is nothing to undo.") if back else tr("There is nothing to do again."))
            return
        key = changed[0].key
        found = whereabouts(self.session.application, *key)
        place = (
            f"bring_in:{key[0]}" if any(one.key == key for one in self.session.application.undecided) else found.place
        )
        if place.partition(":")[0] in ROUTES:
            self.go(place)
        if back:
            self.steps.offer(tr("Undone. {words}.", words=found.words), self.redo, way_back=tr("Redo"))
        else:
            self.steps.offer(tr("Done again. {words}.", words=found.words), self.undo)

    def _tell(self, words: str, way_back: Callable[[], object] | None) -> None:
        if way_back is None:
            self.steps.tell(words)
        else:
            self.steps.offer(words, lambda: self.session.store(way_back))

    def _tell_only_looking(self) -> None:
        self.steps.tell(tr("You are only looking, so nothing was changed."))

    def _is_saved(self, _at: object) -> None:
        self._unsaved = None

    def _is_not_saved(self, error: BaseException) -> None:
        first, self._unsaved = self._unsaved is None, error
        if first:
            self.not_saved.emit(error)

    def _refresh(self, application: Application) -> None:
        stands = readiness(application)
        self._name.setText(application.organisation_name or tr("Your application"))
        self._count.setText(tr("{answered} of {asked} prompts answered", answered=stands.answered, asked=stands.asked))
        self._bar.set_counts(stands.answered, stands.asked)
        self.tasks.set_groups(
            task_groups(application, stands, self.session.desk.today, came_back(self.session.desk.letters))
        )
        if self.place and not self.tasks.place():
            self.tasks.show_place(self.place)
        self.title_changed.emit(application.organisation_name)


def _load_ahead(_progress: Progress) -> None:
    """Load every page, and what they need, while the first one is read."""
    for module, _name in ROUTES.values():
        import_module(f"sv_desktop.gui.pages.{module}")
    load_ahead()


def _nothing(_result: object) -> None:
    """Nobody waits for this."""
