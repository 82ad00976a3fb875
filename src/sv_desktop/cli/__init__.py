"""The same services from a terminal. Exit codes: 0 done, 1 failed, 2 wrong call; verify has its own."""

from collections.abc import Sequence

import click

from sv_desktop.cli import (
    awards,
    backups,
    certificates,
    copies,
    decisions,
    evidence,
    feedback,
    frameworks,
    packages,
    protection,
    reading,
    region,
    registers,
    scores,
    standing,
    workspaces,
)
from sv_desktop.cli.measures import measures
from sv_desktop.cli.parts import parts
from sv_desktop.cli.scheme import scheme
from sv_desktop.cli.self_test import selftest
from sv_desktop.cli.trust import trust
from sv_desktop.cli.version import version_words
from sv_desktop.domain.fault import PlainError


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


def _tell_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(version_words())
        context.exit()


@click.group()
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_tell_version, help="Show the version."
)
def commands() -> None:
    """Offline self-assessment for a social value programme.

    Without a command, or with a .svw, .svr or .asice file, the window opens.
    """


for _command in (
    workspaces.demo,
    packages.verify,
    workspaces.export,
    workspaces.summary,
    workspaces.plan,
    copies.hand_over,
    copies.bring_in,
    packages.extract,
    workspaces.check,
    backups.backup,
    backups.backups,
    backups.restore,
    evidence.evidence,
    parts,
    measures,
    standing.dashboard,
    standing.assembly,
    workspaces.rescue,
    protection.protect,
    frameworks.frameworks,
    registers.register,
    certificates.certificate,
    feedback.feedback,
    region.benchmark,
    selftest,
):
    commands.add_command(_command)
for _of_register in (
    trust,
    scheme,
    scores.score,
    scores.scores,
    scores.done,
    scores.settle,
    scores.agreement,
    scores.merge,
    reading.read,
    reading.changes,
    scores.tell_apart,
    awards.award,
    awards.awards,
    awards.certificate,
    awards.end,
    awards.report,
    decisions.decide,
    decisions.answer,
    decisions.review,
    decisions.promise,
    region.region,
    region.publish,
    region.data,
    region.example,
):
    registers.register.add_command(_of_register)
