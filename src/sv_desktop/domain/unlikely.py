"""Figures that may be a slip: they are asked about, in words, and kept as they are."""

from datetime import date

from sv_desktop.domain.framework import Measure, Total
from sv_desktop.domain.language import phrase, tr
from sv_desktop.domain.measures import Series
from sv_desktop.domain.periods import Period, PeriodKind

KEEP = phrase("If it is right, keep it.")
_TIMES = 10


def question_about(series: Series, period: Period, value: float, today: date | None = None) -> str:
    """One question about a figure, "" where nothing looks odd. today: to see that a period has not begun."""
    words = _odd_by_itself(series.measure, period, value) or _odd_beside(series, period, value)
    if not words and today is not None and period.start > today:
        words = tr("{label} has not begun yet. Is it another year?", label=period.label)
    return f"{words} {tr(KEEP)}" if words else ""


def questions_about(series: Series) -> tuple[str, ...]:
    """What looks odd in a whole series, each with its period."""
    asked = ((one.period, question_about(series, one.period, one.value)) for one in series.figures)
    return tuple(f"{series.title}, {period.label}: {words}" for period, words in asked if words)


def _odd_by_itself(measure: Measure, period: Period, value: float) -> str:
    if value < 0:
        return tr("This is less than nothing. Is the minus sign right?")
    if measure.unit == "%" and value > 100:
        return tr("This is more than 100 %. Is it a share?")
    if measure.unit == "%" and 0 < value < 1:
        return tr("This is less than one per cent. Did you mean {value:g} %?", value=value * 100)
    if measure.decimals == 0 and not float(value).is_integer():
        return tr("This is no whole number, and here one counts whole ones.")
    if measure.unlikely_above is None:
        return ""
    quarter = period.kind is PeriodKind.QUARTER and measure.total is Total.SUM
    most = measure.unlikely_above / 4 if quarter else measure.unlikely_above
    return (measure.unlikely or tr("That is a great deal. Is there a digit too many?")) if value > most else ""


def _odd_beside(series: Series, period: Period, value: float) -> str:
    """Ten times the figure before, or a tenth of it, is often a digit too many or too few."""
    before = [one for one in series.figures if one.period.kind is period.kind and one.period < period and one.value > 0]
    if not before or value <= 0:
        return ""
    last = before[-1]
    if value >= _TIMES * last.value:
        return tr(
            "This is at least ten times as much as in {label}. Is there a digit too many?", label=last.period.label
        )
    if value * _TIMES <= last.value:
        return tr("This is a tenth of {label}, or less. Is a digit missing?", label=last.period.label)
    return ""
