"""Commands for framework packs."""

import json
from pathlib import Path

import click
import msgspec

from sv_desktop.cli.options import ANY, FILE, JSON, NEW
from sv_desktop.domain.text_changes import changes_as_text


@click.group()
def frameworks() -> None:
    """Framework packs: the texts that are answered."""


@frameworks.command("list")
@JSON
def list_frameworks(as_json: bool) -> None:
    """List the frameworks that came with the program."""
    from sv_desktop.services.begin import builtin_frameworks

    rows = [
        {"id": pack.id, "version": pack.version, "title": pack.title, "items": sum(1 for _ in pack.items())}
        for pack in builtin_frameworks().packs
    ]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(f"{row['id']:<14} {row['version']:<8} {row['items']:>3} items  {row['title']}")


@frameworks.command()
@click.argument("files", nargs=-1, type=FILE)
@JSON
def validate(files: tuple[Path, ...], as_json: bool) -> int:
    """Check pack FILES (or, without any, the built-in ones); each problem names file, line, item and field."""
    from sv_desktop.services.review_packs import review_packs

    problems = review_packs(files)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(problems), indent=2))
    else:
        for problem in problems:
            click.echo(problem.told)
        click.echo("No problems found." if not problems else f"{len(problems)} to mend.")
    return 1 if problems else 0


@frameworks.command()
@click.argument("old", type=ANY)
@click.argument("new", type=ANY)
@JSON
def compare(old: Path, new: Path, as_json: bool) -> None:
    """Show what is different between two versions OLD and NEW: two framework files, or two folders of them."""
    from sv_desktop.services.review_packs import compare_files

    changes = compare_files(old, new)
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(changes), indent=2, ensure_ascii=False))
        return
    for line in changes_as_text(changes):
        click.echo(line)
    if not changes:
        click.echo("No differences.")


@frameworks.command()
@click.argument("pack_id")
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.pdf).")
@click.option("--large-print", is_flag=True, help="In large print.")
def form(pack_id: str, output: Path, large_print: bool) -> None:
    """Write the blank form of the pack PACK_ID as PDF, with room to write, to fill in by hand."""
    from sv_desktop.services.begin import builtin_frameworks
    from sv_desktop.services.write_out import write_paper_form

    built_in = builtin_frameworks()
    pack = built_in.pack(pack_id)
    if pack is None:
        raise click.UsageError(f"There are packs for: {', '.join(one.id for one in built_in.packs)}.")
    if output.suffix.lower() != ".pdf":
        raise click.UsageError("The output's name must end in .pdf.")
    write_paper_form(built_in, pack, output, large=large_print)
    click.echo(f"Written: {output}")


@frameworks.command()
@click.argument("name", required=False, default="pack")
def schema(name: str) -> None:
    """Print a JSON Schema: pack (to begin with), programme or submission."""
    from sv_desktop.resources import resources

    path = resources() / "schemas" / f"{name}.schema.json"
    if not path.is_file():
        raise click.UsageError("There are schemas for: pack, programme, submission.")
    click.echo(path.read_text(encoding="utf-8"))
