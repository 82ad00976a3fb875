"""The inbox as a table: sorted by its headers, walked through by the keyboard, read out by a screen reader."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from sv_desktop.domain.inbox import STANDING_WORDS, Inbox, Row, SortBy, Standing, Wanted
from sv_desktop.domain.language import tr
from sv_desktop.domain.received import STATE_WORDS
from sv_desktop.domain.telling_time import TellBy
from sv_desktop.domain.wording import date_words, month_words
from sv_desktop.gui.theme import Role, current, icon
from sv_desktop.gui.widgets.rows_selection import rows_selection
from sv_desktop.gui.widgets.standing import STANDING_ICONS, STATE_ICONS

Index = QModelIndex | QPersistentModelIndex
_HEADERS = {
    SortBy.ORGANISATION: tr("Organisation"),
    SortBy.STANDING: tr("Verdict"),
    SortBy.THEMES: tr("Themes"),
    SortBy.RECEIVED: tr("Received"),
    SortBy.STATE: tr("State"),
    SortBy.ASSESSOR: tr("Assessor"),
}
_COLUMNS = tuple(_HEADERS)
_LETTERS = {SortBy.ORGANISATION: 26, SortBy.STANDING: 18, SortBy.THEMES: 14, SortBy.RECEIVED: 13, SortBy.STATE: 15}
#: In the cells, where there is little room; the whole words are the tooltip, and what a screen reader says.
_SHORT = {
    Standing.KNOWN: tr("Known"),
    Standing.NEW: tr("New to you"),
    Standing.NEW_KEY: tr("New key"),
    Standing.WITHDRAWN: tr("Withdrawn key"),
    Standing.CHANGED: tr("Changed"),
    Standing.NOT_A_PACKAGE: tr("Not a package"),
}
#: What the time in which somebody is told changes of a state.
_CLOCK_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.DecorationRole,
)
_WORDS: dict[SortBy, Callable[[Row], str]] = {
    SortBy.ORGANISATION: lambda row: _name(row),
    SortBy.STANDING: lambda row: STANDING_WORDS[row.standing],
    SortBy.THEMES: lambda row: ", ".join(theme.label for theme in row.received.about.themes),
    SortBy.RECEIVED: lambda row: date_words(row.received.received_at.astimezone().date().isoformat()),
    SortBy.STATE: lambda row: STATE_WORDS[row.received.state],
    SortBy.ASSESSOR: lambda row: row.received.assessor,
}


class _Rows(QAbstractTableModel):
    """The rows as Qt asks for them. Nothing in them is changed here. tells_by: by when an applicant hears, if said."""

    def __init__(self, parent: QWidget, tells_by: Callable[[Row], TellBy | None]) -> None:
        super().__init__(parent)
        self._tells_by = tells_by
        self.rows: list[Row] = []
        self._inbox: Inbox | None = None
        self._wanted = Wanted()
        self._by, self._descending = SortBy.RECEIVED, True

    def ask(self, inbox: Inbox, wanted: Wanted) -> None:
        """Show other rows."""
        self._inbox, self._wanted = inbox, wanted
        self.beginResetModel()
        self.rows = inbox.shown(wanted, self._by, descending=self._descending)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._by, self._descending = _COLUMNS[column], order == Qt.SortOrder.DescendingOrder
        if self._inbox is not None:
            self.ask(self._inbox, self._wanted)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.rows[index.row()], _COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole and column is SortBy.STANDING:
            return _SHORT[row.standing]
        if role == Qt.ItemDataRole.DisplayRole and column is SortBy.RECEIVED:
            day = row.received.received_at.astimezone()
            return f"{day:%d} {month_words(day.month)[:3]} {day:%Y}"
        if column is SortBy.STATE and role in _CLOCK_ROLES and (clock := self._clock(row)) is not None:
            return self._with_clock(row, clock, role)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _WORDS[column](row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_HEADERS[column]}: {_WORDS[column](row) or 'none'}"
        if role == Qt.ItemDataRole.DecorationRole and column is SortBy.STANDING:
            return icon(*STANDING_ICONS[row.standing])
        if role == Qt.ItemDataRole.DecorationRole and column is SortBy.STATE:
            return icon(*STATE_ICONS[row.received.state])
        return None

    def _clock(self, row: Row) -> TellBy | None:
        """Only while somebody still waits for an answer."""
        clock = self._tells_by(row) if row.received.readable else None
        return clock if clock is not None and clock.told_on is None else None

    def _with_clock(self, row: Row, clock: TellBy, role: int) -> object:
        state = STATE_WORDS[row.received.state]
        if role == Qt.ItemDataRole.DecorationRole:
            return icon("problem" if clock.overdue else "clock", Role.PROBLEM if clock.overdue else Role.LOOK_AGAIN)
        if role == Qt.ItemDataRole.DisplayRole:
            return clock.short
        return f"{_HEADERS[SortBy.STATE]}: {state}. {clock.words}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return _HEADERS[_COLUMNS[section]]
        return None


class InboxTable(QTableView):
    """chosen(ids): other rows are chosen now. opened(id): Enter or a double click."""

    chosen = Signal(tuple)
    opened = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, *, tells_by: Callable[[Row], TellBy | None] = lambda _row: None
    ) -> None:
        super().__init__(parent)
        self.setProperty("rows", "true")
        self._rows = _Rows(self, tells_by)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setIconSize(QSize(current().px(2.25), current().px(2.25)))
        self.setSortingEnabled(True)
        self.sortByColumn(_COLUMNS.index(SortBy.RECEIVED), Qt.SortOrder.DescendingOrder)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + current().px(2))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in _LETTERS.items():
            self.setColumnWidth(_COLUMNS.index(column), letter * letters + current().px(2.5))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._rows.rows[index.row()].received.id))
        self._rows.modelReset.connect(partial(self._choose_again))
        self._before: tuple[str, ...] = ()
        self.selectionModel().selectionChanged.connect(lambda *_changed: self._tell())

    def ask(self, inbox: Inbox, wanted: Wanted) -> None:
        """Show what is wanted; what was chosen stays chosen where it is still shown."""
        self._rows.ask(inbox, wanted)
        self.setAccessibleName(tr("Submissions, {count} rows", count=self.count))

    @property
    def count(self) -> int:
        """How many rows are shown."""
        return len(self._rows.rows)

    def chosen_ids(self) -> tuple[str, ...]:
        """The ids of the rows that are chosen, in order."""
        parts = self.selectionModel().selection().toList()
        chosen = sorted({row for part in parts for row in range(part.top(), part.bottom() + 1)})
        return tuple(self._rows.rows[row].received.id for row in chosen)

    def choose(self, *ids: str) -> None:
        """Choose rows; those that are not shown are passed over."""
        model, wanted = self.selectionModel(), frozenset(ids)
        found = [number for number, row in enumerate(self._rows.rows) if row.received.id in wanted] if wanted else []
        if found:
            model.setCurrentIndex(self._rows.index(found[-1], 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        model.select(
            rows_selection(self._rows, found, columns=len(_COLUMNS)), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.chosen_ids() if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) else ()
        if len(chosen) == 1:
            self.opened.emit(chosen[0])
        else:
            super().keyPressEvent(event)

    def _choose_again(self) -> None:
        before, self._before = self._before, ()
        self.choose(*before)
        self._tell()

    def _tell(self) -> None:
        chosen = self.chosen_ids()
        if chosen != self._before:
            self._before = chosen
            self.chosen.emit(chosen)


def _name(row: Row) -> str:
    version = (
        " " + tr("(version {version} of {versions})", version=row.version, versions=row.versions)
        if row.versions > 1
        else ""
    )
    return f"{row.received.organisation}{version}"
