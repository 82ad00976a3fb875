"""A damaged workspace: what has happened, and the way to save what is left in it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.rescued import Rescued
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.services import rescue as service
from sv_desktop.services.protect import is_protected
from sv_desktop.services.remember import remembered

_WHAT = tr(
    "A place in this file cannot be read, or does not hold what was written. That comes of a failing disk or stick, or"
    " of a copy that was cut short. So that no wrong answer is shown as right, the file was not opened. It was not"
    " changed, either."
)
_HOW = tr(
    "All that can still be read can be put into a new file: answers with their history, evidence, snapshots and your"
    " signing identity. Then you are told what is missing."
)


class RescueDialog(QDialog):
    """opened(path): the person wants to go on with the rescued file."""

    opened = Signal(Path)

    def __init__(self, path: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path, self._jobs = path, jobs
        self._new: Path | None = None
        self._job: Job | None = None
        self._key: FileKey | None = None
        self.setWindowTitle(tr("Damaged file"))
        fit(self, 84, 54)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.page = ScrollPage()
        column.addWidget(self.page, 1)
        self.page.body.addWidget(Heading(tr("“{stem}” is damaged", stem=path.stem)))
        self.banner = Banner()
        self.banner.hide()
        self._words: list[QWidget] = [Prose(_WHAT), Prose(_HOW)]
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self._cancel)
        for widget in (self.banner, *self._words, self.progress):
            self.page.body.addWidget(widget)
        column.addWidget(self._buttons())

    def _buttons(self) -> QWidget:
        theme = current()
        self.rescue_button = PrimaryButton(tr("Rescue into a new file…"), "save", clicked=self._choose)
        self.open_button = PrimaryButton(tr("Open the rescued file"), "open", clicked=self._open)
        self.open_button.hide()
        footer = QWidget()
        row = Flow(footer)
        row.setContentsMargins(theme.px(4), theme.px(1.5), theme.px(4), theme.px(2))
        for button in (self.rescue_button, self.open_button, SecondaryButton(tr("Close"), clicked=self.reject)):
            row.addWidget(button)
        return footer

    def done(self, result: int) -> None:
        """Close; a rescue that is going on is stopped, and nothing half-written stays."""
        self._cancel()
        super().done(result)

    def rescue_to(self, new: Path) -> None:
        """Write the new file."""
        path, author, key = self._path, remembered().author, self._key
        self.rescue_button.setEnabled(False)
        self.banner.hide()
        self.progress.start(tr("Rescuing"))
        self._job = self._jobs.run(
            lambda progress: service.rescue(path, new, author=author, key=key, progress=progress),
            success=lambda rescued: self._rescued(new, rescued),
            failure=self._failed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _choose(self) -> None:
        if is_protected(self._path) and self._key is None:
            unlock = UnlockDialog(self._path, self._jobs, self)
            unlock.exec()
            self._key = unlock.key
            if self._key is None:
                return
        suggested = self._path.with_name(f"{self._path.stem} rescued.svw")
        chosen, _filter = QFileDialog.getSaveFileName(
            self, tr("Where to put what is rescued"), str(suggested), tr("Workspaces (*.svw)")
        )
        if chosen:
            self.rescue_to(Path(chosen if chosen.endswith(".svw") else f"{chosen}.svw"))

    def _rescued(self, new: Path, rescued: Rescued) -> None:
        self.progress.stop()
        self._new = new
        whole = rescued.everything
        self.banner.tell("success" if whole else "warning", tr("“{name}” was written.", name=new.name))
        self.banner.show()
        for widget in self._words:
            widget.hide()
        self.page.body.insertWidget(2, Bullets(rescued.words))
        self.rescue_button.hide()
        self.open_button.show()
        self.open_button.setFocus()

    def _failed(self, error: BaseException) -> None:
        self.progress.stop()
        self.rescue_button.setEnabled(True)
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it. Nothing was left behind."))
            self.banner.show()
        else:
            self.banner.tell_error(error)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open(self) -> None:
        self.accept()
        if self._new is not None:
            self.opened.emit(self._new)
