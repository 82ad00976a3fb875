"""The evidence library, and each evidence item in it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedLayout, QVBoxLayout, QWidget

from sv_desktop.domain.answers import EVIDENCE_PREFIX
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence, EvidenceKind
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.library import Kept, library
from sv_desktop.domain.versions import earlier_versions
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.gui.evidence_actions import EvidenceActions
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.evidence_details import EvidenceDetails
from sv_desktop.gui.widgets.library_view import LibraryView
from sv_desktop.gui.widgets.pick_evidence import PickEvidence
from sv_desktop.gui.widgets.pick_questions import PickQuestions
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.toast import UndoBar
from sv_desktop.services import attach, shelve
from sv_desktop.services.index_text import why_unread
from sv_desktop.services.search import Found, search
from sv_desktop.services.take_in import TakenIn, take_in
from sv_desktop.services.write_down import read_words

_MOST_INSIDE = 200


class EvidencePage(QWidget):
    """Shows the library for "", and one item for its id."""

    go = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = ""
        self._job: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.progress, self.banner, self.undo = ProgressPanel(), Banner(), UndoBar()
        column.addWidget(self._notices())
        self._pages = QStackedLayout()
        column.addLayout(self._pages, 1)
        column.addWidget(self.undo)
        self.view = LibraryView(session.desk.read_only)
        self._pages.addWidget(self.view)
        self.details: EvidenceDetails | None = None
        self._actions = EvidenceActions(session, self, self._failed)
        view = self.view
        view.paths_given.connect(self.add)
        view.link_wanted.connect(self._actions.add_link)
        view.words_wanted.connect(self._actions.add_testimony)
        view.removed_wanted.connect(self.bring_back)
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        view.list.picture_wanted.connect(
            lambda one: self._actions.draw(one, partial(view.list.library.set_picture, one.id))
        )
        view.bar.changed.connect(self._look_inside)
        view.list.opened.connect(lambda one: self.go.emit(f"evidence:{one}"))
        view.list.asked.connect(self.do)
        view.choice.asked.connect(self.do)
        view.choice.go.connect(self.go)
        session.changed.connect(self._changed)

    def show_place(self, argument: str) -> None:
        """Show the library, or one item; one that is not there any more leads to the library."""
        self._session.settled()
        self._shown = argument if self._actions.find(argument) else ""
        self.banner.hide()
        self._draw()

    def leave(self) -> None:
        """Nothing waits to be stored."""

    def add(self, paths: list[Path]) -> None:
        """Take files and folders into the library, with progress."""
        if not paths:
            self._tell("info", tr("There is no file on the clipboard"), [tr("Copy one in your file manager first.")])
        if not paths or self._job is not None:
            return
        desk = self._session.desk
        self.banner.hide()
        self.progress.start(tr("Adding evidence"))
        self._job = self._session.jobs.run(
            lambda progress: take_in(desk, paths, progress=progress),
            success=self._added,
            failure=self._failed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def do(self, action: str) -> None:
        """Do something with what is chosen: the shown item, or the rows of the list."""
        ids = [self._shown] if self._shown else [one.evidence.id for one in self.view.list.chosen()]
        if not ids:
            return
        ways: dict[str, Callable[[], object]] = {
            "look": lambda: self.go.emit(f"evidence:{ids[0]}"),
            "describe": lambda: self._actions.describe(ids[0]),
            "preview": lambda: self._actions.preview(ids[0]),
            "open": lambda: self._actions.open(ids[0]),
            "save": lambda: self._actions.save_copy(ids[0], self._saved),
            "use": lambda: self.use(ids),
            "replace": lambda: self.replace(ids[0]),
            "remove": lambda: self.remove(ids),
        }
        if action in ("look", "preview", "open", "save") or not self._session.desk.read_only:
            ways[action]()

    def use(self, ids: list[str]) -> None:
        """Ask which questions it backs, and attach it to them."""
        application = self._session.application
        used = set(application.answers.uses(ids[0])) if len(ids) == 1 else set()
        dialog = PickQuestions(application, self._named(ids), used, self)
        if dialog.exec() and (refs := dialog.chosen()):
            desk = self._session.desk
            self._session.store(lambda: attach.attach_to(desk, refs, ids))

    def replace(self, evidence_id: str) -> None:
        """Ask for a newer file, and put it in the older one's place."""
        name, _filter = QFileDialog.getOpenFileName(self, tr("Choose the newer version"))
        if name:
            self.replace_with(evidence_id, Path(name))

    def replace_with(self, evidence_id: str, path: Path) -> None:
        """Put a newer file in the older one's place, with progress."""
        desk = self._session.desk
        self.progress.start(tr("Adding the newer version"))
        self._job = self._session.jobs.run(
            lambda progress: shelve.replace_with_file(desk, evidence_id, path, progress),
            success=self._replaced,
            failure=self._failed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def count_again(self, evidence_id: str) -> None:
        """Let an earlier version take the place of the shown item."""
        desk, shown = self._session.desk, self._shown
        self._session.jobs.run(
            lambda _progress: shelve.replace_with(desk, shown, evidence_id),
            success=self._replaced,
            failure=self._failed,
            lane="save",
            owner=self,
        )

    def remove(self, ids: list[str]) -> None:
        """Say which answers use it, ask, and remove; Undo puts it back where it was."""
        answers, desk = self._session.application.answers, self._session.desk
        uses = {one: answers.uses(one) for one in ids}
        kept = {one.evidence.id: one for one in self._library()}
        using = sorted({use.words for one in ids if one in kept for use in kept[one].uses})
        label = self._named(ids)
        if using:
            words = tr(
                "{label} is used in:\n\n{places}\n\nRemove it from these answers and the library?",
                label=label,
                places="\n".join(using),
            )
            if not ask(self, tr("Remove evidence"), words):
                return
        self._session.store(lambda: shelve.remove(desk, ids))
        if self._shown:
            self.go.emit("evidence")
        self.undo.offer(
            tr("{label} was removed. It can be brought back at any time.", label=label),
            lambda: self._session.store(lambda: shelve.bring_back(desk, uses)),
        )

    def bring_back(self) -> None:
        """Offer what was removed."""
        desk = self._session.desk
        dialog = PickEvidence(
            shelve.removed(desk),
            self,
            title=tr("Bring back removed evidence"),
            take=tr("Bring back the ticked ones"),
            nothing=tr("Nothing was removed."),
        )
        if dialog.exec() and (ids := dialog.chosen()):
            self._session.store(lambda: shelve.bring_back(desk, dict.fromkeys(ids, ())))

    def _notices(self) -> QWidget:
        """What is being done, and what came of it, above whatever is shown."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        side = current().px(4)
        column.setContentsMargins(side, 0, side, 0)
        self.banner.hide()
        column.addWidget(self.progress)
        column.addWidget(self.banner)
        return holder

    def _tell(self, kind: str, title: str, lines: Iterable[str] = ()) -> None:
        self.banner.tell(kind, title, "\n".join(lines))
        self.banner.show()

    def _changed(self, _application: Application) -> None:
        """What is not shown is drawn when it is."""
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        everything = self._library()
        self.view.show_library(everything, len(shelve.removed(self._session.desk)))
        self._drop_details()
        kept = next((one for one in everything if one.evidence.id == self._shown), None)
        if kept is None:
            self._shown = ""
            self._pages.setCurrentWidget(self.view)
        else:
            self._show_details(kept)

    def _show_details(self, kept: Kept) -> None:
        one = kept.evidence
        newer = self._actions.find(kept.newer) if kept.newer else None
        earlier = earlier_versions(self._session.application.evidence, one)
        desk = self._session.desk
        details = self.details = EvidenceDetails(
            kept, earlier, newer, why_unread(desk, one.id), desk.read_only, self._waiting(one)
        )
        details.asked.connect(self.do)
        details.go.connect(self.go)
        details.again.connect(self.count_again)
        self._pages.addWidget(details)
        self._pages.setCurrentWidget(details)
        self._actions.draw(one, details.show_picture)
        if one.kind is EvidenceKind.TESTIMONY:
            self._read_words(one, details)

    def _waiting(self, one: Evidence) -> list[str]:
        """What two copies say differently about it."""
        application, target = self._session.application, EVIDENCE_PREFIX + one.id
        return [whereabouts(application, *found.key).what for found in application.undecided if found.key[0] == target]

    def _read_words(self, one: Evidence, details: EvidenceDetails) -> None:
        desk = self._session.desk

        self._session.jobs.run(
            lambda _progress: read_words(desk, one.id),
            success=lambda words: details.show_words(words) if words else None,
            failure=lambda _error: None,
            lane="look",
            owner=details,
        )

    def _look_inside(self) -> None:
        """Find evidence by the text inside it, too, off the window's thread."""
        desk, words = self._session.desk, self.view.bar.words.text()

        def show(found: Found) -> None:
            if words == self.view.bar.words.text():
                self.view.show_found_inside(one.evidence_id for one in found.evidence)

        self._session.jobs.run(
            lambda _progress: search(desk, words, limit=_MOST_INSIDE),
            success=show,
            failure=lambda _error: None,
            lane="look",
            owner=self,
        )

    def _drop_details(self) -> None:
        if self.details is not None:
            self._pages.removeWidget(self.details)
            self.details.hide()
            self.details.deleteLater()
            self.details = None

    def _library(self) -> tuple[Kept, ...]:
        return library(self._session.application, datetime.now().astimezone().date())

    def _named(self, ids: list[str]) -> str:
        one = self._actions.find(ids[0])
        return (
            f"“{one.label}”"
            if one and len(ids) == 1
            else counted("{n} piece of evidence", "{n} pieces of evidence", len(ids))
        )

    def _added(self, taken: TakenIn) -> None:
        self._end_job()
        self._session.announce()
        self._tell("success" if taken.added or taken.already else "info", taken.words, taken.reasons)
        new = [one.id for one in taken.added]
        if new:
            desk = self._session.desk
            self.undo.offer(
                counted("{n} file added to the library.", "{n} files added to the library.", len(new)),
                lambda: self._session.store(lambda: shelve.remove(desk, new)),
            )

    def _replaced(self, new: Evidence) -> None:
        self._end_job()
        self._session.announce()
        if self._shown:
            self.go.emit(f"evidence:{new.id}")
        self._tell(
            "success",
            tr("“{label}” has taken its place", label=new.label),
            [tr("The older one stays under “Earlier versions”.")],
        )

    def _saved(self, path: Path) -> None:
        self._tell("success", tr("A copy is saved"), [str(path)])

    def _failed(self, error: object) -> None:
        self._end_job()
        self._session.desk.refresh()
        self._session.announce()
        if isinstance(error, Cancelled):
            self._tell("info", tr("You stopped it"), [tr("Files that were already whole have been kept.")])
        else:
            self.banner.tell_error(error if isinstance(error, BaseException) else PlainError(str(error)))

    def _end_job(self) -> None:
        self._job = None
        self.progress.stop()
