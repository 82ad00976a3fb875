"""Commands for a register: what a scheme has received, and how far its reading is."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from sv_desktop.cli.options import ANY, FILE, FOLDER, JSON, NEW, file_key, progress_of
from sv_desktop.domain.inbox import STANDING_WORDS, Row, SortBy, Standing, Wanted
from sv_desktop.domain.package import grouped
from sv_desktop.domain.received import STATE_WORDS, State
from sv_desktop.domain.wording import plural
from sv_desktop.services.receive import Outcome
from sv_desktop.services.register_desk import RegisterDesk

_SHORT = 8
#: Where the file with the passphrase is kept for the command that follows.
_UNLOCK = "sv_desktop.unlock"
_WIDE = 34


@click.group()
@click.option(
    "--unlock",
    type=FILE,
    help="A file whose first line is the passphrase of a protected REGISTER, or the words of its recovery sheet; "
    "else it is asked for.",
)
def register(unlock: Path | None) -> None:
    """A register: the packages that a scheme has received, and whose keys it knows.

    --unlock stands before the command: register --unlock FILE list REGISTER.
    """
    click.get_current_context().meta[_UNLOCK] = unlock


@contextmanager
def open_register_desk(
    path: Path, *, read_only: bool = False, by: str = "", unlock: Path | None = None
) -> Iterator[RegisterDesk]:
    """The desk of a register, for as long as the block lasts. by: who sits at it; else who uses this computer.

    unlock: the file with its passphrase; else the one that was named before the command.
    """
    from sv_desktop.services.registers import reopen_register
    from sv_desktop.services.remember import remembered

    author = " ".join(by.split()) or remembered().author
    key = file_key(path, unlock or click.get_current_context().meta.get(_UNLOCK))
    desk = reopen_register(path, author=author, read_only=read_only, key=key)
    try:
        yield desk
    finally:
        desk.close()


def find(desk: RegisterDesk, wanted: str) -> Row:
    """The submission whose id or SHA-256 begins so; a wrong call where none or several do."""
    start = wanted.lower()
    found = [
        row for row in desk.inbox.rows if row.received.id.startswith(start) or row.received.sha256.startswith(start)
    ]
    if len(found) != 1:
        raise click.UsageError(f"{len(found)} submissions begin with “{wanted}”. “register list” shows the ids.")
    return found[0]


@register.command()
@click.argument("path", metavar="REGISTER", type=NEW)
@click.option("--name", default="", help="What the register is called, such as the scheme's name.")
def begin(path: Path, name: str) -> None:
    """Start a new, empty REGISTER (*.svr)."""
    from sv_desktop.services.registers import begin_register
    from sv_desktop.services.remember import remembered

    begin_register(path, author=remembered().author, name=name).close()
    click.echo(f"Started: {path}")


@register.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("packages", nargs=-1, required=True, type=ANY)
@JSON
def add(path: Path, packages: tuple[Path, ...], as_json: bool) -> int:
    """Receive PACKAGES, files or folders, into REGISTER. Each is checked and taken as what it is.

    Exit code 1 when one could not be read.
    """
    from sv_desktop.services.receive import receive

    with open_register_desk(path) as desk:
        with progress_of("Receiving") as progress:
            outcomes = receive(desk, packages, progress)
        rows = [(one, desk.inbox.get(one.received.id) if one.received else None) for one in outcomes]
    if as_json:
        click.echo(json.dumps([_outcome_json(one, row) for one, row in rows], indent=2))
    else:
        for one, row in rows:
            click.echo(f"{one.path}: {_outcome_words(one, row)}")
        came = sum(one.received is not None and not one.again for one in outcomes)
        click.echo(f"{plural(came, 'package')} received.")
    return 1 if any(one.problem for one in outcomes) else 0


@register.command("list")
@click.argument("path", metavar="REGISTER", type=FILE)
@click.option("--search", default="", help="Words that all have to be found.")
@click.option("--state", type=click.Choice([one.value for one in State]), help="How far the reading is.")
@click.option("--verdict", type=click.Choice([one.value for one in Standing]), help="What checking found.")
@click.option("--theme", default="", help="A theme: framework, #, its id.")
@click.option("--assessor", help="Who reads it; an empty text for nobody yet.")
@click.option("--earlier", is_flag=True, help="Show versions that a later one has replaced, too.")
@click.option(
    "--sort", type=click.Choice([one.value for one in SortBy]), default="received", help="The column to sort by."
)
@click.option("--descending", is_flag=True, help="The last first.")
@JSON
def list_received(
    path: Path,
    search: str,
    state: str | None,
    verdict: str | None,
    theme: str,
    assessor: str | None,
    earlier: bool,
    sort: str,
    descending: bool,
    as_json: bool,
) -> None:
    """List what REGISTER has received."""
    wanted = Wanted(
        words=search, state=state or "", standing=verdict or "", theme=theme, assessor=assessor, earlier=earlier
    )
    with open_register_desk(path, read_only=True) as desk:
        rows = desk.inbox.shown(wanted, SortBy(sort), descending=descending)
    if as_json:
        click.echo(json.dumps([row_json(row) for row in rows], indent=2))
        return
    for row in rows:
        click.echo(_line(row))
    click.echo(plural(len(rows), "submission"))


@register.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@JSON
def show(path: Path, submission: str, as_json: bool) -> None:
    """Show one SUBMISSION of REGISTER, by the beginning of its id, with its history."""
    from sv_desktop.services.registers import history

    with open_register_desk(path, read_only=True) as desk:
        row = find(desk, submission)
        events = history(desk, row)
    told = [{"at": one.at.isoformat(), "by": one.by, "words": one.words} for one in events]
    if as_json:
        click.echo(json.dumps({**row_json(row), "history": told}, indent=2))
        return
    click.echo(_line(row))
    for signer in row.received.signers:
        click.echo(f"  signed by {signer.organisation}\n  fingerprint {grouped(signer.fingerprint)}")
    for finding in row.received.findings:
        click.echo(f"  {finding.entry}: {finding.words}" if finding.entry else f"  {finding.words}")
    if row.received.problem:
        click.echo(f"  {row.received.problem}")
    for one in events:
        click.echo(f"  {one.at:%Y-%m-%d %H:%M} {one.by or 'somebody'}: {one.words}")


@register.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submissions", nargs=-1, required=True)
@click.option("--to", "assessor", required=True, help="Who reads them; an empty text for nobody.")
def assign(path: Path, submissions: tuple[str, ...], assessor: str) -> None:
    """Say who reads some SUBMISSIONS of REGISTER."""
    from sv_desktop.services.registers import assign as assign_to

    with open_register_desk(path) as desk:
        assign_to(desk, tuple(find(desk, one).received.id for one in submissions), assessor)
    click.echo(f"{plural(len(submissions), 'submission')} given to {assessor or 'nobody'}.")


@register.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submissions", nargs=-1, required=True)
@click.option("--to", "state", required=True, type=click.Choice([one.value for one in State]), help="The state.")
def state(path: Path, submissions: tuple[str, ...], state: str) -> None:
    """Say how far the reading of some SUBMISSIONS of REGISTER is."""
    from sv_desktop.services.registers import set_state

    with open_register_desk(path) as desk:
        set_state(desk, tuple(find(desk, one).received.id for one in submissions), State(state))
    click.echo(f"{plural(len(submissions), 'submission')}: {STATE_WORDS[State(state)]}.")


@register.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.argument("folder", type=FOLDER)
def save(path: Path, submission: str, folder: Path) -> None:
    """Write the package of a SUBMISSION of REGISTER, as it came, into FOLDER."""
    from sv_desktop.services.registers import take_out

    with open_register_desk(path, read_only=True) as desk, progress_of("Writing") as progress:
        written = take_out(desk, find(desk, submission).received.id, folder, progress)
    click.echo(f"Written: {written}")


@register.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@JSON
def check(path: Path, as_json: bool) -> int:
    """Say whether REGISTER is undamaged: its structure, and every package against its SHA-256."""
    with open_register_desk(path, read_only=True) as desk:
        damage = desk.register.check()
    if as_json:
        click.echo(json.dumps({"register": str(path), "damage": list(damage)}, indent=2))
    else:
        click.echo("\n".join(damage) if damage else f"{path}: undamaged.")
    return 1 if damage else 0


def row_json(row: Row) -> dict[str, object]:
    """A row for a program to read."""
    one = row.received
    return {
        "id": one.id,
        "organisation": one.organisation,
        "verdict": row.standing.value,
        "state": one.state.value,
        "assessor": one.assessor,
        "received_at": one.received_at.isoformat(),
        "received_by": one.received_by,
        "version": row.version,
        "versions": row.versions,
        "themes": [{"id": theme.id, "label": theme.label} for theme in one.about.themes],
        "places": [{"id": place.id, "label": place.label} for place in one.about.places],
        "kind": one.about.kind,
        "file": one.name,
        "size": one.size,
        "sha256": one.sha256,
        "signers": [{"organisation": signer.organisation, "fingerprint": signer.fingerprint} for signer in one.signers],
        "findings": [{"entry": finding.entry, "words": finding.words} for finding in one.findings],
        "problem": one.problem,
    }


def _line(row: Row) -> str:
    one = row.received
    version = f" (version {row.version} of {row.versions})" if row.versions > 1 else ""
    name = f"{one.organisation[:_WIDE]}{version}"
    who = f", {one.assessor}" if one.assessor else ""
    said = f"{STANDING_WORDS[row.standing]}; {STATE_WORDS[one.state]}{who}"
    return f"{one.id[:_SHORT]}  {one.received_at:%Y-%m-%d}  {name}: {said}"


def _outcome_words(one: Outcome, row: Row | None) -> str:
    if row is None:
        return one.problem
    words = STANDING_WORDS[row.standing]
    return f"{words} (it was in the register already)" if one.again else words


def _outcome_json(one: Outcome, row: Row | None) -> dict[str, object]:
    return {
        "path": str(one.path),
        "again": one.again,
        "problem": one.problem,
        "submission": row_json(row) if row else None,
    }
