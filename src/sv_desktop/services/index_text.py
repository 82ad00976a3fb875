"""Read the text inside evidence, so that it can be searched. Meant to run in the background, and to be stopped."""

from collections.abc import Iterator

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Kind, ReadText
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk

_UNREADABLE = "Its text could not be read; it may be damaged."


def index_text(desk: Desk, progress: Progress = silent) -> int:
    """Read every evidence file that nobody has read yet; how many were read.

    progress: files. Cancelled keeps what was read so far; the rest is read the next time. A file that cannot be read
    gets a note that says why (``desk.workspace.index.notes()``). Does nothing where the workspace is only looked at.
    """
    waiting = _waiting(desk)
    if not waiting:
        return 0
    from sv_desktop.previews import Previewer, Source

    with Previewer() as previewer:
        for done, evidence in enumerate(waiting):
            progress(done, len(waiting))

            def chunks(evidence_id: str = evidence.id) -> Iterator[bytes]:
                return desk.workspace.read_evidence(evidence_id)

            def step(_done: int, _total: int, done: int = done) -> None:
                progress(done, len(waiting))

            try:
                read = previewer.read(Source(evidence.sha256, evidence.name, evidence.size, chunks), progress=step)
            except PlainError:
                read = ReadText(kind=Kind.UNKNOWN, note=_UNREADABLE)
            desk.workspace.index.put(evidence.id, read.text, read.note)
    progress(len(waiting), len(waiting))
    return len(waiting)


def why_unread(desk: Desk, evidence_id: str) -> str:
    """Why the text of an evidence item cannot be searched, in words; "" where it can, or was not read yet."""
    note = desk.workspace.index.notes().get(evidence_id, "")
    return tr(note) if note else ""


def _waiting(desk: Desk) -> tuple[Evidence, ...]:
    """One evidence item for each content. What was taken out of the library waits until it comes back."""
    unread = set() if desk.read_only else set(desk.workspace.index.waiting())
    return tuple({one.sha256: one for one in desk.application.evidence if one.id in unread}.values())
