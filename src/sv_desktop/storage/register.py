"""The register: what a scheme has received, what it wrote about it, whose keys it knows. Safe from any thread."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from sqlalchemy import exists, insert, select, update

from sv_desktop.domain.backups import Held
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import Entry
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.received import Event, Received
from sv_desktop.storage.bring_in import BEGUN_AS
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import ContentBytes, Stored
from sv_desktop.storage.copying import copy_whole
from sv_desktop.storage.faults import NotARegister, NotAWorkspace
from sv_desktop.storage.file_opening import Sort, create_file, open_file
from sv_desktop.storage.ledger_rows import append_entries, read_entries
from sv_desktop.storage.opened import OpenedFile
from sv_desktop.storage.protecting import sweep
from sv_desktop.storage.register_rows import event_of, key_of, key_statement, note, received_of, submission_columns
from sv_desktop.storage.register_soundness import examine_register, refuse_unsound_register
from sv_desktop.storage.register_tables import (
    REGISTER,
    create_register_tables,
    document,
    event,
    known_key,
    submission,
)
from sv_desktop.storage.row_digest import REGISTER_COVERED, digested, require_whole
from sv_desktop.storage.state import beginning, state
from sv_desktop.storage.tables import content

_STEPS = Path(__file__).parent / "migrations" / "register_versions"
_SORT = Sort(REGISTER, "register", _STEPS, create_register_tables, refuse_unsound_register)
_USED = exists().where(submission.c.content_id == content.c.id)
#: What the copies of a register share, once there is more in it than that. Earlier ones only have their first event.
_FIRST = f"""
SELECT coalesce((SELECT value FROM setting WHERE name = '{BEGUN_AS}'),
                (SELECT id FROM event ORDER BY seq LIMIT 1), (SELECT id FROM entry ORDER BY seq LIMIT 1))
WHERE EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM entry)
   OR EXISTS (SELECT 1 FROM setting WHERE name != '{BEGUN_AS}')
"""  # noqa: S608 - a name of our own
#: Submissions that are read between two words of progress.
_STEP = 200
_SUBMISSIONS = "SELECT sha256, received_at, organisation, verdict, facts, state, assessor, id, digest FROM submission"


class Register(OpenedFile):
    """An open register; what every file of ours has comes from :class:`OpenedFile`."""

    def __init__(self, database: Database, opener: InUse | None = None) -> None:
        super().__init__(database, opener)
        self._bytes = ContentBytes(database, _USED)

    @property
    def database(self) -> Database:
        """The file itself, for other modules of this room."""
        return self._database

    def received(self, progress: Progress = silent) -> tuple[Received, ...]:
        """Everything, in the order in which it came. progress: submissions."""
        total = self.number()
        with self._database.reading() as connection:
            found = []
            for row in connection.exec_driver_sql(f"{_SUBMISSIONS} ORDER BY seq"):
                found.append(received_of(row))
                if len(found) % _STEP == 0:
                    progress(len(found), total)
            return tuple(found)

    def number(self) -> int:
        """How many submissions there are."""
        with self._database.reading() as connection:
            return int(connection.exec_driver_sql("SELECT count(*) FROM submission").scalar_one())

    def store_bytes(self, source: BinaryIO, *, size: int, progress: Progress = silent) -> Stored:
        """Take the bytes of a package in; :meth:`add` has to name them, else the next opening removes them."""
        return self._bytes.add_content(source, size=size, progress=progress)

    def add(self, one: Received, words: str, *, stored: Stored | None = None, answers: bytes = b"") -> None:
        """Note a package that came. stored: its bytes. answers: its submission.json. words: for the trail.

        Raises PlainError when the same package is there already.
        """
        with self._database.transaction() as connection:
            there = select(submission.c.id).where(submission.c.sha256 == one.sha256)
            if connection.execute(there).first() is not None:
                raise PlainError(tr("“{name}” is in the register already.", name=one.name), tr("Nothing was changed."))
            values = submission_columns(one)
            connection.execute(insert(submission).values(content_id=stored.content_id if stored else None, **values))
            if answers:
                row = digested("document", {"submission_id": one.id, "data": answers.decode()})
                connection.execute(insert(document).values(row))
            note(connection, one.id, one.received_at, one.received_by, words)

    def change(
        self, changed: Iterable[Received], words: str, *, by: str, at: datetime, entries: Iterable[Entry] = ()
    ) -> None:
        """Store submissions whose state or assessor is another now: all of them or none. words: for the trail.

        entries: the same for the ledger.
        """
        with self._database.transaction() as connection:
            for one in changed:
                values = submission_columns(one)
                connection.execute(update(submission).where(submission.c.id == one.id).values(values))
                note(connection, one.id, at, by, words)
            append_entries(connection, entries)

    def package(self, submission_id: str) -> Iterator[bytes]:
        """The bytes of a package in chunks of 1 MiB, checked against its SHA-256 at the end."""
        query = select(content).join(submission, submission.c.content_id == content.c.id)
        with self._database.reading() as connection:
            row = connection.execute(query.where(submission.c.id == submission_id)).one_or_none()
        if row is None:
            raise PlainError(tr("The bytes of this package are not in the register."), tr("Ask for the package again."))
        yield from self._bytes.read_content(Stored(row.id, row.sha256, row.size))

    def answers(self, submission_id: str) -> bytes:
        """The submission.json of a package; b"" where there is none."""
        with self._database.reading() as connection:
            row = connection.execute(select(document).where(document.c.submission_id == submission_id)).one_or_none()
            if row is None:
                return b""
            require_whole("document", row)
            return str(row.data).encode()

    def keys(self) -> tuple[KnownKey, ...]:
        """Every key that was ever marked as known, also those that were withdrawn."""
        with self._database.reading() as connection:
            return tuple(key_of(row) for row in connection.execute(select(known_key)))

    def save_keys(self, keys: list[tuple[KnownKey, str]], *, by: str, at: datetime) -> None:
        """Store keys, each with the words for the trail: all of them or none."""
        with self._database.transaction() as connection:
            for key, words in keys:
                connection.execute(key_statement(key))
                note(connection, key.fingerprint, at, by, words)

    def events(self, *subjects: str) -> tuple[Event, ...]:
        """What was done, the latest first. subjects: ids of submissions, fingerprints of keys; none for everything."""
        query = select(event).order_by(event.c.seq.desc())
        with self._database.reading() as connection:
            rows = connection.execute(query.where(event.c.about.in_(subjects)) if subjects else query)
            return tuple(event_of(row) for row in rows)

    def append(self, entries: Iterable[Entry]) -> None:
        """Write entries into the ledger: all of them or none."""
        with self._database.transaction() as connection:
            append_entries(connection, entries)

    def entries(self, about: str | None = None) -> tuple[Entry, ...]:
        """The ledger in the order in which it was written here. about: of one submission only."""
        with self._database.reading() as connection:
            return read_entries(connection, about)

    def copy_to(
        self,
        destination: Path,
        progress: Progress = silent,
        *,
        proved: Callable[["Register"], object] = lambda _copy: None,
    ) -> int:
        """Write a whole copy under another name; see :func:`.copying.copy_whole`. proved: looks at it first."""

        def prove(partial: Path) -> None:
            with open_register(partial, read_only=True, key=self.key) as copy:
                proved(copy)

        return copy_whole(self._database, destination, progress, proved=prove)

    def beginning(self) -> str:
        """Eight letters that all copies of one register share, wherever they lie; "" while nothing is in it."""
        return beginning(self._database, _FIRST)

    def state(self) -> str:
        """The same in two files that hold the same submissions, keys, entries, settings and identity."""
        return state(self._database, (*REGISTER_COVERED, "identity", "seal"), settings=True)

    def holds(self) -> dict[Held, int]:
        """How much there is in it; every record is read for that, each against its digest."""
        self.keys(), self.events()
        return {Held.SUBMISSIONS: len(self.received()), Held.ENTRIES: len(self.entries())}

    def bytes_held(self) -> int:
        """The size of all packages together."""
        return sum(one.size for one in self._bytes.contents())

    def check(self) -> tuple[str, ...]:
        """What is damaged, in words; empty when all is whole. Every package is read against its SHA-256."""
        return examine_register(self._database, self, self._bytes)

    def let_go(self, stored: Iterable[Stored]) -> None:
        """Remove bytes that were stored and then not named."""
        self._bytes.drop_unused([one.content_id for one in stored])

    def sweep(self) -> None:
        """Remove what an interrupted receipt, or a change of the passphrase, left behind."""
        self._bytes.sweep()
        sweep(self.path)


def create_register(path: Path, *, opener: InUse | None = None, key: FileKey | None = None) -> Register:
    """Make a new, empty register. Raises PlainError where a file is in the way or the folder cannot be written.

    key: to protect it with from the beginning.
    """
    return create_file(path, _SORT, lambda database: _begun(database, opener), opener=opener, key=key)


def open_register(
    path: Path,
    *,
    read_only: bool = False,
    key: FileKey | None = None,
    opener: InUse | None = None,
    take_over: bool = False,
) -> Register:
    """Open a register; one that is behind is brought up in place, with a copy kept.

    key, opener, take_over and errors: as in :func:`.workspace.open_workspace`, with NotARegister.
    """
    try:
        return open_file(path, _SORT, Register, read_only=read_only, key=key, opener=opener, take_over=take_over)
    except NotAWorkspace as error:
        raise NotARegister(path) from error


def _begun(database: Database, opener: InUse | None) -> Register:
    register = Register(database, opener)
    register.save_setting(BEGUN_AS, str(uuid4()))
    return register
