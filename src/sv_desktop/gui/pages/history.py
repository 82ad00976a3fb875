"""History: every change to everything, who made it and when, the difference in words, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QScrollArea, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.domain.wording import said_when
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.difference_view import DifferenceView
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.services.look_back import Told, bring_back, changes

_MOST = 500
#: The list is never less high than this, in units of the grid; where the window is too low for it the page scrolls.
_LEAST = 26
_NOTE = tr("Removed words are struck through, added words are underlined. Bringing a version back loses nothing.")


class HistoryPage(RedrawnPage):
    """The argument of the place is one target, such as "declaration"; without it everything is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._about = ""
        self._told: tuple[Told, ...] = ()
        self.undo = UndoBar()
        column = self.layout()
        if column is not None:
            column.addWidget(self.undo)

    def draw(self, argument: str) -> QWidget:
        """The latest changes, and what the chosen one did."""
        application = self._session.settled()
        self._about, theme = argument, current()
        self._told = changes(self._session.desk, argument, _MOST)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(theme.px(4), theme.px(3), theme.px(4), theme.px(3))
        column.setSpacing(theme.px(1.5))
        page = QScrollArea()
        page.setWidgetResizable(True)
        page.setFrameShape(QScrollArea.Shape.NoFrame)
        page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setWidget(sheet)
        where = f": {whereabouts(application, argument, '').where}" if argument else ""
        column.addWidget(Heading(tr("History{where}", where=where)))
        if argument:
            column.addWidget(LinkButton(tr("Show everything"), "list", clicked=lambda: self.show_place("")))
        self.versions = QListWidget()
        self.versions.setAccessibleName(tr("Changes, newest first"))
        self.versions.setFont(theme.font())
        self.versions.setWordWrap(True)
        self.versions.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.versions.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.versions.setMinimumHeight(theme.px(_LEAST))
        self.shown = DifferenceView(tr("What this change did"))
        self.shown.setMinimumHeight(theme.px(_LEAST / 2))
        if not self._told:
            column.addWidget(Prose(tr("Nothing was changed yet."), "muted"))
            column.addStretch(1)
            return page
        for one in self._told:
            words = whereabouts(application, *one.revision.key).words
            when = said_when(one.revision.author, one.revision.at.astimezone())
            self.versions.addItem(f"{words}\n{when}")
        column.addWidget(self.versions, 3)
        column.addWidget(self.shown, 2)
        latest = " " + tr("The latest {most} changes are shown.", most=_MOST) if len(self._told) == _MOST else ""
        column.addWidget(Prose(_NOTE + latest, "muted"))
        column.addLayout(self._buttons())
        self.versions.currentRowChanged.connect(self._show)
        self.versions.setCurrentRow(0)
        return page

    def _buttons(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(1.5))
        self.back = SecondaryButton(tr("Bring this version back"), "undo", clicked=self._bring_back, changes=True)
        self.back.setVisible(not self._session.desk.read_only)
        row.addWidget(self.back)
        self.there = SecondaryButton(tr("Go there"), "right", clicked=self._go_there)
        row.addWidget(self.there)
        return row

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._told):
            return
        one, application = self._told[row], self._session.application
        target, field = one.revision.key
        self.shown.show_difference(
            value_in_words(application, target, field, one.before) if one.before is not None else "",
            value_in_words(application, target, field, one.revision.value),
        )
        now = application.answers.get(target, field)
        self.back.setEnabled(now != one.revision.value or type(now) is not type(one.revision.value))

    def _bring_back(self) -> None:
        one = self._told[self.versions.currentRow()].revision
        desk = self._session.desk
        where = whereabouts(self._session.application, *one.key).words
        self._session.store(lambda: bring_back(desk, one))
        self.show_place(self._about)
        self.undo.offer(tr("Brought back. {where}.", where=where), self._session.undo)

    def _go_there(self) -> None:
        one = self._told[self.versions.currentRow()].revision
        self.go.emit(whereabouts(self._session.application, *one.key).place)
