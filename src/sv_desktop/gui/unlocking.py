"""Opening a file off the window's thread; where it is protected, its passphrase is asked for."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.protection import FileKey, PassphraseWanted
from sv_desktop.gui.jobs import Jobs
from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
from sv_desktop.gui.widgets.working_dialog import WorkingDialog


class _Opened(Protocol):
    def close(self) -> None: ...


T = TypeVar("T", bound=_Opened)


class Door:
    """key: the last that was found. forgotten: whether it was found by the words of the recovery sheet."""

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        self.key: FileKey | None = None
        self.forgotten = False
        self._window, self._jobs = window, jobs

    def open(self, path: Path, title: str, opens: Callable[[FileKey | None, Progress], T]) -> T | None:
        """What opens() gives, on another thread; None when the person thought better of it.

        Raises PlainError, and Cancelled where it was stopped. title: of the dialog, where it takes its time.
        """
        while True:
            try:
                return WorkingDialog(title, self._window).work(self._jobs, partial(_opened, opens, self.key))
            except PassphraseWanted:
                if not self.ask(path):
                    return None

    def ask(self, path: Path) -> bool:
        """Ask for the passphrase of a file; whether a key was found."""
        dialog = UnlockDialog(path, self._jobs, self._window)
        dialog.exec()
        dialog.deleteLater()
        self.key, self.forgotten = dialog.key, dialog.forgotten
        return self.key is not None


def _opened(opens: Callable[[FileKey | None, Progress], T], key: FileKey | None, progress: Progress) -> T:
    opened = opens(key, progress)
    try:
        progress(1, 1)
    except Cancelled:
        opened.close()
        raise
    return opened
