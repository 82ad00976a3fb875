"""Who opens a workspace: this person, on this computer, in this process."""

import os
import platform
from datetime import datetime
from functools import cache
from pathlib import Path
from uuid import uuid4

from sv_desktop.domain.in_use import InUse
from sv_desktop.services.folders import data_folder

_LONGEST = 100


def opener(author: str, at: datetime) -> InUse:
    """What the next opener of the file is told. at: UTC."""
    import psutil

    return InUse(
        author=author[:_LONGEST],
        computer=platform.node()[:_LONGEST],
        computer_id=_computer_id(data_folder() / "computer.txt"),
        process=os.getpid(),
        process_started=psutil.Process().create_time(),
        since=at,
        opening=str(uuid4()),
    )


def this_computer() -> str:
    """The name of this computer with a bit of chance, so that two of one name are told apart: "FRONT-DESK 1a2b3c4d"."""
    return f"{platform.node()[:_LONGEST]} {_computer_id(data_folder() / 'computer.txt')[:8]}".strip()


@cache
def _computer_id(path: Path) -> str:
    """Chance, made once and kept, so that two computers of one name are told apart."""
    new = str(uuid4())
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="ascii") as file:
            file.write(new)
    except FileExistsError:
        return path.read_text(encoding="ascii", errors="replace")[:_LONGEST]
    except OSError:
        return ""
    return new
