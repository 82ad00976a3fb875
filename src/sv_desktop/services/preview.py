"""Show evidence inside the program, without trusting it: another process reads it, and no copy touches the disk."""

import atexit
from collections import OrderedDict
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import file_digest
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Kind, Picture, Preview
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk

if TYPE_CHECKING:
    from sv_desktop.previews import Previewer, Source

#: Begins to read a file anew, in chunks.
Chunks = Callable[[], Iterator[bytes]]
PAGE_EDGE = 1600
THUMBNAIL_EDGE = 160
_MOST_THUMBNAILS = 300
_CHUNK = 1024 * 1024
_NOT_LOOKED_INTO = tr("We could not look into it. It may be damaged, or made to do harm.")
_HIDDEN_SIGNS = tr("Its name holds signs that cannot be seen, by which somebody may hide what it is.")


class Looked(Struct, frozen=True):
    """What a file is by its content, whatever its name says; None where nobody could tell. warnings: sentences."""

    kind: Kind | None
    warnings: tuple[str, ...]


def preview_evidence(
    desk: Desk, evidence_id: str, *, page: int = 0, edge: int = PAGE_EDGE, progress: Progress = silent
) -> Preview:
    """One page of an evidence item, counted from 0. Raises PlainError when it cannot be shown, or is not here."""
    evidence = _evidence(desk, evidence_id)
    return preview_file(
        evidence, lambda: desk.workspace.read_evidence(evidence_id), page=page, edge=edge, progress=progress
    )


def preview_file(
    evidence: Evidence, chunks: Chunks, *, page: int = 0, edge: int = PAGE_EDGE, progress: Progress = silent
) -> Preview:
    """The same for a file from anywhere, such as an opened package. edge: most pixels of a picture, either way."""
    return _previewer().show(_source(evidence, chunks), page=page, edge=edge, progress=progress)


def preview_path(path: Path, *, page: int = 0, progress: Progress = silent) -> Preview:
    """The same for a file on the disk, such as a table with figures. Raises PlainError where it cannot be read."""
    from sv_desktop.previews import Source

    def chunks() -> Iterator[bytes]:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    try:
        with path.open("rb") as file:
            key = file_digest(file, "sha256").hexdigest()
        return _previewer().show(Source(key, path.name, path.stat().st_size, chunks), page=page, progress=progress)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror),
            tr("Is it still there? Close it in other programs."),
        ) from error


def thumbnail(desk: Desk, evidence_id: str, *, progress: Progress = silent) -> Picture | None:
    """A small picture of a picture or of a PDF's first page; None for everything else, and for what cannot be shown."""
    evidence = _evidence(desk, evidence_id)
    return thumbnail_file(evidence, lambda: desk.workspace.read_evidence(evidence_id), progress=progress)


def thumbnail_file(evidence: Evidence, chunks: Chunks, *, progress: Progress = silent) -> Picture | None:
    """The same for a file from anywhere. The last ones are kept in memory, never on the disk."""
    if evidence.sha256 in _thumbnails:
        return _thumbnails.get(evidence.sha256)
    from sv_desktop.previews import NotShown

    try:
        shown = _previewer().thumbnail(_source(evidence, chunks), edge=THUMBNAIL_EDGE, progress=progress)
        picture = shown.picture
    except NotShown:
        picture = None
    _thumbnails.put(evidence.sha256, picture)
    return picture


def look_into(evidence: Evidence, chunks: Chunks, *, progress: Progress = silent) -> Looked:
    """What a file is by its content, and what to know before a copy is opened in another program."""
    from sv_desktop.previews import NotShown

    hidden = (_HIDDEN_SIGNS,) if not evidence.name.isprintable() else ()
    try:
        seen = _previewer().thumbnail(_source(evidence, chunks), edge=1, progress=progress)
    except NotShown:
        return Looked(None, (*hidden, _NOT_LOOKED_INTO))
    return Looked(seen.kind, (*hidden, *map(tr, seen.warnings)))


def warnings_of(evidence: Evidence, chunks: Chunks, *, progress: Progress = silent) -> tuple[str, ...]:
    """What to know before a copy is opened in another program, one sentence each."""
    return look_into(evidence, chunks, progress=progress).warnings


def put_away() -> None:
    """Forget every file that was looked at, and end the process that read them; it starts again when needed."""
    _thumbnails.clear()
    if _previewer.cache_info().currsize:
        _previewer().close()


class _Kept:
    """The last thumbnails, by the SHA-256 of their file."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._pictures: OrderedDict[str, Picture | None] = OrderedDict()

    def __contains__(self, key: str) -> bool:
        with self._lock:
            return key in self._pictures

    def get(self, key: str) -> Picture | None:
        with self._lock:
            return self._pictures.get(key)

    def put(self, key: str, picture: Picture | None) -> None:
        with self._lock:
            self._pictures[key] = picture
            while len(self._pictures) > _MOST_THUMBNAILS:
                self._pictures.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self._pictures.clear()


_thumbnails = _Kept()


@cache
def _previewer() -> "Previewer":
    from sv_desktop.previews import Previewer

    previewer = Previewer()
    atexit.register(previewer.close)
    return previewer


def _source(evidence: Evidence, chunks: Chunks) -> "Source":
    from sv_desktop.previews import Source

    return Source(evidence.sha256, evidence.name, evidence.size, chunks)


def _evidence(desk: Desk, evidence_id: str) -> Evidence:
    for one in desk.application.evidence:
        if one.id == evidence_id:
            return one
    raise PlainError(tr("This evidence is not in the workspace any more."), tr("Choose it again from the list."))
