"""Measures over time: the figures of one thing that is counted, by quarter or by year, and what they come to.

Figures are answers like any other. Beside the fields of its item, a measure has in the same target
    "period:2025-Q1", "period:2025", "period:2025/26"     what was counted in that quarter or year (number)
    "rhythm"                                              a :class:`.periods.PeriodKind`: how it is entered
and, only for those who want one, the fields of :mod:`.money`.
"""

from collections.abc import Iterable
from typing import TypeGuard

from msgspec import Struct

from sv_desktop.domain.answers import PERIOD_PREFIX, RHYTHM, Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.framework import Field, FieldKind, Item, Measure, Pack, Total, item_ref
from sv_desktop.domain.money import MONEY_FIELDS, Money, money_of
from sv_desktop.domain.periods import Period, PeriodKind, parse_period, period_of_key

#: Fields of an item that belong to its series, where the pack asks for them.
HOW_COUNTED, BASELINE, BASELINE_WHEN, TARGET, TARGET_WHEN = (
    "how_counted", "baseline", "baseline_when", "target", "target_when",
)  # fmt: skip


class Figure(Struct, frozen=True):
    """What was counted in a period."""

    period: Period
    value: int | float


class Mark(Struct, frozen=True):
    """Where it began, or is to go. when: as it was typed; period: what that means, where it can be understood."""

    value: int | float
    when: str = ""

    @property
    def period(self) -> Period | None:
        """The period that was meant."""
        return parse_period(self.when)


class Series(Struct, frozen=True, kw_only=True):
    """One measure with all that was said of it. figures: in the order of time. money: None where nobody wanted it."""

    ref: str
    pack: Pack
    item: Item
    measure: Measure
    figures: tuple[Figure, ...] = ()
    baseline: Mark | None = None
    target: Mark | None = None
    how_counted: str = ""
    evidence: tuple[Evidence, ...] = ()
    money: Money | None = None

    @property
    def title(self) -> str:
        """What is counted."""
        return self.item.title

    @property
    def unit(self) -> str:
        """What it is counted in."""
        return self.measure.unit

    def at(self, period: Period) -> int | float | None:
        """The figure of a period, exactly as it was given."""
        return next((one.value for one in self.figures if one.period == period), None)


class YearTotal(Struct, frozen=True):
    """What a year comes to. quarters: how many it was made from; 0 for a figure that was given for the year itself."""

    year: Period
    value: int | float
    quarters: int = 0

    @property
    def whole(self) -> bool:
        """Whether no quarter is missing."""
        return self.quarters in (0, 4)


def series_of(application: Application) -> tuple[Series, ...]:
    """Every measure of the parts that are used, in reading order, also those without a figure yet."""
    return tuple(
        _series(application, pack, item, item.measure)
        for pack in application.packs
        for section, item in pack.items()
        if item.measure is not None and application.is_chosen(pack, section)
    )


def series_at(application: Application, ref: str) -> Series | None:
    """The series of one item; None where that is no measure."""
    found = application.find(ref)
    if found is None or found[2].measure is None:
        return None
    return _series(application, found[0], found[2], found[2].measure)


def figures_in(answers: Answers, ref: str) -> tuple[Figure, ...]:
    """The figures of an item, in the order of time."""
    found = []
    for field, value in answers.of(ref).items():
        if (period := period_of_field(field)) and is_figure(value):
            found.append(Figure(period, value))
    return tuple(sorted(found, key=lambda one: one.period))


def is_figure(value: Value) -> TypeGuard[int | float]:
    """Whether a value can be a figure."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def period_of_field(field: str) -> Period | None:
    """The period whose figure a field of an item holds; None for every other field."""
    return period_of_key(field.removeprefix(PERIOD_PREFIX)) if field.startswith(PERIOD_PREFIX) else None


def field_of_period(period: Period) -> str:
    """The field that holds the figure of a period."""
    return PERIOD_PREFIX + period.key


def figure_field(measure: Measure, period: Period) -> Field:
    """A figure as a field like those of packs, so that it is shown, compared and written out like them."""
    return Field(
        id=field_of_period(period),
        kind=FieldKind.NUMBER,
        label=period.label,
        unit=measure.unit,
        decimals=measure.decimals,
        optional=True,
    )


def field_in(item: Item, field: str) -> Field | None:
    """A field of an item: of the pack's, or of those that every measure has beside them."""
    period = period_of_field(field)
    if item.measure is not None and period is not None:
        return figure_field(item.measure, period)
    fields = item.fields if item.measure is None else (*item.fields, *MONEY_FIELDS)
    return next((one for one in fields if one.id == field), None)


def fields_of(item: Item, answers: Answers, ref: str) -> tuple[Field, ...]:
    """The fields of an item; of a measure also its figures, and what was said of money, where there is any."""
    if item.measure is None:
        return item.fields
    figures = (figure_field(item.measure, one.period) for one in figures_in(answers, ref))
    return (*item.fields, *figures, *(one for one in MONEY_FIELDS if answers.get(ref, one.id) is not None))


def rhythm_of(answers: Answers, ref: str) -> PeriodKind:
    """How a measure is entered: as somebody chose, else as its figures are, else a quarter at a time."""
    chosen = answers.text(ref, RHYTHM)
    if chosen in set(PeriodKind):
        return PeriodKind(chosen)
    kinds = [one.period.kind for one in figures_in(answers, ref)]
    return max(PeriodKind, key=kinds.count) if kinds else PeriodKind.QUARTER


def by_year(series: Series, kind: PeriodKind = PeriodKind.YEAR) -> tuple[YearTotal, ...]:
    """What each year comes to, counting nothing twice.

    A figure that was given for the year itself counts alone. Else the quarters make it, in the way of the measure: they
    add up; or the last one is what stands at the end; or, where the same people may be in each of them, the greatest is
    the least that it can be. A year of the other kind is left out: its months cannot be told apart.
    """
    found: dict[Period, YearTotal] = {}
    parts: dict[Period, list[Figure]] = {}
    for one in series.figures:
        if one.period.kind is kind:
            found[one.period] = YearTotal(one.period, one.value)
        elif one.period.kind is PeriodKind.QUARTER:
            parts.setdefault(_year_with(one.period, kind), []).append(one)
    for year, figures in parts.items():
        found.setdefault(year, YearTotal(year, _together(series.measure.total, figures), len(figures)))
    return tuple(found[year] for year in sorted(found))


def years_of(series: Series) -> tuple[YearTotal, ...]:
    """The totals in the kind of year that fits the figures: financial years where a year was given as one."""
    kinds = [one.period.kind for one in series.figures]
    financial = kinds.count(PeriodKind.FINANCIAL_YEAR) > kinds.count(PeriodKind.YEAR)
    return by_year(series, PeriodKind.FINANCIAL_YEAR if financial else PeriodKind.YEAR)


def _year_with(quarter: Period, kind: PeriodKind) -> Period:
    earlier = kind is PeriodKind.FINANCIAL_YEAR and quarter.quarter == 1
    return Period(kind, quarter.year - earlier)


def _together(total: Total, figures: Iterable[Figure]) -> int | float:
    values = [one.value for one in sorted(figures, key=lambda one: one.period)]
    if total is Total.LATEST:
        return values[-1]
    if total is Total.GREATEST:
        return max(values)
    whole = sum(values)
    return round(whole, 6) if isinstance(whole, float) else whole


def _series(application: Application, pack: Pack, item: Item, measure: Measure) -> Series:
    ref, answers = item_ref(pack, item), application.answers
    return Series(
        ref=ref,
        pack=pack,
        item=item,
        measure=measure,
        figures=figures_in(answers, ref),
        baseline=_mark(answers, ref, BASELINE, BASELINE_WHEN),
        target=_mark(answers, ref, TARGET, TARGET_WHEN),
        how_counted=answers.text(ref, HOW_COUNTED).strip(),
        evidence=application.evidence_for(ref),
        money=money_of(answers, ref),
    )


def _mark(answers: Answers, ref: str, field: str, when: str) -> Mark | None:
    value = answers.get(ref, field)
    return Mark(value, answers.text(ref, when).strip()) if is_figure(value) else None
