"""The region's picture, for the scheme alone: what the organisations of a register come to, in all groups."""

from collections.abc import Iterable

from msgspec import Struct

from sv_desktop.domain.inbox import Row
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.region import Dimension, Labelled, What, dimensions
from sv_desktop.services.gather import counted, own_frameworks, profiles
from sv_desktop.services.register_desk import RegisterDesk


class Group(Struct, frozen=True, kw_only=True):
    """What a cell comes to for one figure. The quartiles as they are: this never leaves the register."""

    cell: str
    organisations: int
    total: float
    lower: float
    median: float
    upper: float


class Picture(Struct, frozen=True, kw_only=True):
    """organisations: how many count. counts: of each cell. groups: for each figure, by cell. by_year: how many
    organisations had sent something by the end of each year.
    """

    organisations: int
    dimensions: tuple[Dimension, ...]
    counts: dict[str, int]
    labels: dict[str, Labelled]
    groups: dict[What, tuple[Group, ...]]
    by_year: tuple["YearCount", ...] = ()


class YearCount(Struct, frozen=True, kw_only=True):
    """At the end of a year."""

    year: int
    signatories: int


def picture(desk: RegisterDesk, progress: Progress = silent) -> Picture:
    """The region as it stands. progress: submissions."""
    from sv_desktop.storage import Figures

    ours, rows = own_frameworks(), counted(desk.inbox)
    labels: dict[str, Labelled] = {}
    with Figures() as figures:
        for _id, one in profiles(desk, rows, ours, progress):
            labels |= one.labels
            figures.add(one.who, one.cells, {(what.ref, what.period): value for what, value in one.figures.items()})
        whats = [What(ref=ref, period=period) for ref, period in figures.whats()]
        return Picture(
            organisations=figures.organisations,
            dimensions=dimensions(ours),
            counts=figures.counts(),
            labels=labels,
            groups={what: tuple(_group(*found) for found in figures.groups(what.ref, what.period)) for what in whats},
            by_year=_by_year(desk, rows),
        )


def _by_year(desk: RegisterDesk, rows: Iterable[Row]) -> tuple[YearCount, ...]:
    """Each organisation from the year in which its first submission came."""
    chains = {row.chain for row in rows}
    first: dict[str, int] = {}
    for row in desk.inbox.rows:
        if row.version and row.chain in chains:
            year = row.received.received_at.astimezone().year
            first[row.chain] = min(year, first.get(row.chain, year))
    years = range(min(first.values(), default=0), max(first.values(), default=-1) + 1)
    return tuple(YearCount(year=year, signatories=sum(one <= year for one in first.values())) for year in years)


def _group(cell: str, organisations: int, total: float, lower: float, median: float, upper: float) -> Group:
    return Group(cell=cell, organisations=organisations, total=total, lower=lower, median=median, upper=upper)
