"""The inbox of a register: drop packages in, see what came, give it out, open it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.received import State
from sv_desktop.domain.telling_time import TellingRule
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_joiner import RegisterJoiner
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.compare_dialog import CompareDialog
from sv_desktop.gui.widgets.dropped import dropped_file, dropped_paths
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.inbox_filter import InboxFilter
from sv_desktop.gui.widgets.inbox_table import InboxTable
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.gui.widgets.submission_panel import SubmissionPanel
from sv_desktop.gui.widgets.table_page import TablePage
from sv_desktop.services import registers, trust
from sv_desktop.services.decide import tells_by
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.promise import promise_of
from sv_desktop.services.receive import Outcome, receive

_EMPTY = (
    tr("Nothing has come yet"),
    tr("Drop packages (*.asice) or whole folders here, or choose them. Each is checked first."),
)
_NONE = (tr("Nothing is like that"), tr("No submission fits the search and the filters."))
_MOST_TOLD = 5


class InboxPage(QWidget):
    """open_requested(id): the person wants to read a package. decide_requested(id): to decide about it."""

    open_requested = Signal(str)
    decide_requested = Signal(str)

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self.setAcceptDrops(not session.desk.read_only)
        self._promised: TellingRule | None = None
        self.table = InboxTable(tells_by=lambda row: tells_by(session.desk, row.received.id, self._promise()))
        self.filter = InboxFilter(
            (
                SecondaryButton(tr("Add packages…"), "plus", clicked=self.choose_files, changes=True),
                SecondaryButton(tr("Add a folder…"), "open", clicked=self.choose_folder, changes=True),
            )
        )
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self._left())
        self.panel = self._panel(())
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([880, 400])
        remember_split(self._split, "inbox")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)
        self.filter.changed.connect(self._ask)
        self.table.chosen.connect(lambda _ids: self._show_panel())
        self.table.opened.connect(self._open)
        session.changed.connect(self.refresh)
        session.failed.connect(self.banner.tell_error)
        session.not_backed_up.connect(self.banner.tell_error)
        QShortcut(QKeySequence.StandardKey.Find, self, self.filter.words.setFocus)
        self.refresh()

    def refresh(self) -> None:
        """Show what stands in the register now."""
        self._promised = None
        self.filter.offer(self._session.desk.inbox)
        self._ask()
        self._show_panel()

    def _promise(self) -> TellingRule:
        """What the scheme promises; the frameworks, which may suggest it, are read when there is something to tell."""
        if self._promised is None:
            self._promised = promise_of(self._session.desk)
        return self._promised

    def show_submission(self, submission_id: str) -> None:
        """Choose a submission, whatever the filters hide."""
        self.filter.clear()
        self.filter.earlier.setChecked(True)
        self.table.choose(submission_id)

    def receive(self, paths: list[Path]) -> None:
        """Take packages in, with progress; what is wrong with one is told and stops nothing."""
        if self._job is not None or not paths or not self._session.desk.is_read:
            return
        self.banner.hide()
        self.progress.start(tr("Receiving and checking packages"))
        self._job = self._session.jobs.run(
            lambda progress: receive(self._session.desk, paths, progress),
            success=self._received,
            failure=self._stopped,
            progress=self.progress.show_progress,
            owner=self,
        )

    def choose_files(self) -> None:
        """Ask which packages to add."""
        names, _filter = QFileDialog.getOpenFileNames(
            self, tr("Add packages"), str(documents_folder()), tr("Packages (*.asice);;All files (*)")
        )
        self.receive([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder to add."""
        name = QFileDialog.getExistingDirectory(self, tr("Add all packages of a folder"), str(documents_folder()))
        self.receive([Path(name)] if name else [])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_paths(event.mimeData()):
            self._mark_drop(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark_drop(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._mark_drop(False)
        event.acceptProposedAction()
        paths = dropped_paths(event.mimeData())
        register = dropped_file(event.mimeData())
        if register is not None and register.suffix.lower() == ".svr":
            self.joiner.look(register)
        else:
            self.receive(paths)

    def _left(self) -> QWidget:
        left = TablePage()
        column = left.column
        column.setContentsMargins(current().margins(3, 2, 2, 2))
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        column.addWidget(self.progress)
        self._reading = ProgressPanel(cancelable=False, counted=_submissions)
        self._reading.start(tr("Reading the register"))
        self._session.reading.connect(self._reading.show_progress)
        column.addWidget(self._reading)
        self.banner = Banner()
        self.banner.hide()
        self.joiner = RegisterJoiner(self._session, self.progress, self.banner, self)
        column.addWidget(self.banner)
        column.addWidget(self.filter)
        self.count = Prose("", "muted")
        column.addWidget(self.count)
        column.addWidget(self.table, 1)
        self._empty = self._empty_state()
        column.addWidget(self._empty, 1)
        self._being_read = QWidget()
        column.addWidget(self._being_read, 1)
        return left

    def _empty_state(self) -> QFrame:
        area = QFrame()
        area.setProperty("drop", "true")
        column = QVBoxLayout(area)
        column.setContentsMargins(*(current().px(1.5 if current().one_column else 4),) * 4)
        column.addStretch(1)
        self._empty_title, self._empty_words = Heading("", 2), Prose("", "muted")
        self._show_all = LinkButton(tr("Show everything again"), clicked=self.filter.clear)
        for one in (self._empty_title, self._empty_words):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(one)
        column.addWidget(self._show_all, 0, Qt.AlignmentFlag.AlignCenter)
        self._first = QWidget()
        middle = QVBoxLayout(self._first) if current().one_column else QHBoxLayout(self._first)
        middle.setContentsMargins(0, current().px(2), 0, 0)
        middle.addStretch(1)
        for button in (
            PrimaryButton(tr("Add packages…"), "plus", clicked=self.choose_files, changes=True),
            SecondaryButton(tr("Add a folder…"), "open", clicked=self.choose_folder, changes=True),
        ):
            middle.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(1)
        column.addWidget(self._first)
        column.addStretch(2)
        return area

    def _mark_drop(self, over: bool) -> None:
        self._empty.setProperty("drop", "over" if over else "true")
        self._empty.style().unpolish(self._empty)
        self._empty.style().polish(self._empty)

    def _ask(self) -> None:
        inbox, is_read = self._session.desk.inbox, self._session.desk.is_read
        self.table.ask(inbox, self.filter.wanted())
        shown, everything = self.table.count, len(inbox.rows)
        latest = sum(row.latest for row in inbox.rows)
        total = everything if self.filter.earlier.isChecked() else latest
        self.count.setText(
            counted("{n} submission", "{n} submissions", total)
            if shown == total
            else counted("{shown:,} of {n} submission", "{shown:,} of {n} submissions", total, shown=shown)
        )
        self.table.setVisible(bool(shown))
        self._empty.setVisible(not shown and is_read)
        self._reading.setVisible(not is_read)
        self._being_read.setVisible(not is_read)
        self._first.setVisible(not everything)
        self.filter.setVisible(bool(everything))
        self.count.setVisible(bool(everything))
        title, words = _NONE if everything else _EMPTY
        self._empty_title.setText(title)
        self._empty_words.setText(words)
        self._show_all.setVisible(bool(everything))
        if not shown:
            self._show_panel()

    def _show_panel(self) -> None:
        ids = self.table.chosen_ids() if self.table.count else ()
        found = tuple(row for one in ids if (row := self._session.desk.inbox.get(one)) is not None)
        new, old = self._panel(found), self.panel
        self._split.replaceWidget(1, new)
        self.panel = new
        old.hide()
        old.deleteLater()

    def _panel(self, rows: tuple[Row, ...]) -> SubmissionPanel:
        desk = self._session.desk
        one = rows[0] if len(rows) == 1 else None
        panel = SubmissionPanel(
            rows,
            desk.inbox.versions_of(one) if one else (),
            read_only=desk.read_only,
            tell_by=tells_by(desk, one.received.id, self._promise()) if one else None,
        )
        if one is not None:
            self._session.jobs.run(
                lambda _progress: registers.history(desk, one),
                success=panel.show_events,
                failure=self.banner.tell_error,
                lane="look",
                owner=panel,
            )
        panel.open_requested.connect(self._open)
        panel.decide_requested.connect(self.decide_requested)
        panel.mark_requested.connect(self._mark)
        panel.confirm_requested.connect(self._confirm)
        panel.show_requested.connect(self.show_submission)
        panel.assign_requested.connect(self._assign)
        panel.state_requested.connect(self._set_state)
        return panel

    def _assign(self, name: str) -> None:
        ids, desk = self.table.chosen_ids(), self._session.desk
        self._session.store(lambda: registers.assign(desk, ids, name))

    def _set_state(self, state: str) -> None:
        ids, desk = self.table.chosen_ids(), self._session.desk
        self._session.store(lambda: registers.set_state(desk, ids, State(state)))

    def _mark(self, row: Row, signer: Signer) -> None:
        note = tr("It goes as another organisation of that name, with versions of its own.") if row.others else ""
        dialog = CompareDialog(signer, tr("Mark as known"), self, note=note)
        self._compare(dialog, lambda: trust.mark_known(self._session.desk, signer, dialog.how()))

    def _confirm(self, row: Row) -> None:
        note = tr("This name was used with another key before. Ask them why they have a new one.")
        dialog = CompareDialog(row.received.signers[0], tr("Confirm the new key"), self, note=note)
        self._compare(dialog, lambda: trust.confirm_new_key(self._session.desk, row, dialog.how()))

    def _compare(self, dialog: CompareDialog, change: Callable[[], object]) -> None:
        dialog.accepted.connect(partial(self._session.store, change))
        dialog.open()

    def _open(self, submission_id: str) -> None:
        row = self._session.desk.inbox.get(submission_id)
        if row is not None and row.received.kept:
            self.open_requested.emit(submission_id)

    def _received(self, outcomes: tuple[Outcome, ...]) -> None:
        self._job = None
        self.progress.stop()
        asked = [one for one in outcomes if one.review and one.received is not None]
        came = sum(one.received is not None and not (one.again or one.review) for one in outcomes)
        again, failed = sum(one.again for one in outcomes), [one for one in outcomes if one.problem]
        lines = (
            [counted("{n} was in the register already.", "{n} were in the register already.", again)] if again else []
        )
        lines += [
            tr("{organisation} asks for a review.", organisation=one.received.organisation)
            for one in asked
            if one.received
        ]
        lines += [f"“{one.path.name}”: {one.problem}" for one in failed[:_MOST_TOLD]]
        lines += [tr("And {count:,} more.", count=len(failed) - _MOST_TOLD)] if len(failed) > _MOST_TOLD else []
        lines += [] if outcomes else [tr("There are no packages (*.asice) in that folder.")]
        kind = "warning" if failed or not outcomes else "success"
        self.banner.tell(kind, counted("{n} package received", "{n} packages received", came), "\n".join(lines))
        self.banner.show()
        self._session.changed.emit()

    def _stopped(self, error: BaseException) -> None:
        self._job = None
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.banner.tell(
                "info", tr("You stopped it"), tr("What came before is in the register. Add the rest at any time.")
            )
            self.banner.show()
        else:
            self.banner.tell_error(error)
        self._session.changed.emit()


def _submissions(done: int, total: int) -> str:
    return counted("{done:,} of {n} submission", "{done:,} of {n} submissions", total, done=done)
