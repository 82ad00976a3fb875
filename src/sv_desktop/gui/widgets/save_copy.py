"""Saves a copy of a file of a package, with a plain warning first, progress and cancel."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.widgets.ask import ask, ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.read_package import PackageOnDesk

_WARNING = tr(
    "This file comes from somebody else. It was not changed since sealing, but only its maker knows what is in it. "
    "Open the copy only if you trust them."
)


class SaveCopy(QObject):
    """progress, banner: where it is told. page: whose it is."""

    def __init__(self, jobs: Jobs, progress: ProgressPanel, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._jobs, self._progress, self._banner, self._page = jobs, progress, banner, page
        self._job: Job | None = None
        progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)

    def ask_to_save(self, opened: PackageOnDesk, evidence: Evidence, warnings: tuple[str, ...]) -> None:
        """Warn, ask where, and save a piece of evidence."""
        if ask(self._page, tr("Save a copy"), "\n\n".join((*warnings, _WARNING))):
            self.save(opened, evidence.path, safe_name(evidence.name))

    def save(self, opened: PackageOnDesk, entry: str, name: str) -> None:
        """Ask where, and save a file of the package. entry: its name inside; name: what it is to be called."""
        path = ask_where(self._page, tr("Where to save the copy"), documents_folder() / name)
        if path is None:
            return
        self._banner.hide()
        self._progress.start(tr("Saving {name}", name=name))
        self._job = self._jobs.run(
            lambda progress: opened.save(entry, path, progress),
            success=lambda _done: self._saved(path),
            failure=self._not_saved,
            progress=self._progress.show_progress,
            owner=self,
        )

    def _saved(self, path: Path) -> None:
        self._job = None
        self._progress.stop()
        self._banner.tell("success", tr("Saved"), str(path))
        self._banner.show()

    def _not_saved(self, error: BaseException) -> None:
        self._job = None
        self._progress.stop()
        if isinstance(error, Cancelled):
            self._banner.tell("info", tr("You stopped it"), tr("No copy was written."))
            self._banner.show()
        else:
            self._banner.tell_error(error)
