"""Does the whole main job by keyboard alone. Runs under the system's Python: PROGRAM… FOLDER."""

import sys
from pathlib import Path

from by_screen_reader import CHANGE, ORGANISATION, PASSPHRASE
from keys import Keyboard
from program import at_work
from tree import Tree


def main_job(tree: Tree, keys: Keyboard, folder: Path) -> None:
    """From a blank start to a package that an assessor has opened."""
    keys.to_front("First steps")
    keys.press("space", "space", "space")
    keys.to_front("SV Desktop")
    keys.press("ctrl+n")
    keys.fill("What is your organisation called?", ORGANISATION)
    keys.fill("What is your own name?", "Ada")
    keys.press("Return")
    tree.wait_for("What helps most next")
    _answer(tree, keys, folder)
    _declare(tree, keys)
    _seal(tree, keys, folder / "Lunch club.asice")
    keys.press("ctrl+w")
    tree.wait_for("Start a new application")
    keys.press("ctrl+shift+o")
    _choose_file(keys, "Open a package", folder / "Lunch club.asice")
    tree.must_say("Sealed by someone new to you")
    tree.must_say(ORGANISATION)


def _answer(tree: Tree, keys: Keyboard, folder: Path) -> None:
    keys.choose("Choose your Award themes")
    keys.choose("Social")
    keys.choose("Continue")
    keys.fill("What changes for them", CHANGE)
    (folder / "register.txt").write_text("Monday: 31 people\n", encoding="utf-8")
    keys.choose("Choose files…")
    _choose_file(keys, "Choose evidence", folder / "register.txt")
    tree.must_say("register.txt")


def _declare(tree: Tree, keys: Keyboard) -> None:
    keys.press("ctrl+3")
    keys.fill("Who signs?", "Grace Okafor")
    keys.fill("In what role?", "Chair")
    keys.choose("I may sign for this organisation.")
    keys.choose("I confirm everything that stands above.")
    keys.fill("Day, On which date?", "24")
    keys.fill("Month, On which date?", "11")
    keys.fill("Year, On which date?", "2026")
    keys.choose("Continue")
    tree.wait_for("Make your identity")


def _seal(tree: Tree, keys: Keyboard, package: Path) -> None:
    keys.fill("Choose a passphrase", PASSPHRASE)
    keys.fill("Type it again", PASSPHRASE)
    keys.choose("I have written it down.")
    keys.choose("Make the identity")
    tree.wait_for("Your identity is made")
    keys.fill("The passphrase of your identity", PASSPHRASE)
    keys.choose("Seal…")
    _choose_file(keys, "Where to save the package", package)
    tree.must_say("Your package is sealed")


def _choose_file(keys: Keyboard, title: str, path: Path) -> None:
    keys.to_front(title)
    keys.press("ctrl+a")
    keys.type(str(path))
    keys.press("Return")
    keys.to_front("SV Desktop")


if __name__ == "__main__":
    *program, where = sys.argv[1:]
    with at_work(program, Path(where)) as tree:
        keys = Keyboard(tree)
        try:
            main_job(tree, keys, Path(where))
        except BaseException:
            print(tree.told())
            raise
        print(f"Done with {keys.pressed} keys and no mouse.")
