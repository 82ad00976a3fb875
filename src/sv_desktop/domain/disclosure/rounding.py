"""Numbers as they are published: counts to the nearest five, sums to about two digits, spreads as means of five."""

import math
from collections.abc import Iterable

from msgspec import Struct

_COUNT_STEP = 5
#: A sum is rounded to a step of 1, 2 or 5 times a power of ten, which is at least this part of it.
_PART = 0.01
#: What is smaller counts as nothing.
_NOTHING = 1e-9
#: From how many organisations on a spread is shown, and of how many neighbours each of its numbers is the mean.
FEWEST_FOR_SPREAD, _NEIGHBOURS = 10, 5


class Spread(Struct, frozen=True, kw_only=True):
    """The lower quartile, the median and the upper quartile, each smoothed and rounded."""

    lower: float
    median: float
    upper: float


def rounded_count(count: int) -> int:
    """To the nearest five."""
    return _COUNT_STEP * math.floor(count / _COUNT_STEP + 0.5)


def rounded_sum(value: float) -> float:
    """To a step that is between 1 and 2.5 % of it."""
    if abs(value) < _NOTHING or not math.isfinite(value):
        return 0.0
    power = 10.0 ** math.floor(math.log10(abs(value) * _PART))
    step = next(one * power for one in (1, 2, 5, 10) if one * power >= abs(value) * _PART * (1 - 1e-9))
    return round(value / step) * step


def spread(values: Iterable[float]) -> Spread | None:
    """None where there are too few. Each number is the mean of five values about its rank, never of the ends."""
    in_order = sorted(values)
    if len(in_order) < FEWEST_FOR_SPREAD:
        return None
    lower, median, upper = (rounded_sum(_smoothed(in_order, part)) for part in (0.25, 0.5, 0.75))
    return Spread(lower=lower, median=median, upper=upper)


def _smoothed(in_order: list[float], part: float) -> float:
    middle = round(part * (len(in_order) - 1))
    first = min(max(middle - _NEIGHBOURS // 2, 1), len(in_order) - 1 - _NEIGHBOURS)
    return math.fsum(in_order[first : first + _NEIGHBOURS]) / _NEIGHBOURS
