"""A series as people read it: a line for each figure, a table of years, the money value apart from both."""

from sv_desktop.domain.framework import Measure
from sv_desktop.domain.language import Words, phrase, tr
from sv_desktop.domain.measures import Series, by_year, years_of
from sv_desktop.domain.money import MONEY_FIELDS, Money
from sv_desktop.domain.periods import QUARTERS, Period, PeriodKind
from sv_desktop.domain.trends import amount_words, total_words
from sv_desktop.domain.wording import number_words

FIGURES = phrase("Figures")
_WHOLE_YEAR = phrase("Whole year")
RHYTHM_WORDS = Words(
    {
        PeriodKind.QUARTER: phrase("A quarter at a time"),
        PeriodKind.YEAR: phrase("A year at a time, January to December"),
        PeriodKind.FINANCIAL_YEAR: phrase("A year at a time, April to March"),
    }
)


def figures_lines(series: Series) -> tuple[str, ...]:
    """Each figure on a line: "Jan–Mar 2025: 310 hours"."""
    return tuple(f"{one.period.label}: {amount_words(series.measure, one.value)}" for one in series.figures)


def figures_heading(series: Series) -> str:
    """What stands above the figures: "Figures, in hours"."""
    return tr("{figures}, in {unit}", figures=tr(FIGURES), unit=_unit(series.measure))


def figures_table(series: Series) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """(headings, rows): a row for each year, with its quarters where there are any; () for no figures."""
    if not series.figures:
        return (), ()
    if not any(one.period.kind is PeriodKind.QUARTER for one in series.figures):
        years = tuple((one.period.label, amount_words(series.measure, one.value)) for one in series.figures)
        return (tr("Year"), tr(FIGURES)), years
    calendar = {total.year: total_words(total, series) for total in by_year(series)}
    rows = tuple((year.label, *(_cell(series, one) for one in year.quarters), calendar[year]) for year in calendar)
    financial = (one for one in series.figures if one.period.kind is PeriodKind.FINANCIAL_YEAR)
    rows += tuple((one.period.label, "", "", "", "", amount_words(series.measure, one.value)) for one in financial)
    return (tr("Year"), *map(tr, QUARTERS), tr(_WHOLE_YEAR)), rows


def said_of(series: Series) -> tuple[tuple[str, str], ...]:
    """(label, words) of what a measure has beside the fields of its item, for where there is no room for a table."""
    return ((figures_heading(series), "\n".join(figures_lines(series))), *money_rows(series))


def money_rows(series: Series) -> tuple[tuple[str, str], ...]:
    """(label, words) of a money value of the organisation's own, and what it comes to; () where nobody wanted one."""
    money = series.money
    if money is None:
        return ()
    values = (money.each, money.source, money.year, money.deadweight, money.attribution, money.drop_off)
    rows = [
        (field.label, value if isinstance(value, str) else number_words(value, field))
        for field, value in zip(MONEY_FIELDS, values, strict=True)
        if value is not None and value != ""
    ]
    if not money.sourced:
        rows.append((tr("Source and year"), tr("Not given yet; without them nobody can follow it")))
    whole = [one for one in years_of(series) if one.whole]
    if whole:
        rows.append((tr("Comes to, for {label}", label=whole[-1].year.label), _sum_words(money, whole[-1].value)))
    return tuple(rows)


def _sum_words(money: Money, count: float) -> str:
    words = tr("about £{pounds:,.0f}, by your own estimate", pounds=money.of(count))
    return (
        tr("{words}; a year later £{pounds:,.0f} is left of it", words=words, pounds=money.of(count, 1))
        if money.drop_off
        else words
    )


def _cell(series: Series, period: Period) -> str:
    value = series.at(period)
    return "" if value is None else f"{value:,}"


def _unit(measure: Measure) -> str:
    return {"£": "pounds", "%": tr("per cent")}.get(measure.unit, measure.unit)
