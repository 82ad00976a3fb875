"""Commands for the evidence of a workspace."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, UNLOCK, open_desk
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.library import Kept, library
from sv_desktop.domain.wording import date_words, size_words


@click.group()
def evidence() -> None:
    """What a workspace holds as evidence."""


@evidence.command("list")
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def list_evidence(workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """List the evidence in WORKSPACE, and what it is used for."""
    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        kept = library(desk.application, desk.clock().astimezone().date())
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in kept], indent=2))
        return
    for one in kept:
        click.echo(f"{one.evidence.label} ({one.evidence.name}, {size_words(one.evidence.size)})")
        for line in _lines(one):
            click.echo(f"  {line}")
    if not kept:
        click.echo("There is no evidence yet.")


@evidence.command()
@click.argument("workspace", type=FILE)
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--for", "ref", default="", help="The question to attach it to: framework, a colon, its id.")
@UNLOCK
def add(workspace: Path, paths: tuple[Path, ...], ref: str, unlock: Path | None) -> int:
    """Add files, and whole folders, to WORKSPACE; what is left out is told. Exit code 1 when nothing came in."""
    from sv_desktop.services.take_in import take_in

    with open_desk(workspace, unlock=unlock) as desk:
        if ref and desk.application.find(ref) is None:
            raise PlainError(
                f"There is no question “{ref}”.", "It is written as the id of its framework, a colon, and its own id."
            )
        taken = take_in(desk, paths, ref)
    click.echo(taken.words)
    for line in taken.reasons:
        click.echo(f"  {line}")
    return 0 if taken.added or taken.already else 1


def _lines(one: Kept) -> list[str]:
    found = [f"used in {use.words}" for use in one.uses] or ["earlier version" if one.newer else "not used yet"]
    if one.stale and one.stale_after:
        found.append(f"may be out of date since {date_words(one.stale_after.isoformat())}")
    if one.evidence.personal:
        found.append(f"personal data: {one.evidence.consent or 'no consent note yet'}")
    return found


def _as_json(one: Kept) -> dict[str, object]:
    kept = one.evidence
    return {
        "id": kept.id,
        "name": kept.name,
        "kind": kept.kind.value,
        "title": kept.title,
        "description": kept.description,
        "source": kept.source,
        "date": kept.date,
        "size": kept.size,
        "sha256": kept.sha256,
        "added_by": kept.added_by,
        "added_at": kept.added_at.isoformat(),
        "personal": kept.personal,
        "consent": kept.consent,
        "used_in": [use.ref for use in one.uses],
        "replaced_by": one.newer or None,
        "stale_after": one.stale_after.isoformat() if one.stale_after else None,
        "stale": one.stale,
    }
