"""The audit: whether numbers that are published together can be combined into one about a handful of organisations.

Every published sum is a row: 1 for each organisation that is in it, 0 for the others. Whatever can be worked out by
adding and subtracting sums is a combination of rows; one that leaves fewer than five organisations tells about them.
Organisations in the same sums cannot be told apart, so they are one column (a stratum). Counting is done modulo a large
prime: a combination that is zero is always found, another passes for zero about once in 10^18.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from sv_desktop.domain.disclosure.contribution import MINIMUM

_PRIME = 2**61 - 1
_64_BITS = 2**64 - 1

Row = list[int]


class Combination(Struct, frozen=True):
    """rows: which numbers have to be combined, by their positions. who: the organisations that it tells about."""

    rows: frozenset[int]
    who: frozenset[str]


def telling(members: Mapping[str, Iterable[int]], rows: int, new: Collection[int]) -> Combination | None:
    """A combination that tells about fewer than five organisations; None where none was found.

    members: for each unknown, named "organisation" or "organisation/which", the rows it is in. rows: how many in all.
    new: of these rows at least one has to take part.
    Found are all that leave one or two strata, and all that are made of one or two rows of the reduced form.
    """
    small, large = _strata(members)
    free = _that_leave_out(large, rows)
    masks = sorted(small)
    reduced = [_extended(one, masks) for one in free]
    _reduce(reduced, len(masks))
    for vector in _simple(reduced, len(masks)):
        who = _who(vector, masks, small)
        needed = frozenset(n for n in range(rows) if vector[len(masks) + n])
        if 0 < len(who) < MINIMUM and not needed.isdisjoint(new):
            return Combination(needed, who)
    return None


def _strata(members: Mapping[str, Iterable[int]]) -> tuple[dict[int, frozenset[str]], list[int]]:
    """The organisations of small strata by the bits of their rows, and the bits of the large ones."""
    found: dict[int, set[str]] = {}
    for name, rows in members.items():
        mask = sum(1 << row for row in set(rows))
        if mask:
            found.setdefault(mask, set()).add(name.partition("/")[0])
    small = {mask: frozenset(who) for mask, who in found.items() if len(who) < MINIMUM}
    return small, [mask for mask in found if mask not in small]


def _that_leave_out(large: Sequence[int], rows: int) -> list[Row]:
    """A basis of the combinations of rows that are zero on every large stratum.

    The strata are folded into a few more columns than there are rows, by weights that look random: a combination that
    is zero on all of them is zero on the folded ones, and hardly ever another.
    """
    width = rows + 4
    folded = [[0] * width for _ in range(rows)]
    for number, mask in enumerate(large):
        weights = [_mixed(number * width + column) for column in range(width)]
        for row in _bits(mask):
            folded[row] = [value + weight for value, weight in zip(folded[row], weights, strict=True)]
    whole = [[value % _PRIME for value in line] + _unit(row, rows) for row, line in enumerate(folded)]
    pivots = _reduce(whole, width)
    return [line[width:] for line in whole[pivots:]]


def _extended(combination: Row, masks: Sequence[int]) -> Row:
    """The values of a combination on the small strata, and then itself."""
    return [sum(combination[row] for row in _bits(mask)) % _PRIME for mask in masks] + combination


def _reduce(lines: list[Row], columns: int) -> int:
    """Bring lines into reduced row echelon form over the first columns, in place; how many pivots there are."""
    done = 0
    for column in range(columns):
        found = next((n for n in range(done, len(lines)) if lines[n][column]), None)
        if found is None:
            continue
        lines[done], lines[found] = lines[found], lines[done]
        inverse = pow(lines[done][column], -1, _PRIME)
        pivot = lines[done] = [value * inverse % _PRIME for value in lines[done]]
        for n, line in enumerate(lines):
            factor = line[column]
            if factor and n != done:
                lines[n] = [(value - factor * other) % _PRIME for value, other in zip(line, pivot, strict=True)]
        done += 1
    return done


def _simple(reduced: Sequence[Row], columns: int) -> Iterator[Row]:
    """Each line, and of each two lines the combination that has the most zeros."""
    lines = [line for line in reduced if any(line[:columns])]
    yield from lines
    inverses = [[pow(value, -1, _PRIME) if value else 0 for value in line[:columns]] for line in lines]
    for one, other in combinations(range(len(lines)), 2):
        votes: dict[int, int] = {}
        for a, b in zip(lines[one], inverses[other], strict=False):
            if a and b:
                ratio = a * b % _PRIME
                votes[ratio] = votes.get(ratio, 0) + 1
        for ratio in sorted(votes, key=lambda each: votes[each], reverse=True)[:1]:
            yield [(a - ratio * b) % _PRIME for a, b in zip(lines[one], lines[other], strict=True)]


def _who(vector: Row, masks: Sequence[int], small: Mapping[int, frozenset[str]]) -> frozenset[str]:
    """Whom a vector tells about; no more than are needed to see that they are enough."""
    who: frozenset[str] = frozenset()
    for value, mask in zip(vector, masks, strict=False):
        if value:
            who |= small[mask]
            if len(who) >= MINIMUM:
                break
    return who


def _bits(mask: int) -> Iterator[int]:
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def _unit(place: int, length: int) -> Row:
    return [int(n == place) for n in range(length)]


def _mixed(number: int) -> int:
    """A number that looks random, the same in every run: the mixer of SplitMix64 (Steele, Lea and Flood, 2014)."""
    mixed = (number + 1) * 0x9E3779B97F4A7C15 & _64_BITS
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _64_BITS
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _64_BITS
    return (mixed ^ mixed >> 31) % _PRIME
