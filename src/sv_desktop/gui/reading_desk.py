"""The submission that is being read: taken out of the register, verified anew, compared, and let go."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import Comparison
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.widgets.preview_loader import Load
from sv_desktop.services.compare_versions import changes_since, previous_version
from sv_desktop.services.preview import Looked, look_into, preview_file, put_away
from sv_desktop.services.read_package import PackageOnDesk, open_package
from sv_desktop.services.registers import take_out

_ANOTHER = tr("The answers describe another file than this one: its size or its SHA-256 is not the same. Ask why.")
Steps = Callable[[int, int], None]


class ReadingDesk(QObject):
    """opened, not_opened(error), compared, not_compared(error). Nothing of a package is shown that was not verified."""

    opened = Signal()
    not_opened = Signal(object)
    compared = Signal()
    not_compared = Signal(object)

    def __init__(self, session: RegisterSession, submission_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.submission_id = submission_id
        self.package: PackageOnDesk | None = None
        self.comparison: Comparison | None = None
        self._job: Job | None = None

    @property
    def row(self) -> Row:
        """What the register says of it now."""
        return self._session.desk.row(self.submission_id)

    @property
    def application(self) -> Application | None:
        """What it says; None until it is verified, and where it is not whole."""
        return self.package.application if self.package is not None else None

    @property
    def earlier(self) -> Row | None:
        """The version before."""
        return previous_version(self._session.desk, self.row)

    def open(self, progress: Steps) -> None:
        """Take it out and verify it. progress: bytes."""
        desk, folder, one = self._session.desk, self._session.reading_folder, self.row.received
        known = frozenset(
            each.fingerprint for each in one.signers if desk.keys.known(each.fingerprint, one.received_at)
        )

        def work(told: Progress) -> PackageOnDesk:
            return open_package(take_out(desk, one.id, folder, told), known=known, progress=told)

        self._job = self._session.jobs.run(
            work, success=self._is_open, failure=self.not_opened.emit, progress=progress, owner=self
        )

    def compare(self, progress: Steps) -> None:
        """Lay it beside the version before, which is verified, too."""
        desk, earlier, now = self._session.desk, self.earlier, self.application
        folder = self._session.reading_folder / "earlier"
        if earlier is None or now is None:
            return

        def work(told: Progress) -> Comparison:
            path = take_out(desk, earlier.received.id, folder, told)
            try:
                return changes_since(path, now, told)
            finally:
                path.unlink(missing_ok=True)

        self._job = self._session.jobs.run(
            work, success=self._is_compared, failure=self._is_not_compared, progress=progress, lane="index", owner=self
        )

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    def look(self, evidence: Evidence, progress: Progress) -> Looked:
        """What a piece of evidence is by its content. Called on another thread."""
        package = self._whole
        found = package.verified(evidence)
        looked = look_into(found, lambda: package.chunks(found), progress=progress)
        if (found.sha256, found.size) == (evidence.sha256, evidence.size):
            return looked
        return Looked(looked.kind, (_ANOTHER, *looked.warnings))

    def load(self, evidence: Evidence) -> Load:
        """How the pages of a piece of evidence are loaded, on another thread."""
        package = self._whole

        def page_of(page: int, edge: int, progress: Progress) -> Preview:
            found = package.verified(evidence)
            return preview_file(found, lambda: package.chunks(found), page=page, edge=edge, progress=progress)

        return page_of

    def marked(self, kind: EntryKind) -> frozenset[str]:
        """The places where the person at the desk has left a mark, such as having read it."""
        desk = self._session.desk
        return frozenset(one.target for one in desk.ledger.heads(self.submission_id, kind, by=desk.author))

    def mark_read(self, place: str, done: Callable[[], object]) -> None:
        """Remember that the person has been at a place."""
        desk, about = self._session.desk, self.submission_id
        if desk.read_only or place in self.marked(EntryKind.READ):
            return
        self._session.jobs.run(
            lambda _progress: desk.write([(about, EntryKind.READ, place, True)]),
            success=lambda _done: done(),
            failure=self._session.failed.emit,
            lane="save",
            owner=self,
        )

    def close(self) -> None:
        """Let go of the package and its copy."""
        self.cancel()
        if self.package is not None:
            self.package.close()
            self.package.path.unlink(missing_ok=True)
            put_away()
        self.package = None

    @property
    def _whole(self) -> PackageOnDesk:
        if self.package is None:
            raise RuntimeError("nothing is open")
        return self.package

    def _is_open(self, package: PackageOnDesk) -> None:
        self._job, self.package = None, package
        self.opened.emit()

    def _is_not_compared(self, error: object) -> None:
        self._job = None
        self.not_compared.emit(error)

    def _is_compared(self, comparison: Comparison) -> None:
        self._job, self.comparison = None, comparison
        self.compared.emit()
