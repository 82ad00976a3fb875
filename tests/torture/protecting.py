"""Scenario of the passphrase: turned on, changed and turned off, again and again."""

from pathlib import Path
from random import Random

from sv_desktop.domain.protection import FileKey, WrongPassphrase
from sv_desktop.services.begin import reopen
from sv_desktop.services.protect import is_protected, key_from_passphrase, protect, unprotect
from tests.torture.leaving import CHANGE, full
from tests.torture.scenario import Tell

PASSPHRASES = ("nine quiet ferries at dawn", "four rusty bicycles sing in the rain")


class Protecting:
    """After a kill the file opens with one of the passphrases, or with none, and holds everything."""

    name = "changing the passphrase"

    def prepare(self, folder: Path, chance: Random) -> None:
        self.path = folder / "Acorn.svw"
        if not self.path.exists():
            full(self.path, chance)

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        desk = reopen(self.path, author="Ann", key=self._key())
        for step in chance.sample(("on", "change", "off"), 3):
            if step != "off":
                protect(desk, chance.choice(PASSPHRASES))
            elif desk.workspace.key:
                unprotect(desk)
            tell(step)
        desk.close()

    def check(self, folder: Path, told: list[str]) -> None:
        desk = reopen(self.path, author="Ann", key=self._key())
        assert desk.workspace.check() == ()
        assert desk.application.answers.text(CHANGE, "change") == "before"
        assert len(desk.application.evidence) == 4
        desk.close()
        left = [one.name for one in folder.iterdir() if one.name.endswith((".changing", ".replaced"))]
        assert left == [], "what a kill left beside the file is swept at the next opening"

    def _key(self) -> FileKey | None:
        if not is_protected(self.path):
            return None
        for passphrase in PASSPHRASES:
            try:
                return key_from_passphrase(self.path, passphrase)
            except WrongPassphrase:
                continue
        raise AssertionError("neither passphrase opens the file")
