"""The register: what a scheme has received, what it wrote about it, whose keys it knows. Safe from any thread."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from sqlalchemy import exists, insert, select, update

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import Entry
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import Event, Received
from sv_desktop.storage.connection import Database
from sv_desktop.storage.content_bytes import ContentBytes, Stored
from sv_desktop.storage.copying import copy_whole
from sv_desktop.storage.examine import is_sound
from sv_desktop.storage.in_use import remove_note
from sv_desktop.storage.ledger_rows import append_entries, read_entries
from sv_desktop.storage.records import Records
from sv_desktop.storage.register_rows import event_of, key_of, key_statement, note, received_of, submission_columns
from sv_desktop.storage.register_tables import document, event, known_key, submission
from sv_desktop.storage.row_digest import digested, require_whole
from sv_desktop.storage.tables import content

_USED = exists().where(submission.c.content_id == content.c.id)
#: Submissions that are read between two words of progress.
_STEP = 200
_SUBMISSIONS = "SELECT sha256, received_at, organisation, verdict, facts, state, assessor, id, digest FROM submission"


class Register(Records):
    """An open register; the scheme's identity and settings come from :class:`Records`.

    opener: whose note lies beside the file.
    """

    def __init__(self, database: Database, opener: InUse | None = None) -> None:
        super().__init__(database)
        self._opener = opener
        self._bytes = ContentBytes(database, _USED)

    @property
    def database(self) -> Database:
        """The file itself, for other modules of this room."""
        return self._database

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether it may only be looked at."""
        return self._database.read_only

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

    def copy_to(self, destination: Path, progress: Progress = silent) -> int:
        """Write a whole copy under another name; see :func:`.copying.copy_whole`."""
        return copy_whole(self._database, destination, progress)

    def check(self) -> tuple[str, ...]:
        """What is damaged, in words; empty when all is whole. Every package is read against its SHA-256."""
        from sv_desktop.storage.register_soundness import examine_register

        return examine_register(self._database, self, self._bytes)

    def let_go(self, stored: Iterable[Stored]) -> None:
        """Remove bytes that were stored and then not named."""
        self._bytes.drop_unused([one.content_id for one in stored])

    def is_sound(self) -> bool:
        """Whether SQLite's quick_check and its check of references find nothing: every page is read, no index is."""
        return is_sound(self._database)

    def sweep(self) -> None:
        """Remove what an interrupted receipt left behind."""
        self._bytes.sweep()

    def close(self) -> None:
        """Let go of the file."""
        if self._opener is not None:
            remove_note(self.path, self._opener)
        self._database.close()

    def __enter__(self) -> "Register":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
