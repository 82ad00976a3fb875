"""The assessor's desk: an open register, what stands in it, and who sits at it."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING
from uuid import UUID, uuid4, uuid5

from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Inbox, Row
from sv_desktop.domain.known_keys import KnownKey, KnownKeys
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue, Ledger, Names, told_apart
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import Received
from sv_desktop.services.desk import Clock, Looking, now
from sv_desktop.services.opener import this_computer

if TYPE_CHECKING:
    from sv_desktop.storage import Register

#: The same bytes are the same submission in every register (UUID version 5, RFC 9562).
_SUBMISSIONS = UUID("6f3d5a7e-97a5-4c86-8a0e-6f5d0c5f7b0d")
_NAME = "name"
_A_MOMENT = timedelta(microseconds=1)
#: What is written: (about, kind, target, value), as in :class:`.ledger.Entry`.
Written = tuple[str, EntryKind, str, EntryValue]


def submission_id_of(sha256: str) -> str:
    """The id of a submission, by the SHA-256 of its package."""
    return str(uuid5(_SUBMISSIONS, sha256))


class RegisterDesk:
    """What every use case of a register works on. Safe to use from any thread.

    author: who sits at it; where somebody of that name was told apart from another, the name that does it counts.
    clock: tells the time of a change. looking: what is only looked at. read: False for a large register, whose inbox
    is empty until :meth:`read_again` was called.
    """

    def __init__(
        self,
        register: "Register",
        author: str,
        clock: Clock = now,
        *,
        looking: Looking | None = None,
        read: bool = True,
    ) -> None:
        self.register = register
        self._written_by = author
        self.clock = clock
        self.looking = looking
        self.is_read = False
        self._lock = RLock()
        self._received: dict[str, Received] = {}
        self._keys = KnownKeys(())
        self._inbox = Inbox((), self._keys)
        self._ledger: Ledger | None = None
        self._apart: Names = {}
        if read:
            self.read_again()

    @property
    def author(self) -> str:
        """The name that the trail carries; "" where nobody gave one."""
        return self._apart.get((this_computer(), self._written_by), self._written_by)

    @author.setter
    def author(self, name: str) -> None:
        self._written_by = name

    def require_author(self) -> None:
        """Raises PlainError where nobody gave a name: what two people wrote under none would be one person's."""
        if not self.author:
            raise PlainError(
                tr("Nobody knows yet who you are."),
                tr("Give your name first: Edit, Your name; in a terminal with --by."),
            )

    @property
    def path(self) -> Path:
        """The register's file, also when a copy of it is looked at."""
        return self.looking.path if self.looking else self.register.path

    @property
    def kept(self) -> "Register":
        """What backups are made of."""
        return self.register

    @property
    def name(self) -> str:
        """What the register is called, such as the scheme's name; to begin with the file's."""
        return self.register.setting(_NAME) or self.path.stem

    @property
    def read_only(self) -> bool:
        """Whether it may only be looked at."""
        return self.register.read_only

    @property
    def inbox(self) -> Inbox:
        """What was received, kept in memory so that no page waits for the disk."""
        return self._inbox

    @property
    def keys(self) -> KnownKeys:
        """Whose keys are known."""
        return self._keys

    @property
    def ledger(self) -> Ledger:
        """What was written about every submission; read when it is first asked for, and then kept in memory."""
        with self._lock:
            if self._ledger is None:
                self._ledger = Ledger(self.register.entries())
            return self._ledger

    def write(self, written: Iterable[Written]) -> None:
        """Append to the ledger under the author's name: all or nothing. What stands already is not written again."""
        with self._lock:
            ledger, new = self._written(written)
            if new:
                self.register.append(new)
                self._ledger = ledger
                if any(one.kind is EntryKind.PERSON for one in new):
                    self.read_again()

    def change(self, changed: Iterable[Received], words: str, *, beside: Iterable[Written] = ()) -> None:
        """Store submissions whose state or assessor is another now: all or nothing. words: for the trail.

        beside: what is written into the ledger in the same step.
        """
        wanted = tuple(changed)
        if not wanted:
            return
        with self._lock:
            facts = [fact for one in wanted for fact in self._otherwise(one)]
            ledger, new = self._written((*beside, *facts))
            self.register.change(wanted, words, by=self.author, at=self.clock(), entries=new)
            self._ledger = ledger
            self.put(wanted)

    def _otherwise(self, one: Received) -> Iterator[Written]:
        """Only what is another now: what nobody changed must not win over what was changed in another register."""
        before = self._received.get(one.id)
        if before is None or before.state is not one.state:
            yield one.id, EntryKind.STATE, "", one.state.value
        if before is None or before.assessor != one.assessor:
            yield one.id, EntryKind.ASSESSOR, "", one.assessor

    def _written(self, written: Iterable[Written]) -> tuple[Ledger, list[Entry]]:
        """(the ledger with what is new, what is new). Each entry is later than what it takes the place of, even
        where a clock was put back.
        """
        ledger, at, computer = self.ledger, self.clock(), this_computer()
        new: dict[tuple[object, ...], Entry] = {}
        every: list[Entry] = []
        for about, kind, target, value in written:
            entry = Entry(
                id=str(uuid4()), about=about, kind=kind, target=target, value=value, by=self.author, at=at,
                computer=computer,
            )  # fmt: skip
            before = new.get((about, *entry.key)) or ledger.last(entry)
            if not entry.changes(before):
                continue
            if before is not None:
                entry = replace(entry, at=max(at, before.at + _A_MOMENT))
            new[about, *entry.key] = entry
            every.append(entry)
            at += _A_MOMENT
        return ledger.with_entries(every), every

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes through this desk while the block lasts. Keep it short: who wants to read waits, too."""
        with self._lock:
            yield

    def read_again(self, progress: Progress = silent) -> None:
        """Take what stands from the file: after something wrote to it that is not told here. progress: submissions."""
        with self._lock:
            self._received = {one.id: one for one in self.register.received(progress)}
            self._keys = KnownKeys(self.register.keys())
            self._inbox = Inbox(self._received.values(), self._keys)
            self._ledger = None
            self._apart = told_apart(self.register.entries(""))
            self.is_read = True

    def put(self, stored: Iterable[Received]) -> None:
        """Show what was stored just now; the rest stands as it was read."""
        with self._lock:
            self._received |= {one.id: one for one in stored}
            self._inbox = Inbox(self._received.values(), self._keys)

    def row(self, submission_id: str) -> Row:
        """A row of the inbox. Raises PlainError where there is none."""
        found = self._inbox.get(submission_id)
        if found is None:
            raise PlainError(tr("This submission is not in the register."), tr("Choose it again from the list."))
        return found

    def save_name(self, name: str) -> None:
        """Call the register something."""
        self.register.save_setting(_NAME, name)

    def save_keys(self, keys: Iterable[tuple[KnownKey, str]]) -> None:
        """Store keys, each with the words for the trail, and look at every package anew."""
        wanted = list(keys)
        if not wanted:
            return
        self.register.save_keys(wanted, by=self.author, at=self.clock())
        with self._lock:
            self._keys = self._keys.with_keys(key for key, _words in wanted)
            self.put(())

    def close(self) -> None:
        """Close the register; a copy that was only looked at goes."""
        self.register.close()
        if self.looking and self.looking.copy:
            shutil.rmtree(self.looking.copy, ignore_errors=True)
