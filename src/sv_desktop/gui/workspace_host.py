"""The workspace in the window: begun, opened, shown, drawn anew, closed. Loaded with the first one."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QMessageBox, QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.gui.backup_keeper import back_up_at_closing
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.opening import open_desk
from sv_desktop.gui.pages.begin import BeginPage
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.restoring import put_backup_in_place
from sv_desktop.gui.session import Session
from sv_desktop.gui.spelling import spelling
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.begin import begin, last_place
from sv_desktop.services.certificate import due_reminder, kept
from sv_desktop.services.desk import Desk
from sv_desktop.services.preview import put_away
from sv_desktop.services.remember import note_award, opened, remember, remembered
from sv_desktop.services.rescue import can_be_rescued


class Window(Protocol):
    """What the window does for it."""

    jobs: Jobs

    def put(self, page: QWidget, title: str) -> None:
        """Show a page."""

    def show_start(self) -> None:
        """Close what is open, and show the start page."""

    def show_title(self, title: str) -> None:
        """Say what is open."""

    def close_workspace(self) -> bool:
        """Close what is open; False when the person would rather stay."""

    def centralWidget(self) -> QWidget | None:
        """The page that is shown."""

    def setEnabled(self, enabled: bool) -> None:
        """Whether anything can be done in it."""

    def tell(self, error: BaseException) -> None:
        """Say what went wrong."""


class WorkspaceHost:
    """At most one workspace is open. parent: of questions."""

    def __init__(self, window: Window, parent: QWidget) -> None:
        self._window, self._parent = window, parent
        self.wizard: Wizard | None = None

    def begin(self, path: Path, organisation: str, author: str) -> None:
        """Make a workspace and open it."""
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            desk = begin(path, author=author, organisation=organisation)
        except (PlainError, OSError) as error:
            page = self._window.centralWidget()
            if isinstance(page, BeginPage):
                page.problem.tell_error(error)
            return
        remember(author=author)
        self.show(self._session(desk))

    def open(self, path: Path) -> None:
        """Open a workspace where it was left."""
        if not self._window.close_workspace():
            return
        desk = open_desk(path, self._parent, self._window.jobs, lambda error: self._not_opened(path, error))
        if desk is not None:
            self.show(self._session(desk))
            if not desk.author and not desk.read_only:
                self.ask_author()
        elif not isinstance(self._window.centralWidget(), StartPage):
            self._window.show_start()

    def ask_author(self) -> None:
        """Ask for the person's name, which stands beside what they write from then on."""
        from sv_desktop.gui.widgets.author_dialog import ask_author

        ask_author(self._parent, self.wizard.session.desk if self.wizard else None)

    def make_example(self, path: Path) -> None:
        """Build the example off the window's thread, then open it."""
        from sv_desktop.services.demonstrate import build_example

        self._window.setEnabled(False)
        self._window.jobs.run(
            lambda _progress: build_example(path, author=remembered().author or tr("Example author")),
            success=self._example_made,
            failure=self._example_failed,
        )

    def show(self, session: Session) -> None:
        """Show an open workspace at the place where it was left."""
        if not self._window.close_workspace():
            session.close()
            return
        opened(session.desk.path)
        session.open_requested.connect(self.open)
        session.restore_requested.connect(self.restore_over)
        _note_award(session.desk)
        due = due_reminder(session.desk) is not None
        self._put(session, "overview" if due else last_place(session.desk) or "overview")

    def restore_over(self, backup: Path) -> None:
        """Close the open file, put a backup in its place, and open that."""
        if self.wizard is None:
            return
        desk, window = self.wizard.session.desk, self._window
        if window.close_workspace():
            put_backup_in_place(backup, desk.path, self._parent, window.jobs, window.tell, desk.workspace.key)
            self.open(desk.path)

    def takes(self, path: Path) -> bool:
        """Whether a sealed file is for the open workspace, which then shows it."""
        from sv_desktop.domain.sealed_document import DocumentKind
        from sv_desktop.gui.pages.texts import TextsPage
        from sv_desktop.services.sealed_document import kind_of

        with suppress(PlainError, OSError):
            if self.wizard is not None and kind_of(path) is DocumentKind.FRAMEWORKS:
                self.wizard.go("texts")
                page = self.wizard.page()
                if isinstance(page, TextsPage):
                    page.bring_in(path)
                return True
        return False

    def taken_down(self) -> Callable[[], object] | None:
        """Hand over what was typed last; how to show the workspace again, at the same place. None: it must stay."""
        wizard = self.wizard
        if wizard is None or not wizard.settle():
            return None
        session, place = wizard.session, wizard.place
        return lambda: self._put(session, place, soon=True)

    def settle(self) -> bool:
        """Hand over what was typed last, and wait until it is on the disk; False when the person would rather stay."""
        return self.wizard is None or self.wizard.settle() or self._may_lose()

    def close(self) -> None:
        """Make a last backup, and let go of the file."""
        if self.wizard is None:
            return
        session = self.wizard.session
        back_up_at_closing(session, self._parent)
        self._window.jobs.stop("index", "look")
        session.close()
        put_away()
        self.wizard = None

    def _session(self, desk: Desk) -> Session:
        return Session(desk, self._window.jobs, self._parent)

    def _put(self, session: Session, place: str, *, soon: bool = False) -> None:
        self.wizard = Wizard(session)
        self._leave_names_alone(session.application)
        session.changed.connect(self._leave_names_alone)
        self.wizard.title_changed.connect(self._window.show_title)
        self.wizard.not_saved.connect(self._window.tell)
        self._window.put(self.wizard, session.application.organisation_name or session.desk.path.stem)
        if soon:
            self.wizard.go_soon(place)
        else:
            self.wizard.go(place)

    def _leave_names_alone(self, application: Application) -> None:
        """The organisation's own name is never misspelt."""
        spelling().leave_alone([application.organisation_name])

    def _not_opened(self, path: Path, error: BaseException) -> None:
        self._window.show_start()
        if can_be_rescued(error):
            self._offer_rescue(path)
        else:
            self._window.tell(error)

    def _offer_rescue(self, path: Path) -> None:
        """Tell that a file is damaged, and how to save what is left in it."""
        from sv_desktop.gui.pages.rescue import RescueDialog

        dialog = RescueDialog(path, self._window.jobs, self._parent)
        dialog.opened.connect(self.open)
        dialog.open()

    def _example_made(self, desk: Desk) -> None:
        self._window.setEnabled(True)
        self.show(self._session(desk))

    def _example_failed(self, error: BaseException) -> None:
        self._window.setEnabled(True)
        self._window.tell(error)

    def _may_lose(self) -> bool:
        words = tr("What you typed last could not be saved. Close all the same, and lose it? All before it is safe.")
        return QMessageBox.question(self._parent, tr("Not saved"), words) == QMessageBox.StandardButton.Yes


def _note_award(desk: Desk) -> None:
    """For the first page, which reminds of it; nothing is told there of a workspace that is protected."""
    held = next(iter(kept(desk)), None)
    note_award(desk.path, held.award.valid_until if held and desk.workspace.key is None else None)
