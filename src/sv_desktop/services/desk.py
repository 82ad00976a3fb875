"""The desk: an organisation's open workspace, the frameworks it answers, and who sits at it."""

import shutil
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from msgspec import Struct

from sv_desktop import __version__
from sv_desktop.domain.answered_texts import keeping, looked_at
from sv_desktop.domain.answers import Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.letter import Letter
from sv_desktop.domain.programme import Frameworks
from sv_desktop.services.folders import VIEWED, passing_folder
from sv_desktop.services.kept_texts import answered

if TYPE_CHECKING:
    from sv_desktop.storage import Workspace

#: Where texts come from that came with the program.
OWN_TEXTS = f"SV Desktop {__version__}"

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

    builtin: the frameworks that came with the program. author: the name that revisions carry. clock: tells the time of
    a change. looking: what is only looked at.
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
        self.builtin = frameworks
        self.author = author
        self.clock = clock
        self.looking = looking
        self._lock = RLock()
        self._viewed: Path | None = None
        self._application = self._read()

    @property
    def frameworks(self) -> Frameworks:
        """The frameworks that the workspace answers."""
        return self._answered.frameworks

    @property
    def kept_texts(self) -> dict[str, bytes]:
        """The texts that the workspace has kept, also those that cannot be drawn: file name to bytes."""
        return {name: text.encode("utf-8") for name, text in self._answered.kept.items()}

    @property
    def texts_problem(self) -> PlainError | None:
        """Why the texts that the workspace has answered cannot be drawn, and the program's own are drawn instead."""
        return self._answered.problem

    @property
    def application(self) -> Application:
        """What stands in the workspace, kept in memory so that no page waits for the disk."""
        return self._application

    @property
    def letters(self) -> tuple[Letter, ...]:
        """What schemes have sent back, the latest first; kept in memory, too."""
        return self._letters

    @property
    def name(self) -> str:
        """What the organisation is called; "" until it is named."""
        return self.application.organisation_name

    @property
    def kept(self) -> "Workspace":
        """What backups are made of."""
        return self.workspace

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
        wanted += tuple(looked_at(self._application.answers, wanted))
        at = self.clock()
        self.keep_texts(at)
        if len(wanted) == 1:
            self.workspace.save(*wanted[0], author=self.author, at=at)
        else:
            self.workspace.save_all(wanted, author=self.author, at=at)
        with self._lock:
            answers = self._application.answers
            for target, field, value in wanted:
                answers = answers.with_value(target, field, value)
            self._application = self._with(answers, self._application.evidence)
            return self._application

    def keep_texts(self, at: datetime) -> None:
        """Keep, with the first thing that is said, the texts that are answered from then on. at: UTC."""
        if not self._answered.kept:
            self.workspace.note(keeping(self.builtin.texts, OWN_TEXTS), author=self.author, at=at)
            self.refresh()

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
        answers = self.workspace.answers()
        self._answered = answered(self.builtin, answers, self.workspace.history)
        return self._with(answers, self.workspace.evidence())

    def _with(self, answers: Answers, evidence: tuple[Evidence, ...]) -> Application:
        return Application(self.frameworks, answers, evidence, self.workspace.conflicts())


def _remove(folder: Path) -> None:
    """Write over what is in a folder and remove it; another program may still hold a file, which then stays."""
    from sv_desktop.storage import wipe

    for one in folder.rglob("*"):
        if one.is_file():
            wipe(one)
    shutil.rmtree(folder, ignore_errors=True)
