"""The page that is read first: counts of answered prompts, and the maturity steps that were chosen."""

from collections.abc import Iterator

from sv_desktop.domain.application import Application
from sv_desktop.domain.dashboard import shares_panel, steps_panel
from sv_desktop.domain.readiness import Readiness
from sv_desktop.domain.wording import plural
from sv_desktop.reports.blocks import Block, Heading, Para, Tone
from sv_desktop.reports.dashboard_part import panel_chart


def readiness_words(ready: Readiness) -> str:
    """How many prompts were answered, in a sentence that promises nothing."""
    return f"{ready.answered:,} of {plural(ready.asked, 'prompt')} answered"


def glance_blocks(application: Application, ready: Readiness) -> Iterator[Block]:
    """Counts for every section, then the maturity steps."""
    yield Heading(1, "At a glance")
    yield Para(f"{readiness_words(ready)}.", Tone.LEAD)
    yield Para("A prompt is one thing that was asked. The counts say what was answered, not how well.", Tone.NOTE)
    for pack in application.packs:
        answered = shares_panel(pack, ready)
        yield Heading(2, answered.title, listed=False)
        yield panel_chart(answered)
    steps = [panel for pack in application.packs if (panel := steps_panel(application, pack))]
    if steps:
        yield Heading(2, "Maturity steps: this program’s own scale", listed=False)
        yield Para(application.frameworks.programme.maturity_note, Tone.NOTE)
        yield from map(panel_chart, steps)
