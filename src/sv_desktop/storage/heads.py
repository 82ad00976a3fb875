"""The heads of the revisions, in memory: for each answer what nothing has replaced yet."""

from collections.abc import Iterable, Iterator

from sv_desktop.domain.answers import Answers, Revision
from sv_desktop.storage.revision_rows import Row

Key = tuple[str, str]


class Heads:
    """One row for each (target, field); more where two copies were brought together and said different things.

    The latest of them counts as the answer until a person has chosen, and the id decides between equal times: so two
    copies that hold the same revisions give the same answers.
    """

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self._rows: dict[Key, tuple[Row, ...]] = {}
        for row in rows:
            self.put(row)

    def get(self, key: Key) -> Row | None:
        """What counts as the answer."""
        rows = self._rows.get(key)
        return rows[0] if rows else None

    def others(self, key: Key) -> tuple[Row, ...]:
        """The heads beside it, latest first."""
        return self._rows.get(key, ())[1:]

    def put(self, row: Row) -> None:
        """Add a row in the place of its parents, or of itself as it was before."""
        one = row.revision
        replaced = {one.id, one.parent, *one.joins}
        kept = [head for head in self._rows.get(one.key, ()) if head.revision.id not in replaced]
        self._rows[one.key] = tuple(sorted([*kept, row], key=_rank, reverse=True))

    def copy(self) -> "Heads":
        """The same heads, to go back to."""
        twin = Heads()
        twin._rows = dict(self._rows)
        return twin

    def answers(self) -> Answers:
        """The value of each."""
        return Answers({key: rows[0].revision.value for key, rows in self._rows.items()})

    def divided(self) -> Iterator[tuple[Revision, ...]]:
        """The heads of every answer that has more than one, latest first."""
        for rows in self._rows.values():
            if len(rows) > 1:
                yield tuple(row.revision for row in rows)

    def __iter__(self) -> Iterator[Row]:
        return (row for rows in self._rows.values() for row in rows)


def _rank(row: Row) -> tuple[object, str]:
    return row.revision.at, row.revision.id
