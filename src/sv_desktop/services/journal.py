"""A log of faults on this computer, that rotates and holds no answer, no name and no path: only ours, and numbers."""

import errno
import logging
import os
import re
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from traceback import extract_tb

from sv_desktop.services.folders import data_folder

_MOST_BYTES = 256 * 1024
_OLDER = 3
#: What a system says of a failed call; nothing in it is a person's.
_SYSTEM_WORDS = frozenset(os.strerror(number) for number in errno.errorcode)

_FAULT = re.compile(r"[A-Z][A-Za-z]{2,40}(Error|Exception)")


def journal_folder() -> Path:
    """Where the log lies: "sv-desktop.log", and up to three older ones."""
    return data_folder() / "log"


def start_journal() -> None:
    """Write warnings and faults there from now on. Where the folder cannot be written, nothing is logged."""
    with suppress(OSError):
        journal_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            journal_folder() / "sv-desktop.log", maxBytes=_MOST_BYTES, backupCount=_OLDER, encoding="utf-8"
        )
        handler.setLevel(logging.WARNING)
        handler.setFormatter(Reticent())
        logging.getLogger().addHandler(handler)


class Reticent(logging.Formatter):
    """Writes of each record only what cannot be a person's: our own words, numbers, and which fault was where."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and one more for each fault that led to it."""
        when = self.formatTime(record, "%Y-%m-%d %H:%M:%S")
        lines = [f"{when} {record.levelname} {record.name}: {_filled(record)}"]
        error = record.exc_info[1] if record.exc_info else None
        while error is not None:
            lines.append(f"    {_fault(error)}")
            error = error.__cause__ or error.__context__
        return "\n".join(lines)


def _filled(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return _reserved(record.msg)
    if not isinstance(record.args, tuple) or not record.name.startswith("sv_desktop"):
        return record.msg if record.name.startswith("sv_desktop") else "…"
    text = record.msg.replace("%d", "%s")
    return text % tuple(map(_reserved, record.args)) if record.args else text


def _reserved(word: object) -> str:
    """A number, the name of a fault, or what the system said; else nothing of it."""
    if isinstance(word, (int, float)):
        return str(word)
    if isinstance(word, BaseException):
        return type(word).__name__
    of_ours = isinstance(word, str) and (word in _SYSTEM_WORDS or bool(_FAULT.fullmatch(word)))
    return str(word) if of_ours else "…"


def _fault(error: BaseException) -> str:
    """Its kind, and where it was raised: module, function and line of each step, without folders and without words."""
    steps = [f"{Path(step.filename).stem}.{step.name}:{step.lineno}" for step in extract_tb(error.__traceback__)]
    said = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror in _SYSTEM_WORDS else ""
    return f"{type(error).__name__}{said} in {' > '.join(steps) or 'no step'}"
