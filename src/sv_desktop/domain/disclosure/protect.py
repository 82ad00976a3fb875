"""Which cells of a figure may be shown, beside everything that was ever published of it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import combinations, product

from msgspec import Struct

from sv_desktop.domain.disclosure.audit import telling
from sv_desktop.domain.disclosure.contribution import MINIMUM, WHOLE, Contribution, Published, one_stands_out, too_few

#: A difference of more unknowns is about five organisations at the least, but for one whose value changes every time.
_MOST_BITS = 64


class Reason(StrEnum):
    """Why a cell is not shown."""

    FEW = "few"
    STANDS_OUT = "stands_out"
    WORKED_OUT = "worked_out"


class _Sum(Struct, frozen=True):
    """A number that can be had. members: the unknowns in it, as bits. cells: of the last publication, that it needs."""

    members: int
    cells: frozenset[str]


def protect(contributions: Sequence[Contribution], earlier: Sequence[Published] = ()) -> dict[str, Reason | None]:
    """For every cell None where it may be shown, else why not. A cell is "dimension:option", or WHOLE.

    First each cell by itself: the minimum cell and the dominance rule. Then all together, with all earlier
    publications: as long as some can be combined to tell about fewer than five organisations, or about one that stands
    out, the smallest of those is not shown either (secondary suppression). In the end each of these is tried again.
    """
    cells = _cells(contributions)
    found: dict[str, Reason | None] = {cell: _alone(some) for cell, some in cells.items()}

    def told() -> frozenset[str]:
        shown = frozenset(cell for cell, reason in found.items() if reason is None)
        together = _Together(earlier, Published(contributions=tuple(contributions), cells=shown))
        return together.told_by_combining() or together.told_by_a_difference()

    while some := told():
        found[min(some, key=lambda cell: (cell == WHOLE, len(cells[cell]), cell))] = Reason.WORKED_OUT
    hidden = [cell for cell, reason in found.items() if reason is Reason.WORKED_OUT]
    for cell in sorted(hidden, key=lambda cell: (len(cells[cell]), cell), reverse=True):
        found[cell] = None
        found[cell] = Reason.WORKED_OUT if told() else None
    return found


class _Together:
    """Publications of one figure, seen together. An organisation whose value has changed is two unknowns.

    Cells with the same unknowns are one sum; one that an earlier publication has shown already tells nothing new.
    """

    def __init__(self, earlier: Sequence[Published], now: Published) -> None:
        self._unknowns: dict[tuple[str, float], int] = {}
        self._sums: dict[int, frozenset[str]] = {}
        for publication in earlier:
            for _cell, numbers in self._numbered(publication):
                self._sums[_mask(numbers)] = frozenset()
        fresh: dict[int, set[str]] = {}
        self._dimensions: dict[str, list[list[int]]] = {}
        for cell, numbers in self._numbered(now):
            mask = _mask(numbers)
            if mask not in self._sums:
                fresh.setdefault(mask, set()).add(cell)
            if cell != WHOLE:
                self._dimensions.setdefault(cell.partition(":")[0], []).append(numbers)
        self._sums |= {mask: frozenset(cells) for mask, cells in fresh.items()}
        self._known = tuple(self._unknowns)

    def told_by_combining(self) -> frozenset[str]:
        """New cells in a combination that tells about fewer than five; none when all is well."""
        members: dict[str, list[int]] = {}
        names = [f"{who.replace('/', ' ')}/{value!r}" for who, value in self._known]
        for place, mask in enumerate(self._sums):
            for number in _bits(mask):
                members.setdefault(names[number], []).append(place)
        cells = tuple(self._sums.values())
        found = telling(members, len(cells), frozenset(n for n, new in enumerate(cells) if new))
        return frozenset().union(*(cells[row] for row in found.rows)) if found else frozenset()

    def told_by_a_difference(self) -> frozenset[str]:
        """New cells of a sum and of another, or of two others together, where what is left is about fewer than five, or
        nearly all one organisation's.
        """
        sums = [_Sum(mask, cells) for mask, cells in self._sums.items()]
        for one, other in product(sums, [*sums, *self._whole_dimensions(), *_pairs(sums)]):
            cells, left = one.cells | other.cells, one.members ^ other.members
            if cells and left and (self._tells(left) or self._stands_out(one.members, other.members)):
                return cells
        return frozenset()

    def _numbered(self, publication: Published) -> Iterator[tuple[str, list[int]]]:
        """Each cell that was shown, and the numbers of the unknowns in it."""
        found: dict[str, list[int]] = {cell: [] for cell in sorted(publication.cells)}
        for one in publication.contributions:
            if one.value:
                number = self._unknowns.setdefault((one.who, one.value), len(self._unknowns))
                for cell in one.cells & publication.cells:
                    found[cell].append(number)
        yield from found.items()

    def _tells(self, left: int) -> bool:
        """Whether what is left of two sums is about fewer than five organisations."""
        return left.bit_count() <= _MOST_BITS and len({self._known[n][0] for n in _bits(left)}) < MINIMUM

    def _stands_out(self, one: int, other: int) -> bool:
        """Whether one sum holds the other, and in the rest one organisation stands out."""
        within = one & other in (one, other)
        return within and one_stands_out(self._known[n][1] for n in _bits(one ^ other))

    def _whole_dimensions(self) -> Iterator[_Sum]:
        """All new cells of a dimension together, where nobody is in two of them."""
        for name, numbers in self._dimensions.items():
            every = [number for some in numbers for number in some]
            if len(set(every)) == len(every):
                masks = map(_mask, numbers)
                cells = frozenset().union(*(self._sums[mask] for mask in masks))
                yield _Sum(_mask(every), frozenset(cell for cell in cells if cell.startswith(f"{name}:")))


def _pairs(sums: Sequence[_Sum]) -> Iterator[_Sum]:
    """Each two that have nobody in common, together."""
    for one, other in combinations(sums, 2):
        if not one.members & other.members:
            yield _Sum(one.members | other.members, one.cells | other.cells)


def _cells(contributions: Sequence[Contribution]) -> dict[str, list[Contribution]]:
    found: dict[str, list[Contribution]] = {}
    for one in contributions:
        for cell in one.cells:
            found.setdefault(cell, []).append(one)
    return found


def _alone(contributions: Sequence[Contribution]) -> Reason | None:
    if too_few(contributions):
        return Reason.FEW
    return Reason.STANDS_OUT if one_stands_out(one.value for one in contributions) else None


def _mask(numbers: Sequence[int]) -> int:
    """Numbers as the bits of one integer."""
    bits = bytearray(1 + max(numbers, default=0) // 8)
    for number in numbers:
        bits[number // 8] |= 1 << number % 8
    return int.from_bytes(bits, "little")


def _bits(mask: int) -> Iterator[int]:
    """The numbers whose bits are set."""
    for place, byte in enumerate(mask.to_bytes((mask.bit_length() + 7) // 8, "little")):
        for bit in range(8):
            if byte >> bit & 1:
                yield 8 * place + bit
