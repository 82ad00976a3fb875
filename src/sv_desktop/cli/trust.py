"""Commands for the keys that a register knows."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, NEW, progress_of, read_passphrase
from sv_desktop.cli.registers import find, open_register_desk
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.package import grouped
from sv_desktop.domain.wording import date_words, plural

HOW = click.option("--how", required=True, help="In what way the fingerprint was compared, in your words.")


@click.group()
def trust() -> None:
    """Whose keys a register knows."""


@trust.command("list")
@click.argument("path", metavar="REGISTER", type=FILE)
@JSON
def list_keys(path: Path, as_json: bool) -> None:
    """List the keys that REGISTER knows, also those that were withdrawn."""
    with open_register_desk(path, read_only=True) as desk:
        keys = desk.keys.all()
    if as_json:
        click.echo(json.dumps([_key_json(key) for key in keys], indent=2))
        return
    for key in keys:
        click.echo(f"{key.organisation}\n  {grouped(key.fingerprint)}")
        click.echo(f"  marked by {key.marked_by or 'somebody'} on {key.marked_at:%Y-%m-%d}: {key.how}")
        if key.withdrawn_on:
            click.echo(f"  withdrawn from {date_words(key.withdrawn_on)} on: {key.reason}")
    click.echo(plural(len(keys), "key"))


@trust.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@HOW
def mark(path: Path, submission: str, how: str) -> None:
    """Mark who sealed a SUBMISSION of REGISTER as known, after comparing the fingerprint."""
    from sv_desktop.services.trust import mark_known

    with open_register_desk(path) as desk:
        signers = find(desk, submission).received.signers
        for signer in signers:
            mark_known(desk, signer, how)
    if not signers:
        raise click.UsageError("Nobody has sealed this submission.")
    click.echo(f"Known from now on: {', '.join(signer.organisation for signer in signers)}")


@trust.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@HOW
def confirm(path: Path, submission: str, how: str) -> None:
    """Confirm the new key of an organisation that has sealed a SUBMISSION of REGISTER."""
    from sv_desktop.services.trust import confirm_new_key

    with open_register_desk(path) as desk:
        key = confirm_new_key(desk, find(desk, submission), how)
    click.echo(f"Confirmed: the new key of {key.organisation}")


@trust.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("fingerprint")
@click.option(
    "--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="From which day on (YYYY-MM-DD); today if left out."
)
@click.option("--reason", required=True, help="Why, in your words.")
def withdraw(path: Path, fingerprint: str, day: datetime | None, reason: str) -> None:
    """Do not count the key with FINGERPRINT in REGISTER any more, from a day on."""
    from sv_desktop.services.trust import withdraw as withdraw_key

    on = day.date() if day else date.today()  # noqa: DTZ011 - the day on the person's wall
    with open_register_desk(path) as desk:
        withdraw_key(desk, "".join(fingerprint.split()).lower(), on, reason)
    click.echo(f"Withdrawn from {date_words(on.isoformat())} on.")


@trust.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.asice).")
@click.option("--passphrase-file", type=FILE, help="A file whose first line is the passphrase; else it is asked for.")
@click.option("--make-identity", is_flag=True, help="Make the register's identity under this passphrase first.")
def export(path: Path, output: Path, passphrase_file: Path | None, make_identity: bool) -> None:
    """Write the keys that REGISTER knows to a file, signed by the register's identity."""
    from sv_desktop.services import trust as service

    with open_register_desk(path) as desk:
        passphrase = read_passphrase(passphrase_file)
        if make_identity:
            service.make_identity(desk, passphrase)
        written = service.export_list(desk, output, passphrase)
        identity = service.identity_of(desk)
    click.echo(f"Written: {written}")
    click.echo(f"Fingerprint of the signer: {identity.fingerprint if identity else ''}")


@trust.command("import")
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("file", type=FILE)
@click.option("--accept", default="", help="The fingerprint of the list's signer, once you have compared it.")
def import_list(path: Path, file: Path, accept: str) -> None:
    """Take the keys of a signed list FILE over into REGISTER. A withdrawal always holds."""
    from sv_desktop.services.trust import look_at_list, take_over_list

    with open_register_desk(path) as desk:
        with progress_of(f"Checking {file.name}") as progress:
            offered = look_at_list(desk, file, progress)
        click.echo(f"Signed by {offered.signer.organisation}\n  fingerprint {grouped(offered.signer.fingerprint)}")
        changed = take_over_list(desk, offered, accept)
    click.echo(f"{plural(changed, 'key')} changed.")


def _key_json(key: KnownKey) -> dict[str, object]:
    return {
        "fingerprint": key.fingerprint,
        "organisation": key.organisation,
        "marked_by": key.marked_by,
        "marked_at": key.marked_at.astimezone(UTC).isoformat(),
        "how": key.how,
        "follows": key.follows,
        "withdrawn_on": key.withdrawn_on,
        "withdrawn_by": key.withdrawn_by,
        "reason": key.reason,
    }
