"""A blank form on paper: which framework, and in which print."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.choice import RadioGroup
from sv_desktop.gui.widgets.dialog_size import fit
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.write_out import write_paper_form

_PRINTS = (
    ("ordinary", tr("Ordinary print"), ""),
    ("large", tr("Large print"), tr("Nothing smaller than 16 points; more pages.")),
)


class PaperFormDialog(QDialog):
    """Saves the whole questionnaire of a framework as a PDF with room to write."""

    def __init__(self, frameworks: Frameworks, jobs: Jobs, chosen: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frameworks, self._jobs = frameworks, jobs
        self._job: Job | None = None
        self.setWindowTitle(tr("A form on paper"))
        fit(self, 76, 76)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        page = ScrollPage()
        column.addWidget(page)
        page.body.addWidget(Heading(tr("A form on paper")))
        page.body.addWidget(
            Prose(tr("Every question with room to write, to print and fill in by hand. Type it in here afterwards."))
        )
        packs = [(pack.id, pack.title, "") for pack in frameworks.packs]
        ids = [pack.id for pack in frameworks.packs]
        page.body.addWidget(Heading(tr("Which questions?"), 2))
        self.pack = RadioGroup(
            packs, chosen if chosen in ids else [pack.id for pack in frameworks.packs if not pack.optional][-1]
        )
        self.pack.setAccessibleName(tr("Which questions?"))
        page.body.addWidget(self.pack)
        page.body.addWidget(Heading(tr("How large?"), 2))
        self.print = RadioGroup(_PRINTS, "ordinary")
        self.print.setAccessibleName(tr("How large?"))
        page.body.addWidget(self.print)
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self._cancel)
        page.body.addWidget(self.progress)
        row = Flow()
        row.setSpacing(current().px(1.5))
        self.save_button = PrimaryButton(tr("Save as PDF…"), "save", clicked=self._choose)
        row.addWidget(self.save_button)
        row.addWidget(SecondaryButton(tr("Close"), clicked=self.reject))
        page.body.addLayout(row)

    def done(self, result: int) -> None:
        """Close; what is still being written is stopped, and nothing half-written stays."""
        self._cancel()
        super().done(result)

    def save_to(self, path: Path) -> None:
        """Write the chosen form."""
        pack = self._chosen()
        if pack is None:
            return
        large = self.print.value() == "large"
        self.save_button.setEnabled(False)
        self.banner.hide()
        self.progress.start(tr("Writing the form"))
        self._job = self._jobs.run(
            lambda progress: write_paper_form(self._frameworks, pack, path, progress, large=large),
            success=self._saved,
            failure=self._not_saved,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _chosen(self) -> Pack | None:
        chosen = self.pack.value()
        if chosen is None:
            self.banner.tell("problem", tr("Choose the questions first"), "")
            self.banner.show()
            return None
        return self._frameworks.pack(chosen)

    def _choose(self) -> None:
        pack = self._chosen()
        if pack is None:
            return
        large = tr(", large print") if self.print.value() == "large" else ""
        start = documents_folder() / safe_name(f"{pack.title}, paper form{large}.pdf")
        path = ask_where(self, tr("Where to save the form"), start, "pdf")
        if path is not None:
            self.save_to(path)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        self._job = None
        self.progress.stop()
        self.save_button.setEnabled(True)

    def _saved(self, path: Path) -> None:
        self._ended()
        self.banner.tell_saved(path)
        self.banner.show()

    def _not_saved(self, error: BaseException) -> None:
        self._ended()
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("No form was written."))
            self.banner.show()
        else:
            self.banner.tell_error(error)
