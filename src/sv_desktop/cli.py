"""The same services from a terminal. Exit codes: 0 done, 1 failed, 2 wrong call; verify has its own."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from sv_desktop import __version__
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import EXIT_CODES, VERDICT_WORDS, Verification, grouped
from sv_desktop.domain.wording import size_words
from sv_desktop.services.desk import Desk

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_NEW = click.Path(dir_okay=False, path_type=Path)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON for a program to read.")


def run_command(arguments: Sequence[str]) -> int:
    """Run one command; the return value is the exit code. Failures are told in plain words on stderr."""
    try:
        code = commands.main(args=list(arguments), prog_name="sv-desktop", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Stopped. Nothing was changed.", err=True)
        return 1
    except PlainError as error:
        click.echo(str(error), err=True)
        return 1


@click.group()
@click.version_option(__version__, prog_name="SV Desktop")
def commands() -> None:
    """Offline self-assessment for the Cheshire and Merseyside social value programme.

    Without a command, or with a .svw or .asice file, the window opens.
    """


@commands.command()
@click.argument("folder", type=_FOLDER)
def demo(folder: Path) -> None:
    """Do the main job for an invented charity; leave workspace, package and PDF in FOLDER."""
    from sv_desktop.services.demonstrate import demonstrate

    demonstrate(folder, click.echo)


@commands.command()
@click.argument("packages", nargs=-1, required=True, type=_FILE)
@click.option("--trust", "trusted", multiple=True, type=_FILE, help="A PEM certificate of a signer you know.")
@_JSON
def verify(packages: tuple[Path, ...], trusted: tuple[Path, ...], as_json: bool) -> int:
    """Say whether each package is whole and who sealed it.

    Exit code: 0 sealed by someone known, 3 by someone new, 4 changed, 5 not a package; of several, the highest.
    """
    from sv_desktop.services.verify import verify as verify_one

    results = [(path, verify_one(path, trusted=trusted)) for path in packages]
    if as_json:
        click.echo(json.dumps([_verification_json(path, found) for path, found in results], indent=2))
    else:
        for path, found in results:
            _tell_verification(path, found)
    return max(EXIT_CODES[found.verdict] for _path, found in results)


@commands.command()
@click.argument("workspace", type=_FILE)
@click.option("-o", "--output", required=True, type=_NEW, help="The package to write (*.asice).")
@click.option("--passphrase-file", type=_FILE, help="A file whose first line is the passphrase; else it is asked for.")
def export(workspace: Path, output: Path, passphrase_file: Path | None) -> None:
    """Seal WORKSPACE into a signed package."""
    from sv_desktop.services.seal import seal

    passphrase = _passphrase(passphrase_file)
    with _desk(workspace) as desk:
        sealed = seal(desk, output, passphrase)
    click.echo(f"Sealed: {sealed.path} ({size_words(sealed.size)})")
    click.echo(f"Fingerprint of the signer: {sealed.fingerprint}")


@commands.command()
@click.argument("workspace", type=_FILE)
@click.option("-o", "--output", required=True, type=_NEW, help="The file to write: .pdf, .docx or .txt.")
def summary(workspace: Path, output: Path) -> None:
    """Write what WORKSPACE holds as PDF, Word document or plain text, by the ending of the file's name."""
    from sv_desktop.services import write_out

    writers = {".pdf": write_out.write_pdf, ".docx": write_out.write_word, ".txt": write_out.write_text}
    writer = writers.get(output.suffix.lower())
    if writer is None:
        raise click.UsageError("The output's name must end in .pdf, .docx or .txt.")
    with _desk(workspace, read_only=True) as desk:
        writer(desk.application, output)
    click.echo(f"Written: {output}")


@commands.command()
@click.argument("package", type=_FILE)
@click.argument("folder", type=_FOLDER)
def extract(package: Path, folder: Path) -> None:
    """Verify PACKAGE, then write its files into a new or empty FOLDER. Nothing unsealed is written."""
    from sv_desktop.services.read_package import extract as extract_all

    written = extract_all(package, folder)
    click.echo(f"{len(written)} files written to {folder}")


@commands.command()
@click.argument("workspace", type=_FILE)
@_JSON
def check(workspace: Path, as_json: bool) -> int:
    """Say whether WORKSPACE is undamaged: its structure, and every evidence file against its SHA-256."""
    with _desk(workspace, read_only=True) as desk:
        damage = desk.workspace.check()
    if as_json:
        click.echo(json.dumps({"workspace": str(workspace), "damage": list(damage)}, indent=2))
    else:
        click.echo("\n".join(damage) if damage else f"{workspace}: undamaged.")
    return 1 if damage else 0


@commands.group()
def frameworks() -> None:
    """Framework packs: the texts that are answered."""


@frameworks.command("list")
@_JSON
def list_frameworks(as_json: bool) -> None:
    """List the frameworks that came with the program."""
    from sv_desktop.services.begin import builtin_frameworks

    rows = [
        {"id": pack.id, "version": pack.version, "title": pack.title, "items": sum(1 for _ in pack.items())}
        for pack in builtin_frameworks().packs
    ]
    if as_json:
        click.echo(json.dumps(rows, indent=2))
        return
    for row in rows:
        click.echo(f"{row['id']:<14} {row['version']:<8} {row['items']:>3} items  {row['title']}")


@frameworks.command()
@click.argument("files", nargs=-1, type=_FILE)
@_JSON
def validate(files: tuple[Path, ...], as_json: bool) -> int:
    """Check pack FILES (or, without any, the built-in ones); each problem names file, item and field."""
    from sv_desktop.services.review_packs import review_packs

    problems = review_packs(files)
    if as_json:
        click.echo(json.dumps(problems, indent=2))
    else:
        for problem in problems:
            click.echo(problem["line"])
        click.echo("No problems found." if not problems else f"{len(problems)} to mend.")
    return 1 if problems else 0


@frameworks.command()
@click.argument("name", required=False, default="pack")
def schema(name: str) -> None:
    """Print a JSON Schema: pack (to begin with), programme or submission."""
    from sv_desktop.resources import resources

    path = resources() / "schemas" / f"{name}.schema.json"
    if not path.is_file():
        raise click.UsageError("There are schemas for: pack, programme, submission.")
    click.echo(path.read_text(encoding="utf-8"))


@contextmanager
def _desk(workspace: Path, *, read_only: bool = False) -> Iterator[Desk]:
    from sv_desktop.services.begin import reopen
    from sv_desktop.services.remember import remembered

    desk = reopen(workspace, author=remembered().author, read_only=read_only)
    try:
        yield desk
    finally:
        desk.close()


def _passphrase(file: Path | None) -> str:
    if file is None:
        return str(click.prompt("Passphrase", hide_input=True, err=True))
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise PlainError(f"“{file}” is not a text file.", "Put the passphrase on its first line, in UTF-8.") from error
    return lines[0] if lines else ""


def _tell_verification(path: Path, found: Verification) -> None:
    click.echo(f"{path}: {VERDICT_WORDS[found.verdict]}")
    for signer in found.signers:
        when = f", who says it was on {signer.claimed_time:%d %B %Y at %H:%M} UTC" if signer.claimed_time else ""
        click.echo(f"  signed by {signer.organisation}{when}")
        click.echo(f"  fingerprint {grouped(signer.fingerprint)}")
    for finding in found.findings:
        click.echo(f"  {finding.entry}: {finding.words}" if finding.entry else f"  {finding.words}")


def _verification_json(path: Path, found: Verification) -> dict[str, object]:
    return {
        "package": str(path),
        "verdict": found.verdict.value,
        "exit_code": EXIT_CODES[found.verdict],
        "signers": [
            {
                "organisation": signer.organisation,
                "fingerprint": signer.fingerprint,
                "claimed_time": signer.claimed_time.isoformat() if signer.claimed_time else None,
                "known": signer.known,
            }
            for signer in found.signers
        ],
        "findings": [{"entry": finding.entry, "words": finding.words} for finding in found.findings],
        "entries": [{"name": one.name, "size": one.size, "sha256": one.sha256} for one in found.entries],
    }
