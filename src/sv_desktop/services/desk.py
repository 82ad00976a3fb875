"""The desk: an organisation's open workspace, the frameworks it answers, and who sits at it."""

import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from msgspec import Struct

from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.letter import Letter
from sv_desktop.domain.programme import Frameworks
from sv_desktop.services.folders import VIEWED, passing_folder

if TYPE_CHECKING:
    from sv_desktop.storage import Workspace

Clock = Callable[[], datetime]


def now() -> datetime:
    """The time of this computer, in UTC."""
    return datetime.now(UTC)


class Looking(Struct, frozen=True, kw_only=True):
    """What is looked at where nothing may be changed. path: the person's file. at: UTC, when it stood like this.

    in_use: who has it open. copy: the folder of the copy that is looked at, which goes in the end; None when the
    file itself is.
    """

    path: Path
    at: datetime
    in_use: InUse | None = None
    copy: Path | None = None


class Desk:
    """What every use case works on. Safe to use from any thread.

    author: the name that revisions carry. clock: tells the time of a change. looking: what is only looked at.
    """

    def __init__(
        self,
        workspace: "Workspace",
        frameworks: Frameworks,
        author: str,
        clock: Clock = now,
        looking: Looking | None = None,
    ) -> None:
        self.workspace = workspace
        self.frameworks = frameworks
        self.author = author
        self.clock = clock
        self.looking = looking
        self._lock = RLock()
        self._viewed: Path | None = None
        self._application = self._read()

    @property
    def application(self) -> Application:
        """What stands in the workspace, kept in memory so that no page waits for the disk."""
        return self._application

    @property
    def letters(self) -> tuple[Letter, ...]:
        """What schemes have sent back, the latest first; kept in memory, too."""
        return self._letters

    @property
    def read_only(self) -> bool:
        """Whether the workspace may only be looked at."""
        return self.workspace.read_only

    @property
    def path(self) -> Path:
        """The person's file, also when a copy of it is looked at."""
        return self.looking.path if self.looking else self.workspace.path

    @property
    def today(self) -> date:
        """The day it is, as the calendar on the person's wall has it."""
        return self.clock().astimezone().date()

    def save(self, changes: Iterable[tuple[str, str, Value]]) -> Application:
        """Store (target, field, value) changes durably, together; when this returns they are on the disk."""
        wanted = tuple(changes)
        if len(wanted) == 1:
            self.workspace.save(*wanted[0], author=self.author, at=self.clock())
        else:
            self.workspace.save_all(wanted, author=self.author, at=self.clock())
        with self._lock:
            answers = self._application.answers
            for target, field, value in wanted:
                answers = answers.with_value(target, field, value)
            self._application = self._with(answers, self._application.evidence)
            return self._application

    def refresh(self) -> Application:
        """Read everything again, after evidence came, was described or went."""
        with self._lock:
            self._application = self._read()
            return self._application

    def viewing_folder(self) -> Path:
        """A folder for copies that another program shows; it goes when the workspace is closed. Raises PlainError."""
        with self._lock:
            if self._viewed is None:
                self._viewed = passing_folder(VIEWED)
            return self._viewed

    def close(self) -> None:
        """Close the workspace; a copy that was only looked at goes, and so do files that were viewed outside."""
        self.workspace.close()
        if self._viewed:
            _remove(self._viewed)
            self._viewed = None
        if self.looking and self.looking.copy:
            shutil.rmtree(self.looking.copy, ignore_errors=True)

    def _read(self) -> Application:
        self._letters = self.workspace.letters.all()
        return self._with(self.workspace.answers(), self.workspace.evidence())

    def _with(self, answers: Answers, evidence: tuple[Evidence, ...]) -> Application:
        return Application(self.frameworks, answers, evidence, self.workspace.conflicts())


def _remove(folder: Path) -> None:
    """Write over what is in a folder and remove it; another program may still hold a file, which then stays."""
    from sv_desktop.storage import wipe

    for one in folder.rglob("*"):
        if one.is_file():
            wipe(one)
    shutil.rmtree(folder, ignore_errors=True)
