"""Bring in figures from a spreadsheet: say which column is what, see what would change, then take it in as one step."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.figures_table import Change, Grid, grid_of, guess, pasted, understand
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.measures import Series, series_of
from sv_desktop.domain.preview import Preview, Table
from sv_desktop.domain.trends import amount_words
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.column_choice import ColumnChoice
from sv_desktop.gui.widgets.file_drop import FileDrop
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.preview_table import PreviewTable
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.count import take_over
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.preview import preview_path

_INTRO = tr(
    "Copy the cells in your spreadsheet and paste them here, or choose the file. A row for each quarter or year works"
    " well, such as “Q1 2025” beside the number. You see what would change before anything does."
)
_KINDS = tr("Tables (*.csv *.xlsx *.ods *.tsv *.txt)")
_PASTE = "!paste"
_MOST_PROBLEMS = 12
_ROWS_IN_SIGHT = 10


class FiguresPage(RedrawnPage):
    """Drawn anew at every visit; the table that was looked at is let go of."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._one = ""
        self._path: Path | None = None
        self._grid: Grid = ()
        self._job: Job | None = None
        self.columns: ColumnChoice | None = None
        self.changes: tuple[Change, ...] = ()

    def draw(self, argument: str) -> ScrollPage:
        """The ways in. argument: the measure whose page one comes from; "!paste" after it takes the clipboard."""
        self._one, self._path = argument.removesuffix(_PASTE), None
        page = ScrollPage(characters=92)
        page.body.addWidget(Heading(tr("Bring in figures")))
        self.banner = Banner()
        self.banner.hide()
        if not self._series():
            page.body.addWidget(Prose(tr("Nothing that you take part in counts figures yet.")))
            words = tr("Choose what you take part in")
            page.body.addWidget(SecondaryButton(words, "pencil", clicked=lambda: self.go.emit("parts")))
            return page
        page.body.addWidget(Prose(_INTRO))
        self.drop = FileDrop(tr("Drop a spreadsheet here, or:"), tr("Choose a file…"), _KINDS, documents_folder())
        self.drop.chosen.connect(self.look_at)
        page.body.addWidget(self.drop)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(SecondaryButton(tr("Paste what you copied"), "paste", clicked=self.paste))
        if self._one:
            back = SecondaryButton(
                tr("Back to the question"), "left", clicked=lambda: self.go.emit(f"item:{self._one}")
            )
            row.addWidget(back)
        page.body.addLayout(row)
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        for widget in (self.progress, self.banner):
            page.body.addWidget(widget)
        self._below = QVBoxLayout()
        self._below.setSpacing(current().px(2))
        page.body.addLayout(self._below)
        if argument.endswith(_PASTE):
            self.paste()
        return page

    def leave(self) -> None:
        """Stop looking into a file."""
        if self._job is not None:
            self._job.cancel()

    def paste(self) -> None:
        """Look at what is on the clipboard."""
        grid = pasted(QGuiApplication.clipboard().text())
        if grid:
            self._path = None
            self._show_table(grid)
        else:
            self._say(
                "info",
                tr("There is no table on the clipboard"),
                tr("Copy the cells in your spreadsheet, then paste here."),
            )

    def look_at(self, path: Path, sheet: int = 0) -> None:
        """Look into a file, in the process that is kept for files of others."""
        self._path = path
        self.banner.hide()
        self.progress.start(tr("Looking into “{name}”", name=path.name))
        self._job = self._session.jobs.run(
            lambda progress: preview_path(path, page=sheet, progress=progress),
            success=self._looked,
            failure=self._not_looked,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _looked(self, preview: Preview) -> None:
        self._ended()
        grid = grid_of(preview)
        if not grid:
            self._say("problem", tr("There is no table in this file that we can read"), preview.note)
            return
        self._show_table(grid, preview)
        if preview.note:
            more = tr("Bring the rest in as a file of its own.")
            self._say("warning", tr("Not all of it is here"), f"{preview.note} {more}")

    def _not_looked(self, error: BaseException) -> None:
        self._ended()
        if not isinstance(error, Cancelled):
            self.banner.tell_error(error)
            self.banner.show()

    def _ended(self) -> None:
        self._job = None
        self.progress.stop()

    def _show_table(self, grid: Grid, preview: Preview | None = None) -> None:
        self._grid = grid
        self.banner.hide()
        _empty(self._below)
        if preview is not None and preview.pages > 1 and self._path is not None:
            self._below.addWidget(self._sheets(preview, self._path))
        self._below.addWidget(Heading(tr("Which column is what?"), 2))
        series = self._series()
        self.columns = ColumnChoice(grid, guess(grid, series, self._one), series)
        self.columns.changed.connect(self._understand)
        self._below.addWidget(self.columns)
        self._below.addWidget(Heading(tr("What would change"), 2))
        self._result = QVBoxLayout()
        self._result.setSpacing(current().px(1.5))
        self._below.addLayout(self._result)
        self._understand()

    def _sheets(self, preview: Preview, path: Path) -> PickOne:
        numbers = [
            (str(at), tr("Sheet {at} of {pages}", at=at + 1, pages=preview.pages)) for at in range(preview.pages)
        ]
        choice = PickOne(numbers, str(preview.page))
        choice.setAccessibleName(tr("Which sheet"))
        choice.picked.connect(lambda at: self.look_at(path, int(at)))
        return choice

    def _understand(self) -> None:
        """Say anew what the table comes to; nothing is stored by it."""
        _empty(self._result)
        if self.columns is None:
            return
        found = understand(self._grid, self.columns.mapping(), self._series())
        self.changes = found.changes
        new = sum(not change.same for change in found.changes)
        if found.changes:
            self._result.addWidget(self._table(found.changes))
        same = len(found.changes) - new
        if same:
            words = counted("{n} figure is there already, the same.", "{n} figures are there already, the same.", same)
            self._result.addWidget(Prose(words, "muted"))
        asked = [f"{_name(change)}: {change.question}" for change in found.changes if change.question]
        if asked:
            self._result.addWidget(Prose(tr("Are these right?"), "look_again", strong=True))
            self._result.addWidget(Bullets(asked[:_MOST_PROBLEMS]))
        if found.problems:
            self._result.addWidget(Prose(tr("Left out, or to look at:"), "look_again", strong=True))
            self._result.addWidget(Bullets(found.problems[:_MOST_PROBLEMS]))
        if len(found.problems) > _MOST_PROBLEMS:
            self._result.addWidget(
                Prose(tr("And {count} more like these.", count=len(found.problems) - _MOST_PROBLEMS), "muted")
            )
        if not new:
            self._result.addWidget(Prose(tr("Nothing would change. Look at what each column is.")))
            return
        words = counted("Take in {n} figure", "Take in {n} figures", new)
        self.take_button = PrimaryButton(words, clicked=self.take_in)
        self._result.addWidget(self.take_button)

    def _table(self, changes: tuple[Change, ...]) -> PreviewTable:
        table = PreviewTable()
        rows = tuple(_row(change) for change in changes)
        headers = (tr("Measure"), tr("Period"), tr("Now"), tr("Then"), tr("What happens"))
        table.verticalHeader().hide()
        table.show_table(Table(headers, rows), tr("What would change"))
        line = table.rowHeight(0)
        table.setFixedHeight(line * (min(len(rows), _ROWS_IN_SIGHT) + 2))
        return table

    def take_in(self) -> None:
        """Store it, as one step."""
        desk, changes = self._session.desk, self.changes
        self._session.store(lambda: take_over(desk, changes), done=self._taken)

    def _taken(self, count: int) -> None:
        _empty(self._below)
        self.columns, self.changes = None, ()
        undone = tr("Undo in the Edit menu takes all of it back at once.")
        self._say("success", counted("{n} figure taken in", "{n} figures taken in", count), undone)

    def _say(self, kind: str, title: str, words: str) -> None:
        self.banner.tell(kind, title, words)
        self.banner.show()

    def _series(self) -> tuple[Series, ...]:
        return series_of(self._session.application)


def _row(change: Change) -> tuple[str, ...]:
    measure = change.series.measure
    now = "" if change.before is None else amount_words(measure, change.before)
    happens = tr("Nothing") if change.same else tr("It is new") if change.before is None else tr("It changes")
    added = tr(", {count} rows added up", count=len(change.rows)) if change.added else ""
    return change.series.title, change.period.label, now, amount_words(measure, change.value), happens + added


def _name(change: Change) -> str:
    return f"{change.series.title}, {change.period.label}, {amount_words(change.series.measure, change.value)}"


def _empty(layout: QVBoxLayout) -> None:
    while (entry := layout.takeAt(0)) is not None:
        widget, inner = entry.widget(), entry.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif isinstance(inner, QVBoxLayout):
            _empty(inner)
