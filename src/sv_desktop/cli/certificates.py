"""Commands for the certificate of an award: for whoever holds it, and for whoever wants to check it."""

import json
from datetime import date
from pathlib import Path

import click

from sv_desktop.cli.awards import award_json
from sv_desktop.cli.options import FILE, JSON, NEW, UNLOCK, open_desk, progress_of
from sv_desktop.domain.award import Award, countdown
from sv_desktop.domain.certificate import Kept
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import EXIT_CODES, VERDICT_WORDS, grouped
from sv_desktop.domain.wording import date_words, plural
from sv_desktop.services.check_award import CheckedAward, check_award


@click.group()
def certificate() -> None:
    """The certificate of an award: check one, keep it, be reminded, renew."""


@certificate.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=FILE)
@click.option("--trust", "trusted", multiple=True, type=FILE, help="A PEM certificate of a scheme you know.")
@JSON
def verify(files: tuple[Path, ...], trusted: tuple[Path, ...], as_json: bool) -> int:
    """Check certificates (.asice), Open Badges (.jwt) or certificate sheets (.pdf).

    Exit code: 0 signed by a scheme you know, 3 by one that is new to you, 4 changed, 5 nothing of the kind.
    """
    found = [(path, check_award(path, trusted=trusted)) for path in files]
    if as_json:
        click.echo(json.dumps([_checked_json(path, one) for path, one in found], indent=2))
    else:
        for path, one in found:
            _tell_checked(path, one)
    return max(EXIT_CODES[one.verdict] for _path, one in found)


@certificate.command()
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def show(workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """Show the awards that WORKSPACE keeps, and how long they count."""
    from sv_desktop.services.certificate import kept

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        found = kept(desk)
    if as_json:
        click.echo(json.dumps([_kept_json(one) for one in found], indent=2))
        return
    for one in found:
        click.echo(
            f"{one.award.number}  {one.award.title}, awarded by {one.scheme}\n  {countdown(one.award, _today())}"
        )
    click.echo(plural(len(found), "award"))


@certificate.command()
@click.argument("workspace", type=FILE)
@click.argument("file", type=FILE)
@UNLOCK
@JSON
def keep(workspace: Path, file: Path, unlock: Path | None, as_json: bool) -> None:
    """Check the certificate FILE (.asice) and keep it in WORKSPACE, whose application it is for."""
    from sv_desktop.services.certificate import keep as keep_it
    from sv_desktop.services.certificate import look_at

    with open_desk(workspace, unlock=unlock) as desk, progress_of(f"Checking {file.name}") as progress:
        one = keep_it(desk, look_at(desk, file, progress))
    if as_json:
        click.echo(json.dumps(_kept_json(one), indent=2))
        return
    click.echo(f"Kept: {one.award.number}, {one.award.title}\n  {countdown(one.award, _today())}")
    click.echo(f"  signed by {one.scheme}\n  fingerprint {grouped(one.signer.fingerprint)}")


@certificate.command()
@click.argument("workspace", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.ics).")
@UNLOCK
def reminders(workspace: Path, output: Path, unlock: Path | None) -> None:
    """Write reminders 12, 6 and 3 months before the award of WORKSPACE runs out, for a calendar program."""
    from sv_desktop.services.certificate import kept, write_reminders

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        write_reminders(desk, _latest(kept(desk)), output)
    click.echo(f"Written: {output}")


@certificate.command()
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def renew(workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """Begin to renew the award of WORKSPACE: answers stay, old evidence is named, the declaration is made anew."""
    from sv_desktop.services.certificate import kept
    from sv_desktop.services.certificate import renew as begin_to_renew

    with open_desk(workspace, unlock=unlock) as desk:
        begun = begin_to_renew(desk, _latest(kept(desk)))
    if as_json:
        stale = [{"id": one.id, "title": one.title or one.name, "date": one.date} for one in begun.stale]
        click.echo(json.dumps({"snapshot": begun.snapshot.name, "stale": stale}, indent=2))
        return
    click.echo(f"Every answer is carried forward. How it stood is kept as “{begun.snapshot.name}”.")
    for one in begun.stale:
        click.echo(f"  look for something newer than: {one.title or one.name} ({date_words(one.date)})")


def _latest(found: tuple[Kept, ...]) -> Award:
    if not found:
        raise PlainError("No certificate is kept in this workspace.", "Keep one first: “certificate keep”.")
    return found[0].award


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day on the person's wall


def _kept_json(one: Kept) -> dict[str, object]:
    from sv_desktop.services.certificate import is_known

    return {
        **award_json(one.award),
        "scheme": one.scheme,
        "fingerprint": one.signer.fingerprint,
        "known": is_known(one),
        "countdown": countdown(one.award, _today()),
    }


def _checked_json(path: Path, one: CheckedAward) -> dict[str, object]:
    return {
        "file": str(path),
        "kind": one.kind,
        "verdict": one.verdict.value,
        "exit_code": EXIT_CODES[one.verdict],
        "problem": one.words,
        "scheme": one.scheme,
        "fingerprint": one.fingerprint.replace(" ", "").lower(),
        "issuer": one.issuer,
        "award": award_json(one.award) if one.award else None,
    }


def _tell_checked(path: Path, one: CheckedAward) -> None:
    click.echo(f"{path}: {VERDICT_WORDS[one.verdict]}")
    if one.words:
        click.echo(f"  {one.words}")
    if one.award:
        click.echo(f"  {one.award.title}: {one.award.organisation}, number {one.award.number}")
        click.echo(f"  {countdown(one.award, _today())}")
    if one.scheme:
        click.echo(f"  signed by {one.scheme}")
    if one.fingerprint:
        click.echo(f"  fingerprint {one.fingerprint}")
    elif one.issuer:
        click.echo(f"  key {one.issuer}")
    if one.award:
        click.echo("  Whether it was ended since, only the scheme can say: ask for the number.")
