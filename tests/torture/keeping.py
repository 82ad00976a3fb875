"""Scenarios of keeping: typing, undoing, adding evidence, bringing up an old file."""

import gzip
import os
from pathlib import Path
from random import Random

from sv_desktop.resources import resources
from sv_desktop.services.answer import answer
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.step_back import redo, undo
from sv_desktop.services.take_in import take_in
from tests.torture.scenario import Tell, opened_whole

CHANGE = "award:social_change"
RELEASED = resources() / "examples" / "older"


class Typing:
    """One file for all kills; every answer that was told is there, or a later one of the same field."""

    name = "typing"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "Acorn.svw"
        if not self.path.exists():
            begin(self.path, author="Ann", organisation="Acorn Lane").close()

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        start = max(
            (int(str(value)) for (ref, _), value in desk.application.answers.items() if ref == CHANGE), default=0
        )
        for number in range(start + 1, start + 400):
            field = f"field {chance.randrange(30)}"
            answer(desk, CHANGE, field, number)
            tell(f"{field}={number}")

    def check(self, folder: Path, told: list[str]) -> None:
        desk = opened_whole(self.path)
        for line in told:
            field, number = line.split("=")
            assert int(str(desk.application.answers.get(CHANGE, field))) >= int(number), line
        desk.close()


class SteppingBack:
    """Undo and redo: after a kill the answer is one that was there, and the way back is whole."""

    name = "undoing"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "Acorn.svw"
        self.path.unlink(missing_ok=True)
        desk = begin(self.path, author="Ann")
        for number in range(40):
            answer(desk, CHANGE, f"field {number % 4}", number)
        desk.close()

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        while True:
            for step, count in ((undo, 30), (redo, 30)):
                for _ in range(count):
                    step(desk)
                    tell(repr(sorted(desk.application.answers.items())))

    def check(self, folder: Path, told: list[str]) -> None:
        desk = opened_whole(self.path)
        for _ in range(60):
            redo(desk)
        assert [desk.application.answers.get(CHANGE, f"field {one}") for one in range(4)] == [36, 37, 38, 39]
        desk.close()


class AddingEvidence:
    """Every file that was told is whole; of the others nothing is left, not even room."""

    name = "adding evidence"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "Acorn.svw"
        if self.path.exists() and self.path.stat().st_size < 120_000_000:
            return
        self.path.unlink(missing_ok=True)
        self.kept: dict[str, str] = {}
        begin(self.path, author="Ann").close()

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        for number in range(8):
            file = folder / f"photo {number}.jpg"
            file.write_bytes(os.urandom(chance.choice((1000, 400_000, 3_000_000, 12_000_000))))
            (one,) = take_in(desk, [file], CHANGE).added
            tell(f"{one.id} {one.sha256}")

    def check(self, folder: Path, told: list[str]) -> None:
        self.kept |= {line.split()[0]: line.split()[1] for line in told}
        desk = opened_whole(self.path)
        assert self.kept.items() <= {one.id: one.sha256 for one in desk.application.evidence}.items()
        attached = {one.id for one in desk.application.evidence_for(CHANGE)}
        assert set(self.kept) <= attached
        desk.close()


class BringingUp:
    """A file of an earlier version: brought up, or as it was, and its copy is whole or not there."""

    name = "bringing up an old file"

    def prepare(self, folder: Path, chance: Random) -> None:
        for left in folder.iterdir():
            left.unlink()
        self.path = folder / "old.svw"
        self.path.write_bytes(gzip.decompress((RELEASED / "version-1.svw.gz").read_bytes()))

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann")
        tell("opened")
        answer(desk, CHANGE, "change", "after")
        tell("answered")
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        desk = opened_whole(self.path)
        assert desk.application.answers.text("charter:voice", "story") == "Second words, żółć"
        assert len(desk.application.evidence) == 1
        if "answered" in told:
            assert desk.application.answers.text(CHANGE, "change") == "after"
        desk.close()
        for copy in folder.glob("old.svw.before-*"):
            opened_whole(copy).close()
