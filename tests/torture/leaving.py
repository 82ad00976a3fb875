"""Scenarios of what leaves the file: sealing, documents, a rescue, a copy for a colleague, and bringing one in."""

import shutil
from pathlib import Path
from random import Random

from sv_desktop.domain.backups import Reason
from sv_desktop.domain.declaration import Declaration
from sv_desktop.services.answer import answer, declare
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.backups.keep import keep
from sv_desktop.services.backups.restore import restore_over
from sv_desktop.services.backups.shelf import backups_of
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.bring_in import bring_in
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.identify import make_identity
from sv_desktop.services.rescue import rescue
from sv_desktop.services.seal import seal
from sv_desktop.services.verify import verify
from sv_desktop.services.write_out import write_pdf, write_text, write_word
from sv_desktop.storage import open_workspace
from tests.torture.scenario import Tell, opened_whole

CHANGE = "award:social_change"
PASSPHRASE = "nine quiet ferries at dawn"


def full(path: Path, chance: Random) -> None:
    """A workspace that could be sealed, with some megabytes of evidence."""
    desk = begin(path, author="Ann", organisation="Acorn Lane")
    make_identity(desk, PASSPHRASE)
    answer(desk, CHANGE, "change", "before")
    for number in range(4):
        attach_bytes(desk, CHANGE, chance.randbytes(2_000_000), f"photo {number}.jpg")
    declare(desk, Declaration(signatory="Ann", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    desk.close()


class Sealing:
    """Under the package's name stands a whole package or nothing, also where an older one stood."""

    name = "sealing"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path, self.package = folder / "Acorn.svw", folder / "Acorn.asice"
        if not self.path.exists():
            full(self.path, chance)
        if chance.random() < 0.7:
            self.package.unlink(missing_ok=True)
        self.stood = self.package.exists()

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        seal(desk, self.package, PASSPHRASE)
        tell("sealed")
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        opened_whole(self.path).close()
        if self.stood or told:
            assert self.package.exists()
        if self.package.exists():
            assert verify(self.package).sealed


class WritingOut:
    """Documents are whole or not there."""

    name = "writing documents"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "Acorn.svw"
        if not self.path.exists():
            full(self.path, chance)
        for name in ("a.pdf", "a.docx", "a.txt"):
            (folder / name).unlink(missing_ok=True)

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        for write, name in ((write_text, "a.txt"), (write_pdf, "a.pdf"), (write_word, "a.docx")):
            write(desk.application, folder / name)
            tell(name)

    def check(self, folder: Path, told: list[str]) -> None:
        opened_whole(self.path).close()
        assert all((folder / name).exists() for name in told)
        ends = {"a.pdf": b"%%EOF", "a.docx": b"PK\x05\x06", "a.txt": b"\n"}
        for name, end in ends.items():
            if (folder / name).exists():
                assert end in (folder / name).read_bytes()[-30:], name


class Rescuing:
    """The damaged file stays as it is; the rescued one is whole or not there."""

    name = "rescuing"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path, self.new = folder / "Acorn.svw", folder / "Acorn rescued.svw"
        self.new.unlink(missing_ok=True)
        if not self.path.exists():
            full(self.path, chance)
            self.bytes = self.path.read_bytes()

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        rescue(self.path, self.new)
        tell("rescued")

    def check(self, folder: Path, told: list[str]) -> None:
        assert self.path.read_bytes() == self.bytes
        assert self.new.exists() or not told
        if self.new.exists():
            desk = opened_whole(self.new)
            assert len(desk.application.evidence) == 4
            desk.close()


class HandingOver:
    """The colleague's copy is whole or not there."""

    name = "handing over a copy"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path, self.copy = folder / "Acorn.svw", folder / "Acorn for Sam.svw"
        self.copy.unlink(missing_ok=True)
        if not self.path.exists():
            full(self.path, chance)

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        answer(desk, CHANGE, "change", str(chance.random()))
        hand_over(desk, self.copy, to="Sam")
        tell("handed over")
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        opened_whole(self.path).close()
        assert self.copy.exists() or not told
        if self.copy.exists():
            desk = opened_whole(self.copy)
            assert len(desk.application.evidence) == 4
            desk.close()


class BackingUp:
    """Every backup that counts is whole; and restoring one leaves the one file or the other."""

    name = "backing up, restoring"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "Acorn.svw"
        if not self.path.exists():
            full(self.path, chance)

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        answer(desk, CHANGE, "change", str(chance.random()))
        keep(desk.workspace, self.path, Reason.CLOSED, limit=200_000_000)
        desk.close()
        tell("kept")
        restore_over(backups_of(self.path)[0].path, self.path, author="Ann")
        tell("restored")

    def check(self, folder: Path, told: list[str]) -> None:
        desk = opened_whole(self.path)
        assert len(desk.application.evidence) == 4
        desk.close()
        found = backups_of(self.path)
        assert found or not told
        for one in found[:3]:
            with open_workspace(one.path, read_only=True) as copy:
                assert copy.check() == ()
                assert len(copy.evidence()) == 4


class Merging:
    """What was in either copy is there once it was told; what was in the first is there in any case."""

    name = "bringing in a copy"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path, self.colleague, first = folder / "Acorn.svw", folder / "Sam.svw", folder / "first.svw"
        if not first.exists():
            full(first, chance)
            shutil.copy(first, self.colleague)
            self._differ(first, "Ann", chance)
            self._differ(self.colleague, "Sam", chance)
        shutil.copy(first, self.path)

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        bring_in(desk, self.colleague)
        tell("joined")
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        desk = opened_whole(self.path)
        assert desk.application.answers.text(CHANGE, "Ann 39") == "words 39"
        assert len(desk.application.evidence) >= 7
        if told:
            assert desk.application.answers.text(CHANGE, "Sam 39") == "words 39"
        bring_in(desk, self.colleague)
        assert desk.application.answers.text(CHANGE, "Sam 39") == "words 39"
        assert len(desk.application.evidence) == 10
        assert desk.workspace.check() == ()
        desk.close()

    def _differ(self, path: Path, author: str, chance: Random) -> None:
        desk = reopen(path, author=author)
        for number in range(40):
            answer(desk, CHANGE, f"{author} {number}", f"words {number}")
        for number in range(3):
            attach_bytes(desk, CHANGE, chance.randbytes(3_000_000), f"{author} {number}.jpg")
        desk.close()
