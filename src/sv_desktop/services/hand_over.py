"""Hand over a copy: one file with everything, in which a colleague works on."""

from pathlib import Path

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.wording import date_words
from sv_desktop.services.desk import Desk

_LONGEST_NAME = 60


def file_name(application: Application, to: str = "") -> str:
    """A name for the copy that both people understand."""
    whose = application.organisation_name or "My application"
    return safe_name(f"{whose} for {_tidy(to)}.svw" if _tidy(to) else f"{whose}, copy.svw")


def hand_over(
    desk: Desk, destination: Path, *, to: str = "", may_sign: bool = False, progress: Progress = silent
) -> int:
    """Write a whole copy, evidence included; its size comes back, in bytes. How it stood is kept here as a snapshot.

    to: who gets it. may_sign: whether the organisation's signing identity goes along, still locked by its passphrase.
    progress: bytes. Nothing is written, and no snapshot kept, on any PlainError and after Cancelled.
    """
    if destination.exists() and destination.samefile(desk.path):
        raise PlainError(
            tr("“{name}” is the file that is open.", name=destination.name), tr("Choose another name for the copy.")
        )

    def keep() -> None:
        if not desk.read_only:
            at = desk.clock()
            desk.workspace.snapshot(_snapshot_name(to, at.astimezone().date().isoformat()), author=desk.author, at=at)

    return desk.workspace.copy_to(destination, progress, with_identity=may_sign, then=keep)


@in_english()
def _snapshot_name(to: str, day: str) -> str:
    return f"Handed to {_tidy(to)}, {date_words(day)}" if _tidy(to) else f"Handed over, {date_words(day)}"


def _tidy(to: str) -> str:
    return " ".join(to.split())[:_LONGEST_NAME]
