"""Commands for what a scheme sends back to an applicant."""

import json
from pathlib import Path

import click
import msgspec

from sv_desktop.cli.options import FILE, JSON, NEW, UNLOCK, open_desk, progress_of, read_passphrase
from sv_desktop.domain.came_back import CameBack
from sv_desktop.domain.package import grouped
from sv_desktop.domain.wording import date_words
from sv_desktop.services.desk import Desk


@click.group()
def feedback() -> None:
    """What a scheme has answered."""


@feedback.command("open")
@click.argument("workspace", type=FILE)
@click.argument("file", type=FILE)
@UNLOCK
@JSON
def open_answer(workspace: Path, file: Path, unlock: Path | None, as_json: bool) -> int:
    """Check an answer FILE and keep it in WORKSPACE, which has to be the one that sealed the application.

    Exit code 3 when the scheme is not known on this computer yet, else 0.
    """
    from sv_desktop.services.hear import keep, knows

    with open_desk(workspace, unlock=unlock) as desk, progress_of(f"Checking {file.name}") as progress:
        kept = keep(desk, file, progress)
    known = knows(kept.signer)
    _tell([kept], as_json=as_json)
    if not known and not as_json:
        click.echo("Sealed by someone new to you. Compare the fingerprint by phone before you rely on it.")
    return 0 if known else 3


@feedback.command()
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def show(workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """Show what came back to WORKSPACE, the latest first."""
    from sv_desktop.services.hear import answers

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        found = answers(desk)
    _tell(list(found), as_json=as_json)


@feedback.command()
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The PDF to write.")
@UNLOCK
def letter(workspace: Path, output: Path, unlock: Path | None) -> None:
    """Write the letter of the latest answer in WORKSPACE as PDF."""
    from sv_desktop.services.hear import save_letter

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        save_letter(desk, _latest(desk), output)
    click.echo(f"Written: {output}")


@feedback.command("ask-review")
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.asice).")
@click.option("--by", required=True, help="Who asks.")
@click.option("--role", default="", help="In what role.")
@click.option("--reasons", required=True, help="What the scheme should look at again.")
@click.option("--passphrase-file", type=FILE, help="A file whose first line is the passphrase; else it is asked for.")
@UNLOCK
def ask_for_review(
    workspace: Path,
    output: Path,
    by: str,
    role: str,
    reasons: str,
    passphrase_file: Path | None,
    unlock: Path | None,
) -> None:
    """Seal a request to look at the latest decision in WORKSPACE again."""
    from sv_desktop.services.ask_review import ask_review

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        latest = _latest(desk)
        passphrase = read_passphrase(passphrase_file, "Passphrase of the identity")
        written = ask_review(desk, latest, output, passphrase, asked_by=by, role=role, reasons=reasons)
    click.echo(f"Written: {written.path}")


def _latest(desk: Desk) -> CameBack:
    from sv_desktop.services.hear import answers

    found = answers(desk)
    if not found:
        raise click.UsageError("Nothing has come back to this workspace yet. “feedback open” takes an answer in.")
    return found[0]


def _tell(found: list[CameBack], *, as_json: bool) -> None:
    if as_json:
        told = [
            {
                "letter": one.letter.id,
                "received_at": one.letter.received_at.isoformat(),
                "signer": one.signer.organisation,
                "fingerprint": one.signer.fingerprint,
                "feedback": msgspec.to_builtins(one.feedback),
            }
            for one in found
        ]
        click.echo(json.dumps(told, indent=2))
        return
    for one in found:
        decision = one.feedback.decision
        click.echo(f"{one.feedback.scheme}: {decision.label} ({date_words(decision.decided_on)})")
        click.echo(f"  sealed by {one.signer.organisation}\n  fingerprint {grouped(one.signer.fingerprint)}")
        for reason in decision.reasons:
            click.echo(f"  {reason.title}: {reason.words}")
        for condition in decision.conditions:
            click.echo(f"  {condition.words}, by {date_words(condition.by)}")
        for item in one.feedback.items:
            click.echo(f"  {item.title}: {' '.join(filter(None, (item.level, item.comment, item.ask)))}")
    if not found:
        click.echo("Nothing has come back yet.")
