"""The command that tries whether this installation works."""

import platform
from collections.abc import Iterator
from pathlib import Path

import click

from sv_desktop.cli.options import NEW
from sv_desktop.services.about import version
from sv_desktop.services.support import form


@click.command()
@click.option("-o", "--output", type=NEW, help="Write the report to a file as well.")
def selftest(output: Path | None) -> int:
    """Try whether this installation works: the main job in a passing folder, and a report for a support mail."""
    lines: list[str] = []
    good = True
    for fine, line in _report():
        good = good and fine
        lines.append(line)
        click.echo(line)
    if output:
        output.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return 0 if good else 1


def _report() -> Iterator[tuple[bool, str]]:
    """Each line as soon as it is known, and whether it is good news."""
    from sv_desktop.gui.self_check import trials
    from sv_desktop.services.self_test import TRIALS, apart, try_each

    yield True, f"SV Desktop {version()}"
    yield True, f"{platform.system()} {platform.release()} {platform.machine()}, {form()}"
    found = []
    with apart() as folder:
        for one in try_each((*TRIALS, *trials()), folder):
            found.append(one.good)
            yield one.good, f"{'ok    ' if one.good else 'FAILED'} {one.name}: {one.words}"
    failed = found.count(False)
    yield not failed, f"{failed} of {len(found)} trials failed." if failed else f"All {len(found)} trials passed."
