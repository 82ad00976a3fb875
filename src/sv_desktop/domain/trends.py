"""What a series says, in a sentence: which way it goes, how far it is from where it began and from its target."""

from sv_desktop.domain.framework import Better, Field, Measure
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Figure, Mark, Series, YearTotal, figure_field, years_of
from sv_desktop.domain.periods import Period, PeriodKind
from sv_desktop.domain.wording import number_words


def trend_words(series: Series) -> str:
    """The way the figures go, without a judgement; each sentence stands for itself."""
    if not series.figures:
        return tr("No figures yet.")
    sentences = [_direction(series), _since_baseline(series), _to_target(series)]
    return " ".join(sentence for sentence in sentences if sentence)


def compared(series: Series) -> tuple[Figure, Figure] | None:
    """(then, now): the two figures that can be compared fairly; None where there are none.

    The last two whole years; else the last quarter with the one a year before it, or with the one just before.
    """
    whole = [one for one in years_of(series) if one.whole]
    if len(whole) >= 2:
        return _as_figure(whole[-2]), _as_figure(whole[-1])
    quarters = [one for one in series.figures if one.period.kind is PeriodKind.QUARTER]
    if len(quarters) < 2:
        return None
    now = quarters[-1]
    return next((one for one in quarters if one.period == now.period.before), quarters[-2]), now


def amount_words(measure: Measure, value: float) -> str:
    """A figure with its unit: "1,410 hours"."""
    return number_words(value, _field(measure))


def total_words(total: YearTotal, series: Series) -> str:
    """A year's total, and what it was made from: "1,410 hours", "900 hours (3 quarters)", "at least 64 people"."""
    words = amount_words(series.measure, total.value)
    if total.quarters and series.measure.total == "greatest":
        words = tr("at least {words}", words=words)
    return words if total.whole else tr("{words} ({quarters} of 4 quarters)", words=words, quarters=total.quarters)


def _direction(series: Series) -> str:
    pair = compared(series)
    if pair is None:
        only = series.figures[-1]
        return tr("{amount} in {label}.", amount=amount_words(series.measure, only.value), label=only.period.label)
    then, now = pair
    at = tr("{amount} in {label}", amount=amount_words(series.measure, then.value), label=then.period.label)
    to = tr("{amount} in {label}", amount=amount_words(series.measure, now.value), label=now.period.label)
    if now.value == then.value:
        return tr(
            "The same in {then} and {now}: {amount}.",
            then=then.period.label,
            now=now.period.label,
            amount=amount_words(series.measure, now.value),
        )
    return (
        tr("Up from {at} to {to}.", at=at, to=to)
        if now.value > then.value
        else tr("Down from {at} to {to}.", at=at, to=to)
    )


def _since_baseline(series: Series) -> str:
    if series.baseline is None:
        return ""
    return tr("It began with {mark}.", mark=_mark(series, series.baseline))


def _to_target(series: Series) -> str:
    if series.target is None:
        return ""
    latest = _latest(series)
    words = tr("The target is {mark}", mark=_mark(series, series.target))
    if latest is None or series.measure.better is Better.EITHER:
        return f"{words}."
    less = series.measure.better is Better.LESS
    left = latest.value - series.target.value if less else series.target.value - latest.value
    if left <= 0:
        return tr("{words}: reached in {label}.", words=words, label=latest.period.label)
    return tr(
        "{words}: {amount} to go.",
        words=words,
        amount=amount_words(series.measure, round(left, series.measure.decimals)),
    )


def _latest(series: Series) -> Figure | None:
    """The last whole year; a target of a year says nothing of a quarter."""
    whole = [one for one in years_of(series) if one.whole]
    return _as_figure(whole[-1]) if whole else None


def _mark(series: Series, mark: Mark) -> str:
    words = amount_words(series.measure, mark.value)
    return f"{words} ({mark.when})" if mark.when else words


def _as_figure(total: YearTotal) -> Figure:
    return Figure(total.year, total.value)


def _field(measure: Measure) -> Field:
    return figure_field(measure, Period(PeriodKind.YEAR, 2000))
