"""The command that says which parts of the programme a workspace takes part in."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, UNLOCK, open_desk
from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Pack, pack_ref


@click.command()
@click.argument("workspace", type=FILE)
@click.option("--join", multiple=True, metavar="PART", help="A part to take part in from now on, such as anchor.")
@click.option("--leave", multiple=True, metavar="PART", help="A part to leave; what was written in it is kept.")
@UNLOCK
@JSON
def parts(workspace: Path, join: tuple[str, ...], leave: tuple[str, ...], unlock: Path | None, as_json: bool) -> None:
    """Say which parts of the programme WORKSPACE takes part in, or change that."""
    from sv_desktop.services.answer import choose

    with open_desk(workspace, read_only=not (join or leave), unlock=unlock) as desk:
        wanted = {pack_ref(_optional(desk.application, name)): True for name in join}
        wanted |= {pack_ref(_optional(desk.application, name)): False for name in leave}
        if wanted:
            choose(desk, wanted)
        application = desk.application
    if as_json:
        told = [
            {"part": pack.id, "title": pack.title, "optional": pack.optional, "takes_part": application.uses(pack)}
            for pack in application.frameworks.packs
        ]
        click.echo(json.dumps(told, indent=2))
        return
    for pack in application.frameworks.packs:
        how = "always" if not pack.optional else "yes" if application.uses(pack) else "no"
        click.echo(f"{pack.id}: {how} ({pack.title})")


def _optional(application: Application, name: str) -> Pack:
    pack = application.frameworks.pack(name)
    if pack is None:
        names = ", ".join(one.id for one in application.frameworks.packs if one.optional)
        raise PlainError(f"There is no part “{name}”.", f"There are: {names}.")
    if not pack.optional:
        raise PlainError(f"{pack.title} is always there.", "Only the other parts can be joined and left.")
    return pack
