"""The main window: the start page, an open workspace, an open register, or an opened package."""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.menu_bar import fill_menu_bar
from sv_desktop.gui.pages.start import StartPage
from sv_desktop.gui.redrawing import Redrawing
from sv_desktop.gui.register_host import RegisterHost
from sv_desktop.gui.theme import Role, Scheme, current, icon
from sv_desktop.gui.widgets.ask import tell_error
from sv_desktop.gui.widgets.dropped import dropped_file
from sv_desktop.services.builtin import builtin_programme
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.remember import missing_files, noted_awards, recent_files, remember, remembered

if TYPE_CHECKING:
    from sv_desktop.gui.help_host import HelpHost
    from sv_desktop.gui.pages.begin import BeginPage
    from sv_desktop.gui.pages.package import PackagePage
    from sv_desktop.gui.register_view import RegisterView
    from sv_desktop.gui.session import Session
    from sv_desktop.gui.texts_host import TextsHost
    from sv_desktop.gui.wizard import Wizard
    from sv_desktop.gui.workspace_host import WorkspaceHost

_WORKSPACES = tr("Workspaces (*.svw)")
_PACKAGES = tr("Packages (*.asice)")
_OPENED = tr("Workspaces and registers (*.svw *.svr)")
_CALM_MS = 200


class MainWindow(QMainWindow):
    """One window, one thing open in it."""

    def __init__(self) -> None:
        super().__init__()
        self.jobs = Jobs(self)
        self.registers = RegisterHost(self, self)
        self.redrawing = Redrawing(self, self)
        self.setWindowIcon(icon("app", Role.PRIMARY))
        self.setMinimumSize(1024, 640)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        geometry = remembered().geometry
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self._waiting = fill_menu_bar(self, self)
        self.show_start()

    @cached_property
    def workspaces(self) -> "WorkspaceHost":
        """What a workspace needs; the start page does not wait for it."""
        from sv_desktop.gui.workspace_host import WorkspaceHost

        return WorkspaceHost(self, self)

    @cached_property
    def texts(self) -> "TextsHost":
        """Framework files, for their authors."""
        from sv_desktop.gui.texts_host import TextsHost

        return TextsHost(self, self)

    @cached_property
    def helps(self) -> "HelpHost":
        """The guide, the shortcuts, the first steps, and the quick way to everything."""
        from sv_desktop.gui.help_host import HelpHost

        return HelpHost(self, self)

    @property
    def wizard(self) -> "Wizard | None":
        """The open workspace."""
        return self.workspaces.wizard if "workspaces" in self.__dict__ else None

    @property
    def register_view(self) -> "RegisterView | None":
        """The open register, as it is shown."""
        if self.registers.session is None:
            return None
        from sv_desktop.gui.register_view import RegisterView

        shown = self.centralWidget()
        return shown if isinstance(shown, RegisterView) else None

    def show_start(self) -> None:
        """Close what is open and show the start page."""
        if not self.close_workspace():
            return
        programme = builtin_programme()
        page = StartPage(programme.notice, recent_files(), _lost_files(), awards=_awards(), programme=programme.title)
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
        self.put(page, tr("New application"))

    def begin(self, path: Path, organisation: str, author: str) -> None:
        """Make a workspace and open it."""
        self.workspaces.begin(path, organisation, author)

    def open_workspace(self, path: Path) -> None:
        """Open a workspace where it was left."""
        self.workspaces.open(path)

    def open_example(self) -> None:
        """Make the example anew in a place of the person's choosing, and open it."""
        chosen, _filter = QFileDialog.getSaveFileName(
            self, tr("Where to keep the example"), str(documents_folder() / "Example charity.svw"), _WORKSPACES
        )
        if chosen:
            self.workspaces.make_example(Path(chosen if chosen.endswith(".svw") else f"{chosen}.svw"))

    def offer_paper_form(self) -> None:
        """Save a blank form to fill in by hand."""
        from sv_desktop.gui.widgets.paper_form_dialog import PaperFormDialog
        from sv_desktop.services.builtin import builtin_frameworks

        PaperFormDialog(builtin_frameworks(), self.jobs, parent=self).exec()

    def show_workspace(self, session: "Session") -> None:
        """Show an open workspace at the place where it was left."""
        self.workspaces.show(session)

    def ask_author(self) -> None:
        """Ask for the person's name, which stands beside what they write from then on."""
        (self.registers if self.registers.session else self.workspaces).ask_author()

    def open_package(self, path: Path) -> None:
        """Verify a package and show it; what is no application goes to where it belongs."""
        from sv_desktop.gui.pages.package import PackagePage
        from sv_desktop.gui.post import put_where_it_belongs

        if self.wizard is not None and self.workspaces.takes(path):
            return
        if put_where_it_belongs(path, self, self) or not self.close_workspace():
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
            self.registers.close()
            return True
        if self.jobs.busy("work") and not self._may_stop():
            return False
        if not self.workspaces.settle():
            return False
        self.jobs.stop("work", "index", "look")
        self.registers.close()
        self.workspaces.close()
        return True

    def choose_workspace(self) -> None:
        """Ask which workspace to open."""
        self._choose(tr("Open"), _OPENED, self.open_path)

    def choose_package(self) -> None:
        """Ask which package to open."""
        self._choose(tr("Open a package"), _PACKAGES, self.open_package)

    def open_path(self, path: Path) -> None:
        """Open whatever a file is."""
        if path.suffix.lower() == ".asice":
            self.open_package(path)
        elif path.suffix.lower() == ".svr":
            self.registers.open(path)
        elif path.suffix.lower() == ".toml":
            self.texts.preview(path)
        else:
            self.open_workspace(path)

    def come_forward(self, path: Path | None) -> None:
        """Show this window before all others, and open a file once no question waits for an answer in it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        if path is not None:
            self.helps.put_first_steps_away()
            self._open_when_calm(path)
        if (asking := QApplication.activeModalWidget()) is not None:
            asking.raise_()
            asking.activateWindow()

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
        self.redrawing.restyle(scheme, current().text_scale)

    def scale_text(self, by: float) -> None:
        """Larger or smaller text; 0 goes back to 100 %."""
        self.redrawing.scale_text(by)

    def taken_down(self) -> Callable[[], object] | None:
        """Hand over what was typed last and say how to show the page again; None where it must stay for now."""
        if self.wizard is not None:
            return self.workspaces.taken_down()
        if self.registers.session is not None:
            return self.registers.taken_down(self.centralWidget())
        return self.show_start if isinstance(self.centralWidget(), StartPage) else None

    def draw_again(self) -> None:
        """Draw what is open anew, with all that stands in it."""
        again = self.taken_down()
        if again is not None:
            again()
        else:
            self._draw_again(self.centralWidget())

    def _draw_again(self, page: QWidget | None) -> None:
        """Draw a page anew in the looks of now, with all that stands in it."""
        from sv_desktop.gui.pages.begin import BeginPage
        from sv_desktop.gui.pages.package import PackagePage

        if isinstance(page, BeginPage):
            begin = BeginPage(documents_folder())
            begin.take_over(page)
            self._put_begin(begin)
        elif isinstance(page, PackagePage):
            package = PackagePage(self.jobs)
            package.take_over(page)
            self._put_package(package, package.path)
        else:
            self.texts.draw_again(page)

    def preview_texts(self) -> None:
        """Ask for a framework file, and show its pages as they will be."""
        self.texts.choose()

    def compare_texts(self) -> None:
        """Compare two versions of a framework file."""
        self.texts.compare()

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

    def welcome(self) -> None:
        """Explain the program to whoever starts it for the first time."""
        if not remembered().welcomed:
            self.helps.show_first_steps()

    def show_about(self) -> None:
        """What this program is, and is not."""
        from sv_desktop.gui.pages.about import AboutDialog

        AboutDialog(builtin_programme().notice, self).exec()

    def show_support(self) -> None:
        """What a report for support would hold, to be saved."""
        from sv_desktop.gui.pages.support import SupportDialog

        SupportDialog(self.jobs, self).exec()

    def _choose(self, title: str, kind: str, open_it: Callable[[Path], None]) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(self, title, str(documents_folder()), kind)
        if chosen:
            open_it(Path(chosen))

    def put(self, page: QWidget, title: str) -> None:
        """Show a page in the place of the one before."""
        self.setCentralWidget(page)
        self.show_title(title)
        for action in self._waiting:
            action.setEnabled(self.wizard is not None)

    def show_title(self, title: str) -> None:
        """Say what is open."""
        self.setWindowTitle(f"{title} – SV Desktop" if title else "SV Desktop")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped_file(event.mimeData())
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
        words = tr("Work is still going on, such as adding a file or sealing. Stop it and close?")
        return QMessageBox.question(self, tr("Still working"), words) == QMessageBox.StandardButton.Yes


def _awards() -> dict[Path, str]:
    """What the first page says of awards that run out within a year."""
    noted = noted_awards()
    if not noted:
        return {}
    from sv_desktop.domain.award import running_out

    today = date.today()  # noqa: DTZ011 - the day on the person's wall
    said = {path: running_out(day, today) for path, day in noted.items()}
    return {path: words for path, words in said.items() if words}


def _lost_files() -> tuple[Path, ...]:
    """Recent files that are gone, and of which there is a backup."""
    missing = missing_files()
    if not missing:
        return ()
    from sv_desktop.services.backups.shelf import backups_of

    return tuple(path for path in missing if backups_of(path))
