"""What somebody drops or pastes: files and folders of this computer."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_paths(data: QMimeData | None) -> list[Path]:
    """The files and folders in it, in order; none where it holds something else, or where there is nothing at all."""
    if data is None or not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def dropped_file(data: QMimeData) -> Path | None:
    """The one workspace, register, package or framework file in it."""
    paths = dropped_paths(data)
    known = len(paths) == 1 and paths[0].suffix.lower() in (".svw", ".svr", ".asice", ".toml")
    return paths[0] if known else None
