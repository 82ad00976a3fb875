"""What is interrupted: how it is set up, what is done until the kill, and what must hold after it."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Protocol

from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk

Tell = Callable[[str], None]


class Scenario(Protocol):
    """folder is the scenario's own; it is the same from kill to kill."""

    name: str

    def prepare(self, folder: Path, chance: Random) -> None:
        """Set the files up, before every kill."""

    def work(self, folder: Path, chance: Random, tell: Tell) -> None:
        """What the process does until it is killed; it tells what a person has been told is done."""

    def check(self, folder: Path, told: list[str]) -> None:
        """After the kill. Raises AssertionError where something is lost."""


def opened_whole(path: Path) -> Desk:
    """The desk of a workspace that is undamaged; the caller closes it."""
    desk = reopen(path, author="Ann")
    damage = desk.workspace.check()
    assert damage == (), f"damaged: {damage}"
    return desk
