"""Commands that show where an organisation stands: the dashboard, and the reports for Assemblies."""

import json
from pathlib import Path

import click
import msgspec

from sv_desktop.cli.options import FILE, FOLDER, JSON, NEW, UNLOCK, open_desk, progress_of
from sv_desktop.domain.assembly import Assembly
from sv_desktop.services.desk import Desk


@click.command()
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", type=NEW, help="The PDF to write.")
@click.option("--charts", type=FOLDER, help="A folder for each chart as a picture (SVG).")
@UNLOCK
@JSON
def dashboard(workspace: Path, output: Path | None, charts: Path | None, unlock: Path | None, as_json: bool) -> None:
    """Show where WORKSPACE stands, or write it as a PDF or as pictures of its charts."""
    from sv_desktop.services import look_over
    from sv_desktop.services.slides import write_pictures

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        parts = look_over.stands(desk)
        if output:
            with progress_of("Drawing") as progress:
                look_over.write_dashboard(desk, output, progress)
    panels = tuple(panel for part in parts for panel in part.panels)
    pictures = write_pictures(panels, charts) if charts else ()
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(parts), indent=2))
    else:
        for panel in panels:
            click.echo(f"{panel.title}\n  {panel.words}")
    for path in (*([output] if output else []), *pictures):
        click.echo(f"Written: {path}", err=as_json)


@click.group()
def assembly() -> None:
    """What an organisation tells at each Assembly."""


@assembly.command("list")
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def list_assemblies(workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """List the Assemblies of WORKSPACE, by their days."""
    from sv_desktop.services.assemble import listed

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        found = listed(desk)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(found), indent=2))
        return
    for one in found:
        click.echo(f"{one.id[:8]}  {one.day or 'no day yet':<10}  {'kept' if one.snapshot else '    '}  {one.label}")


@assembly.command()
@click.argument("workspace", type=FILE)
@click.argument("which")
@click.option("-o", "--output", required=True, type=NEW, help="The PDF to write.")
@click.option("--charts", type=FOLDER, help="A folder for each chart as a picture (SVG).")
@UNLOCK
def report(workspace: Path, which: str, output: Path, charts: Path | None, unlock: Path | None) -> None:
    """Write the report for the Assembly of WORKSPACE whose id begins with WHICH."""
    from sv_desktop.services import assemble
    from sv_desktop.services.slides import write_pictures

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        one = _find(desk, which)
        with progress_of("Drawing") as progress:
            assemble.write_report(desk, one, output, progress)
        pictures = write_pictures(assemble.panels(desk, one), charts) if charts else ()
    for path in (output, *pictures):
        click.echo(f"Written: {path}")


def _find(desk: Desk, which: str) -> Assembly:
    from sv_desktop.services.assemble import listed

    found = [one for one in listed(desk) if one.id.startswith(which)]
    if len(found) != 1:
        raise click.UsageError(f"{len(found)} Assemblies begin with “{which}”. “assembly list” shows the ids.")
    return found[0]
