"""Storing one piece of evidence: from a file, or from bytes that never were one."""

import hashlib
import mimetypes
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import BinaryIO

from sv_desktop.domain.answers import EVIDENCE_PREFIX, REMOVED, Value
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk

# IANA, "Media Types": the kinds that people attach and Python's table lacks before 3.14.
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MORE_MEDIA_TYPES = {
    ".docx": f"{_OFFICE}.wordprocessingml.document",
    ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".rtf": "application/rtf",
    ".md": "text/markdown",
    ".ics": "text/calendar",
    ".msg": "application/vnd.ms-outlook",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".m4a": "audio/mp4",
}


def store(desk: Desk, source: BinaryIO, size: int, name: str, progress: Progress = silent) -> Evidence:
    """Keep bytes under a name. The desk is not refreshed."""
    return desk.workspace.add_evidence(
        source,
        size=size,
        name=name,
        media_type=_media_types().guess_type(name)[0] or "application/octet-stream",
        author=desk.author,
        at=desk.clock(),
        progress=progress,
    )


def store_file(desk: Desk, path: Path, name: str, progress: Progress = silent) -> Evidence:
    """Keep a file under a name. Raises PlainError when it cannot be read or kept; nothing of it stays then."""
    try:
        with path.open("rb") as source:
            return store(desk, source, path.stat().st_size, name, progress)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror),
            tr("Close it in other programs and try again."),
        ) from error


def added(evidence_ids: Iterable[str]) -> list[tuple[str, str, Value]]:
    """Changes that say that evidence is here now, so that taking back the step they are saved in removes it again."""
    return [(EVIDENCE_PREFIX + one, REMOVED, None) for one in evidence_ids]


def twin(path: Path, evidence: Iterable[Evidence], progress: Progress = silent) -> Evidence | None:
    """The evidence that holds the same bytes as a file; it is read for this only where a size is the same.

    progress: called with (0, 0). Raises OSError.
    """
    size = path.stat().st_size
    same_size = [one for one in evidence if one.size == size > 0]
    if not same_size:
        return None
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1024 * 1024):
            digest.update(chunk)
            progress(0, 0)
    return next((one for one in same_size if one.sha256 == digest.hexdigest()), None)


@cache
def _media_types() -> mimetypes.MimeTypes:
    """Python's own table and ours, and not the system's: the same file has the same type on every computer."""
    types = mimetypes.MimeTypes()
    for ending, media_type in _MORE_MEDIA_TYPES.items():
        types.add_type(media_type, ending)
    return types
