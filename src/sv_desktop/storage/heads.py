"""The heads of the revisions, in memory: for each answer what nothing has replaced yet."""

from collections.abc import Iterable, Iterator

from sv_desktop.domain.answers import REMOVED, Answers, Revision
from sv_desktop.storage.revision_rows import Row, first_id

Key = tuple[str, str]


class Heads:
    """One row for each (target, field); more where two copies were brought together and said different things.

    The latest of them counts as the answer until a person has chosen, and the id decides between equal times: so two
    copies that hold the same revisions give the same answers. What one copy has removed, and another has not, stays
    until somebody has decided.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows: dict[Key, tuple[Row, ...]] = {}
        self._divided: set[Key] = set()
        for row in rows:
            self.put(row)

    def get(self, key: Key) -> Row | None:
        """What counts as the answer."""
        rows = self._rows.get(key)
        return rows[0] if rows else None

    def of(self, key: Key) -> tuple[Row, ...]:
        """All heads of an answer; the first counts."""
        return self._rows.get(key, ())

    def put(self, row: Row) -> None:
        """Add a row in the place of its parents, or of itself as it was before it was typed over."""
        one = row.revision
        replaced = {one.parent, *one.joins}
        kept = [
            head
            for head in self.of(one.key)
            if head.revision.id not in replaced and first_id(head.revision.id) != first_id(one.id)
        ]
        self._rows[one.key] = tuple(sorted([*kept, row], key=_rank, reverse=True)) if kept else (row,)
        if kept:
            self._divided.add(one.key)
        else:
            self._divided.discard(one.key)

    def copy(self) -> "Heads":
        """The same heads, to go back to."""
        twin = Heads()
        twin._rows, twin._divided = dict(self._rows), set(self._divided)
        return twin

    def answers(self) -> Answers:
        """The value of each."""
        return Answers({key: rows[0].revision.value for key, rows in self._rows.items()})

    def divided(self) -> Iterator[tuple[Row, ...]]:
        """The heads of every answer that has more than one, the one that counts first."""
        return (self._rows[key] for key in sorted(self._divided))

    def __iter__(self) -> Iterator[Row]:
        return (row for rows in self._rows.values() for row in rows)


def rank(one: Revision) -> tuple[object, ...]:
    """The higher counts."""
    stays = one.field == REMOVED and one.value is not True
    return stays, one.at, one.id


def _rank(row: Row) -> tuple[object, ...]:
    return rank(row.revision)
