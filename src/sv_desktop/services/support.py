"""A report for support: what this computer and this program are like, and the log of faults. Seen before it is saved.

It holds no answer, no name, no path: the log never does, and the rest is asked of the system here.
"""

import locale
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from threading import Timer

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.about import version
from sv_desktop.services.folders import data_folder, is_portable
from sv_desktop.services.journal import journal_folder

#: Of the log, and of the self-test, in characters.
_MOST_LOG, _MOST_TOLD = 40_000, 20_000
_PATIENCE = 300.0
_LITTLE = 500_000_000


def support_report(surroundings: Iterable[str] = ()) -> str:
    """The text. surroundings: lines on the window, which knows them."""
    lines = [
        f"SV Desktop {version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}, {form()}",
        f"Language {_language()}, {'portable' if is_portable() else 'not portable'}",
        f"{_room()} on the disk that holds the program’s own things",
        *surroundings,
        "",
        "Log of faults, the latest last:",
        _log() or "(empty: nothing has gone wrong)",
    ]
    return "\n".join(lines) + "\n"


def form() -> str:
    """How the program runs: frozen, or by which Python."""
    return "a program of its own" if getattr(sys, "frozen", False) else f"Python {platform.python_version()}"


def save_report(path: Path, text: str) -> Path:
    """Write a report. Raises PlainError where that cannot be done."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise PlainError(
            f"“{path.name}” could not be written there ({error.strerror}).", "Choose another folder."
        ) from error
    return path


def tried(progress: Progress = silent) -> str:
    """What “sv-desktop selftest” prints, run in a process of its own. progress: lines. Cancelled ends that process."""
    frozen = getattr(sys, "frozen", False)
    command = [sys.executable, *(() if frozen else ("-m", "sv_desktop")), "selftest"]
    try:
        process = subprocess.Popen(  # noqa: S603 - this program itself
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
        )
    except OSError as error:
        raise PlainError("The self-test could not be started.", "Please install SV Desktop again.") from error
    timer = Timer(_PATIENCE, process.kill)
    timer.start()
    lines: list[str] = []
    with process:
        try:
            progress(0, 0)
            for line in process.stdout or ():
                lines.append(line)
                progress(len(lines), 0)
        finally:
            timer.cancel()
            process.kill()
    return "".join(lines)[:_MOST_TOLD] or "The self-test said nothing.\n"


def _language() -> str:
    with suppress(ValueError):
        return locale.getlocale()[0] or "not set"
    return "not known"


def _room() -> str:
    """Not the exact number, which would tell one computer from another."""
    there = next((place for place in (data_folder(), *data_folder().parents) if place.exists()), None)
    if there is None:
        return "Unknown room"
    return "Enough room" if shutil.disk_usage(there).free > _LITTLE else "Very little room"


def _log() -> str:
    """The end of the log, its older files first."""
    names = ("sv-desktop.log.1", "sv-desktop.log")
    text = ""
    for name in names:
        with suppress(OSError):
            text += (journal_folder() / name).read_text(encoding="utf-8", errors="replace")
    return text[-_MOST_LOG:].strip()
