"""Brings another register into the open one: looked at first, then with progress, then told what came."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.domain.register_merge import Coming, coming_words
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.unlocking import Door
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.join_dialog import JoinDialog
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.join_registers import bring_in, look_at, tell_apart
from sv_desktop.services.opener import this_computer
from sv_desktop.services.trust import forget_withdrawn_here


class RegisterJoiner(QObject):
    """One register at a time. progress, banner: where it is told; page: what dialogs stand in front of."""

    def __init__(self, session: RegisterSession, progress: ProgressPanel, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._session, self._progress, self._banner, self._page = session, progress, banner, page
        self._job: Job | None = None
        progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)

    def choose(self) -> None:
        """Ask which register to bring in."""
        name, _filter = QFileDialog.getOpenFileName(
            self._page, tr("Bring in a register"), str(documents_folder()), tr("Registers (*.svr)")
        )
        if name:
            self.look(Path(name))

    def look(self, path: Path, key: FileKey | None = None) -> None:
        """Show what a register would bring. key: where it has a passphrase of its own."""
        if self._job is not None:
            return
        self._banner.hide()
        self._progress.start(tr("Looking into the register"))
        self._job = self._session.jobs.run(
            lambda _progress: look_at(self._session.desk, path, key=key),
            success=lambda what: self._offer(path, key, what),
            failure=lambda error: self._not_looked_at(path, error),
            owner=self,
        )

    def _not_looked_at(self, path: Path, error: BaseException) -> None:
        """A register with a passphrase of its own asks for that."""
        if not isinstance(error, PassphraseWanted):
            self._stopped(error)
            return
        self._end()
        door = Door(self._page.window(), self._session.jobs)
        if door.ask(path):
            self.look(path, door.key)

    def _offer(self, path: Path, key: FileKey | None, what: Coming) -> None:
        self._end()
        dialog = JoinDialog(what, this_computer(), self._page)
        dialog.accepted.connect(lambda: self._bring_in(path, key, dialog.told_apart()))
        dialog.open()

    def _bring_in(self, path: Path, key: FileKey | None, apart: tuple[tuple[str, str, str], ...]) -> None:
        self._progress.start(tr("Bringing the register in"))

        def work(progress: Progress) -> Coming:
            for name, computer, other in apart:
                tell_apart(self._session.desk, name, computer, other)
            what = bring_in(self._session.desk, path, progress, key=key)
            forget_withdrawn_here(self._session.desk)
            return what

        self._job = self._session.jobs.run(
            work, success=self._came, failure=self._stopped, progress=self._progress.show_progress, owner=self
        )

    def _came(self, what: Coming) -> None:
        self._end()
        kind = "warning" if what.problems else "success"
        self._banner.tell(kind, tr("“{name}” is in", name=what.name), "\n".join(coming_words(what)))
        self._banner.show()
        self._session.changed.emit()

    def _stopped(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._banner.tell("info", tr("You stopped it"), tr("Nothing has come in."))
            self._banner.show()
        else:
            self._banner.tell_error(error)

    def _end(self) -> None:
        self._job = None
        self._progress.stop()
