"""benchmark.json: a region's figures, in which no organisation can be recognised, for organisations to compare with.

Its JSON Schema is resources/schemas/benchmark.schema.json; docs/benchmark-method.md says how it is made.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Literal

from msgspec import Struct

from sv_desktop.domain.disclosure import (
    WHOLE,
    Contribution,
    Published,
    Reason,
    protect,
    rounded_count,
    rounded_sum,
    spread,
)
from sv_desktop.domain.language import Words, phrase, tr
from sv_desktop.domain.region import Dimension, Labelled, Profile, What

HIDDEN_WORDS = Words(
    {
        Reason.FEW: phrase("Fewer than five organisations"),
        Reason.STANDS_OUT: phrase("One organisation stands out"),
        Reason.WORKED_OUT: phrase("Could be worked out from the other numbers"),
    }
)
#: A figure that counts organisations and nothing else.
ORGANISATIONS = What(ref="organisations")
#: Likewise, at the end of each year: those that had sent something, and those that held an award.
SIGNATORIES, HOLDERS = "signatories", "holders"
_COUNTS = frozenset({ORGANISATIONS.ref, SIGNATORIES, HOLDERS})
METHOD = (
    "Only organisations whose seal the scheme has checked are counted, each once. A number is shown only where at "
    "least five organisations are behind it, where none of them makes nearly all of it, and where it cannot be worked "
    "out by adding or subtracting other numbers, also those of earlier benchmarks. Numbers of organisations are "
    "rounded to the nearest five, sums and averages to about two digits. The middle and the quarters are averages of "
    "five neighbours."
)


class Row(Struct, frozen=True, kw_only=True):
    """One cell. organisations, total and the quartiles: rounded; None where they are not shown. hidden: a Reason."""

    cell: str
    organisations: int | None = None
    total: float | None = None
    lower: float | None = None
    median: float | None = None
    upper: float | None = None
    hidden: str = ""


class Figure(Struct, frozen=True, kw_only=True):
    """One figure. ref, period: as in :class:`.region.What`."""

    ref: str
    period: str
    label: str
    unit: str
    rows: tuple[Row, ...]

    @property
    def what(self) -> What:
        """Which figure it is."""
        return What(ref=self.ref, period=self.period)

    @property
    def counts(self) -> bool:
        """Whether it counts organisations and nothing else."""
        return self.ref in _COUNTS

    def row(self, cell: str) -> Row | None:
        """What is said of a cell."""
        return next((one for one in self.rows if one.cell == cell), None)


class Benchmark(Struct, frozen=True, kw_only=True):
    """One publication. id: UUID as text. created_at: UTC, the maker's clock. scheme: who publishes it."""

    format: Literal["sv-desktop-benchmark"] = "sv-desktop-benchmark"
    format_version: Literal[1] = 1
    id: str
    created_at: datetime
    program: str
    notice: str
    scheme: str
    method: str
    dimensions: tuple[Dimension, ...]
    figures: tuple[Figure, ...]

    def label(self, cell: str) -> str:
        """What a cell is called."""
        if cell == WHOLE:
            return tr("The whole region")
        return next((one.label for each in self.dimensions for one in each.options if one.id == cell), cell)


def figure_of(
    what: What, label: Labelled, contributions: Sequence[Contribution], earlier: Iterable[Published] = ()
) -> Figure:
    """A figure as it may be published."""
    reasons = protect(contributions, tuple(earlier))
    rows = [_row(cell, reason, contributions, what) for cell, reason in sorted(reasons.items())]
    return Figure(ref=what.ref, period=what.period, label=label.label, unit=label.unit, rows=tuple(rows))


def count_figure(ref: str, year: int, label: str, who: Iterable[str]) -> Figure:
    """How many organisations there were in a year."""
    some = [Contribution(who=one, cells=frozenset({WHOLE}), value=1) for one in sorted(who)]
    return figure_of(What(ref=ref, period=str(year)), Labelled(label=label), some)


def shown_cells(figure: Figure) -> frozenset[str]:
    """The cells whose numbers are told."""
    return frozenset(row.cell for row in figure.rows if not row.hidden)


def contributions_of(profiles: Iterable[Profile], what: What) -> tuple[Contribution, ...]:
    """What each organisation brings to a figure."""
    if what == ORGANISATIONS:
        return tuple(Contribution(who=one.who, cells=one.cells, value=1) for one in profiles)
    return tuple(
        Contribution(who=one.who, cells=one.cells, value=one.figures[what]) for one in profiles if what in one.figures
    )


def _row(cell: str, reason: Reason | None, contributions: Sequence[Contribution], what: What) -> Row:
    if reason is not None:
        return Row(cell=cell, hidden=reason.value)
    values = [one.value for one in contributions if cell in one.cells]
    count = rounded_count(len(values))
    if what.ref in _COUNTS:
        return Row(cell=cell, organisations=count)
    quarters = spread(values)
    return Row(
        cell=cell,
        organisations=count,
        total=rounded_sum(sum(values)),
        lower=quarters.lower if quarters else None,
        median=quarters.median if quarters else None,
        upper=quarters.upper if quarters else None,
    )
