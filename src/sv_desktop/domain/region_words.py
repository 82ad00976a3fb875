"""The region in words and tables: what figures are called, and what a group comes to."""

from collections.abc import Iterable

from sv_desktop.domain.benchmark import HIDDEN_WORDS, ORGANISATIONS, Row
from sv_desktop.domain.disclosure import Reason
from sv_desktop.domain.language import tr
from sv_desktop.domain.region import Dimension, Labelled, What

_SMALL = 100


def amount(value: float | None, unit: str = "") -> str:
    """A number for people: "1,240 hours", "12.5 %", "£300"; "–" for none."""
    if value is None:
        return "–"
    digits = 0 if value == int(value) or abs(value) >= _SMALL else 1
    text = f"{value:,.{digits}f}"
    return f"£{text}" if unit == "£" else f"{text} {unit}".strip()


def period_label(period: str) -> str:
    """A year, or that a number has none."""
    return period or tr("No year given")


def figure_label(what: What, labels: dict[str, Labelled]) -> str:
    """What a figure is called, without its year."""
    return tr("Organisations") if what == ORGANISATIONS else labels[what.ref].label if what.ref in labels else what.ref


def hidden_words(row: Row) -> str:
    """Why a number is not shown."""
    return HIDDEN_WORDS.get(Reason(row.hidden), tr("Not shown")) if row.hidden in set(Reason) else tr("Not shown")


def in_order(cells: Iterable[str], dimension: Dimension) -> list[tuple[str, str]]:
    """(cell, label) of a dimension's groups that are there, in the framework's order."""
    there = set(cells)
    return [(option.id, option.label) for option in dimension.options if option.id in there]
