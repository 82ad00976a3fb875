"""A year a line, a figure a cell: it breaks like words do where the text is large, and every cell says its period."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.framework import Total
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series, by_year
from sv_desktop.domain.periods import QUARTERS, Period, PeriodKind
from sv_desktop.domain.trends import total_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.figure_cell import FigureCell
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.prose import Prose


class FiguresGrid(QWidget):
    """changed(period, value): to be stored now. table_pasted(period, text): a table pasted at a cell.

    years: the first and the last to show. Figures of other kinds of periods are named below by whoever shows this.
    """

    changed = Signal(object, object)
    typing = Signal()
    table_pasted = Signal(object, str)

    def __init__(self, series: Series, kind: PeriodKind, years: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = f"{series.title}, {series.unit}"
        self._totals: dict[Period, Prose] = {}
        self.cells: dict[Period, FigureCell] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(1))
        span = range(years[0], years[1] + 1)
        if kind is PeriodKind.QUARTER:
            for year in span:
                self._add_year(series, Period(PeriodKind.YEAR, year))
        else:
            periods = (Period(kind, year) for year in span)
            self._column.addLayout(self._row((one, one.label) for one in periods))
        self.show_series(series)

    def show_series(self, series: Series) -> None:
        """Show the figures as they are stored."""
        for period, cell in self.cells.items():
            cell.load(series.at(period))
        totals = {one.year: total_words(one, series) for one in by_year(series)}
        for year, words in self._totals.items():
            words.setText(f"{year.label}: {totals[year]}" if year in totals else year.label)

    def flush(self) -> None:
        """Hand over what was typed last."""
        for cell in self.cells.values():
            cell.flush()

    def _add_year(self, series: Series, year: Period) -> None:
        words = self._totals[year] = Prose(year.label, strong=True)
        self._column.addWidget(words)
        wanted = list(zip(year.quarters, map(tr, QUARTERS), strict=True))
        if series.measure.total is not Total.SUM or series.at(year) is not None:
            wanted.append((year, tr("Whole year")))
        self._column.addLayout(self._row(wanted))

    def _row(self, wanted: Iterable[tuple[Period, str]]) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        for cell in self._made(wanted):
            row.addWidget(cell)
        return row

    def _made(self, wanted: Iterable[tuple[Period, str]]) -> Iterator[FigureCell]:
        for period, label in wanted:
            cell = self.cells[period] = FigureCell(period, label, self._name)
            cell.changed.connect(lambda value, period=period: self.changed.emit(period, value))
            cell.typing.connect(self.typing)
            cell.table_pasted.connect(lambda text, period=period: self.table_pasted.emit(period, text))
            cell.moved.connect(lambda by, period=period: self._move(period, by))
            yield cell

    def _move(self, period: Period, by: int) -> None:
        """To the next cell or the one before; at an end it stays, with what was typed on its way to the disk."""
        cells = list(self.cells)
        self.cells[period].flush()
        at = cells.index(period) + by
        if 0 <= at < len(cells):
            self.cells[cells[at]].line.setFocus()
            self.cells[cells[at]].line.selectAll()
