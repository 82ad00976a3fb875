"""Which column of a table is what: a choice for each, with its heading and first cells to know it by."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.figures_table import Column, Grid, Mapping, Part
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series
from sv_desktop.domain.periods import period_of_key
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.wrapping import WrappingCheck

_SHOWN_CELLS = 3
_WIDEST_CELL = 24
_BETWEEN = "|"


class ColumnChoice(QWidget):
    """mapping() is what was chosen; changed: something else was."""

    changed = Signal()

    def __init__(self, grid: Grid, mapping: Mapping, series: tuple[Series, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(current().px(2))
        self._heads = WrappingCheck(tr("The first row holds headings"))
        self._heads.setChecked(mapping.heads)
        self._heads.clicked.connect(self.changed)
        column.addWidget(self._heads)
        self._columns = [self._column(column, at, one, series) for at, one in enumerate(mapping.columns)]
        about = [("", tr("Nothing: leave them out")), *((one.ref, one.title) for one in series)]
        self._one = self._choice(column, tr("Figures that name no measure are about"), about, mapping.one)

    def mapping(self) -> Mapping:
        """What is chosen now."""
        columns = []
        for choice in self._columns:
            part, _between, about = choice.value().partition(_BETWEEN)
            columns.append(Column(Part(part), about))
        return Mapping(tuple(columns), self._heads.isChecked(), self._one.value())

    def _column(self, layout: QVBoxLayout, at: int, chosen: Column, series: tuple[Series, ...]) -> PickOne:
        head, *cells = [row[at] for row in self._grid]
        first = ", ".join(_short(cell) for cell in cells[:_SHOWN_CELLS] if cell)
        name = tr("Column {at}: “{short}”", at=at + 1, short=_short(head)) if head else tr("Column {at}", at=at + 1)
        return self._choice(
            layout,
            tr("{name}, then {first}", name=name, first=first) if first else name,
            _parts(chosen, series),
            _key(chosen),
        )

    def _choice(self, layout: QVBoxLayout, name: str, options: Iterable[tuple[str, str]], value: str) -> PickOne:
        choice = PickOne(options, value)
        choice.setMinimumContentsLength(32)
        choice.setAccessibleName(name)
        choice.picked.connect(lambda _id: self.changed.emit())
        together = QVBoxLayout()
        together.setSpacing(current().px(0.5))
        together.addWidget(Prose(name))
        together.addWidget(choice, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(together)
        return choice


def _parts(chosen: Column, series: tuple[Series, ...]) -> list[tuple[str, str]]:
    found = [
        (Part.NOTHING.value, tr("Leave it out")),
        (Part.PERIOD.value, tr("The quarter or year")),
        (Part.MEASURE.value, tr("The name of the measure")),
        (Part.FIGURES.value, tr("Figures")),
    ]
    period = period_of_key(chosen.about) if chosen.part is Part.FIGURES_IN else None
    if period is not None:
        found.append((_key(chosen), tr("Figures for {label}", label=period.label)))
    found += [(_key(Column(Part.FIGURES_OF, one.ref)), tr("Figures of: {title}", title=one.title)) for one in series]
    return found


def _key(column: Column) -> str:
    return f"{column.part.value}{_BETWEEN}{column.about}" if column.about else column.part.value


def _short(cell: str) -> str:
    return cell if len(cell) <= _WIDEST_CELL else f"{cell[:_WIDEST_CELL]}…"
