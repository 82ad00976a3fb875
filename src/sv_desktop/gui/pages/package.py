"""An opened package: the verdict first, then who signed, then what is inside, read-only."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Job, Jobs
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Rule
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.notices import Notices
from sv_desktop.gui.widgets.package_reader import PackageReader, reading_groups
from sv_desktop.gui.widgets.preview_dialog import PreviewDialog
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.remembered_size import remember_split
from sv_desktop.gui.widgets.save_copy import SaveCopy
from sv_desktop.gui.widgets.task_list import TaskList
from sv_desktop.gui.widgets.verdict_view import VerdictView
from sv_desktop.services.preview import preview_file, put_away, warnings_of
from sv_desktop.services.read_package import PackageOnDesk, open_package
from sv_desktop.services.verify import forget_known, known_signers, mark_known

_CLOSE = tr("Close the package")


class PackagePage(QWidget):
    """closed: back to where the person was. second_signature_requested(path).

    known: fingerprints of known signers; to begin with those of this computer. marks: whether a signer can be marked as
    known here, which a register does for itself. way_back: the words of the button that closes it.
    """

    closed = Signal()
    second_signature_requested = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        parent: QWidget | None = None,
        *,
        known: Callable[[], Collection[str]] = known_signers,
        marks: bool = True,
        way_back: str = _CLOSE,
    ) -> None:
        super().__init__(parent)
        self._known, self._marks, self._way_back = known, marks, way_back
        self._jobs = jobs
        self.path = Path()
        self._job: Job | None = None
        self._opened: PackageOnDesk | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self.progress = ProgressPanel()
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        self.banner = Banner()
        self.banner.hide()
        self.copies = SaveCopy(jobs, self.progress, self.banner, self)
        column.addWidget(Notices(self.progress, self.banner, side=4))
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self.contents = TaskList()
        self.contents.setAccessibleName(tr("Contents of the package"))
        self.contents.activated_place.connect(self.show_part)
        self.contents.currentItemChanged.connect(lambda *_rows: self._follow())
        side = self._side = QWidget()
        side.setMinimumWidth(220)
        side.resize(320, 100)
        inside = QVBoxLayout(side)
        inside.addWidget(self.contents)
        self._split.addWidget(side)
        self._holder = QWidget()
        self._part = QVBoxLayout(self._holder)
        self._part.setContentsMargins(0, 0, 0, 0)
        self._split.addWidget(self._holder)
        remember_split(self._split, "package")
        self._split.setStretchFactor(1, 1)
        column.addWidget(self._split, 1)
        column.addStretch(0)
        for keys, by in (("Alt+Left", -1), ("Alt+Right", 1)):
            QShortcut(QKeySequence(keys), self, lambda by=by: self.step(by))
        self._places: list[str] = []
        self._shown = ""
        self._opening = 0

    def open(self, path: Path) -> None:
        """Verify a package with progress, then show it."""
        self.close_package()
        if self._job is not None:
            self._job.cancel()
        self.path = path
        self._opening += 1
        opening = self._opening
        self._title.setText(path.name)
        self._split.hide()
        self.banner.hide()
        self.progress.start(tr("Checking every file in the package"))
        self._job = self._jobs.run(
            lambda progress: open_package(path, known=self._known(), progress=progress),
            success=lambda opened: self._show(opened, opening),
            failure=lambda error: self._not_opened(error, opening),
            progress=self.progress.show_progress,
            owner=self,
        )

    def take_over(self, other: "PackagePage") -> None:
        """Show what another of these pages has opened, at the same part; what it is still opening is opened anew."""
        opened, other._opened = other._opened, None
        if opened is None:
            self.open(other.path)
            return
        self.path = other.path
        self._title.setText(self.path.name)
        self._show(opened, self._opening)
        self.show_part(other._shown)

    def close_package(self) -> None:
        """Let go of the file."""
        if self._opened is not None:
            self._opened.close()
            put_away()
        self._opened = None

    def show_part(self, place: str) -> None:
        """Show the verdict ("verdict") or one item of the contents."""
        if self._opened is None or place == self._shown:
            return
        while (entry := self._part.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._shown = place
        self.banner.hide()
        self._part.addWidget(self._widget_for(self._opened, place))
        self.contents.show_place(place)

    def step(self, by: int) -> None:
        """Go to the next or the previous part."""
        if self._shown in self._places:
            at = self._places.index(self._shown) + by
            if 0 <= at < len(self._places):
                self.show_part(self._places[at])

    def _widget_for(self, opened: PackageOnDesk, place: str) -> QWidget:
        if place == "verdict" or opened.application is None:
            view = VerdictView(opened, marks=self._marks)
            view.mark_requested.connect(self._mark)
            view.forget_requested.connect(self._forget)
            view.second_requested.connect(lambda: self.second_signature_requested.emit(self.path))
            view.save_requested.connect(self._save_summary)
            return view
        reader = PackageReader(opened.application, place)
        reader.preview_requested.connect(self._preview)
        reader.save_requested.connect(self._save_copy)
        reader.step_requested.connect(self.step)
        reader.set_ends(first=place == self._places[0], last=place == self._places[-1])
        for evidence in opened.application.evidence_for(place):
            self._look_into(opened, evidence, reader)
        return reader

    def _look_into(self, opened: PackageOnDesk, evidence: Evidence, reader: PackageReader) -> None:
        """Warn of what a file is by its content, before anybody saves it."""
        self._jobs.run(
            lambda progress: warnings_of(opened.verified(evidence), lambda: opened.chunks(evidence), progress=progress),
            success=lambda warnings: reader.warn(evidence, warnings),
            failure=lambda _error: None,
            lane="look",
            owner=reader,
        )

    def _head(self) -> QWidget:
        theme = current()
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(4), theme.px(2), theme.px(4), theme.px(1.5))
        row.setSpacing(theme.px(2))
        self._title = Heading("", 2)
        row.addWidget(self._title, 1)
        row.addWidget(
            SecondaryButton(
                tr("Close") if self._way_back == _CLOSE else self._way_back,
                "close",
                clicked=self.closed.emit,
                name=self._way_back,
            )
        )
        column.addLayout(row)
        column.addWidget(Rule())
        return head

    def _show(self, opened: PackageOnDesk, opening: int) -> None:
        if opening != self._opening:
            opened.close()
            return
        self._job = None
        self.progress.stop()
        self._opened, self._shown = opened, ""
        groups = reading_groups(opened)
        self._places = [task.place for task in groups[0]]
        self.contents.set_groups(groups[1])
        self._side.setVisible(opened.application is not None)
        self._split.show()
        self.show_part("verdict")

    def _not_opened(self, error: BaseException, opening: int) -> None:
        if opening != self._opening:
            return
        self._job = None
        self.progress.stop()
        if isinstance(error, Cancelled):
            self.closed.emit()
        else:
            self.banner.tell_error(error)

    def _follow(self) -> None:
        place = self.contents.place()
        if place:
            self.show_part(place)

    def _mark(self, signer: Signer) -> None:
        question = tr(
            "Have you compared all sixteen groups of the fingerprint with somebody at {organisation}, "
            "by phone or face to face?",
            organisation=signer.organisation,
        )
        if ask(self, tr("Mark as known"), question):
            self._change_trust(partial(mark_known, signer))

    def _forget(self, signer: Signer) -> None:
        self._change_trust(partial(forget_known, signer.fingerprint))

    def _change_trust(self, change: "partial[None]") -> None:
        self._jobs.run(
            lambda _progress: change(),
            success=lambda _done: self.open(self.path),
            failure=self.banner.tell_error,
            owner=self,
        )

    def _preview(self, evidence: Evidence) -> None:
        opened = self._opened
        if opened is None:
            return

        def load(page: int, edge: int, progress: Progress) -> Preview:
            found = opened.verified(evidence)
            return preview_file(found, lambda: opened.chunks(found), page=page, edge=edge, progress=progress)

        PreviewDialog(self._jobs, evidence, load, self).open()

    def _save_summary(self, name: str) -> None:
        if self._opened is not None:
            self.copies.save(self._opened, name, name)

    def _save_copy(self, evidence: Evidence) -> None:
        """Look what it is, warn, then save."""
        opened = self._opened
        if opened is None:
            return
        self._jobs.run(
            lambda progress: warnings_of(opened.verified(evidence), lambda: opened.chunks(evidence), progress=progress),
            success=lambda warnings: self.copies.ask_to_save(opened, evidence, warnings),
            failure=self.banner.tell_error,
            lane="look",
            owner=self,
        )
