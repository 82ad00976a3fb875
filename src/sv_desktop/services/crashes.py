"""Crashes that no Python can catch, such as one in a library: noted while the program falls, told at the next start.

What Python's faulthandler writes holds the folders of this computer. Of it only the kind of crash, and module, function
and line of each step go into the log; the note itself is emptied.
"""

import faulthandler
import logging
import re
from contextlib import suppress
from typing import TextIO

from sv_desktop.services.journal import journal_folder

_LOG = logging.getLogger(__name__)
#: What is read of a note, in bytes, and how many of its steps are kept.
_MOST_READ, _MOST_STEPS = 64 * 1024, 40
_KIND = re.compile(r"^(?:Fatal Python error|Windows fatal exception): ([A-Za-z ]{1,60})", re.MULTILINE)
_CURRENT = re.compile(r"^(?:Current thread|Stack)[^\n]*\n((?:  File [^\n]*\n?)*)", re.MULTILINE)
_STEP = re.compile(r'^  File "(?:[^"\n]*[/\\])?([\w-]{1,60})\.py", line (\d{1,6}) in ([\w<>.]{1,80})$', re.MULTILINE)

_note: TextIO | None = None


def watch_for_crashes() -> bool:
    """Note a crash from now on, and log the one before. Whether the program ended in a crash last time.

    Where the folder of the log cannot be written, nothing is noted.
    """
    global _note
    path = journal_folder() / "crash.txt"
    crashed = False
    with suppress(OSError):
        if path.is_file():
            with path.open(encoding="utf-8", errors="replace") as before:
                told = in_short(before.read(_MOST_READ))
            crashed = bool(told)
            if told:
                _LOG.error(told)
        path.parent.mkdir(parents=True, exist_ok=True)
        note = path.open("w", encoding="utf-8")
        faulthandler.enable(note, all_threads=False)
        _note = note
    return crashed


def stop_watching() -> None:
    """Let go of the note: the program ends as it should."""
    global _note
    faulthandler.disable()
    if _note is not None:
        _note.close()
        with suppress(OSError):
            (journal_folder() / "crash.txt").unlink()
    _note = None


def in_short(note: str) -> str:
    """One line of what faulthandler wrote, without any folder; "" where it tells of no crash."""
    kind = _KIND.search(note)
    if kind is None:
        return ""
    current = _CURRENT.search(note)
    steps = [f"{module}.{function}:{line}" for module, line, function in _STEP.findall(current[1] if current else "")]
    return f"crashed last time: {kind[1].strip()} in {' > '.join(reversed(steps[:_MOST_STEPS])) or 'no step'}"
