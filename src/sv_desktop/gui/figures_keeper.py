"""The figures of a measure on the page of its item: put in, pasted, asked about where they look odd, never judged."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.answers import Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.figure_words import RHYTHM_WORDS, figures_heading
from sv_desktop.domain.figures_table import block
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.measures import Series, rhythm_of, series_at
from sv_desktop.domain.periods import Period, PeriodKind, year_of
from sv_desktop.domain.trends import amount_words, trend_words
from sv_desktop.domain.unlikely import question_about
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.figures_grid import FiguresGrid
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.services.count import enter_by, put_in

#: Years that are shown before there is any figure.
_YEARS = 3


class FiguresKeeper(QWidget):
    """typing: something will be saved in a moment. table_offered(text): to be looked at before it comes in.

    A block of bare numbers goes into the cells at once, as one step that undo takes back.
    """

    typing = Signal()
    table_offered = Signal(str)

    def __init__(self, session: Session, series: Series, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._ref = session, series.ref
        self._kind = rhythm_of(session.application.answers, series.ref)
        self._earlier = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(1.25))
        column.addWidget(Heading(figures_heading(series), 2))
        self.kinds = PickOne([(one.value, RHYTHM_WORDS[one]) for one in PeriodKind], self._kind.value)
        self.kinds.setMinimumContentsLength(max(map(len, RHYTHM_WORDS.values())) - 8)
        self.kinds.setAccessibleName(tr("How the figures are put in"))
        self.kinds.picked.connect(self._enter_by)
        column.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        self._holder = QVBoxLayout()
        column.addLayout(self._holder)
        self._others, self._asked, self._trend = Prose("", "muted"), Prose("", "look_again"), Prose()
        for words in (self._others, self._asked, self._trend):
            column.addWidget(words)
        column.addLayout(self._tools())
        self._draw(series)

    def refresh(self, application: Application) -> None:
        """Show what stands now."""
        series = series_at(application, self._ref)
        if series is None:
            return
        kind = rhythm_of(application.answers, self._ref)
        if kind is not self._kind or self._years(series) != self._shown:
            self._kind = kind
            self.kinds.set_options([(one.value, RHYTHM_WORDS[one]) for one in PeriodKind], kind.value)
            self._draw(series)
        else:
            self.grid.show_series(series)
        self._tell(series)

    def flush(self) -> None:
        """Hand over what was typed last."""
        self.grid.flush()

    def problems(self) -> list[str]:
        """What stands in a cell and cannot be stored, one sentence each."""
        return [words for cell in self.grid.cells.values() if (words := cell.problem())]

    def _tools(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(LinkButton(tr("Show an earlier year"), "plus", clicked=self._show_earlier))
        words = tr("Paste or bring in a table…")
        row.addWidget(SecondaryButton(words, "paste", clicked=lambda: self.table_offered.emit(""), changes=True))
        return row

    def _draw(self, series: Series) -> None:
        while (entry := self._holder.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = self._years(series)
        self.grid = FiguresGrid(series, self._kind, self._shown)
        self.grid.changed.connect(self._store)
        self.grid.typing.connect(self.typing)
        self.grid.table_pasted.connect(self._paste)
        self.grid.setEnabled(not self._session.desk.read_only)
        self._holder.addWidget(self.grid)
        self._tell(series)

    def _years(self, series: Series) -> tuple[int, int]:
        kind = PeriodKind.YEAR if self._kind is PeriodKind.QUARTER else self._kind
        now = year_of(self._session.desk.today, kind).year
        there = [year_of(one.period.start, kind).year for one in series.figures]
        return min([*there, now - _YEARS + 1]) - self._earlier, max([*there, now])

    def _tell(self, series: Series) -> None:
        shown = self.grid.cells
        others = [one for one in series.figures if one.period not in shown]
        said = "; ".join(f"{one.period.label}: {amount_words(series.measure, one.value)}" for one in others)
        self._others.setText(tr("There is more that is put in another way: {said}.", said=said) if others else "")
        lines = self.problems()
        for period, cell in shown.items():
            value = series.at(period)
            asked = "" if value is None else question_about(series, period, value, self._session.desk.today)
            cell.set_note(cell.problem() or asked)
            lines += [f"{period.label}: {asked}"] if asked else []
        self._asked.setText("\n".join(lines))
        self._trend.setText(trend_words(series) if series.figures else "")
        for words in (self._others, self._asked, self._trend):
            words.setVisible(bool(words.text()))

    def _store(self, period: Period, value: Value) -> None:
        figure = value if isinstance(value, int | float) else None
        self._session.store(partial(put_in, self._session.desk, self._ref, [(period, figure)]))

    def _paste(self, period: Period, text: str) -> None:
        figures = block(text, period, list(self.grid.cells))
        if figures is None:
            self.table_offered.emit(text)
            return
        desk, ref = self._session.desk, self._ref
        before = series_at(self._session.application, ref)
        back = [(one, before.at(one) if before else None) for one, _value in figures]
        self._session.store(
            lambda: put_in(desk, ref, figures),
            done=lambda _done: self._session.tell(
                counted("{n} figure pasted.", "{n} figures pasted.", len(figures)), lambda: put_in(desk, ref, back)
            ),
        )

    def _enter_by(self, kind: str) -> None:
        self._session.store(lambda: enter_by(self._session.desk, self._ref, PeriodKind(kind)))

    def _show_earlier(self) -> None:
        self._earlier += 1
        self.refresh(self._session.application)
