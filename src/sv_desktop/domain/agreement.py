"""How far two assessors agree: plain percentage, and weighted kappa.

Cohen, J. (1968). Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit.
Psychological Bulletin 70(4), 213-220. With disagreement weights v: kappa = 1 - sum(v * observed) / sum(v * expected),
where expected is what chance would give with the same margins. Linear weights: |i - j|; quadratic: (i - j) squared.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from sv_desktop.domain.language import counted, tr

Pair = tuple[int, int]
Weight = Callable[[int, int], float]


class Agreement(Struct, frozen=True, kw_only=True):
    """items: how many both have scored. same, near: with the same level, with neighbouring levels.

    linear, quadratic: weighted kappa, None where it cannot be worked out. note: why not, or what to beware of.
    """

    items: int
    same: int
    near: int
    linear: float | None
    quadratic: float | None
    note: str = ""

    @property
    def percent(self) -> float | None:
        """Of how many in a hundred both chose the same level."""
        return 100 * self.same / self.items if self.items else None


def agreement(pairs: Iterable[Pair]) -> Agreement:
    """pairs: the places of two assessors' levels in the scale, counted from 0, one pair for each item."""
    found = list(pairs)
    return Agreement(
        items=len(found),
        same=sum(one == other for one, other in found),
        near=sum(abs(one - other) == 1 for one, other in found),
        linear=weighted_kappa(found, lambda one, other: abs(one - other)),
        quadratic=weighted_kappa(found, lambda one, other: (one - other) ** 2),
        note=_note(found),
    )


def weighted_kappa(pairs: Sequence[Pair], weight: Weight) -> float | None:
    """Cohen's formula; None where chance alone would give no disagreement, so that there is nothing to divide by.

    weight: how bad it is that one chose i and the other j; 0 where they are the same.
    """
    ones, others = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum(weight(one, other) for one, other in pairs) * len(pairs)
    expected = sum(weight(one, other) * times * often for one, times in ones.items() for other, often in others.items())
    return 1 - observed / expected if expected else None


def agreement_words(found: Agreement) -> str:
    """The figures in a sentence or two."""
    if not found.items:
        return found.note
    share = counted(
        "{percent:.0f} % the same ({same} of {n} question)",
        "{percent:.0f} % the same ({same} of {n} questions)",
        found.items,
        percent=found.percent,
        same=found.same,
    )
    if found.near:
        share = tr("{share}, {near} one level apart", share=share, near=found.near)
    told = [f"{share}."]
    if found.quadratic is not None:
        told.append(
            tr("Weighted kappa {quadratic:.2f} (linear {linear:.2f}).", quadratic=found.quadratic, linear=found.linear)
        )
    return " ".join((*told, found.note)).rstrip()


#: With fewer items kappa jumps about.
_FEW = 10


def _note(pairs: Sequence[Pair]) -> str:
    if not pairs:
        return tr("There is no question that both have scored.")
    ones, others = {one for one, _ in pairs}, {other for _, other in pairs}
    if ones == others and len(ones) == 1:
        return tr("Kappa cannot be worked out: both chose one and the same level everywhere.")
    if len(ones) == 1 or len(others) == 1:
        return tr("Kappa says nothing here: one of the two chose the same level everywhere.")
    return (
        counted(
            "With only {n} question, kappa is a rough guide.",
            "With only {n} questions, kappa is a rough guide.",
            len(pairs),
        )
        if len(pairs) < _FEW
        else ""
    )
