"""Commands for backups: make one, list them, restore one."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, NEW, UNLOCK, file_key
from sv_desktop.domain.backups import REASON_WORDS, held_words
from sv_desktop.domain.opening import Broken
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.wording import size_words


@click.command()
@click.argument("original", metavar="WORKSPACE", type=FILE)
@click.argument("file", type=NEW)
@UNLOCK
def backup(original: Path, file: Path, unlock: Path | None) -> None:
    """Copy WORKSPACE, or a register, to FILE, whole or not at all, and prove that the copy can be read."""
    from sv_desktop.services.backups.keep import keep_at
    from sv_desktop.services.backups.kept import open_kept

    with open_kept(original, read_only=True, key=file_key(original, unlock)) as opened:
        size = keep_at(opened, file)
    click.echo(f"Backed up: {file} ({size_words(size)}), read again and found whole.")


@click.command()
@click.argument("original", metavar="WORKSPACE", type=NEW)
@JSON
def backups(original: Path, as_json: bool) -> None:
    """List the automatic backups of WORKSPACE, or of a register, newest first. The file itself may be lost."""
    from sv_desktop.services.backups.shelf import backups_of

    found = backups_of(original)
    if as_json:
        rows = [
            {
                "path": str(one.path),
                "at": one.at.isoformat(),
                "reason": one.note.reason.value,
                "size": one.size,
                **one.note.holds,
                "files_checked": one.note.files_checked,
            }
            for one in found
        ]
        click.echo(json.dumps(rows, indent=2))
        return
    for one in found:
        click.echo(f"{one.at.astimezone():%Y-%m-%d %H:%M}  {size_words(one.size):>8}  {held_words(one.note.holds)}")
        click.echo(f"  {REASON_WORDS[one.note.reason]}: {one.path}")
    if not found:
        click.echo("There is no backup of this file on this computer.")


@click.command()
@click.argument("copy", metavar="BACKUP", type=FILE)
@click.argument("file", type=NEW)
@click.option("--replace", is_flag=True, help="Put it in the place of FILE, of which a backup is made first.")
@UNLOCK
def restore(copy: Path, file: Path, replace: bool, unlock: Path | None) -> None:
    """Restore BACKUP as FILE. A damaged FILE that is replaced is kept beside under another name."""
    from sv_desktop.services.backups.restore import restore_beside, restore_over
    from sv_desktop.services.remember import remembered

    if not replace:
        restore_beside(copy, file)
    elif aside := restore_over(copy, file, author=remembered().author, key=_key_of(file, unlock)):
        click.echo(f"The damaged file is kept as {aside}")
    click.echo(f"Restored: {file}")


def _key_of(file: Path, unlock: Path | None) -> FileKey | None:
    """The key of the file that is to be replaced. What is not there, or cannot be read, has none."""
    try:
        return file_key(file, unlock) if file.exists() else None
    except Broken:
        return None
