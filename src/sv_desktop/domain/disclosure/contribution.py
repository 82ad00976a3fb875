"""What organisations bring to one figure, and whether a group of them is large and even enough to be shown as a sum."""

from collections.abc import Collection, Iterable

from msgspec import Struct

#: The fewest organisations that may stand behind a published number (the minimum cell).
MINIMUM = 5
#: The cell that everybody is counted in.
WHOLE = ""
#: The p of the p % rule: how near, in hundredths, the second largest may not come to the largest's value.
_P = 10


class Contribution(Struct, frozen=True, kw_only=True):
    """What one organisation brings. who: the organisation. cells: where it is counted; WHOLE is among them. value: ≥ 0
    or not, in the figure's unit.
    """

    who: str
    cells: frozenset[str]
    value: float


class Published(Struct, frozen=True, kw_only=True):
    """One publication of a figure. contributions: all that were behind it. cells: those whose numbers were shown."""

    contributions: tuple[Contribution, ...]
    cells: frozenset[str]


def too_few(contributions: Collection[Contribution]) -> bool:
    """The minimum cell. Who brings nothing does not count: a sum of zeros would tell everybody's value."""
    return len({one.who for one in contributions if one.value}) < MINIMUM


def one_stands_out(values: Iterable[float]) -> bool:
    """The dominance rule, in the form of the p % rule: the second largest, who knows its own value, could tell the
    largest to within p % where all others together bring less than that.
    """
    in_order = sorted(map(abs, values), reverse=True)
    return bool(in_order) and sum(in_order[2:]) < in_order[0] * _P / 100
