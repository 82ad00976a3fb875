"""A submission of a register as an assessor reads it: question, answer and evidence side by side, and what changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import PartChange
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.gui.reading_desk import ReadingDesk
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.evidence_reading import EvidenceReading
from sv_desktop.gui.widgets.notices import Notices
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.question_reading import make_readable
from sv_desktop.gui.widgets.reading_foot import ReadingFoot
from sv_desktop.gui.widgets.reading_head import ReadingHead
from sv_desktop.gui.widgets.reading_list import GONE, VERDICT, Marks, reading_list
from sv_desktop.gui.widgets.reading_sheet import reading_sheet
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.gui.widgets.save_copy import SaveCopy
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.side_by_side import SideBySide
from sv_desktop.gui.widgets.task_list import TaskList
from sv_desktop.gui.widgets.verdict_view import VerdictView
from sv_desktop.gui.widgets.wrapping import WrappingCheck
from sv_desktop.services.preview import Looked

#: Makes what stands beside the evidence of an item, by its ref, such as a panel to score it; None for nothing.
Panel = Callable[[Application, str], QWidget | None]
#: With fewer characters to a line the list makes room, until it is asked for.
_ROOM_FOR_LIST = 104
#: Comparing says that it is under way once it takes longer, in milliseconds.
_A_WHILE = 800


class ReadingPage(QWidget):
    """closed: back to the inbox. second_signature_requested(path).

    panel: called for each item that is shown; what it makes stands beside the evidence, under panel_title.
    """

    closed = Signal()
    second_signature_requested = Signal(object)

    def __init__(
        self,
        session: RegisterSession,
        submission_id: str,
        parent: QWidget | None = None,
        *,
        panel: Panel = lambda _application, _ref: None,
        panel_title: str = tr("Score"),
    ) -> None:
        super().__init__(parent)
        self._session, self._panel, self._panel_title = session, panel, panel_title
        self.submission_id = submission_id
        self.desk = ReadingDesk(session, submission_id, self)
        self.place = ""
        self._narrow: bool | None = None
        self._made: QWidget | None = None
        self._made_for = ""
        self._comparing = False
        self.head = ReadingHead(self.closed.emit)
        self.head.lists.toggled.connect(lambda shown: self._side.setVisible(shown))
        self.progress, self.banner = ProgressPanel(), Banner()
        self.banner.hide()
        self.copies = SaveCopy(session.jobs, self.progress, self.banner, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.foot = ReadingFoot()
        for widget in (self.head, Rule(), Notices(self.progress, self.banner, side=3), self._body(), self.foot):
            column.addWidget(widget, 1 if widget is self._split else 0)
        column.addStretch(0)
        self._connect()
        self.head.show_row(self.desk.row)

    def open(self) -> None:
        """Take the submission out and verify it, with progress, then show it and compare it with the version before."""
        self._split.hide()
        self.foot.hide()
        self.progress.start(tr("Checking every file in the package"))
        self.desk.open(self.progress.show_progress)

    def close_package(self) -> None:
        """Note where the person was, and let go of the package."""
        self._leave()
        self.desk.close()

    def show_part(self, place: str) -> None:
        """Show one place of the list."""
        application = self.desk.application
        if self.desk.package is None or place == self.place:
            return
        self._leave()
        self.place = place
        self.contents.show_place(place)
        self._draw(application, place)

    def step(self, by: int) -> None:
        """Go to the next or the previous place of the list."""
        places = self.contents.places()
        at = places.index(self.place) + by if self.place in places else 0
        if 0 <= at < len(places):
            self._go(places[at])

    def next_unread(self) -> None:
        """Go to the next place where the person has not been, from here on and then from the top."""
        places = self.contents.places()
        at = places.index(self.place) + 1 if self.place in places else 0
        been = {self.place, *self.desk.marked(EntryKind.READ), *self.desk.marked(EntryKind.SCORE)}
        waiting = [one for one in (*places[at:], *places[:at]) if one not in been]
        if waiting:
            self._go(waiting[0])
        else:
            self.banner.tell("success", tr("You have been everywhere in this list"))
            self.banner.show()
            announce(self, tr("You have been everywhere in this list"))

    def next_pane(self) -> None:
        """Move the focus to the list, the answer, and what stands beside it, in turn; what was hidden is shown."""
        panes = [*([self.contents] if self.contents.isVisible() else []), *self.parts.parts]
        at = next((at for at, one in enumerate(panes) if _has_focus(one)), -1)
        if panes:
            pane = panes[(at + 1) % len(panes)]
            if not pane.isVisible():
                self.parts.choose(self.parts.parts.index(pane))
            _focus_in(pane)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, or with large text, the list makes room for what is read."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOM_FOR_LIST * self.fontMetrics().averageCharWidth()
        if narrow != self._narrow:
            self._narrow = narrow
            self.head.lists.setChecked(not narrow)
            self._side.setVisible(not narrow)

    def _connect(self) -> None:
        self.desk.opened.connect(self._show)
        self.desk.not_opened.connect(self._not_opened)
        self.desk.compared.connect(self._compared)
        self.desk.not_compared.connect(self._not_compared)
        self.progress.cancelled.connect(self.desk.cancel)
        self.foot.step_requested.connect(self.step)
        self.foot.unread_requested.connect(self.next_unread)
        self._session.changed.connect(self._refresh)
        self._session.closing.connect(self.close_package)
        keys = {"Alt+Left": lambda: self.step(-1), "Alt+Right": lambda: self.step(1), "Alt+N": self.next_unread}
        for sequence, act in {**keys, "F6": self.next_pane}.items():
            QShortcut(QKeySequence(sequence), self, act)

    def _body(self) -> QWidget:
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self.contents = TaskList()
        self.contents.setAccessibleName(tr("Contents of the submission"))
        self.contents.activated_place.connect(self.show_part)
        self.contents.currentItemChanged.connect(lambda *_rows: self._follow())
        self.only_changed = WrappingCheck(tr("Only what changed"))
        self.only_changed.toggled.connect(lambda _on: self._draw_list())
        self.only_changed.hide()
        self._side = QWidget()
        self._side.setMinimumWidth(200)
        inside = QVBoxLayout(self._side)
        inside.setContentsMargins(current().margins(1.5, 1, 0, 0))
        inside.addWidget(self.only_changed)
        inside.addWidget(self.contents, 1)
        self.sheet: ScrollPage | None = None
        self.parts = SideBySide()
        self._split.addWidget(self._side)
        self._split.addWidget(self.parts)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([current().px(32), 1000])
        remember_split(self._split, "reading")
        return self._split

    def _show(self) -> None:
        self.progress.stop()
        self.place = ""
        self._split.show()
        whole = self.desk.application is not None
        self.foot.setVisible(whole)
        self._side.setVisible(whole and self.head.lists.isChecked())
        self.head.lists.setVisible(whole)
        self._draw_list()
        been = self.desk.marked(EntryKind.READ)
        self.show_part(next((one for one in self.contents.places() if one not in been), VERDICT) if been else VERDICT)
        if self.desk.earlier is not None and whole:
            self.head.show_changes("info", tr("Comparing with {earlier}…", earlier=self._earlier))
            self._comparing = True
            QTimer.singleShot(_A_WHILE, self, self._say_comparing)
            self.desk.compare(self.progress.show_progress)

    def _say_comparing(self) -> None:
        if self._comparing:
            self.progress.start(tr("Comparing with {earlier}", earlier=self._earlier))

    def _compared(self) -> None:
        self._comparing = False
        self.progress.stop()
        found = self.desk.comparison
        count = len(found.parts) + len(found.gone) if found else 0
        words = (
            counted(
                "{n} place changed since {earlier}", "{n} places changed since {earlier}", count, earlier=self._earlier
            )
            if count
            else tr("As in {earlier}", earlier=self._earlier)
        )
        self.head.show_changes("changed" if count else "done", words)
        packs = "\n".join(one.words for one in found.packs) if found else ""
        if packs:
            self.banner.tell("info", tr("The framework is another version"), packs)
            self.banner.show()
        self.only_changed.setText(tr("Only what changed ({count})", count=count))
        self.only_changed.setVisible(bool(count))
        self._draw_list()
        announce(self, words)
        if found is not None and found.part(self.place) is not None:
            self._draw(self.desk.application, self.place)

    def _not_compared(self, error: BaseException) -> None:
        self._comparing = False
        self.progress.stop()
        stopped = isinstance(error, Cancelled)
        words = tr("Not compared") if stopped else tr("Could not be compared with {earlier}", earlier=self._earlier)
        self.head.show_changes("info" if stopped else "problem", words)
        if not stopped:
            why = error.what if isinstance(error, PlainError) else tr("Something went wrong that we did not expect.")
            self.banner.tell("warning", tr("{words}, so nothing is marked as changed", words=words), why)
            self.banner.show()

    def _not_opened(self, error: BaseException) -> None:
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.closed.emit()
        else:
            self.banner.tell_error(error)

    def _refresh(self) -> None:
        self.head.show_row(self.desk.row)
        self._draw_list()

    def _draw_list(self) -> None:
        if self.desk.application is None:
            return
        marks = Marks(self.desk.marked(EntryKind.READ), self.desk.marked(EntryKind.SCORE))
        only = self.only_changed.isChecked()
        self.contents.set_groups(reading_list(self.desk.application, self.desk.comparison, marks, only_changed=only))
        self.contents.show_place(self.place)
        places = self.contents.places()
        self.foot.show_count(sum(one not in marks.read and one not in marks.scored for one in places), len(places))
        self._set_ends()

    def _set_ends(self) -> None:
        places = self.contents.places()
        at = places.index(self.place) if self.place in places else -1
        self.foot.set_ends(first=at <= 0, last=at + 1 >= len(places))

    def _draw(self, application: Application | None, place: str) -> None:
        """Put a place in the middle, and beside it what belongs to it; the focus stays where it was."""
        had_focus = self.sheet is not None and self.sheet.isAncestorOf(QApplication.focusWidget() or self)
        for old in self.parts.parts:
            if isinstance(old, EvidenceReading):
                old.stop()
        self.sheet = self._sheet(application, place)
        self.parts.set_parts([(tr("Answer"), self.sheet), *self._beside(application, place)])
        if had_focus:
            self.sheet.setFocus()
        self._set_ends()

    def _sheet(self, application: Application | None, place: str) -> ScrollPage:
        if place == VERDICT or application is None:
            return self._verdict()
        return reading_sheet(application, place, self.contents.said(place), self._part(place), self._earlier)

    def _verdict(self) -> ScrollPage:
        package = self.desk.package
        assert package is not None  # noqa: S101 - a place is only shown of an open package
        view = VerdictView(package, marks=False)
        make_readable(view, tr("Is it whole, and who sealed it?"))
        view.second_requested.connect(lambda: self.second_signature_requested.emit(package.path))
        view.save_requested.connect(lambda name: self.copies.save(package, name, name))
        return view

    def _beside(self, application: Application | None, place: str) -> list[tuple[str, QWidget]]:
        """The evidence of an item, and the panel that somebody else makes for it."""
        if application is None or application.find(place) is None:
            self._made, self._made_for = None, ""
            return []
        evidence = application.evidence_for(place)
        reading = EvidenceReading(
            self._session.jobs, evidence, self._part(place), self._earlier, self.desk.look, self.desk.load
        )
        reading.save_requested.connect(self._save_copy)
        panel = self._made if self._made_for == place else self._panel(application, place)
        self._made, self._made_for = panel, place
        parts: list[tuple[str, QWidget]] = [(tr("Evidence ({count})", count=len(evidence)), reading)]
        return [*parts, (self._panel_title, panel)] if panel is not None else parts

    def _save_copy(self, evidence: Evidence, looked: Looked) -> None:
        if self.desk.package is not None:
            self.copies.ask_to_save(self.desk.package, evidence, looked.warnings)

    def _part(self, place: str) -> PartChange | None:
        found = self.desk.comparison
        return found.part(place.removeprefix(GONE)) if found is not None else None

    @property
    def _earlier(self) -> str:
        earlier = self.desk.earlier
        return tr("version {version}", version=earlier.version) if earlier is not None else ""

    def _follow(self) -> None:
        place = self.contents.place()
        if place:
            self.show_part(place)

    def _go(self, place: str) -> None:
        """Show a place, and let the keyboard go on there, unless it is in the list."""
        in_list = _has_focus(self.contents)
        self.show_part(place)
        if not in_list and self.sheet is not None:
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.contents.said(place))

    def _leave(self) -> None:
        """Note that the person has been where he is."""
        if self.place and self.desk.application is not None:
            self.desk.mark_read(self.place, self._draw_list)


def _has_focus(pane: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is pane or pane.isAncestorOf(focused))


def _focus_in(pane: QWidget) -> None:
    """The pane itself, or the first in it that takes the keyboard."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus:
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        return
    inside = (one for one in pane.findChildren(QWidget) if one.isVisible() and one.isEnabled())
    first = next((one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
