"""Where assessors differ, and what they agreed on in the end."""

from collections.abc import Iterable, Sequence
from itertools import combinations

from msgspec import Struct

from sv_desktop.domain.agreement import Agreement, Pair, agreement
from sv_desktop.domain.blind import blind_levels, scored
from sv_desktop.domain.ledger import EntryKind, Ledger
from sv_desktop.domain.rubric import Scored
from sv_desktop.domain.scoring import Said, said_of


class Settled(Struct, frozen=True, kw_only=True):
    """What was agreed on. level: its id. reason: why, in words; it stays in the register. by: who wrote it down."""

    level: str
    reason: str
    by: str


class Compared(Struct, frozen=True, kw_only=True):
    """One item with what each assessor says of it. said: by name. agreed: what they settled on, if they have."""

    scored: Scored
    said: dict[str, Said]
    agreed: Settled | None

    @property
    def differs(self) -> bool:
        """Whether they gave different levels, or only some of them gave one."""
        return len({one.level for one in self.said.values()}) > 1

    @property
    def apart(self) -> int:
        """How many levels lie between the lowest and the highest."""
        ranks = [rank for one in self.said.values() if (rank := self.scored.assessment.rank(one.level)) is not None]
        return max(ranks) - min(ranks) if ranks else 0

    @property
    def waits(self) -> bool:
        """Whether somebody has to settle it."""
        return self.differs and self.agreed is None

    @property
    def level(self) -> str:
        """What stands: what was agreed on, else what all say; "" while they differ or nobody says anything."""
        if self.agreed is not None:
            return self.agreed.level
        levels = {one.level for one in self.said.values()}
        return levels.pop() if len(levels) == 1 else ""


def compared(ledger: Ledger, about: str, items: Iterable[Scored]) -> tuple[Compared, ...]:
    """Every item with what those who are done say of it."""
    people = scored(ledger, about)
    return tuple(
        Compared(
            scored=one,
            said={name: said_of(ledger, about, one.ref, name) for name in people},
            agreed=settled(ledger, about, one.ref),
        )
        for one in items
    )


def settled(ledger: Ledger, about: str, ref: str) -> Settled | None:
    """What was agreed on about an item."""
    found = ledger.head(about, EntryKind.AGREED, ref)
    if found is None or not isinstance(found.value, dict):
        return None
    level, reason = (str(found.value.get(name, "")) for name in ("level", "reason"))
    return Settled(level=level, reason=reason, by=found.by) if level else None


class Between(Struct, frozen=True):
    """How far two assessors agree in one framework, by its name."""

    one: str
    other: str
    framework: str
    found: Agreement


def agreements(ledger: Ledger, read: Iterable[tuple[str, Sequence[Scored]]]) -> tuple[Between, ...]:
    """How far each two assessors agree, over some submissions: (id, what is scored of it).

    Counted is what each scored before he could have seen the other's.
    """
    pairs: dict[tuple[str, str, str], list[Pair]] = {}
    for about, items in read:
        people = scored(ledger, about)
        levels = {name: blind_levels(ledger, about, name) for name in people}
        for one, other in combinations(people, 2):
            for item in items:
                mine, theirs = (item.assessment.rank(levels[name].get(item.ref, "")) for name in (one, other))
                found = pairs.setdefault((one, other, item.pack.short_title), [])
                found += [(mine, theirs)] if mine is not None and theirs is not None else []
    return tuple(Between(*names, agreement(found)) for names, found in pairs.items())
