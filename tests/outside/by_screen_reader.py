"""Does the whole main job by the accessibility tree alone. Runs under the system's Python: PROGRAM… FOLDER."""

import sys
from pathlib import Path

from program import at_work
from tree import Atspi, Tree

ORGANISATION = "Harbour Lunch Club"
PASSPHRASE = "kettle harbour sixteen ribbons"
CHANGE = "People who ate alone now eat with friends twice a week."
_MENU = (Atspi.Role.MENU_ITEM, Atspi.Role.MENU)
_BOX = (Atspi.Role.CHECK_BOX,)


def main_job(tree: Tree, folder: Path) -> None:
    """From a blank start to a package that an assessor has opened."""
    _begin(tree)
    _answer(tree, folder)
    _declare(tree)
    _seal(tree, folder / "Lunch club.asice")
    _read_as_an_assessor(tree, folder / "Lunch club.asice")


def _begin(tree: Tree) -> None:
    for words in ("Next", "Next", "Begin"):
        tree.press(words)
    tree.press("Start a new application")
    tree.write("What is your organisation called? (optional)", ORGANISATION)
    tree.write("What is your own name? (optional)", "Ada")
    tree.press("Start")
    tree.wait_for("What helps most next")


def _answer(tree: Tree, folder: Path) -> None:
    tree.press("Choose your Award themes")
    tree.press("Social", _BOX, begins=True)
    tree.press("Continue")
    tree.write("What changes for them", CHANGE)
    (folder / "register.txt").write_text("Monday: 31 people\n", encoding="utf-8")
    tree.press("Choose files…")
    tree.write("File name:", str(folder / "register.txt"))
    tree.press("Open")
    tree.must_say("register.txt")


def _declare(tree: Tree) -> None:
    tree.press("Go", _MENU)
    tree.press("Declaration", _MENU)
    tree.write("Who signs?", "Grace Okafor")
    tree.write("In what role?", "Chair")
    tree.press("I may sign for this organisation.", _BOX)
    tree.press("I confirm everything that stands above.", _BOX)
    tree.press("Use today")
    tree.press("Continue")


def _seal(tree: Tree, package: Path) -> None:
    tree.write("Choose a passphrase", PASSPHRASE)
    tree.write("Type it again", PASSPHRASE)
    tree.press("I have written it down.", _BOX)
    tree.press("Make the identity")
    tree.write("The passphrase of your identity", PASSPHRASE)
    tree.press("Seal…")
    tree.write("File name:", str(package))
    tree.press("Save")
    tree.must_say("Your package is sealed")


def _read_as_an_assessor(tree: Tree, package: Path) -> None:
    tree.press("File", _MENU)
    tree.press("Close", _MENU)
    tree.press("Open a package…")
    tree.write("File name:", str(package))
    tree.press("Open")
    tree.must_say("Sealed by someone new to you")
    tree.must_say(ORGANISATION)


if __name__ == "__main__":
    *program, where = sys.argv[1:]
    with at_work(program, Path(where)) as tree:
        try:
            main_job(tree, Path(where))
        except BaseException:
            print(tree.told())
            raise
        print(f"Done by {len(tree.looked_at)} names.")
