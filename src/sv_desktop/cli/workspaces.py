"""Commands for an organisation's workspace."""

import json
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, FOLDER, JSON, NEW, UNLOCK, file_key, open_desk, progress_of, read_passphrase
from sv_desktop.domain.actions import Action
from sv_desktop.domain.application import Application
from sv_desktop.domain.wording import plural, size_words


@click.command()
@click.argument("folder", type=FOLDER)
def demo(folder: Path) -> None:
    """Do the main job for an invented charity; leave workspace, package and PDF in FOLDER."""
    from sv_desktop.services.demonstrate import demonstrate

    demonstrate(folder, click.echo)


@click.command()
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The package to write (*.asice).")
@click.option(
    "--passphrase-file",
    type=FILE,
    help="A file whose first line is the passphrase of the signing identity; else it is asked for.",
)
@UNLOCK
def export(workspace: Path, output: Path, passphrase_file: Path | None, unlock: Path | None) -> None:
    """Seal WORKSPACE into a signed package."""
    from sv_desktop.services.seal import seal

    with open_desk(workspace, unlock=unlock) as desk:
        passphrase = read_passphrase(passphrase_file, "Passphrase of the signing identity")
        with progress_of(f"Sealing {output.name}") as progress:
            sealed = seal(desk, output, passphrase, progress)
    click.echo(f"Sealed: {sealed.path} ({size_words(sealed.size)})")
    click.echo(f"Fingerprint of the signer: {sealed.fingerprint}")


@click.command()
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The file to write: .pdf, .html, .docx or .txt.")
@click.option("--large-print", is_flag=True, help="In large print; only for .pdf.")
@UNLOCK
def summary(workspace: Path, output: Path, large_print: bool, unlock: Path | None) -> None:
    """Write what WORKSPACE holds as PDF, web page, Word document or plain text, by the ending of the file's name."""
    from sv_desktop.services import write_out

    writers: dict[str, Callable[[Application, Path], Path]] = {
        ".pdf": partial(write_out.write_pdf, large=large_print),
        ".html": write_out.write_web_page,
        ".docx": write_out.write_word,
        ".txt": write_out.write_text,
    }
    ending = output.suffix.lower()
    writer = writers.get(ending)
    if writer is None:
        raise click.UsageError("The output's name must end in .pdf, .html, .docx or .txt.")
    if large_print and ending != ".pdf":
        raise click.UsageError("Large print is for .pdf; elsewhere the reader chooses the size.")
    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        writer(desk.application, output)
    click.echo(f"Written: {output}")


@click.command()
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def check(workspace: Path, unlock: Path | None, as_json: bool) -> int:
    """Say whether WORKSPACE is undamaged: its structure, and every evidence file against its SHA-256."""
    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        damage = desk.workspace.check()
    if as_json:
        click.echo(json.dumps({"workspace": str(workspace), "damage": list(damage)}, indent=2))
    else:
        click.echo("\n".join(damage) if damage else f"{workspace}: undamaged.")
    return 1 if damage else 0


@click.command()
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", type=NEW, help="The file to write: .ics (for a calendar), .pdf, .docx or .txt.")
@UNLOCK
@JSON
def plan(workspace: Path, output: Path | None, unlock: Path | None, as_json: bool) -> None:
    """Show the action plan of WORKSPACE, or write it to a file by the ending of its name."""
    from sv_desktop.services import plan as service
    from sv_desktop.services import write_out

    writers = {".pdf": write_out.write_plan_pdf, ".docx": write_out.write_plan_word, ".txt": write_out.write_plan_text}
    ending = output.suffix.lower() if output else ""
    if output and ending != ".ics" and ending not in writers:
        raise click.UsageError("The output's name must end in .ics, .pdf, .docx or .txt.")
    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        application, today = desk.application, desk.today
        if output and ending == ".ics":
            write_out.write_plan_calendar(desk, output)
        elif output:
            writers[ending](application, output)
    found = service.plan(application)
    if as_json:
        click.echo(json.dumps([_action_json(one, today) for one in found], indent=2))
    elif output is None:
        click.echo(write_out.plan_text(application), nl=False)
    if output:
        undated = sum(one.due_day is None for one in found) if ending == ".ics" else 0
        left_out = plural(undated, "action has no date and is", "actions have no date and are")
        click.echo(f"Written: {output}{f'. {left_out} not in it.' if undated else ''}", err=as_json)


def _action_json(one: Action, today: date) -> dict[str, object]:
    return {
        "id": one.id,
        "what": one.what,
        "for": one.ref,
        "owner": one.owner,
        "due": one.due,
        "state": one.state.value,
        "overdue": one.late(today),
    }


@click.command()
@click.argument("workspace", type=FILE)
@click.argument("new", type=NEW)
@UNLOCK
def rescue(workspace: Path, new: Path, unlock: Path | None) -> None:
    """Put all that can still be read in a damaged WORKSPACE into NEW. The damaged file is not changed."""
    from sv_desktop.services.remember import remembered
    from sv_desktop.services.rescue import rescue as rescue_it

    rescued = rescue_it(workspace, new, author=remembered().author, key=file_key(workspace, unlock))
    for words in rescued.words:
        click.echo(words)
