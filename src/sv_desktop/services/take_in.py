"""Take files and whole folders into the workspace, for an answer or for the library: none is dropped silently."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Value
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk
from sv_desktop.services.intake import added, store_file, twin
from sv_desktop.services.look_through import LeftOut, Wanted, could_not_read, look_through

#: What a disk needs besides, for the file system and the journal, in bytes.
_ROOM_TO_SPARE = 16 * 1024 * 1024
_MOST_NAMES = 20


class TakenIn(Struct, frozen=True):
    """What came of adding. already: what the same bytes are called here."""

    added: tuple[Evidence, ...]
    already: tuple[Evidence, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def words(self) -> str:
        """The report in one line: "41 files added, 3 were already here, 2 were left out"."""
        parts = [
            counted("{n} file added", "{n} files added", len(self.added)) if self.added else tr("Nothing was added")
        ]
        if self.already:
            parts.append(counted("{n} was already here", "{n} were already here", len(self.already)))
        if self.left_out:
            parts.append(counted("{n} was left out", "{n} were left out", len(self.left_out)))
        return f"{', '.join(parts)}."

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why things were left out, a line for each reason: "Empty: notes.txt"."""
        names: dict[str, list[str]] = {}
        for one in self.left_out:
            names.setdefault(one.why, []).append(one.path.name)
        return tuple(why if found[0] in why else f"{why}: {_listed(found)}" for why, found in names.items())


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST_NAMES
    return ", ".join(names[:_MOST_NAMES]) + (tr(" and {more} more", more=more) if more > 0 else "")


def take_in(desk: Desk, paths: Iterable[Path], ref: str = "", progress: Progress = silent) -> TakenIn:
    """Store files, and all files in folders; attach them to an item when ref names one.

    The same bytes are here once: a file that is here already, under whatever name, is not added again, and is
    attached. progress: bytes over all files. Cancelled leaves the files that were already whole, attached, and nothing
    of the rest.
    """
    found = look_through(paths, progress)
    taking = _Taking(desk, ref, found.left_out)
    total, done = sum(one.size for one in found.wanted), 0
    try:
        for wanted in found.wanted:
            taking.take(wanted, _shifted(progress, done, total))
            done += wanted.size
            progress(done, total)
    finally:
        taking.end()
    return TakenIn(tuple(taking.added), tuple(taking.already), tuple(taking.left_out))


class _Taking:
    """One round of adding."""

    def __init__(self, desk: Desk, ref: str, left_out: Iterable[LeftOut]) -> None:
        self.desk, self.ref = desk, ref
        self.added: list[Evidence] = []
        self.already: list[Evidence] = []
        self.left_out = list(left_out)
        self._known: dict[int, list[Evidence]] = {}
        for one in desk.application.evidence:
            self._known.setdefault(one.size, []).append(one)

    def take(self, wanted: Wanted, progress: Progress) -> None:
        """Store one file, or say why not."""
        try:
            why = self._why_not(wanted)
            same = None if why else twin(wanted.path, self._known.get(wanted.size, ()), progress)
            if why:
                self.left_out.append(LeftOut(wanted.path, why))
            elif same is not None:
                self.already.append(same)
            else:
                self._keep(store_file(self.desk, wanted.path, wanted.name, progress))
        except OSError as error:
            self.left_out.append(could_not_read(wanted.path, error))
        except PlainError as error:
            self.left_out.append(LeftOut(wanted.path, str(error)))

    def end(self) -> None:
        """Note what has come, and attach what is whole, in one step; then read everything again."""
        changes: list[tuple[str, str, Value]] = []
        if self.ref:
            whole = {one.id for one in (*self.added, *self.already)}
            changes += [(self.ref, EVIDENCE_PREFIX + one, True) for one in sorted(whole)]
        self.desk.save([*changes, *added(one.id for one in self.added)])
        self.desk.refresh()

    def _keep(self, evidence: Evidence) -> None:
        self.added.append(evidence)
        self._known.setdefault(evidence.size, []).append(evidence)

    def _why_not(self, wanted: Wanted) -> str:
        workspace = self.desk.workspace.path
        if wanted.path.name.startswith(workspace.name) and wanted.path.parent.samefile(workspace.parent):
            return tr("This workspace itself")
        if wanted.size + _ROOM_TO_SPARE > shutil.disk_usage(workspace.parent).free:
            return tr("Too large for the room that is left on the disk")
        return ""


def _shifted(progress: Progress, before: int, total: int) -> Progress:
    return lambda done, _total: progress(before + done, total)
