"""Noticing that a file was saved, also by an editor that writes another file and puts it in the old one's place."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

#: Editors save in several steps; one reading is enough for all of them.
_CALM_MS = 150


class FileWatch(QObject):
    """changed: the file, or one that lies beside it under a name that counts, is not what it was.

    beside: names in the same folder that count, too. A file that is gone for a moment, or for longer, is waited for.
    """

    changed = Signal()

    def __init__(self, path: Path, beside: tuple[str, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = (path, *(path.with_name(name) for name in beside if name != path.name))
        self._watcher = QFileSystemWatcher(self)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._calm.timeout.connect(self._look)
        self._watcher.fileChanged.connect(lambda _path: self._calm.start())
        self._watcher.directoryChanged.connect(lambda _path: self._calm.start())
        self._seen = self._state()
        self._watch()

    def _look(self) -> None:
        self._watch()
        now = self._state()
        if now != self._seen:
            self._seen = now
            self.changed.emit()

    def _watch(self) -> None:
        """A file that was replaced is another one, and has to be watched anew; the folder tells that it was."""
        wanted = [str(self._paths[0].parent), *(str(path) for path in self._paths if path.exists())]
        missing = [one for one in wanted if one not in (*self._watcher.files(), *self._watcher.directories())]
        if missing:
            self._watcher.addPaths(missing)

    def _state(self) -> tuple[tuple[int, int, int] | None, ...]:
        return tuple(_state_of(path) for path in self._paths)


def _state_of(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
