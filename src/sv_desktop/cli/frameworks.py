"""Commands for framework packs."""

import json
from pathlib import Path

import click
import msgspec

from sv_desktop.cli.options import ANY, FILE, JSON, NEW, UNLOCK, open_desk, progress_of, read_passphrase
from sv_desktop.cli.registers import open_register_desk
from sv_desktop.domain.package import grouped
from sv_desktop.domain.text_changes import changes_as_text
from sv_desktop.domain.wording import plural


@click.group()
def frameworks() -> None:
    """Framework packs: the texts that are answered."""


@frameworks.command("list")
@JSON
def list_frameworks(as_json: bool) -> None:
    """List the frameworks that came with the program."""
    from sv_desktop.services.builtin import builtin_frameworks

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
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("files", nargs=-1, required=True, type=ANY)
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.asice).")
@click.option("--note", default="", help="What is new, in a sentence or two, for the people who bring the texts in.")
@click.option("--passphrase-file", type=FILE, help="A file whose first line is the passphrase; else it is asked for.")
def seal(path: Path, files: tuple[Path, ...], output: Path, note: str, passphrase_file: Path | None) -> None:
    """Seal framework FILES, or folders of them, with the identity of REGISTER, for the people who answer them."""
    from sv_desktop.services.publish_texts import publish_texts

    with open_register_desk(path, read_only=True) as desk:
        passphrase = read_passphrase(passphrase_file)
        with progress_of(f"Sealing {output.name}") as progress:
            sealed = publish_texts(desk, files, output, passphrase, note=note, progress=progress)
    click.echo(f"Written: {sealed.path}")
    click.echo(f"Fingerprint of the signer: {sealed.fingerprint}")


@frameworks.command()
@click.argument("workspace", type=FILE)
@click.argument("file", required=False, type=FILE)
@click.option("--accept", default="", help="The fingerprint of the file's signer, once you have compared it.")
@click.option("--look", is_flag=True, help="Only show what would change.")
@UNLOCK
def use(workspace: Path, file: Path | None, accept: str, look: bool, unlock: Path | None) -> None:
    """Answer other framework texts in WORKSPACE: those of a sealed FILE, or, without one, those of this program."""
    from sv_desktop.services.new_texts import look_at_texts, take_over, texts_of_program

    with open_desk(workspace, read_only=look, unlock=unlock) as desk:
        new = look_at_texts(desk, file) if file else texts_of_program(desk)
        if new is None or not new.changes:
            click.echo("These texts are answered already.")
            return
        if new.signer is not None:
            click.echo(f"Sealed by {new.signer.organisation}\n  fingerprint {grouped(new.signer.fingerprint)}")
        for line in changes_as_text(new.changes):
            click.echo(line)
        if not look:
            take_over(desk, new, accepted=accept)
            click.echo(f"Taken over. {plural(len(new.asks), 'answer wants', 'answers want')} a look.")


@frameworks.command()
@click.argument("pack_id")
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.pdf).")
@click.option("--large-print", is_flag=True, help="In large print.")
def form(pack_id: str, output: Path, large_print: bool) -> None:
    """Write the blank form of the pack PACK_ID as PDF, with room to write, to fill in by hand."""
    from sv_desktop.services.builtin import builtin_frameworks
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
