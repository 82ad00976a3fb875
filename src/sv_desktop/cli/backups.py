"""Commands for backups: make one, list them, restore one."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, NEW, UNLOCK, file_key, open_desk
from sv_desktop.domain.backups import REASON_WORDS
from sv_desktop.domain.opening import Broken
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.wording import plural, size_words


@click.command()
@click.argument("workspace", type=FILE)
@click.argument("file", type=NEW)
@UNLOCK
def backup(workspace: Path, file: Path, unlock: Path | None) -> None:
    """Copy WORKSPACE to FILE, whole or not at all, and prove that the copy can be read."""
    from sv_desktop.services.backups.keep import keep_at

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        size = keep_at(desk.workspace, file)
    click.echo(f"Backed up: {file} ({size_words(size)}), read again and found whole.")


@click.command()
@click.argument("workspace", type=NEW)
@JSON
def backups(workspace: Path, as_json: bool) -> None:
    """List the automatic backups of WORKSPACE on this computer, newest first. The file itself may be lost."""
    from sv_desktop.services.backups.shelf import backups_of

    found = backups_of(workspace)
    if as_json:
        rows = [
            {
                "path": str(one.path),
                "at": one.at.isoformat(),
                "reason": one.note.reason.value,
                "size": one.size,
                "answers": one.note.answers,
                "evidence": one.note.evidence,
                "evidence_checked": one.note.evidence_checked,
            }
            for one in found
        ]
        click.echo(json.dumps(rows, indent=2))
        return
    for one in found:
        held = f"{plural(one.note.answers, 'answer')}, {plural(one.note.evidence, 'evidence file')}"
        click.echo(f"{one.at.astimezone():%Y-%m-%d %H:%M}  {size_words(one.size):>8}  {held}")
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
