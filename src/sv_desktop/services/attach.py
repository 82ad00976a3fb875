"""Attach evidence to answers, describe it, take it off, save a copy of it."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Value
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk
from sv_desktop.services.intake import added, store


def attach_bytes(desk: Desk, ref: str, data: bytes, name: str) -> Evidence:
    """Store something that never was a file, such as a pasted picture, and attach it."""
    evidence = store(desk, BytesIO(data), len(data), name)
    desk.save([(ref, EVIDENCE_PREFIX + evidence.id, True), *added([evidence.id])])
    desk.refresh()
    return evidence


def attach_existing(desk: Desk, ref: str, evidence_id: str) -> None:
    """Let evidence that is already here serve one more item."""
    _link(desk, ref, evidence_id, attached=True)


def detach(desk: Desk, ref: str, evidence_id: str) -> None:
    """Take evidence off an item. The file stays in the workspace, so that this can be undone."""
    _link(desk, ref, evidence_id, attached=False)


def attach_to(desk: Desk, refs: Iterable[str], evidence_ids: Iterable[str]) -> None:
    """Let several evidence items serve several items, in one step."""
    _link_all(desk, refs, evidence_ids, True)


def detach_from(desk: Desk, refs: Iterable[str], evidence_ids: Iterable[str]) -> None:
    """Take several evidence items off several items, in one step."""
    _link_all(desk, refs, evidence_ids, None)


def describe(
    desk: Desk,
    evidence_id: str,
    *,
    title: str,
    description: str,
    date: str = "",
    personal: bool = False,
    consent: str = "",
) -> None:
    """Say what evidence is, in one step: a title, a date (YYYY-MM-DD or ""), what it shows, and whom.

    personal: it shows or names a person; consent: what they agreed to, kept only with that mark.
    """
    target = EVIDENCE_PREFIX + evidence_id
    values: dict[str, Value] = {
        "title": title.strip(),
        "description": description.strip(),
        "date": date,
        "personal": personal,
        "consent": consent.strip() if personal else "",
    }
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
            tr("“{name}” could not be saved there ({reason}).", name=evidence.name, reason=error.strerror),
            tr("Choose another folder and try again."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)


def _link(desk: Desk, ref: str, evidence_id: str, *, attached: bool) -> None:
    desk.save([(ref, EVIDENCE_PREFIX + evidence_id, True if attached else None)])
    desk.refresh()


def _link_all(desk: Desk, refs: Iterable[str], evidence_ids: Iterable[str], value: Value) -> None:
    wanted = tuple(refs)
    desk.save([(ref, EVIDENCE_PREFIX + one, value) for one in evidence_ids for ref in wanted])
    desk.refresh()


def copy_to_view(desk: Desk, evidence_id: str, progress: Progress = silent) -> Path:
    """A copy of one evidence file for another program to show; it goes when the workspace is closed."""
    evidence = next(one for one in desk.application.evidence if one.id == evidence_id)
    folder = desk.viewing_folder() / evidence_id
    folder.mkdir(exist_ok=True)
    place = folder / safe_name(evidence.name)
    save_copy(desk, evidence_id, place, progress)
    return place
