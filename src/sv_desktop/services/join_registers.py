"""Join registers: bring in what a colleague's register holds, looked at first, checked again, all or nothing."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from msgspec.structs import replace

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.ledger import Entry, EntryKind, told_apart
from sv_desktop.domain.package import Finding
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.received import About, Event, Received, plain
from sv_desktop.domain.register_merge import Coming, Contents, coming, coming_words, joined
from sv_desktop.services.application_in import about_in
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.keys_from_others import sound_keys
from sv_desktop.services.opener import this_computer
from sv_desktop.services.register_desk import RegisterDesk, submission_id_of

if TYPE_CHECKING:
    from sv_desktop.storage import Joined, Register
    from sv_desktop.storage.content_bytes import Stored

_LONGEST_VALUE = 200_000
_LONGEST_WORD = 500
_MOST_FINDINGS = 50


def look_at(desk: RegisterDesk, path: Path, *, key: FileKey | None = None) -> Coming:
    """What another register would bring. Nothing is changed. key: of the other, where it has one of its own.

    Raises PlainError where it cannot be read, PassphraseWanted among them.
    """
    with _opened(desk, path, key) as other:
        ours = _contents(desk.register)
        return coming(ours, _theirs(other, path, ours), name=path.name, here=this_computer())


def tell_apart(desk: RegisterDesk, name: str, computer: str, other: str) -> None:
    """Say that whoever wrote as a name on a computer is another person, and by which name to tell them apart."""
    new = plain(other).strip()
    if not new or new == name:
        raise PlainError(
            tr("Somebody called “{name}” needs another name to be told apart.", name=name),
            tr("Such as the name with the family name."),
        )
    before = desk.register.entries("")
    stands = {written: there for (where, written), there in told_apart(before).items() if where == computer}
    desk.write([("", EntryKind.PERSON, computer, {**stands, name: new})])


def bring_in(desk: RegisterDesk, path: Path, progress: Progress = silent, *, key: FileKey | None = None) -> Coming:
    """Bring in what another register holds; the other file is not changed, and a copy of ours is kept first.

    key: as in :func:`look_at`. progress: bytes. Each package is checked as if it had been dropped here; one that is not
    as it was sealed is left out, and told. Raises PlainError for this same file, for one that is none, newer, damaged
    or open elsewhere, and where the disk is full; then nothing has come in, and the same after Cancelled.
    """
    from sv_desktop.storage import join

    if desk.read_only:
        raise PlainError(
            tr("This register is open to look at only."), tr("Close it, and open it for writing to bring another in.")
        )
    with _opened(desk, path, key) as other:
        ours = _contents(desk.register)
        theirs = _theirs(other, path, ours)
        what = coming(ours, theirs, name=path.name, here=this_computer())
        if joined(ours, theirs) == ours:
            return what
        steps = _Steps(progress, desk.path.stat().st_size + 3 * sum(one.size for one in what.new if one.kept))
        _keep_copy(desk, steps)
        taken = _Taken(desk.register)
        try:
            for one in what.new:
                taken.take(other, one, steps)
            with desk.alone():
                ours = _contents(desk.register)
                join(desk.register, _what_is_new(desk, ours, joined(ours, theirs), taken, what))
                desk.read_again()
        except BaseException:
            taken.let_go()
            raise
    left = {one.id for one, _words in taken.problems}
    return replace(
        what,
        new=tuple(one for one in what.new if one.id not in left),
        problems=tuple(words for _one, words in taken.problems),
    )


class _Steps:
    """Progress over several readings of several files. total: bytes of all of them."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._before = progress, total, 0

    def told(self, done: int, _total: int = 0) -> None:
        """Bytes of the present reading."""
        self._progress(min(self._before + done, self._total), self._total)

    def next(self, size: int) -> None:
        """A reading of a file of so many bytes is over."""
        self._before += size
        self.told(0)


class _NoRoom(PlainError):
    """The disk is full: nothing comes in, whatever else could."""


class _Taken:
    """Packages on their way from one register into another."""

    def __init__(self, register: "Register") -> None:
        self._register = register
        self.received: list[tuple[Received, Stored | None, bytes]] = []
        self.problems: list[tuple[Received, str]] = []

    def take(self, other: "Register", one: Received, steps: _Steps) -> None:
        """Check a package, and store its bytes, which :func:`.join` has to name."""
        if not one.kept:
            self.received.append((_tidy(one), None, b""))
            return
        with tempfile.TemporaryDirectory(prefix="sv-desktop-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "package.asice"
            try:
                _take_out(other, one, path, steps)
                found, answers = _examined(path, one, steps)
            except _NoRoom:
                raise
            except PlainError as error:
                self.problems.append((one, f"“{one.organisation}” was left out. {error.what}"))
                return
            with path.open("rb") as source:
                stored = self._register.store_bytes(source, size=one.size, progress=steps.told)
            steps.next(one.size)
        self.received.append((found, stored, answers))

    def let_go(self) -> None:
        """Remove the bytes again."""
        self._register.let_go(stored for _one, stored, _answers in self.received if stored is not None)


def _take_out(other: "Register", one: Received, path: Path, steps: _Steps) -> None:
    digest, done = hashlib.sha256(), 0
    try:
        with path.open("wb") as out:
            for chunk in other.package(one.id):
                out.write(chunk)
                digest.update(chunk)
                done += len(chunk)
                steps.told(done)
    except OSError as error:
        raise _NoRoom(
            tr("A package could not be taken out to be checked ({reason}).", reason=error.strerror),
            tr("Nothing was changed. Free some space on the disk, then try again."),
        ) from error
    steps.next(one.size)
    if digest.hexdigest() != one.sha256:
        raise PlainError(tr("Its bytes are not those that the register names."), tr("Ask for the package again."))


def _examined(path: Path, one: Received, steps: _Steps) -> tuple[Received, bytes]:
    """What a package is by its own bytes, whatever the other register says of it."""
    from sv_desktop.sealing import open_verified

    with open_verified(path, progress=steps.told) as package:
        found = package.verification
        if not found.sealed:
            raise PlainError(tr("It is not as it was sealed."), tr("Ask for the package again."))
        one, answers = replace(_tidy(one), verdict=found.verdict, signers=found.signers, about=About(), problem=""), b""
        try:
            told, answers = about_in(package, builtin_frameworks())
            one = replace(one, about=told)
        except PlainError as error:
            one = replace(one, problem=error.what)
    steps.next(one.size)
    return one, answers


def _tidy(one: Received) -> Received:
    """Words of another register on one line, with nothing invisible in them: the same for what this program wrote."""
    findings = tuple(
        Finding(entry=plain(each.entry), words=plain(each.words)) for each in one.findings[:_MOST_FINDINGS]
    )
    return replace(one, name=plain(one.name), received_by=plain(one.received_by), findings=findings)


def _what_is_new(desk: RegisterDesk, ours: Contents, whole: Contents, taken: _Taken, what: Coming) -> "Joined":
    from sv_desktop.storage import Joined

    with in_english():
        words = " ".join((f"Brought in “{plain(what.name)}”.", *coming_words(what)))
    told = Event(id=str(uuid4()), about="", at=desk.clock(), by=desk.author, words=words)
    left = {one.id for one, _words in taken.problems}
    mine = {one.id: one for one in ours.received}
    stands = {one.id: one for one in whole.received}
    known = {one.fingerprint: one for one in ours.keys}
    events, entries = {one.id for one in ours.events}, {one.id for one in ours.entries}
    return Joined(
        received=tuple(
            (replace(one, state=stands[one.id].state, assessor=stands[one.id].assessor), stored, answers)
            for one, stored, answers in taken.received
            if one.id not in mine
        ),
        changed=tuple(one for one in whole.received if one.id in mine and one != mine[one.id]),
        events=(
            *(one for one in whole.events if one.id not in events and one.about not in left),
            *((told,) if what.anything else ()),
        ),
        entries=tuple(one for one in whole.entries if one.id not in entries and one.about not in left),
        keys=tuple(key for key in whole.keys if known.get(key.fingerprint) != key),
    )


@contextmanager
def _opened(desk: RegisterDesk, path: Path, key: FileKey | None) -> "Iterator[Register]":
    from sv_desktop.storage import opened_to_join

    if path.exists() and path.samefile(desk.path):
        raise PlainError(tr("This is the register that is open."), tr("Choose the one that your colleague gave you."))
    with opened_to_join(path, key=key or desk.register.key) as other:
        yield other


def _contents(register: "Register") -> Contents:
    return Contents(
        received=register.received(), events=register.events()[::-1], entries=register.entries(), keys=register.keys()
    )


def _theirs(other: "Register", path: Path, ours: Contents) -> Contents:
    """What another register holds, as far as this program could have written it."""
    found, mine = _contents(other), {entry.id: entry for entry in ours.entries}
    odd = any(_is_odd(entry) for entry in found.entries) or any(len(one.words) > _LONGEST_VALUE for one in found.events)
    if odd or any(one.id != submission_id_of(one.sha256) for one in found.received):
        raise PlainError(
            tr("“{name}” holds something that SV Desktop does not write.", name=path.name),
            tr("Nothing was changed. Ask where it comes from."),
        )
    if any(mine.get(entry.id, entry) != entry for entry in found.entries):
        raise PlainError(
            tr(
                "The same entry says two different things here and in “{name}”: one of them was changed by hand.",
                name=path.name,
            ),
            tr("Nothing was changed. Ask where that register has been."),
        )
    return replace(found, keys=tuple(sound_keys(found.keys)))


def _is_odd(entry: Entry) -> bool:
    words = (entry.id, entry.about, entry.target, entry.by, entry.computer)
    return any(len(word) > _LONGEST_WORD for word in words) or len(str(entry.value)) > _LONGEST_VALUE


def _keep_copy(desk: RegisterDesk, steps: _Steps) -> None:
    """As joining cannot be undone: "name.svr.before-joining", with a number where there is one already."""
    path, number = desk.path.with_name(f"{desk.path.name}.before-joining"), 1
    while path.exists():
        number += 1
        path = desk.path.with_name(f"{desk.path.name}.before-joining-{number}")
    size = desk.path.stat().st_size
    desk.register.copy_to(path, steps.told)
    steps.next(size)
