"""The register in the window: begun, opened, drawn anew, closed."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.opening import Broken
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Jobs
from sv_desktop.services.remember import opened

if TYPE_CHECKING:
    from sv_desktop.gui.backup_keeper import BackupKeeper
    from sv_desktop.gui.register_session import RegisterSession
    from sv_desktop.services.register_desk import RegisterDesk


class Window(Protocol):
    """What the window does for it."""

    jobs: Jobs

    def put(self, page: QWidget, title: str) -> None:
        """Show a page."""

    def show_start(self) -> None:
        """Close what is open, and show the start page."""

    def close_workspace(self) -> bool:
        """Close what is open; False when the person would rather stay."""

    def add_signature(self, path: Path) -> None:
        """Let somebody else sign a package."""

    def tell(self, error: BaseException) -> None:
        """Say what went wrong."""


class RegisterHost:
    """At most one register is open, and nothing beside it. parent: of questions.

    What a register needs is loaded with the first one: nobody else waits for it.
    """

    def __init__(self, window: Window, parent: QWidget) -> None:
        self._window, self._parent = window, parent
        self.session: RegisterSession | None = None
        self._keeper: BackupKeeper | None = None
        self._opening: QWidget | None = None

    def begin(self) -> None:
        """Ask where to keep a new register, and open it."""
        from sv_desktop.gui.register_opening import start_register

        if self._window.close_workspace():
            self._show(start_register(self._parent, self._window.tell))

    def open(self, path: Path) -> None:
        """Open a register; what opens the first one is loaded while its name is shown already."""
        from sv_desktop.gui.pages.being_opened import BeingOpenedPage
        from sv_desktop.services.registers import is_loaded

        if not self._window.close_workspace():
            return
        if is_loaded():
            self._open(path)
            return
        page = self._opening = BeingOpenedPage(path.stem)
        self._window.put(page, path.stem)
        self._window.jobs.run(
            _load,
            success=lambda _result: self._open(path) if self._opening is page else None,
            failure=self._cannot_be_read,
            lane="look",
            owner=page,
        )

    def _open(self, path: Path) -> None:
        self._opening = None
        from sv_desktop.gui.register_opening import open_register_desk

        found = open_register_desk(path, self._parent, self._window.jobs, self._window.tell)
        if found is None:
            self._show(None)
        else:
            self._show(found.desk, "passphrase:forgotten" if found.forgotten else "inbox")

    def taken_down(self, shown: object) -> Callable[[], object] | None:
        """How to show the register again, at the same page."""
        session, page = self.session, getattr(shown, "page", "inbox")
        return None if session is None else lambda: self._put(session, page)

    def ask_author(self) -> None:
        """Ask for the person's name: what an assessor writes stands under it."""
        from sv_desktop.gui.widgets.author_dialog import ask_author

        if self.session is not None:
            ask_author(self._parent, self.session.desk, self.session.changed.emit)

    def close(self) -> None:
        """Let go of the register, or of one that was about to be opened."""
        session, self.session, self._opening = self.session, None, None
        if self._keeper is not None:
            self._keeper.deleteLater()
            self._keeper = None
        if session is not None:
            from sv_desktop.gui.backup_keeper import back_up_at_closing

            session.close(lambda: back_up_at_closing(session, self._parent))

    def restore_over(self, backup: Path) -> None:
        """Close the open register, put a backup in its place, and open that."""
        from sv_desktop.gui.restoring import put_backup_in_place

        session, window = self.session, self._window
        if session is not None and window.close_workspace():
            key = session.desk.register.key
            put_backup_in_place(backup, session.desk.path, self._parent, window.jobs, window.tell, key)
            self._open(session.desk.path)

    def _show(self, desk: "RegisterDesk | None", page: str = "inbox") -> None:
        from sv_desktop.gui.register_session import RegisterSession

        if desk is None:
            self._window.show_start()
            return
        opened(desk.path)
        self.session = RegisterSession(desk, self._window.jobs, self._parent)
        self.session.not_read.connect(partial(self._not_read, desk))
        self.session.open_requested.connect(self.open)
        self.session.restore_requested.connect(self.restore_over)
        self._put(self.session, page)
        self.session.read()
        self._keep_backups(self.session)
        if not (desk.author or desk.read_only):
            self.ask_author()

    def _keep_backups(self, session: "RegisterSession") -> None:
        """Once it has been read: the first copy shall not make that wait."""
        from sv_desktop.gui.backup_keeper import BackupKeeper

        def begin() -> None:
            if session.desk.is_read:
                session.changed.disconnect(begin)
                self._keeper = BackupKeeper(session, session)
                self._keeper.failed.connect(session.not_backed_up)

        session.changed.connect(begin)
        begin()

    def _not_read(self, desk: "RegisterDesk", error: BaseException) -> None:
        """What reading every row has found, which the opening of a large register leaves to it."""
        from sv_desktop.gui.restoring import offer_restore

        if not isinstance(error, Broken):
            self._cannot_be_read(error)
            return
        self._window.show_start()
        window, key = self._window, desk.register.key
        restored = offer_restore(desk.path, error, self._parent, window.jobs, window.tell, key)
        if restored is not None:
            self.open(restored)

    def _cannot_be_read(self, error: BaseException) -> None:
        self._window.show_start()
        if not isinstance(error, Cancelled):
            self._window.tell(error)

    def _put(self, session: "RegisterSession", page: str) -> None:
        from sv_desktop.gui.register_view import RegisterView

        view = RegisterView(session)
        view.closed.connect(self._window.show_start)
        view.told.connect(self._window.tell)
        view.second_signature_requested.connect(self._window.add_signature)
        self._window.put(view, session.desk.name)
        view.show_page(page)


def _load(_progress: Progress) -> None:
    """Load what opens a register, and what shows it."""
    from sv_desktop.services.registers import load

    load()
    import_module("sv_desktop.gui.register_view")
