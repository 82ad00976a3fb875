"""The command that protects a workspace or a register by a passphrase."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sv_desktop.cli.options import FILE, NEW, UNLOCK, open_desk, progress_of, read_passphrase

if TYPE_CHECKING:
    from sv_desktop.services.protect import Protectable

_NEW_SHEET = "Print the recovery sheet now: sv-desktop protect WORKSPACE sheet -o sheet.pdf"
_OLD_SHEET = "A recovery sheet that was printed before does not open the file any more."


@click.command()
@click.argument("workspace", metavar="WORKSPACE", type=FILE)
@click.argument("what", type=click.Choice(["on", "change", "off", "sheet"]))
@UNLOCK
@click.option(
    "--new-passphrase-file", type=FILE, help="A file whose first line is the new passphrase, for on and change."
)
@click.option("-o", "--output", type=NEW, help="The recovery sheet to write (*.pdf), for sheet.")
def protect(
    workspace: Path, what: str, unlock: Path | None, new_passphrase_file: Path | None, output: Path | None
) -> None:
    """Protect WORKSPACE, or a register, by a passphrase: turn it on, change it, turn it off, or write the sheet."""
    from sv_desktop.services import protect as service

    if (what == "sheet") != (output is not None):
        raise click.UsageError("The recovery sheet, and only that, is written with -o FILE.")
    if what == "on" and service.is_protected(workspace):
        raise click.UsageError(f"{workspace} is protected already. Choose change or off.")
    if what in ("change", "off") and not service.is_protected(workspace):
        raise click.UsageError(f"{workspace} is not protected. Choose on.")
    with _opened(workspace, unlock=unlock, read_only=what == "sheet") as desk:
        if output is not None:
            click.echo(f"Written: {service.write_recovery_sheet(desk, output)}. Print it, and then delete the file.")
        elif what == "off":
            with progress_of("Turning protection off") as progress:
                service.unprotect(desk, progress)
            click.echo(f"{workspace} is not protected any more. Anybody who has the file can read it.")
        else:
            _protect(desk, new_passphrase_file)
            click.echo(f"{workspace} is protected. {_NEW_SHEET}")
            if what == "change":
                click.echo(_OLD_SHEET)


def _opened(path: Path, *, unlock: Path | None, read_only: bool) -> AbstractContextManager["Protectable"]:
    from sv_desktop.cli.registers import open_register_desk

    if path.suffix.lower() == ".svr":
        return open_register_desk(path, unlock=unlock, read_only=read_only)
    return open_desk(path, unlock=unlock, read_only=read_only)


def _protect(desk: "Protectable", passphrase_file: Path | None) -> None:
    from sv_desktop.services.protect import protect as protect_file

    passphrase = read_passphrase(passphrase_file, "New passphrase", twice=True)
    with progress_of("Protecting") as progress:
        protect_file(desk, passphrase, progress)
