"""The main window: the start page, an open workspace, an open register, or an opened package."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.gui.backup_keeper import back_up_at_closing
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.menu_bar import fill_menu_bar
from sv_desktop.gui.opening import dropped, lost_files, open_desk, put_backup_in_place
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.register_host import RegisterHost
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import Role, Scheme, apply_theme, current, icon
from sv_desktop.gui.widgets.ask import tell_error
from sv_desktop.gui.wizard import Wizard
from sv_desktop.services.begin import builtin_programme
from sv_desktop.services.desk import Desk
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.preview import put_away
from sv_desktop.services.remember import opened, recent_files, remember, remembered

if TYPE_CHECKING:
    from sv_desktop.gui.pages.begin import BeginPage
    from sv_desktop.gui.pages.package import PackagePage

_WORKSPACES = "Workspaces (*.svw)"
_PACKAGES = "Packages (*.asice)"
_OPENED = "Workspaces and registers (*.svw *.svr)"
_CALM_MS = 200


class MainWindow(QMainWindow):
    """One window, one thing open in it."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.wizard: Wizard | None = None
        self.registers = RegisterHost(self, self)
        self.setWindowIcon(icon("app", Role.PRIMARY))
        self.setMinimumSize(1024, 640)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        geometry = remembered().geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self._waiting = fill_menu_bar(self, self)
        self.show_start()

    def show_start(self) -> None:
        """Close what is open and show the start page."""
        if not self.close_workspace():
            return
        page = StartPage(builtin_programme().notice, recent_files(), lost_files())
        page.new_requested.connect(self.show_begin)
        page.open_requested.connect(self.choose_workspace)
        page.recent_requested.connect(self.open_path)
        page.register_requested.connect(self.begin_register)
        page.package_requested.connect(self.choose_package)
        page.example_requested.connect(self.open_example)
        page.paper_requested.connect(self.offer_paper_form)
        self.put(page, "")

    def show_begin(self) -> None:
        """Ask for what a new application needs."""
        from sv_desktop.gui.pages.begin import BeginPage

        if not self.close_workspace():
            return
        self._put_begin(BeginPage(documents_folder(), remembered().author))

    def _put_begin(self, page: "BeginPage") -> None:
        page.back.connect(self.show_start)
        page.begin_requested.connect(self.begin)
        self.put(page, "New application")

    def begin(self, path: Path, organisation: str, author: str) -> None:
        """Make a workspace and open it."""
        from sv_desktop.gui.pages.begin import BeginPage
        from sv_desktop.services.begin import begin

        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            desk = begin(path, author=author, organisation=organisation)
        except (PlainError, OSError) as error:
            page = self.centralWidget()
            if isinstance(page, BeginPage):
                page.problem.tell_error(error)
            return
        remember(author=author)
        self.show_workspace(Session(desk, self.jobs, self))

    def open_workspace(self, path: Path) -> None:
        """Open a workspace where it was left."""
        if not self.close_workspace():
            return
        desk = open_desk(path, self, self.jobs, lambda error: self._not_opened(path, error))
        if desk is not None:
            self.show_workspace(Session(desk, self.jobs, self))
            if not desk.author and not desk.read_only:
                self.ask_author()
        elif not isinstance(self.centralWidget(), StartPage):
            self.show_start()

    def _not_opened(self, path: Path, error: BaseException) -> None:
        from sv_desktop.services.rescue import can_be_rescued

        self.show_start()
        if can_be_rescued(error):
            self.offer_rescue(path)
        else:
            self.tell(error)

    def offer_rescue(self, path: Path) -> None:
        """Tell that a file is damaged, and how to save what is left in it."""
        from sv_desktop.gui.pages.rescue import RescueDialog

        dialog = RescueDialog(path, self.jobs, self)
        dialog.opened.connect(self.open_workspace)
        dialog.open()

    def open_example(self) -> None:
        """Make the example anew in a place of the person's choosing, and open it."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, "Where to keep the example", str(documents_folder() / "Example charity.svw"), _WORKSPACES
        )
        if chosen:
            self.make_example(Path(chosen if chosen.endswith(".svw") else f"{chosen}.svw"))

    def offer_paper_form(self) -> None:
        """Save a blank form to fill in by hand."""
        from sv_desktop.gui.widgets.paper_form_dialog import PaperFormDialog
        from sv_desktop.services.begin import builtin_frameworks

        PaperFormDialog(builtin_frameworks(), self.jobs, parent=self).exec()

    def make_example(self, path: Path) -> None:
        """Build the example off the window's thread, then open it."""
        from sv_desktop.services.demonstrate import build_example

        self.setEnabled(False)
        self.jobs.run(
            lambda _progress: build_example(path, author=remembered().author or "Example author"),
            success=self._example_made,
            failure=self._example_failed,
        )

    def _example_made(self, desk: Desk) -> None:
        self.setEnabled(True)
        self.show_workspace(Session(desk, self.jobs, self))

    def _example_failed(self, error: BaseException) -> None:
        self.setEnabled(True)
        self.tell(error)

    def show_workspace(self, session: Session) -> None:
        """Show an open workspace at the place where it was left."""
        from sv_desktop.services.begin import last_place

        if not self.close_workspace():
            session.close()
            return
        opened(session.desk.path)
        session.open_requested.connect(self.open_workspace)
        session.restore_requested.connect(self.restore_over)
        self._show_wizard(session, last_place(session.desk) or "overview")

    def ask_author(self) -> None:
        """Ask for the person's name, which stands beside what they write from then on."""
        from sv_desktop.gui.opening import ask_author

        ask_author(self, self.wizard.session.desk if self.wizard else None)

    def _show_wizard(self, session: Session, place: str) -> None:
        self.wizard = Wizard(session)
        self.wizard.title_changed.connect(self._show_title)
        self.wizard.not_saved.connect(self.tell)
        self.put(self.wizard, session.application.organisation_name or session.desk.path.stem)
        self.wizard.go(place)

    def open_package(self, path: Path) -> None:
        """Verify a package and show it."""
        from sv_desktop.gui.pages.package import PackagePage

        if not self.close_workspace():
            return
        page = PackagePage(self.jobs)
        self._put_package(page, path)
        page.open(path)

    def _put_package(self, page: "PackagePage", path: Path) -> None:
        page.closed.connect(self.show_start)
        page.second_signature_requested.connect(self.add_signature)
        self.put(page, path.name)

    def add_signature(self, path: Path) -> None:
        """Let somebody else sign a package as well."""
        from sv_desktop.gui.pages.countersign import CountersignDialog

        CountersignDialog(path, self.jobs, self).exec()

    def begin_register(self) -> None:
        """Ask where to keep a new register, and open it."""
        self.registers.begin()

    def close_workspace(self) -> bool:
        """Hand over what was typed last, wait until it is on the disk, and let go of the file.

        False when the person would rather stay: something cannot be saved, or is still being done.
        """
        if self.wizard is None and self.registers.session is None:
            return True
        if self.jobs.busy("work") and not self._may_stop():
            return False
        if self.wizard is not None and not self.wizard.settle() and not self._may_lose():
            return False
        self.jobs.stop("work", "index", "look")
        self.registers.close()
        if self.wizard is None:
            return True
        session = self.wizard.session
        back_up_at_closing(session, self)
        session.close()
        put_away()
        self.wizard = None
        return True

    def restore_over(self, backup: Path) -> None:
        """Close the open file, put a backup in its place, and open that."""
        if self.wizard is None:
            return
        desk = self.wizard.session.desk
        if self.close_workspace():
            put_backup_in_place(backup, desk.path, self, self.jobs, self.tell, desk.workspace.key)
            self.open_workspace(desk.path)

    def choose_workspace(self) -> None:
        """Ask which workspace to open."""
        self._choose("Open", _OPENED, self.open_path)

    def choose_package(self) -> None:
        """Ask which package to open."""
        self._choose("Open a package", _PACKAGES, self.open_package)

    def open_path(self, path: Path) -> None:
        """Open whatever a file is."""
        if path.suffix.lower() == ".asice":
            self.open_package(path)
        elif path.suffix.lower() == ".svr":
            self.registers.open(path)
        else:
            self.open_workspace(path)

    def come_forward(self, path: Path | None) -> None:
        """Show this window before all others, and open a file once no question waits for an answer in it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if path is not None:
            self._open_when_calm(path)

    def _open_when_calm(self, path: Path) -> None:
        if QApplication.activeModalWidget() is not None or not self.isEnabled():
            QTimer.singleShot(_CALM_MS, self, lambda: self._open_when_calm(path))
        elif self.wizard is None or self.wizard.session.desk.path.resolve() != path.resolve():
            self.open_path(path)

    def tell(self, error: BaseException) -> None:
        """Say what went wrong, and what to do."""
        tell_error(self, error)

    def set_scheme(self, scheme: Scheme) -> None:
        """Light, dark, high contrast, or as the system has it."""
        self._restyle(scheme, current().text_scale)

    def follow_system(self) -> None:
        """The system has changed between light and dark."""
        if current().scheme == "system":
            self._restyle("system", current().text_scale)

    def scale_text(self, by: float) -> None:
        """Larger or smaller text, from 100 to 200 %; 0 goes back to 100 %."""
        scale = min(max(current().text_scale + by, 1.0), 2.0) if by else 1.0
        self._restyle(current().scheme, scale)

    def _restyle(self, scheme: Scheme, text_scale: float) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        apply_theme(app, scheme=scheme, text_scale=text_scale)
        remember(scheme=scheme, text_scale=text_scale)
        self._redraw()

    def _redraw(self) -> None:
        """Draw what is open anew, once no page waits for work that would then be told to nobody."""
        if self.jobs.busy("work"):
            QTimer.singleShot(_CALM_MS, self, self._redraw)
        elif self.wizard is None:
            self._draw_again(self.centralWidget())
        elif self.wizard.settle():
            self._show_wizard(self.wizard.session, self.wizard.place)

    def _draw_again(self, page: QWidget | None) -> None:
        """Draw a page anew in the looks of now, with all that stands in it."""
        from sv_desktop.gui.pages.begin import BeginPage
        from sv_desktop.gui.pages.package import PackagePage

        if self.registers.session is not None:
            self.registers.draw_again(page)
        elif isinstance(page, StartPage):
            self.show_start()
        elif isinstance(page, BeginPage):
            begin = BeginPage(documents_folder())
            begin.take_over(page)
            self._put_begin(begin)
        elif isinstance(page, PackagePage):
            package = PackagePage(self.jobs)
            package.take_over(page)
            self._put_package(package, package.path)

    def go(self, place: str) -> None:
        """Show a place of the open workspace."""
        if self.wizard is not None:
            self.wizard.go(place)

    def step(self, by: int) -> None:
        """The next or the previous place."""
        if self.wizard is not None:
            self.wizard.step(by)

    def undo(self) -> None:
        """Take back the last step."""
        if self.wizard is not None:
            self.wizard.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.wizard is not None:
            self.wizard.redo()

    def show_glossary(self) -> None:
        """What the words mean."""
        from sv_desktop.gui.pages.glossary import GlossaryDialog

        GlossaryDialog(builtin_programme(), self).exec()

    def show_about(self) -> None:
        """What this program is, and is not."""
        from sv_desktop.gui.pages.about import AboutDialog

        AboutDialog(builtin_programme().notice, self).exec()

    def _choose(self, title: str, kind: str, open_it: Callable[[Path], None]) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(self, title, str(documents_folder()), kind)
        if chosen:
            open_it(Path(chosen))

    def put(self, page: QWidget, title: str) -> None:
        """Show a page in the place of the one before."""
        self.setCentralWidget(page)
        self._show_title(title)
        for action in self._waiting:
            action.setEnabled(self.wizard is not None)

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} – SV Desktop" if title else "SV Desktop")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event)
        if path is not None:
            event.acceptProposedAction()
            QTimer.singleShot(0, lambda: self.open_path(path))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.close_workspace():
            event.ignore()
            return
        remember(geometry=bytes(self.saveGeometry().toBase64().data()).decode())
        super().closeEvent(event)

    def _may_stop(self) -> bool:
        words = "Work is still going on, such as adding a file or sealing. Stop it and close?"
        return QMessageBox.question(self, "Still working", words) == QMessageBox.StandardButton.Yes

    def _may_lose(self) -> bool:
        words = "What you typed last could not be saved. Close all the same, and lose it? All before it is safe."
        return QMessageBox.question(self, "Not saved", words) == QMessageBox.StandardButton.Yes
