"""Commands for working on copies: hand one over, bring one in."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, NEW, UNLOCK, file_key, open_desk, progress_of
from sv_desktop.domain.application import Application
from sv_desktop.domain.merging import Conflict, report
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.domain.wording import said_when, size_words


@click.command("hand-over")
@click.argument("workspace", type=FILE)
@click.argument("file", type=NEW)
@click.option("--to", default="", help="Who it is for; the snapshot that is kept is named after them.")
@click.option("--may-sign", is_flag=True, help="Let the signing identity go along, still locked by its passphrase.")
@click.option("--replace", is_flag=True, help="Replace FILE where it is there already.")
@UNLOCK
def hand_over(workspace: Path, file: Path, to: str, may_sign: bool, replace: bool, unlock: Path | None) -> None:
    """Write a whole copy of WORKSPACE for a colleague to FILE."""
    from sv_desktop.services.hand_over import hand_over as hand_over_copy

    if file.exists() and not replace:
        raise click.UsageError(f"“{file}” is there already. Choose another name, or add --replace.")
    with open_desk(workspace, unlock=unlock) as desk, progress_of("Writing the copy") as progress:
        size = hand_over_copy(desk, file, to=to, may_sign=may_sign, progress=progress)
    click.echo(f"Written: {file} ({size_words(size)})")


@click.command("bring-in")
@click.argument("workspace", type=FILE)
@click.argument("copy", type=FILE)
@UNLOCK
@click.option("--unlock-copy", type=FILE, help="The same for a COPY that has a passphrase of its own.")
@JSON
def bring_in(workspace: Path, copy: Path, unlock: Path | None, unlock_copy: Path | None, as_json: bool) -> None:
    """Bring what a colleague did in COPY into WORKSPACE, and list what somebody has to decide."""
    from sv_desktop.services.bring_in import bring_in as bring_in_copy
    from sv_desktop.services.protect import needs_passphrase

    with open_desk(workspace, unlock=unlock) as desk:
        key = file_key(copy, unlock_copy) if needs_passphrase(desk, copy) else None
        with progress_of("Bringing the copy in") as progress:
            brought = bring_in_copy(desk, copy, progress, key=key)
        application = desk.application
    waiting = [_conflict_json(application, one) for one in application.undecided]
    if as_json:
        counts = {"revisions": brought.revisions, "files": len(brought.files), "snapshots": brought.snapshots}
        click.echo(json.dumps({"workspace": str(workspace), **counts, "to_decide": waiting}, indent=2))
        return
    for line in report(brought, application.undecided):
        click.echo(line)
    for conflict in application.undecided:
        click.echo(f"\n{whereabouts(application, *conflict.key).words}")
        for version in conflict.versions:
            words = value_in_words(application, *version.key, version.value) or "no answer"
            click.echo(f"  {said_when(version.author, version.at.astimezone())}: {words}")


def _conflict_json(application: Application, conflict: Conflict) -> dict[str, object]:
    target, field = conflict.key
    return {
        "target": target,
        "field": field,
        "where": whereabouts(application, target, field).words,
        "versions": [{"author": one.author, "at": one.at.isoformat(), "value": one.value} for one in conflict.versions],
    }
