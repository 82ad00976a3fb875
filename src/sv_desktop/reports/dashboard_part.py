"""The dashboard as blocks of a report: each chart with its words, and the same as a table."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sv_desktop.domain.application import Application
from sv_desktop.domain.dashboard import Panel, Part, Shares, Steps
from sv_desktop.domain.wording import date_words
from sv_desktop.reports.blocks import (
    Bar,
    BarChart,
    Block,
    Document,
    Heading,
    Para,
    StepChart,
    Table,
    Tone,
    TrendChart,
)

UNNAMED = "Organisation not named yet"
_LABEL = 0.5


def dashboard_of(application: Application, parts: Sequence[Part], made_at: datetime) -> Document:
    """The dashboard as a document of its own."""
    name = application.organisation_name or UNNAMED
    return Document(
        title=f"{name}: dashboard",
        organisation=name,
        running="Dashboard",
        notice=application.frameworks.programme.notice,
        cover=(
            Para(name, Tone.TITLE),
            Para("Dashboard", Tone.SUBTITLE),
            Para(f"Made on {date_words(made_at.date().isoformat())}"),
            Para(application.frameworks.programme.notice, Tone.NOTE),
        ),
        blocks=tuple(dashboard_blocks(parts)),
        made_at=made_at,
    )


def dashboard_blocks(parts: Sequence[Part]) -> Iterator[Block]:
    """Every part, each on a page of its own."""
    for part in parts:
        yield Heading(1, part.title)
        yield Para(part.intro, Tone.NOTE)
        for panel in part.panels:
            yield Heading(2, panel.title, listed=False)
            yield panel_chart(panel)
            if panel.ref:
                yield Para(panel.words)
                yield Table(panel.headers, panel.rows, _widths(len(panel.headers)))


def panel_chart(panel: Panel) -> Block:
    """The chart of a panel; its words stand for it where it cannot be seen."""
    chart = panel.chart
    if isinstance(chart, Shares):
        return BarChart(tuple(Bar(row.label, row.part, row.whole, row.note) for row in chart.rows), panel.words)
    if isinstance(chart, Steps):
        return StepChart(chart.steps, chart.rows, panel.words)
    return TrendChart(chart, panel.words)


def _widths(columns: int) -> tuple[float, ...]:
    """A year, its quarters, and a wider last column."""
    if columns <= 2:
        return (1 - _LABEL, _LABEL)
    each = 0.14
    return (*([each] * (columns - 1)), 1 - each * (columns - 1))
