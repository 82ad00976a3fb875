"""The command for what a scheme settles: its name, and the least level that it asks for, if it wants one."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON
from sv_desktop.cli.registers import open_register_desk


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.option("--name", help="What the scheme is called.")
@click.option(
    "--least",
    multiple=True,
    metavar="FRAMEWORK=LEVEL",
    help="The least level it asks for, such as award=shown; award= for none. It decides nothing by itself.",
)
@JSON
def scheme(path: Path, name: str | None, least: tuple[str, ...], as_json: bool) -> None:
    """Show what the scheme of REGISTER has settled, or settle it: its name, and a least level."""
    from sv_desktop.services import scheme as service

    wanted = [one.partition("=") for one in least]
    if any(not equals for _pack, equals, _level in wanted):
        raise click.UsageError("Give “--least” as FRAMEWORK=LEVEL, such as award=shown.")
    with open_register_desk(path, read_only=name is None and not wanted) as desk:
        if name is not None:
            service.save_name(desk, name)
        for pack_id, _equals, level in wanted:
            service.save_threshold(desk, pack_id, level)
        called, levels, packs = desk.name, service.thresholds(desk), service.assessed_packs()
    scales = {pack.id: pack.assessment for pack in packs if pack.assessment is not None}
    if as_json:
        told = {
            pack_id: {"levels": [one.id for one in scale.levels], "least": levels.get(pack_id, "")}
            for pack_id, scale in scales.items()
        }
        click.echo(json.dumps({"name": called, "frameworks": told}, indent=2))
        return
    click.echo(called)
    for pack_id, scale in scales.items():
        click.echo(f"{pack_id}: {', '.join(f'{one.id} ({one.label})' for one in scale.levels)}")
        click.echo(f"  least level: {levels.get(pack_id, 'none')}")
