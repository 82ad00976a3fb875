"""The figures of a measure as a table, and a money value of the organisation's own well apart from them."""

from collections.abc import Iterator

from sv_desktop.domain.figure_words import FIGURES, figures_heading, figures_table, money_rows
from sv_desktop.domain.framework import Measure
from sv_desktop.domain.measures import Series
from sv_desktop.domain.money import MONEY_TITLE
from sv_desktop.domain.periods import QUARTERS
from sv_desktop.domain.trends import trend_words
from sv_desktop.reports.blocks import Answer, Block, Facts, Para, Table, Tone, WritingLines

#: Of the columns of a table of years with their quarters, and of years alone.
_WITH_QUARTERS, _YEARS = (0.14, 0.14, 0.14, 0.14, 0.14, 0.3), (0.3, 0.7)
_YEARS_ON_PAPER = 4


def figure_blocks(series: Series) -> Iterator[Block]:
    """The table, and which way it goes in words."""
    headings, rows = figures_table(series)
    if not rows:
        yield Answer(FIGURES, "")
        return
    yield Para(figures_heading(series), Tone.LABEL)
    yield Table(headings, rows, _YEARS if len(headings) == len(_YEARS) else _WITH_QUARTERS)
    yield Para(trend_words(series), Tone.NOTE)


def money_blocks(series: Series) -> Iterator[Block]:
    """The money value, where there is one, with whose it is."""
    rows = money_rows(series)
    if rows:
        yield Para(f"{MONEY_TITLE}: the organisation’s own estimate, which stands apart from the counts.", Tone.NOTE)
        yield Facts(rows)


def figures_to_fill_in(measure: Measure) -> Iterator[Block]:
    """Room on paper for some years: a line each, since cells to write in are nothing to a screen reader."""
    hint = f"A line for each year: {', '.join(QUARTERS)}, or only the whole year."
    yield WritingLines(f"{FIGURES}, counted in {measure.unit}", _YEARS_ON_PAPER, hint)
