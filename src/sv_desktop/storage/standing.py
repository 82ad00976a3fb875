"""Which revisions stand: those that no other has replaced."""

from collections.abc import Sequence
from typing import Any

from sv_desktop.storage.revision_rows import first_id, read_joins, times_typed_over


def standing(rows: Sequence[Any]) -> list[Any]:
    """The rows that nothing has replaced: no later revision of the same answer names them, and none typed them over.

    Raises ValueError where revisions replace each other in a ring, which no program wrote.
    """
    replaced = set()
    for row in rows:
        if row.parent is not None:
            replaced.add((row.target, row.field, row.parent))
        if row.joins is not None:
            replaced.update((row.target, row.field, one) for one in read_joins(row))
    last = _last_typed(rows)
    left, keys = [], set()
    for row in rows:
        key = row.target, row.field
        keys.add(key)
        if (*key, row.id) not in replaced and (not last or times_typed_over(row.id) == last.get(first_id(row.id), 0)):
            left.append(row)
    if len({(row.target, row.field) for row in left}) < len(keys):
        raise ValueError("revisions replace each other in a ring")
    return left


def _last_typed(rows: Sequence[Any]) -> dict[str, int]:
    """How often each revision was typed over, as far as it is known here; without those that never were."""
    last: dict[str, int] = {}
    for row in rows:
        if "." in row.id:
            first = first_id(row.id)
            last[first] = max(last.get(first, 0), times_typed_over(row.id))
    return last
