"""Where the system begins: choosers of files, printers and other programs, answered by chance out of one folder."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from unittest.mock import patch

from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

_WRITES = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT
_CHANGES = {"os.mkdir", "os.remove", "os.rmdir", "os.rename", "os.link", "os.symlink", "os.truncate", "shutil.move"}
_NO_FILES = ("/dev/", "/proc/")


class Border:
    """outside: what was written elsewhere than in the folder, or sent away; there must be nothing.

    Whoever watches a process does so to its end, so a border that was closed only keeps quiet.
    """

    def __init__(self, folder: Path, chance: Random) -> None:
        self._folder, self._chance = folder.resolve(), chance
        self._open = False
        self.outside: list[str] = []

    @contextmanager
    def kept(self) -> Iterator["Border"]:
        """While this is on, the system answers as the monkey likes."""
        sys.addaudithook(self._notice)
        self._open = True
        with ExitStack() as stack:
            for what, name, answer in (
                (QFileDialog, "getOpenFileName", lambda *_all, **_more: (self._there(), "")),
                (QFileDialog, "getOpenFileNames", lambda *_all, **_more: (self._several(), "")),
                (QFileDialog, "getSaveFileName", lambda *_all, **_more: (self._new(), "")),
                (QFileDialog, "getExistingDirectory", lambda *_all, **_more: self._place()),
                (QDesktopServices, "openUrl", lambda _url: True),
                (QPrintDialog, "exec", lambda _dialog: 0),
            ):
                stack.enter_context(patch.object(what, name, answer))
            yield self
        self._open = False

    def file(self) -> Path:
        """One of the files that lie about."""
        return self._chance.choice(sorted(one for one in self._folder.glob("*.*") if one.is_file()))

    def _there(self) -> str:
        return "" if self._chance.random() < 0.3 else str(self.file())

    def _several(self) -> list[str]:
        return [str(self.file()) for _ in range(self._chance.randrange(3))]

    def _new(self) -> str:
        name = f"New {self._chance.randrange(1000)}{self._chance.choice(('', '.'))}"
        return "" if self._chance.random() < 0.3 else str(self._folder / name)

    def _place(self) -> str:
        return self._chance.choice(("", str(self._folder / "post"), str(self._folder)))

    def _notice(self, event: str, about: tuple[object, ...]) -> None:
        if not self._open:
            return
        if event == "socket.connect":
            self.outside.append(f"{event}: {about[1:]}")
        elif event in _CHANGES or (event == "open" and _writes(about)):
            for one in about[:2] if event == "os.rename" else about[:1]:
                self._look_at(event, one)

    def _look_at(self, event: str, path: object) -> None:
        if not isinstance(path, str | bytes | os.PathLike):
            return
        where = str(Path.cwd() / os.fsdecode(path))
        if not where.startswith((str(self._folder), *_NO_FILES)) and "__pycache__" not in where:
            self.outside.append(f"{event}: {where}")


def _writes(about: tuple[object, ...]) -> bool:
    mode, flags = about[1:3]
    if isinstance(mode, str):
        return any(letter in mode for letter in "wxa+")
    return isinstance(flags, int) and bool(flags & _WRITES)
