"""The workspace: one organisation, one file. Safe to use from any thread."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

import msgspec

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Answers, Revision, Value
from sv_desktop.domain.backups import Held, answers_given
from sv_desktop.domain.evidence import Evidence, EvidenceKind
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.merging import Brought, Conflict
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.rescued import Rescued
from sv_desktop.domain.snapshot import Snapshot
from sv_desktop.storage.bring_in import BEGUN_AS, bring_in
from sv_desktop.storage.connection import Database
from sv_desktop.storage.copying import copy_whole
from sv_desktop.storage.evidence_bytes import EvidenceBytes
from sv_desktop.storage.examine import examine
from sv_desktop.storage.file_opening import Sort, create_file, open_file
from sv_desktop.storage.header import workspace_kind
from sv_desktop.storage.letters import Letters
from sv_desktop.storage.opened import OpenedFile
from sv_desktop.storage.protecting import sweep
from sv_desktop.storage.rescue import rescue
from sv_desktop.storage.revisions import Revisions
from sv_desktop.storage.row_digest import COVERED
from sv_desktop.storage.search import SearchIndex
from sv_desktop.storage.snapshots import Snapshots
from sv_desktop.storage.soundness import refuse_unsound
from sv_desktop.storage.state import beginning, state
from sv_desktop.storage.tables import create_tables

_STEPS = Path(__file__).parent / "migrations" / "versions"


class Workspace(OpenedFile):
    """An open workspace file; what every file of ours has comes from :class:`OpenedFile`.

    index: for searching the text inside evidence. letters: what came back.
    """

    def __init__(self, database: Database, opener: InUse | None = None) -> None:
        super().__init__(database, opener)
        self._files = EvidenceBytes(database)
        self._revisions = Revisions(database)
        self._snapshots = Snapshots(database)
        self.index = SearchIndex(database)
        self.letters = Letters(database, self._files)

    def save(self, target: str, field: str, value: Value, *, author: str, at: datetime) -> Revision:
        """Store one answer; it is on the disk when this returns."""
        return self._revisions.save(((target, field, value),), author, at)[0]

    def save_all(self, changes: Iterable[tuple[str, str, Value]], *, author: str, at: datetime) -> tuple[Revision, ...]:
        """Store several answers in one transaction and one step: all of them or none."""
        return self._revisions.save(tuple(changes), author, at)

    def note(self, changes: Iterable[tuple[str, str, Value]], *, author: str, at: datetime) -> None:
        """Store what is no step of a person, such as the texts that are answered: undo passes over it."""
        self._revisions.note(tuple(changes), author, at)

    def answers(self) -> Answers:
        """What every (target, field) holds now."""
        return self._revisions.answers()

    def history(self, target: str, field: str) -> tuple[Revision, ...]:
        """All revisions of one answer, oldest first."""
        return self._revisions.history(target, field)

    def changes(self, target: str | None, most: int) -> tuple[tuple[Revision, Value], ...]:
        """The latest changes with what stood before each, newest first. target: None for everything."""
        return self._revisions.changes(target, most)

    def undo(self, *, author: str, at: datetime) -> tuple[Revision, ...]:
        """Take back the last step; what it had changed comes back as new revisions. () when there is none."""
        return self._revisions.undo(author, at)

    def redo(self, *, author: str, at: datetime) -> tuple[Revision, ...]:
        """Do again what was undone last."""
        return self._revisions.redo(author, at)

    @property
    def can_undo(self) -> bool:
        """Whether a step is left to take back, also one of an earlier day."""
        return self._revisions.can_undo()

    @property
    def can_redo(self) -> bool:
        """Whether an undone step can be done again."""
        return self._revisions.can_redo()

    def snapshot(self, name: str, *, author: str, at: datetime) -> Snapshot:
        """Keep how everything stands, under a name; none of it is typed over after that."""
        self.pin()
        return self._snapshots.add(name, self._revisions.heads(), author=author, at=at)

    def snapshots(self) -> tuple[Snapshot, ...]:
        """Every snapshot, the latest first."""
        return self._snapshots.all()

    def answers_at(self, snapshot_id: str) -> Answers:
        """The answers of a snapshot. Raises KeyError where there is none."""
        return self._snapshots.answers(snapshot_id)

    def copy_to(
        self,
        destination: Path,
        progress: Progress = silent,
        *,
        with_identity: bool = True,
        then: Callable[[], object] = lambda: None,
        proved: Callable[["Workspace"], object] | None = None,
    ) -> int:
        """Write a whole copy under another name; see :func:`.copying.copy_whole`. proved: looks at it first.

        What the copy holds is never typed over here after that. then: called before anybody can change something more.
        """

        def seen() -> None:
            if not self.read_only:
                self.pin()
            then()

        without = () if with_identity else ("identity",)

        def prove(partial: Path) -> None:
            if proved is not None:
                with open_workspace(partial, read_only=True, key=self.key) as copy:
                    proved(copy)

        return copy_whole(self._database, destination, progress, without=without, seen=seen, proved=prove)

    def beginning(self) -> str:
        """Eight letters that all copies of one application share, wherever they lie; "" before the first answer."""
        return beginning(self._database, "SELECT id FROM revision ORDER BY seq LIMIT 1")

    def state(self) -> str:
        """The same in two files that hold the same answers, evidence, snapshots, seals and identity."""
        return state(self._database, COVERED)

    def latest(self, number: int) -> tuple[Revision, ...]:
        """The answers that were changed last, newest first."""
        return self._revisions.latest(number)

    def bring_in(self, other: "Workspace", progress: Progress = silent) -> Brought:
        """Add what another copy of this workspace holds; see :func:`.bring_in.bring_in`."""
        return bring_in(self._database, other._database, self._revisions.take_in, progress)

    def fill(self, source: Database, progress: Progress = silent) -> Rescued:
        """Take into this new, empty workspace all that can be read in a damaged one; see :mod:`.rescue`."""
        rescued = rescue(source, self._database, progress)
        self._revisions.reload()
        return rescued

    def conflicts(self) -> tuple[Conflict, ...]:
        """The answers that two copies gave differently and that nobody has decided yet, in a fixed order."""
        return self._revisions.conflicts()

    def resolve(self, target: str, field: str, value: Value, *, author: str, at: datetime) -> Revision:
        """Decide an answer that two copies gave differently."""
        return self._revisions.resolve((target, field), value, author, at)

    def pin(self) -> None:
        """Never type over what stands now: somebody outside has seen it."""
        self._revisions.pin()

    def add_evidence(
        self,
        source: BinaryIO,
        *,
        size: int,
        name: str,
        media_type: str,
        author: str,
        at: datetime,
        progress: Progress = silent,
    ) -> Evidence:
        """Store a file in one pass; see :meth:`EvidenceBytes.add`. One that was removed comes back."""
        added = self._files.add(
            source, size=size, name=name, media_type=media_type, author=author, at=at, progress=progress
        )
        if self.answers().flag(EVIDENCE_PREFIX + added.id, "removed"):
            self.save(EVIDENCE_PREFIX + added.id, "removed", None, author=author, at=at)
        return _described(added, self.answers())

    def evidence(self) -> tuple[Evidence, ...]:
        """Every evidence item that was not removed, with its title and description, in the order it was added."""
        return self._evidence(removed=False)

    def removed_evidence(self) -> tuple[Evidence, ...]:
        """Every evidence item that was removed; its bytes are still here, so that it can be brought back."""
        return self._evidence(removed=True)

    def read_evidence(self, evidence_id: str) -> Iterator[bytes]:
        """The bytes of a file in chunks of 1 MiB, checked against its SHA-256 at the end."""
        return self._files.read(evidence_id)

    def holds(self) -> dict[Held, int]:
        """How much there is in it; every record is read for that, each against its digest."""
        return {Held.ANSWERS: answers_given(self.answers()), Held.EVIDENCE: len(self.evidence())}

    def bytes_held(self) -> int:
        """The size of all evidence together."""
        return sum(one.size for one in self.evidence())

    def check(self) -> tuple[str, ...]:
        """What is damaged, in words; empty when all is whole."""
        return examine(self._database, self, self._files, self.letters)

    def sweep(self) -> None:
        """Remove what an interrupted addition, or a change of the passphrase, left behind."""
        self._files.sweep()
        sweep(self.path)

    def _evidence(self, *, removed: bool) -> tuple[Evidence, ...]:
        answers = self.answers()
        return tuple(
            _described(one, answers)
            for one in self._files.all()
            if answers.flag(EVIDENCE_PREFIX + one.id, "removed") is removed
        )


def create_workspace(path: Path, *, opener: InUse | None = None, key: FileKey | None = None) -> Workspace:
    """Make a new, empty workspace. Raises PlainError where a file is in the way or the folder cannot be written.

    opener: as in :func:`open_workspace`. key: to protect it with from the beginning.
    """
    return create_file(path, _sort(), lambda database: _begun(database, opener), opener=opener, key=key)


def open_workspace(
    path: Path,
    *,
    read_only: bool = False,
    key: FileKey | None = None,
    opener: InUse | None = None,
    take_over: bool = False,
) -> Workspace:
    """Open a workspace; one that is behind is brought up in place, with a copy kept.

    key: of a protected file; not looked at where the file is not protected. opener: who opens it, told to whoever comes
    second. take_over: although another computer may have it open.
    Raises NotAWorkspace, NewerWorkspace, WorkspaceLocked, MayBeOpenElsewhere, DamagedWorkspace, NotWritable,
    StorageFailed, or PassphraseWanted where the file is protected and this is not its key; nothing is changed then.
    """
    return open_file(path, _sort(), Workspace, read_only=read_only, key=key, opener=opener, take_over=take_over)


def _sort() -> Sort:
    return Sort(workspace_kind(), "file", _STEPS, create_tables, refuse_unsound)


def _begun(database: Database, opener: InUse | None) -> Workspace:
    workspace = Workspace(database, opener)
    workspace.save_setting(BEGUN_AS, str(uuid4()))
    return workspace


def _described(one: Evidence, answers: Answers) -> Evidence:
    target = EVIDENCE_PREFIX + one.id
    kind = answers.text(target, "kind")
    return msgspec.structs.replace(
        one,
        title=answers.text(target, "title"),
        description=answers.text(target, "description"),
        date=answers.text(target, "date"),
        kind=EvidenceKind(kind) if kind in set(EvidenceKind) else EvidenceKind.FILE,
        personal=answers.flag(target, "personal"),
        consent=answers.text(target, "consent"),
        replaces=answers.text(target, "replaces"),
        source=answers.text(target, "source"),
    )
