"""Attach evidence to answers, describe it, take it off, save a copy of it."""

import mimetypes
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from sv_desktop.domain.answers import EVIDENCE_PREFIX
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
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


class Refused(Struct, frozen=True):
    """A file that could not be added, and why, in words."""

    path: Path
    words: str


class Attached(Struct, frozen=True):
    """What came of adding files: none is dropped without a word."""

    evidence: tuple[Evidence, ...]
    refused: tuple[Refused, ...]


def attach_files(desk: Desk, ref: str, paths: Iterable[Path], progress: Progress = silent) -> Attached:
    """Store files and attach them to an item. Folders and unreadable files come back as refused, with the reason.

    progress: bytes over all files. Cancelled leaves the files that were already whole, and nothing of the rest.
    """
    wanted, refused = _readable(paths)
    total = sum(path.stat().st_size for path in wanted)
    done = 0
    added: list[Evidence] = []
    for path in wanted:
        before = done

        def step(done_here: int, _total: int, before: int = before) -> None:
            progress(before + done_here, total)

        try:
            added.append(_attach_path(desk, ref, path, step))
        except PlainError as error:
            refused.append(Refused(path, str(error)))
        done += path.stat().st_size if path.exists() else 0
    desk.refresh()
    return Attached(tuple(added), tuple(refused))


def attach_bytes(desk: Desk, ref: str, data: bytes, name: str) -> Evidence:
    """Store something that never was a file, such as a pasted picture, and attach it."""
    evidence = _store(desk, BytesIO(data), len(data), name, silent)
    _link(desk, ref, evidence.id, attached=True)
    return evidence


def attach_existing(desk: Desk, ref: str, evidence_id: str) -> None:
    """Let evidence that is already here serve one more item."""
    _link(desk, ref, evidence_id, attached=True)


def detach(desk: Desk, ref: str, evidence_id: str) -> None:
    """Take evidence off an item. The file stays in the workspace, so that this can be undone."""
    _link(desk, ref, evidence_id, attached=False)


def describe(desk: Desk, evidence_id: str, *, title: str, description: str, date: str = "") -> None:
    """Give evidence a title, a date (YYYY-MM-DD or "") and a sentence on what it shows."""
    target = EVIDENCE_PREFIX + evidence_id
    values = {"title": title.strip(), "description": description.strip(), "date": date}
    desk.save([(target, field, value or None) for field, value in values.items()])
    desk.refresh()


def save_copy(desk: Desk, evidence_id: str, destination: Path, progress: Progress = silent) -> None:
    """Write the bytes of one evidence file to a path. Nothing half-written is left under that name."""
    evidence = next(one for one in desk.application.evidence if one.id == evidence_id)
    partial = destination.with_name(destination.name + ".part")
    try:
        with partial.open("wb") as out:
            done = 0
            for chunk in desk.workspace.read_evidence(evidence_id):
                out.write(chunk)
                done += len(chunk)
                progress(done, evidence.size)
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            f"“{evidence.name}” could not be saved there ({error.strerror}).", "Choose another folder and try again."
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _readable(paths: Iterable[Path]) -> tuple[list[Path], list[Refused]]:
    wanted: list[Path] = []
    refused: list[Refused] = []
    for path in paths:
        if path.is_file():
            wanted.append(path)
        elif path.is_dir():
            refused.append(Refused(path, f"“{path.name}” is a folder. Open it and choose the files inside."))
        else:
            refused.append(Refused(path, f"“{path.name}” was not found or is not a file."))
    return wanted, refused


def _attach_path(desk: Desk, ref: str, path: Path, progress: Progress) -> Evidence:
    try:
        with path.open("rb") as source:
            evidence = _store(desk, source, path.stat().st_size, path.name, progress)
    except OSError as error:
        raise PlainError(
            f"“{path.name}” could not be read ({error.strerror}).", "Close it in other programs and try again."
        ) from error
    _link(desk, ref, evidence.id, attached=True)
    return evidence


def _store(desk: Desk, source: BinaryIO, size: int, name: str, progress: Progress) -> Evidence:
    media_type = _media_types().guess_type(name)[0] or "application/octet-stream"
    return desk.workspace.add_evidence(
        source,
        size=size,
        name=name,
        media_type=media_type,
        author=desk.author,
        at=desk.clock(),
        progress=progress,
    )


@cache
def _media_types() -> mimetypes.MimeTypes:
    """Python's own table and ours, and not the system's: the same file has the same type on every computer."""
    types = mimetypes.MimeTypes()
    for ending, media_type in _MORE_MEDIA_TYPES.items():
        types.add_type(media_type, ending)
    return types


def _link(desk: Desk, ref: str, evidence_id: str, *, attached: bool) -> None:
    desk.save([(ref, EVIDENCE_PREFIX + evidence_id, True if attached else None)])
    desk.refresh()
