"""The assessor's desk: an open register, what stands in it, and who sits at it."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Inbox, Row
from sv_desktop.domain.known_keys import KnownKey, KnownKeys
from sv_desktop.domain.ledger import Entry, EntryKind, EntryValue, Ledger
from sv_desktop.domain.received import Received
from sv_desktop.services.desk import Clock, now
from sv_desktop.services.opener import this_computer

if TYPE_CHECKING:
    from sv_desktop.storage import Register

_NAME = "name"
_A_MOMENT = timedelta(microseconds=1)
#: What is written: (about, kind, target, value), as in :class:`.ledger.Entry`.
Written = tuple[str, EntryKind, str, EntryValue]


class RegisterDesk:
    """What every use case of a register works on. Safe to use from any thread.

    author: the name that the trail carries. clock: tells the time of a change.
    """

    def __init__(self, register: "Register", author: str, clock: Clock = now) -> None:
        self.register = register
        self.author = author
        self.clock = clock
        self._lock = RLock()
        self._received = {one.id: one for one in register.received()}
        self._keys = KnownKeys(register.keys())
        self._inbox = Inbox(self._received.values(), self._keys)
        self._ledger: Ledger | None = None

    @property
    def path(self) -> Path:
        """The register's file."""
        return self.register.path

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
            ledger, at, new = self.ledger, self.clock(), []
            for about, kind, target, value in written:
                entry = self._entry(ledger, at, about, kind, target, value)
                if entry is not None:
                    new.append(entry)
                    ledger, at = ledger.with_entries([entry]), at + _A_MOMENT
            if new:
                self.register.append(new)
                self._ledger = ledger

    def _entry(
        self, ledger: Ledger, at: datetime, about: str, kind: EntryKind, target: str, value: EntryValue
    ) -> Entry | None:
        """What is new. It is later than what it takes the place of, even where a clock was put back."""
        new = Entry(
            id=str(uuid4()), about=about, kind=kind, target=target, value=value, by=self.author, at=at,
            computer=this_computer(),
        )  # fmt: skip
        before = ledger.last(new)
        if before is None:
            return None if new.withdraws else new
        if (before.withdraws and new.withdraws) or (type(before.value) is type(value) and before.value == value):
            return None
        return replace(new, at=max(new.at, before.at + _A_MOMENT))

    def put(self, stored: Iterable[Received]) -> None:
        """Show what was stored just now; the rest stands as it was read."""
        with self._lock:
            self._received |= {one.id: one for one in stored}
            self._inbox = Inbox(self._received.values(), self._keys)

    def row(self, submission_id: str) -> Row:
        """A row of the inbox. Raises PlainError where there is none."""
        found = self._inbox.get(submission_id)
        if found is None:
            raise PlainError("This submission is not in the register.", "Choose it again from the list.")
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
        """Close the register."""
        self.register.close()
