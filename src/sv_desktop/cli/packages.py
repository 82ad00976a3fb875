"""Commands for sealed packages."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, FOLDER, JSON, progress_of
from sv_desktop.domain.package import EXIT_CODES, VERDICT_WORDS, Verification, grouped


@click.command()
@click.argument("packages", nargs=-1, required=True, type=FILE)
@click.option("--trust", "trusted", multiple=True, type=FILE, help="A PEM certificate of a signer you know.")
@JSON
def verify(packages: tuple[Path, ...], trusted: tuple[Path, ...], as_json: bool) -> int:
    """Say whether each package is whole and who sealed it.

    Exit code: 0 sealed by someone known, 3 by someone new, 4 changed, 5 not a package; of several, the highest.
    """
    from sv_desktop.services.verify import verify as verify_one

    results = []
    for path in packages:
        with progress_of(f"Checking {path.name}") as progress:
            results.append((path, verify_one(path, trusted=trusted, progress=progress)))
    if as_json:
        click.echo(json.dumps([_verification_json(path, found) for path, found in results], indent=2))
    else:
        for path, found in results:
            _tell_verification(path, found)
    return max(EXIT_CODES[found.verdict] for _path, found in results)


@click.command()
@click.argument("package", type=FILE)
@click.argument("folder", type=FOLDER)
def extract(package: Path, folder: Path) -> None:
    """Verify PACKAGE, then write its files into a new or empty FOLDER. Nothing unsealed is written."""
    from sv_desktop.services.read_package import extract as extract_all

    with progress_of(f"Taking out {package.name}") as progress:
        written = extract_all(package, folder, progress=progress)
    click.echo(f"{len(written)} files written to {folder}")


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
