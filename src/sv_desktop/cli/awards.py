"""Commands for the awards of a register, and its reports."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, FOLDER, JSON, NEW, progress_of, read_passphrase
from sv_desktop.cli.registers import find, open_register_desk
from sv_desktop.domain.award import STANDING_WORDS, Award, left_words
from sv_desktop.domain.awards import Held
from sv_desktop.domain.register_reports import REPORTS
from sv_desktop.domain.sheet import Sheet, cell_words
from sv_desktop.domain.wording import date_words, plural

_DAY = click.DateTime(["%Y-%m-%d"])
_PASSPHRASE = click.option(
    "--passphrase-file", type=FILE, help="A file whose first line is the passphrase of the register's identity."
)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.option("--on", "day", type=_DAY, help="The day it begins (YYYY-MM-DD); the day of the decision if left out.")
@JSON
def award(path: Path, submission: str, day: datetime | None, as_json: bool) -> None:
    """Give the award that was decided for a SUBMISSION of REGISTER."""
    from sv_desktop.services.award import give

    with open_register_desk(path) as desk:
        held = give(desk, find(desk, submission).received.id, on=day.date() if day else None)
    _tell(held, as_json)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("number")
@click.option("--reason", required=True, help="Why it ends, in your words.")
@click.option("--on", "day", type=_DAY, help="The first day without it (YYYY-MM-DD); today if left out.")
@JSON
def end(path: Path, number: str, reason: str, day: datetime | None, as_json: bool) -> None:
    """End the award with a NUMBER in REGISTER, such as after a change in circumstances. It stays in the register."""
    from sv_desktop.services.award import end as end_award

    with open_register_desk(path) as desk:
        held = end_award(desk, number, reason, on=day.date() if day else None)
    _tell(held, as_json)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@JSON
def awards(path: Path, as_json: bool) -> None:
    """List the awards of REGISTER, also those that were ended, and what was decided but not given yet."""
    from sv_desktop.services.award import awards as every_award
    from sv_desktop.services.award import to_give

    with open_register_desk(path, read_only=True) as desk:
        held, waiting = every_award(desk), to_give(desk)
    if as_json:
        given = [_held_json(one) for one in held]
        to_come = [{"id": row.received.id, "organisation": row.received.organisation} for row in waiting]
        click.echo(json.dumps({"awards": given, "to_give": to_come}, indent=2))
        return
    for one in held:
        _tell(one, as_json=False)
    for row in waiting:
        click.echo(f"{row.received.organisation}: decided, the award is to be given ({row.received.id[:8]})")
    click.echo(plural(len(held), "award"))


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("number")
@click.argument("folder", type=FOLDER)
@_PASSPHRASE
@JSON
def certificate(path: Path, number: str, folder: Path, passphrase_file: Path | None, as_json: bool) -> None:
    """Make the certificate of the award with a NUMBER in REGISTER: three signed files in FOLDER."""
    from sv_desktop.services.award import issue

    with open_register_desk(path) as desk, progress_of("Making the certificate") as progress:
        made = issue(desk, number, folder, read_passphrase(passphrase_file), progress)
    files = {"certificate": str(made.certificate), "sheet": str(made.sheet), "badge": str(made.badge)}
    if as_json:
        click.echo(json.dumps({**_held_json(made.held), **files}, indent=2))
        return
    for what, name in (("To send", "certificate"), ("To print", "sheet"), ("Open Badge", "badge")):
        click.echo(f"{what}: {files[name]}")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("names", metavar="[REPORT]…", nargs=-1, type=click.Choice(list(REPORTS)))
@click.option("-o", "--output", type=NEW, help="The file to write: .pdf, .xlsx, or .csv for one report.")
@JSON
def report(path: Path, names: tuple[str, ...], output: Path | None, as_json: bool) -> None:
    """Show reports of REGISTER, or write them to a file by the ending of its name; all of them if none is named."""
    from sv_desktop.services.register_reports import reports, write_reports

    written: tuple[Path, ...] = ()
    with open_register_desk(path, read_only=True) as desk:
        with progress_of("Counting") as progress:
            sheets = reports(desk, names, progress)
        if output is not None:
            with progress_of("Writing") as progress:
                written = write_reports(desk, sheets, output, progress)
    if as_json:
        click.echo(json.dumps([_sheet_json(sheet) for sheet in sheets], indent=2))
    elif written:
        click.echo("\n".join(f"Written: {one}" for one in written))
    else:
        for sheet in sheets:
            _tell_sheet(sheet)


def award_json(one: Award) -> dict[str, object]:
    """An award for a program to read."""
    return {
        "number": one.number,
        "title": one.title,
        "organisation": one.organisation,
        "awarded_on": one.awarded_on,
        "valid_until": one.valid_until,
        "themes": [theme.label for theme in one.themes],
        "places": [place.label for place in one.places],
        "conditions": list(one.conditions),
    }


def _held_json(held: Held) -> dict[str, object]:
    return {
        **award_json(held.award),
        "submission": held.about,
        "given_by": held.given_by,
        "given_at": held.given_at.astimezone(UTC).isoformat(),
        "standing": held.standing(date.today()).value,  # noqa: DTZ011 - the day on the person's wall
        "ended_on": held.ending.on if held.ending else None,
        "ended_by": held.ended_by,
        "reason": held.ending.reason if held.ending else "",
    }


def _tell(held: Held, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(_held_json(held), indent=2))
        return
    today = date.today()  # noqa: DTZ011 - the day on the person's wall
    one = held.award
    click.echo(f"{one.number}  {one.organisation}: {one.title}")
    click.echo(f"  {STANDING_WORDS[held.standing(today)]}; from {date_words(one.awarded_on)}")
    if held.ending:
        click.echo(f"  ended on {date_words(held.ending.on)} by {held.ended_by or 'somebody'}: {held.ending.reason}")
    else:
        click.echo(f"  valid until {date_words(one.valid_until)}, {left_words(one.last_day, today)}")


def _sheet_json(sheet: Sheet) -> dict[str, object]:
    names = [column.title for column in sheet.columns]
    rows = [
        {name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in zip(names, row, strict=True)}
        for row in sheet.rows
    ]
    return {"report": sheet.id, "title": sheet.title, "about": sheet.intro, "rows": rows}


def _tell_sheet(sheet: Sheet) -> None:
    click.echo(f"{sheet.title}\n{sheet.intro}")
    if not sheet.rows:
        click.echo(f"  {sheet.empty}")
    for row in sheet.rows:
        said = (
            f"{column.title}: {cell_words(cell)}"
            for column, cell in zip(sheet.columns, row, strict=True)
            if cell not in (None, "")
        )
        click.echo(f"  {'; '.join(said)}")
    click.echo("")
