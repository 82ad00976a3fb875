"""The page that is read first: counts of answered prompts, and the maturity steps that were chosen."""

from collections.abc import Iterator

from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import Field, Pack, item_ref
from sv_desktop.domain.programme import options_of
from sv_desktop.domain.readiness import Readiness, SectionProgress
from sv_desktop.domain.wording import plural
from sv_desktop.reports.blocks import Bar, BarChart, Block, Heading, Para, StepChart, Tone

MATURITY_LIST = "maturity"


def readiness_words(ready: Readiness) -> str:
    """How many prompts were answered, in a sentence that promises nothing."""
    return f"{ready.answered:,} of {plural(ready.asked, 'prompt')} answered"


def glance_blocks(application: Application, ready: Readiness) -> Iterator[Block]:
    """Counts for every section, then the maturity steps."""
    yield Heading(1, "At a glance")
    yield Para(f"{readiness_words(ready)}.", Tone.LEAD)
    yield Para("A prompt is one thing that was asked. The counts say what was answered, not how well.", Tone.NOTE)
    for pack in application.packs:
        sections = [progress for progress in ready.sections if progress.pack.id == pack.id]
        yield Heading(2, pack.title, listed=False)
        yield _bars(sections)
    yield from _maturity(application)


def _bars(sections: list[SectionProgress]) -> BarChart:
    bars = tuple(_bar(progress) for progress in sections)
    words = [
        f"{bar.label}: {bar.note}" if bar.note else f"{bar.label}: {bar.part} of {bar.whole} answered" for bar in bars
    ]
    return BarChart(bars, "Answered prompts. " + "; ".join(words) + ".")


def _bar(progress: SectionProgress) -> Bar:
    return Bar(progress.section.title, progress.answered, progress.asked, "" if progress.chosen else "not chosen")


def _maturity(application: Application) -> Iterator[Block]:
    charts = [chart for pack in application.packs if (chart := _steps(application, pack))]
    if not charts:
        return
    yield Heading(2, "Maturity steps: this program’s own scale", listed=False)
    yield Para(application.frameworks.programme.maturity_note, Tone.NOTE)
    yield from charts


def _steps(application: Application, pack: Pack) -> StepChart | None:
    options = application.frameworks.programme.lists.get(MATURITY_LIST, ())
    rows = []
    for section, item in pack.items():
        field = next((field for field in item.fields if field.list == MATURITY_LIST), None)
        if field and application.is_chosen(pack, section):
            chosen = application.answers.text(item_ref(pack, item), field.id)
            rows.append((item.title, _step(application, field, chosen)))
    if not rows:
        return None
    labels = tuple(option.label for option in options)
    words = [f"{label}: {'not answered yet' if step is None else labels[step]}" for label, step in rows]
    return StepChart(labels, tuple(rows), f"Maturity steps, {pack.short_title}. " + "; ".join(words) + ".")


def _step(application: Application, field: Field, chosen: str) -> int | None:
    ids = [option.id for option in options_of(field, application.frameworks.programme)]
    return ids.index(chosen) if chosen in ids else None
