"""Where the demonstration leaves its files, and which of the files there it made itself."""

import hashlib
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk

WORKSPACE = "example.svw"
PACKAGE = "example.asice"
SUMMARY = "example-summary.pdf"
WORD = "example.docx"
TEXT = "example.txt"

_MADE = "demonstration made "


def make_room(folder: Path) -> None:
    """Make the folder if need be, and remove from it what an earlier demonstration left.

    A file of the same name that no demonstration made, or that was changed since, raises PlainError, and
    nothing is removed.
    """
    wanted = [folder / name for name in (TEXT, WORD, SUMMARY, PACKAGE, WORKSPACE)]
    there = [path for path in wanted if path.exists() or path.is_symlink()]
    made = _made_before(folder / WORKSPACE)
    for path in there:
        if not _is_ours(path, made):
            raise PlainError(
                f"“{path}” is in the way, and this demonstration did not make it. Nothing was touched.",
                "Choose another folder, or move that file away.",
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in there:
            path.unlink()
    except OSError as error:
        raise PlainError(
            f"The folder “{folder}” cannot be used ({error.strerror}).",
            "Close the example in other programs, or choose another folder.",
        ) from error


def note_made(desk: Desk, path: Path) -> None:
    """Remember in the example workspace that a file was made, so that the next demonstration may replace it."""
    made = "workspace" if path.name == WORKSPACE else sha256_of(path)
    desk.workspace.save_setting(_MADE + path.name, made)


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, lower-case hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _made_before(workspace: Path) -> dict[str, str]:
    """What the example workspace that is there remembers: file name to SHA-256; {} when it is not an example."""
    if not workspace.is_file():
        return {}
    try:
        desk = reopen(workspace, author="", read_only=True)
    except PlainError:
        return {}
    try:
        names = (WORKSPACE, PACKAGE, SUMMARY, WORD, TEXT)
        return {name: made for name in names if (made := desk.workspace.setting(_MADE + name))}
    finally:
        desk.close()


def _is_ours(path: Path, made: dict[str, str]) -> bool:
    if path.name not in made or path.is_symlink() or not path.is_file():
        return False
    return path.name == WORKSPACE or sha256_of(path) == made[path.name]
