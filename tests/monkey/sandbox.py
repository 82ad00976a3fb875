"""One folder in which everything is: the files, what the program keeps for a person, and what passes."""

import os
import tempfile
from pathlib import Path

from sv_desktop.services.remember import remember

AUTHOR = "Ann"
#: What is open in the window to begin with.
FILES = {"workspace": "Acorn.svw", "register": "Scheme.svr"}
_HOME = ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "SV_DESKTOP_HOME")


def live_in(folder: Path) -> None:
    """Everything that the program takes for this person's and this computer's is in this folder from now on."""
    home = folder / "home"
    home.mkdir(parents=True, exist_ok=True)
    os.environ.update(dict.fromkeys(_HOME, str(home)))
    passing = folder / "passing"
    passing.mkdir(exist_ok=True)
    os.environ["TMPDIR"] = tempfile.tempdir = str(passing)
    os.chdir(folder)
    remember(author=AUTHOR, welcomed=True)
