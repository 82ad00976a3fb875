"""Commands for the figures of a workspace."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, UNLOCK, open_desk, progress_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.figure_words import figures_lines, money_rows
from sv_desktop.domain.figures_table import Change, Understood, grid_of, guess, understand
from sv_desktop.domain.measures import Mark, Series, years_of
from sv_desktop.domain.periods import Period, parse_period
from sv_desktop.domain.trends import amount_words, trend_words
from sv_desktop.domain.typed_numbers import typed_number
from sv_desktop.domain.unlikely import question_about
from sv_desktop.domain.wording import plural


@click.group()
def measures() -> None:
    """What a workspace counts over time."""


@measures.command("list")
@click.argument("workspace", type=FILE)
@UNLOCK
@JSON
def list_measures(workspace: Path, unlock: Path | None, as_json: bool) -> None:
    """List the measures of WORKSPACE with their figures."""
    from sv_desktop.services.count import measures as service

    with open_desk(workspace, read_only=True, unlock=unlock) as desk:
        found = service(desk)
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in found], indent=2))
        return
    for one in found:
        click.echo(f"{one.title} ({one.ref}), in {one.unit}. {trend_words(one)}")
        for line in (*figures_lines(one), *(f"{label}: {words}" for label, words in money_rows(one))):
            click.echo(f"  {line}")
    if not found:
        click.echo("Nothing that this organisation takes part in counts figures.")


@measures.command("set")
@click.argument("workspace", type=FILE)
@click.argument("measure")
@click.argument("period")
@click.argument("value")
@UNLOCK
@JSON
def set_figure(workspace: Path, measure: str, period: str, value: str, unlock: Path | None, as_json: bool) -> None:
    """Put VALUE in for a MEASURE (outcomes:volunteer_hours) and PERIOD ("Q1 2025", 2025, 2025/26); "" takes it away."""
    from sv_desktop.services import count

    when, typed = _period(period), typed_number(value)
    if typed.problem:
        raise PlainError(typed.problem, "Write it such as 1,250 or 45.5.")
    with open_desk(workspace, unlock=unlock) as desk:
        series = count.measure(desk, measure)
        before = series.at(when)
        asked = "" if typed.value is None else question_about(series, when, typed.value, desk.today)
        count.put_in(desk, series.ref, [(when, typed.value)])
    if as_json:
        told = {"measure": series.ref, "period": when.key, "before": before, "value": typed.value, "question": asked}
        click.echo(json.dumps(told, indent=2))
        return
    now = "no figure" if typed.value is None else amount_words(series.measure, typed.value)
    then = "" if before is None else f", was {amount_words(series.measure, before)}"
    click.echo(f"{series.title}, {when.label}: {now}{then}.")
    if asked:
        click.echo(asked, err=True)


@measures.command("import")
@click.argument("workspace", type=FILE)
@click.argument("table", type=FILE)
@click.option("--for", "measure", default="", help="The measure of figures beside which no measure is named.")
@click.option(
    "--sheet", type=click.IntRange(min=1), default=1, help="Which sheet of a workbook; the first to begin with."
)
@click.option("--look", is_flag=True, help="Say what would change, and change nothing.")
@UNLOCK
@JSON
def import_figures(
    workspace: Path, table: Path, measure: str, sheet: int, look: bool, unlock: Path | None, as_json: bool
) -> int:
    """Take figures from TABLE (.csv, .xlsx, .ods) into WORKSPACE, as one step. Exit code 1 when there were none."""
    from sv_desktop.services import count
    from sv_desktop.services.preview import preview_path, put_away

    with open_desk(workspace, read_only=look, unlock=unlock) as desk:
        try:
            with progress_of(f"Looking into {table.name}") as progress:
                preview = preview_path(table, page=sheet - 1, progress=progress)
        finally:
            put_away()
        grid = grid_of(preview)
        if not grid:
            raise PlainError(
                f"“{table.name}” holds no table that we can read. {preview.note}".strip(), "Try a .csv file."
            )
        if preview.page != sheet - 1:
            raise PlainError(f"“{table.name}” has no sheet {sheet}.", f"It has {plural(preview.pages, 'sheet')}.")
        series = count.measures(desk)
        one = count.measure(desk, measure).ref if measure else ""
        found = understand(grid, guess(grid, series, one), series)
        new = sum(not change.same for change in found.changes) if look else count.take_over(desk, found.changes)
    notes = (*found.problems, *((preview.note,) if preview.note else ()))
    if as_json:
        click.echo(json.dumps(_told(found, notes, look=look), indent=2))
    else:
        for change in found.changes:
            click.echo(_line(change))
        for note in notes:
            click.echo(note, err=True)
        click.echo(f"{plural(new, 'figure')} {'would come in' if look else 'came in'}.")
    return 0 if found.changes else 1


def _period(text: str) -> Period:
    found = parse_period(text)
    if found is None:
        raise PlainError(f"“{text}” is no quarter or year that we understand.", "Write it as Q1 2025, 2025 or 2025/26.")
    return found


def _line(change: Change) -> str:
    measure = change.series.measure
    was = (
        "the same" if change.same else "new" if change.before is None else f"was {amount_words(measure, change.before)}"
    )
    asked = f" {change.question}" if change.question else ""
    return f"{change.series.title}, {change.period.label}: {amount_words(measure, change.value)} ({was}).{asked}"


def _told(found: Understood, notes: tuple[str, ...], *, look: bool) -> dict[str, object]:
    return {
        "taken_in": not look,
        "changes": [
            {
                "measure": change.series.ref,
                "period": change.period.key,
                "before": change.before,
                "value": change.value,
                "rows": list(change.rows),
                "question": change.question,
            }
            for change in found.changes
        ],
        "problems": list(notes),
    }


def _as_json(one: Series) -> dict[str, object]:
    return {
        "measure": one.ref,
        "title": one.title,
        "unit": one.unit,
        "figures": {figure.period.key: figure.value for figure in one.figures},
        "years": [
            {"year": total.year.key, "value": total.value, "quarters": total.quarters or None}
            for total in years_of(one)
        ],
        "baseline": _mark(one.baseline),
        "target": _mark(one.target),
        "how_counted": one.how_counted,
        "trend": trend_words(one),
        "evidence": [evidence.id for evidence in one.evidence],
        "money": dict(money_rows(one)) or None,
    }


def _mark(mark: Mark | None) -> dict[str, object] | None:
    return {"value": mark.value, "when": mark.when} if mark else None
