"""The report for an Assembly as blocks: what was written, what has changed since last time, and the figures."""

from collections.abc import Iterator
from datetime import datetime

from sv_desktop.domain.application import Application
from sv_desktop.domain.assembly import Assembly, Moved, Report
from sv_desktop.domain.wording import date_words, plural
from sv_desktop.reports.blocks import Block, Bullets, Document, Heading, Para, Table, Tone
from sv_desktop.reports.dashboard_part import UNNAMED, panel_chart

_NOT_WRITTEN = "Nothing written yet."


def assembly_of(application: Application, report: Report, made_at: datetime) -> Document:
    """The report as a document."""
    name, assembly = application.organisation_name or UNNAMED, report.assembly
    return Document(
        title=f"{name}: report for {assembly.label}",
        organisation=name,
        running="Report for an Assembly",
        notice=application.frameworks.programme.notice,
        cover=(
            Para(name, Tone.TITLE),
            Para(assembly.label, Tone.SUBTITLE),
            Para(date_words(assembly.day) if assembly.on else "The day is not set yet.", Tone.LEAD),
            Para(f"Made on {date_words(made_at.date().isoformat())}"),
            Para(application.frameworks.programme.notice, Tone.NOTE),
        ),
        blocks=tuple(_blocks(report)),
        made_at=made_at,
    )


def _blocks(report: Report) -> Iterator[Block]:
    yield Heading(1, "What we tell")
    one = report.assembly
    told = {"Progress": one.progress, "What we learned": one.learning, "Next steps": one.next_steps}
    for title, text in told.items():
        yield Heading(2, title, listed=False)
        yield Para(text, Tone.BODY) if text.strip() else Para(_NOT_WRITTEN, Tone.MISSING)
    if report.before is not None:
        yield from _changes(report, report.before)
    if report.panels:
        yield Heading(1, "Where we stand")
        for panel in report.panels:
            yield Heading(2, panel.title, listed=False)
            yield panel_chart(panel)
            if panel.ref:
                yield Para(panel.words)


def _changes(report: Report, last: Assembly) -> Iterator[Block]:
    yield Heading(1, "What has changed since last time")
    when = f" ({date_words(last.day)})" if last.on else ""
    yield Para(f"Compared with {last.label}{when}.", Tone.NOTE)
    if not report.changed:
        yield Para("Nothing has changed.")
    yield from _table("Steps", "Question", report.moved)
    yield from _table("Figures, of whole years", "What is counted", report.counted)
    if report.answered:
        yield Heading(2, "Answered for the first time", listed=False)
        yield Bullets(report.answered)
    if report.evidence:
        yield Para(f"{plural(report.evidence, 'piece')} of evidence {'is' if report.evidence == 1 else 'are'} new.")


def _table(title: str, what: str, moved: tuple[Moved, ...]) -> Iterator[Block]:
    if moved:
        yield Heading(2, title, listed=False)
        rows = tuple((one.what, one.then or "–", one.now) for one in moved)
        yield Table((what, "Last time", "Now"), rows, (0.4, 0.3, 0.3))
