"""Bring in a colleague's copy, and decide what the two copies said differently."""

from pathlib import Path

from sv_desktop.domain.answers import Value
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.merging import Brought, Conflict
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.services.desk import Desk


def bring_in(desk: Desk, path: Path, progress: Progress = silent, *, key: FileKey | None = None) -> Brought:
    """Add what another copy of this workspace holds; the other file is not changed.

    key: of a copy that is protected; without it the key of this workspace is tried, and PassphraseWanted is raised
    where the copy has a passphrase of its own. progress: bytes of evidence. Raises PlainError for this same file,
    another organisation's, one that was begun apart, a newer or a damaged one; then nothing has come in, and the same
    after Cancelled.
    """
    from sv_desktop.storage import NoSharedBeginning, look_at_copy

    if path.exists() and path.samefile(desk.path):
        raise PlainError(tr("This is the file that is open."), tr("Choose the copy that your colleague gave you."))
    with look_at_copy(path, key=key or desk.workspace.key) as other:
        try:
            return desk.workspace.bring_in(other, progress)
        except NoSharedBeginning as error:
            theirs = other.answers().text("organisation:name", "name").strip()
            if theirs and theirs != desk.application.organisation_name:
                raise PlainError(
                    tr("“{name}” is about another organisation, {theirs}.", name=path.name, theirs=theirs),
                    tr("Nothing was changed. Choose the copy that was made from this file."),
                ) from error
            raise
        finally:
            desk.refresh()


def decide(desk: Desk, conflict: Conflict, value: Value) -> None:
    """Say what counts: one of the versions, or what the person made of them. Both stay in the history."""
    desk.workspace.resolve(*conflict.key, value, author=desk.author, at=desk.clock())
    desk.refresh()
