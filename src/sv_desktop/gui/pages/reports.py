"""The reports of a register: chosen, looked at as a table, saved for a spreadsheet or as a list to print."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import counted, in_english, tr
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.register_reports import TITLES
from sv_desktop.domain.sheet import Sheet
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.sheet_table import SheetTable
from sv_desktop.gui.widgets.table_page import TablePage
from sv_desktop.services import register_reports
from sv_desktop.services.folders import documents_folder

_EVERYTHING = tr("all reports")


class ReportsPage(TablePage):
    """Counted anew whenever the register has changed and the page is looked at."""

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._sheet: Sheet | None = None
        self._job: Job | None = None
        self._counting: Job | None = None
        self._stale = True
        self.pick = PickOne(tuple(TITLES.items()), "holders")
        self.pick.picked.connect(lambda _name: self.refresh())
        self.table = SheetTable()
        self._build()
        session.changed.connect(self._changed)

    def refresh(self) -> None:
        """Count again, off the window's thread; what takes long says how far it is."""
        self._stale = False
        desk, name = self._session.desk, self.pick.value()
        self._counting = self._session.jobs.run(
            lambda progress: register_reports.reports(desk, [name], progress)[0],
            success=self._show,
            failure=self._stopped,
            progress=self._counted,
            lane="look",
            owner=self,
        )

    def save(self, ending: str, *, everything: bool = False, then_open: bool = False) -> None:
        """Ask where, and write the report that is shown, or all of them."""
        desk, shown = self._session.desk, self.pick.value()
        title = _EVERYTHING if everything else TITLES[shown]
        start = documents_folder() / safe_name(f"{desk.name}, {title}.{ending}")
        path = ask_where(self, tr("Where to save it"), start, ending)
        if path is None or self._job is not None:
            return
        names = tuple(TITLES) if everything else (shown,)
        self.banner.hide()
        self.progress.start(tr("Writing the report"))

        @in_english()
        def write(progress: Progress) -> tuple[Path, ...]:
            return register_reports.write_reports(desk, register_reports.reports(desk, names), path, progress)

        self._job = self._session.jobs.run(
            write,
            success=lambda done: self._saved(done, then_open=then_open),
            failure=self._stopped,
            progress=self.progress.show_steps,
            owner=self,
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def _build(self) -> None:
        column = self.column
        column.addWidget(Heading(tr("Reports")))
        column.addWidget(FieldRow(tr("Which report"), "", self.pick))
        self.intro = Prose("", "muted")
        column.addWidget(self.intro)
        buttons = Flow()
        buttons.setSpacing(current().px(1.5))
        buttons.addWidget(
            SecondaryButton(tr("List to print (PDF)…"), "print", clicked=lambda: self.save("pdf", then_open=True))
        )
        buttons.addWidget(SecondaryButton(tr("Spreadsheet…"), "table", clicked=lambda: self.save("xlsx")))
        buttons.addWidget(SecondaryButton("CSV…", "document", clicked=lambda: self.save("csv")))
        buttons.addWidget(
            SecondaryButton(
                tr("All reports in one spreadsheet…"), "table", clicked=lambda: self.save("xlsx", everything=True)
            )
        )
        column.addLayout(buttons)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(self._cancel)
        column.addWidget(self.progress)
        self.banner = Banner()
        self.banner.hide()
        column.addWidget(self.banner)
        self.count = Prose("", "muted")
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self.empty = Prose("")
        column.addWidget(self.empty, 1)
        self.empty.hide()

    def _changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self.refresh()

    def _counted(self, done: int, total: int) -> None:
        if self._job is None:
            if not self.progress.isVisible():
                self.progress.start(tr("Counting"))
            self.progress.show_steps(done, total)

    def _cancel(self) -> None:
        for job in (self._job, self._counting):
            if job is not None:
                job.cancel()

    def _show(self, sheet: Sheet) -> None:
        if self._job is None:
            self.progress.stop()
        if sheet.id != self.pick.value():
            return
        self._sheet = sheet
        self.intro.setText(sheet.intro)
        self.table.show_sheet(sheet)
        self.table.setVisible(bool(sheet.rows))
        self.count.setText(counted("{n} line", "{n} lines", len(sheet.rows)))
        self.count.setVisible(bool(sheet.rows))
        self.empty.setText(sheet.empty)
        self.empty.setVisible(not sheet.rows)

    def _saved(self, written: tuple[Path, ...], *, then_open: bool) -> None:
        self._job = None
        self.progress.stop()
        self.banner.tell("success", tr("Saved"), "\n".join(map(str, written)))
        if then_open:
            first = QUrl.fromLocalFile(str(written[0]))
            self.banner.offer(tr("Open it to print"), lambda: QDesktopServices.openUrl(first))
        self.banner.show()

    def _stopped(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.banner.tell("info", tr("You stopped it"), tr("Choose a report to count again."))
            self.banner.show()
        else:
            self.banner.tell_error(error)
