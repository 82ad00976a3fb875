"""Commands for the region of a register, and for benchmarks."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from sv_desktop.cli.options import FILE, FOLDER, JSON, NEW, UNLOCK, open_desk, progress_of, read_passphrase
from sv_desktop.cli.registers import open_register_desk
from sv_desktop.domain.package import grouped
from sv_desktop.domain.region_words import amount, hidden_words, period_label
from sv_desktop.domain.wording import plural

if TYPE_CHECKING:
    from sv_desktop.services.region import Picture


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@JSON
def region(path: Path, as_json: bool) -> None:
    """What the organisations of REGISTER come to, by group. For the scheme alone: small groups can be recognised."""
    from sv_desktop.services.region import picture

    with open_register_desk(path, read_only=True) as desk:
        found = picture(desk)
    if as_json:
        click.echo(json.dumps(_json(found), indent=2))
        return
    click.echo(f"{plural(found.organisations, 'organisation')} counted.")
    for what, groups in sorted(found.groups.items()):
        whole = next(one for one in groups if not one.cell)
        label = found.labels[what.ref]
        middle = f"the middle {amount(whole.median, label.unit)}"
        click.echo(
            f"{label.label}, {period_label(what.period)}: {amount(whole.total, label.unit)} of "
            f"{plural(whole.organisations, 'organisation')}, {middle}"
        )


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The benchmark to write (*.asice).")
@click.option("--passphrase-file", type=FILE, help="A file with the passphrase of the scheme's identity.")
def publish(path: Path, output: Path, passphrase_file: Path | None) -> None:
    """Publish a benchmark of REGISTER, in which no organisation can be recognised, sealed with its identity."""
    from sv_desktop.services import publish as service

    with open_register_desk(path) as desk:
        drafted = service.draft(desk)
        sealed = service.publish(desk, drafted, output, read_passphrase(passphrase_file))
    click.echo(f"Published: {sealed.path}")
    told = f"{plural(drafted.shown, 'group')} told, {plural(drafted.hidden, 'group')} left out"
    click.echo(f"{plural(len(drafted.benchmark.figures), 'figure')}, {told}. Sealed with {sealed.fingerprint}.")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("folder", type=FOLDER)
@click.option("--form", type=click.Choice(["csv", "xlsx", "parquet"]), default="csv", help="What to write.")
@click.option("--words", is_flag=True, help="With what people typed, which may hold personal data.")
def data(path: Path, folder: Path, form: str, words: bool) -> None:
    """Take the data of REGISTER out into FOLDER as tables for an analyst, with a dictionary."""
    from sv_desktop.services.data_out import Form, take_data_out

    with open_register_desk(path, read_only=True) as desk:
        for one in take_data_out(desk, folder, Form(form), words=words):
            click.echo(f"Written: {one}")


@click.command()
@click.argument("folder", type=FOLDER)
@click.option("--organisations", type=click.IntRange(1, 500), default=120, help="How many.")
def example(folder: Path, organisations: int) -> None:
    """Make an example in FOLDER: a register with invented organisations, each with a package of its own."""
    from sv_desktop.services.demonstrate.region import build_region

    folder.mkdir(parents=True, exist_ok=True)
    build_region(folder, click.echo, number=organisations).close()


def _json(found: "Picture") -> dict[str, object]:
    figures = [
        {**msgspec.to_builtins(what), "groups": msgspec.to_builtins(groups)} for what, groups in found.groups.items()
    ]
    years = msgspec.to_builtins(found.by_year)
    return {"organisations": found.organisations, "counts": found.counts, "by_year": years, "figures": figures}


@click.group()
def benchmark() -> None:
    """Benchmarks that schemes publish."""


@benchmark.command()
@click.argument("path", metavar="BENCHMARK", type=FILE)
@JSON
def show(path: Path, as_json: bool) -> None:
    """Check and show a BENCHMARK."""
    from sv_desktop.services.compare import open_benchmark

    with progress_of("Checking") as progress:
        opened = open_benchmark(path, progress=progress)
    found = opened.benchmark
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=2).decode())
        return
    click.echo(f"{found.scheme}, {found.created_at:%Y-%m-%d}\n  sealed by {grouped(opened.signer.fingerprint)}")
    for figure in found.figures:
        click.echo(f"{figure.label}, {period_label(figure.period)}")
        for row in figure.rows:
            if row.hidden:
                told = hidden_words(row)
            elif figure.counts:
                told = f"about {row.organisations:,}"
            else:
                told = f"{amount(row.total, figure.unit)} of about {plural(row.organisations or 0, 'organisation')}"
            click.echo(f"  {found.label(row.cell)}: {told}")


@benchmark.command()
@click.argument("path", metavar="BENCHMARK", type=FILE)
@click.argument("workspace", metavar="WORKSPACE", type=FILE)
@UNLOCK
@JSON
def compare(path: Path, workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """Lay the figures of WORKSPACE beside those of a BENCHMARK. Nothing of it is written anywhere."""
    from sv_desktop.services.compare import compared, open_benchmark

    opened = open_benchmark(path).benchmark
    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        found = [one for one in compared(desk, opened) if one.own is not None]
    if as_json:
        click.echo(json.dumps(msgspec.to_builtins(found), indent=2))
        return
    for one in found:
        figure = one.figure
        click.echo(f"{figure.label}, {period_label(figure.period)}: yours {amount(one.own, figure.unit)}")
        for beside in one.groups:
            row = beside.row
            middle = hidden_words(row) if row.hidden else f"the middle {amount(row.median, figure.unit)}"
            click.echo(f"  {beside.label}: {middle}")
    if not found:
        click.echo("You have no figure yet that is in this benchmark.")
