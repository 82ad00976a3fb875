"""What several commands take and show: files, folders, --json, a workspace, a passphrase, progress."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import WORD_COUNT, FileKey
from sv_desktop.services.desk import Desk

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
ANY = click.Path(exists=True, path_type=Path)
NEW = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)
#: Of a progress bar.
_STEPS = 1000
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for a program to read.")


UNLOCK = click.option(
    "--unlock",
    type=FILE,
    help="A file whose first line is the passphrase of a protected WORKSPACE, or the words of its recovery sheet; "
    "else it is asked for.",
)


@contextmanager
def open_desk(workspace: Path, *, read_only: bool = False, unlock: Path | None = None) -> Iterator[Desk]:
    """The desk of a workspace, for as long as the block lasts. unlock: the file with its passphrase."""
    from sv_desktop.services.begin import reopen
    from sv_desktop.services.remember import remembered

    key = file_key(workspace, unlock)
    desk = reopen(workspace, author=remembered().author, read_only=read_only, key=key)
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


def file_key(workspace: Path, unlock: Path | None) -> FileKey | None:
    """The key of a workspace; None when it is not protected, and then nothing is asked."""
    from sv_desktop.services.protect import is_protected, key_from_passphrase, key_from_words

    if not is_protected(workspace):
        return None
    said = read_passphrase(unlock, f"Passphrase of {workspace.name}")
    try:
        return key_from_passphrase(workspace, said)
    except PlainError:
        if len(said.split()) != WORD_COUNT:
            raise
    return key_from_words(workspace, said.split())


def read_passphrase(file: Path | None, asked: str = "Passphrase", *, twice: bool = False) -> str:
    """The first line of a file, or what is typed when there is none. twice: a new one, typed a second time."""
    if file is None:
        return str(click.prompt(asked, hide_input=True, err=True, confirmation_prompt=twice))
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise PlainError(f"“{file}” is not a text file.", "Put the passphrase on its first line, in UTF-8.") from error
    return lines[0] if lines else ""
