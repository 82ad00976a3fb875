"""What several commands take and show: files, folders, --json, a workspace, a passphrase, progress."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
#: Of a progress bar.
_STEPS = 1000
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for a program to read.")


@contextmanager
def open_desk(workspace: Path, *, read_only: bool = False) -> Iterator[Desk]:
    """The desk of a workspace, for as long as the block lasts."""
    from sv_desktop.services.begin import reopen
    from sv_desktop.services.remember import remembered

    desk = reopen(workspace, author=remembered().author, read_only=read_only)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def progress_of(words: str) -> Iterator[Progress]:
    """A bar on standard error for as long as the block lasts; silence where that is no terminal."""
    if not sys.stderr.isatty():
        yield silent
        return
    with click.progressbar(length=_STEPS, label=words, file=sys.stderr) as bar:
        yield lambda done, total: bar.update(_STEPS * done // total - bar.pos) if total else None


def read_passphrase(file: Path | None) -> str:
    """The first line of a file, or what is typed when there is none."""
    if file is None:
        return str(click.prompt("Passphrase", hide_input=True, err=True))
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise PlainError(f"“{file}” is not a text file.", "Put the passphrase on its first line, in UTF-8.") from error
    return lines[0] if lines else ""
