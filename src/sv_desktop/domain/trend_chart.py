"""A measure over time as a chart: a column for each year, and the straight way to the target."""

from msgspec import Struct

from sv_desktop.domain.framework import Better
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Mark, Series, YearTotal, years_of
from sv_desktop.domain.periods import Period, PeriodKind
from sv_desktop.domain.trends import amount_words

#: More than this many years are cut to the latest.
_MOST_YEARS = 40


class Point(Struct, frozen=True):
    """year: when, as a number of years; label: for people. whole: whether nothing is missing."""

    label: str
    year: int
    value: float
    whole: bool = True


class Trend(Struct, frozen=True, kw_only=True):
    """points: in the order of time. start, aim: the ends of the way to the target, where there is one.

    amounts: each point's value as people read it, in the same order.
    """

    unit: str
    points: tuple[Point, ...]
    amounts: tuple[str, ...]
    start: Point | None = None
    aim: Point | None = None


def trend_of(series: Series) -> Trend | None:
    """The chart of a series; None where there is no figure for a year or a quarter."""
    years = years_of(series)[-_MOST_YEARS:]
    if not years:
        return None
    points = tuple(_point(total) for total in years)
    start, aim = way_of(series)
    return Trend(
        unit=series.unit,
        points=points,
        amounts=tuple(amount_words(series.measure, point.value) for point in points),
        start=start,
        aim=aim,
    )


def way_of(series: Series) -> tuple[Point | None, Point | None]:
    """The ends of the straight way from where it began to the target; (None, None) where one of them has no year."""
    aim, begin = _marked(series.target), _marked(series.baseline)
    first = next((_point(total) for total in years_of(series) if total.whole), None)
    start = begin or first
    if aim is None or start is None or aim.year <= start.year:
        return None, None
    return start, aim


def on_the_way(start: Point, aim: Point, year: int) -> float:
    """Where the straight way stands in a year between its ends."""
    part = (year - start.year) / (aim.year - start.year)
    return start.value + min(max(part, 0.0), 1.0) * (aim.value - start.value)


def path_words(series: Series) -> str:
    """How the latest whole year stands to the straight way; "" where there is none, or none of them is better."""
    start, aim = way_of(series)
    whole = [total for total in years_of(series) if total.whole]
    if start is None or aim is None or not whole or series.measure.better is Better.EITHER:
        return ""
    latest = _point(whole[-1])
    if not start.year < latest.year <= aim.year:
        return ""
    due = round(on_the_way(start, aim, latest.year), series.measure.decimals)
    ahead = latest.value <= due if series.measure.better is Better.LESS else latest.value >= due
    words = amount_words(series.measure, due)
    where = tr("at it or ahead of it") if ahead else tr("behind it")
    return tr(
        "The straight way to the target stands at {words} in {label}: you are {where}.",
        words=words,
        label=latest.label,
        where=where,
    )


def _point(total: YearTotal) -> Point:
    return Point(total.year.label, total.year.year, float(total.value), total.whole)


def _marked(mark: Mark | None) -> Point | None:
    period = mark.period if mark else None
    return Point(period.label, _year(period), float(mark.value)) if mark and period else None


def _year(period: Period) -> int:
    """A quarter counts as the year that it lies in."""
    return period.year if period.kind is not PeriodKind.QUARTER else period.start.year
