"""The region's picture, for the scheme alone: what the organisations of a register come to, in all groups."""

from msgspec import Struct

from sv_desktop.domain.benchmark import ORGANISATIONS
from sv_desktop.domain.dashboard import Panel
from sv_desktop.domain.disclosure import WHOLE
from sv_desktop.domain.periods import period_of_key
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.region import Dimension, Labelled, What, dimensions
from sv_desktop.domain.region_words import amount
from sv_desktop.domain.trend_chart import Point, Trend
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.gather import by_year, counted, profiles
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
    organisations had sent something by the end of each year, and how many held an award then.
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
    holders: int


def picture(desk: RegisterDesk, progress: Progress = silent) -> Picture:
    """The region as it stands. progress: submissions."""
    from sv_desktop.storage import Figures

    ours, rows = builtin_frameworks(), counted(desk.inbox)
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
            by_year=tuple(
                YearCount(year=year, signatories=len(sent), holders=len(held))
                for year, sent, held in by_year(desk, rows)
            ),
        )


def over_years(ref: str, found: Picture) -> Panel | None:
    """A figure's sums over the years, or how many organisations there were, as a chart; None for a single year."""
    if ref == ORGANISATIONS.ref:
        points = tuple(Point(str(one.year), one.year, float(one.signatories)) for one in found.by_year)
        title, unit = "Organisations with a signed submission", "organisations"
    else:
        sums = {
            what.period: next((one.total for one in groups if one.cell == WHOLE), 0.0)
            for what, groups in sorted(found.groups.items())
            if what.ref == ref and period_of_key(what.period)
        }
        points = tuple(Point(key, int(key[:4]), total) for key, total in sums.items())
        title, unit = found.labels[ref].label, found.labels[ref].unit
    if len(points) < 2 or len({point.year for point in points}) < len(points):
        return None
    amounts = tuple(amount(point.value, unit) for point in points)
    told = "; ".join(f"{point.label}: {words}" for point, words in zip(points, amounts, strict=True))
    return Panel(
        id=ref,
        title=title,
        words=f"{title}, in the whole region. {told}.",
        chart=Trend(unit=unit, points=points, amounts=amounts),
        headers=("Year", "All together"),
        rows=tuple((point.label, words) for point, words in zip(points, amounts, strict=True)),
    )


def _group(cell: str, organisations: int, total: float, lower: float, median: float, upper: float) -> Group:
    return Group(cell=cell, organisations=organisations, total=total, lower=lower, median=median, upper=upper)
