"""The rows that one copy of a workspace has and another has not, put into the other."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import Connection, Row, insert, select, update

from sv_desktop.domain.answers import EVIDENCE_PREFIX, REMOVED, Revision
from sv_desktop.domain.merging import Brought
from sv_desktop.storage.revision_rows import insert_copies, insert_row, read_revision
from sv_desktop.storage.row_digest import COVERED, digested, require_whole
from sv_desktop.storage.tables import content, evidence, letter, metadata, revision

#: Two copies that learn of the same removal and the same use write the same revision (UUID version 5, RFC 9562).
_KEPT_NAMESPACE = UUID("5d0f9c1e-9a52-4b5e-8f0e-6f1d7f3f8a11")


def join(here: Connection, there: Connection, contents: Mapping[str, int]) -> Brought:
    """Insert what is not here yet. contents: the ids that contents have here, by SHA-256.

    Raises ValueError for a row of the copy that is not what was written.
    """
    new = _join_revisions(here, there)
    snapshots = _join_rows(here, there, "snapshot", ("id",))
    _join_rows(here, there, "seal", ("sha256", "at"))
    _join_letters(here, there, contents)
    return Brought(
        revisions=len(new),
        answers=tuple(sorted({(row.target, row.field) for row in new})),
        files=_join_evidence(here, there, contents),
        snapshots=snapshots,
    )


def _join_revisions(here: Connection, there: Connection) -> list[Row[Any]]:
    ours = set(here.execute(select(revision.c.id)).scalars())
    theirs = there.execute(select(revision).order_by(revision.c.seq)).all()
    new = [row for row in theirs if row.id not in ours]
    insert_copies(here, new)
    only_ours = ours - {row.id for row in theirs}
    removals = {row.target for row in new if row.field == REMOVED}
    query = select(revision.c.id, revision.c.target).where(revision.c.field == REMOVED)
    removals |= {row.target for row in here.execute(query) if row.id in only_ours}
    if removals and only_ours and new:
        left = _about(here, removals, only_ours)
        right = [read_revision(row) for row in new if row.target in removals or row.field in removals]
        kept = {one.id: one for one in (*_kept(left, right), *_kept(right, left))}
        for one in sorted(kept.keys() - ours - {row.id for row in new}):
            insert_row(here, kept[one], "", pinned=True)
    return new


def _about(here: Connection, targets: set[str], ids: set[str]) -> list[Revision]:
    """Our own revisions of what somebody removed, and those that attach it."""
    query = select(revision).where(revision.c.target.in_(targets) | revision.c.field.in_(targets))
    return [read_revision(row) for row in here.execute(query.order_by(revision.c.seq)) if row.id in ids]


def _kept(removed: Iterable[Revision], used: Iterable[Revision]) -> Iterator[Revision]:
    """What one copy removed while the other went on using it: said beside the removal, so that a person decides."""
    users: dict[str, list[Revision]] = {}
    for one in used:
        if one.field != REMOVED:
            users.setdefault(one.target, []).append(one)
        if one.field.startswith(EVIDENCE_PREFIX) and one.value is True:
            users.setdefault(one.field, []).append(one)
    for removal in removed:
        if removal.field == REMOVED and removal.value is True:
            for use in users.get(removal.target, ()):
                yield Revision(
                    id=str(uuid5(_KEPT_NAMESPACE, f"{removal.id}/{use.id}")),
                    target=removal.target,
                    field=REMOVED,
                    value=None,
                    author=use.author,
                    at=use.at,
                    parent=removal.parent,
                )


def _join_rows(here: Connection, there: Connection, name: str, known_by: tuple[str, ...]) -> int:
    """Rows that never change. known_by: the columns that two copies of a row agree in."""
    table = metadata.tables[name]
    columns = [table.c[one] for one in known_by]
    known = {tuple(row) for row in here.execute(select(*columns))}
    new = [
        row
        for row in there.execute(select(table).order_by(*table.primary_key)).all()
        if tuple(getattr(row, one) for one in known_by) not in known
    ]
    for row in new:
        require_whole(name, row)
        here.execute(insert(table).values({one: getattr(row, one) for one in (*COVERED[name], "digest")}))
    return len(new)


def _join_evidence(here: Connection, there: Connection, contents: Mapping[str, int]) -> tuple[str, ...]:
    """Evidence items; of one that both have added, who did it first."""
    items = select(evidence, content.c.sha256, content.c.size).join(content, evidence.c.content_id == content.c.id)
    ours = {row.id: row for row in here.execute(items)}
    new = []
    for row in there.execute(items.order_by(evidence.c.seq)).all():
        require_whole("evidence", row)
        values = digested("evidence", dict(row._mapping))
        if row.id not in ours:
            here.execute(insert(evidence).values(content_id=contents[row.sha256], **values))
            new.append(row.id)
        elif _first_added(row) < _first_added(ours[row.id]):
            here.execute(update(evidence).where(evidence.c.id == row.id).values(values))
    return tuple(new)


def _join_letters(here: Connection, there: Connection, contents: Mapping[str, int]) -> None:
    """What came back to either copy; of what came to both, who took it in first."""
    ours = {row.id: row for row in here.execute(select(letter))}
    for row in there.execute(select(letter).order_by(letter.c.seq)).all():
        require_whole("letter", row)
        values = digested("letter", dict(row._mapping))
        if row.id not in ours:
            here.execute(insert(letter).values(content_id=contents[row.sha256], **values))
        elif (row.received_at, row.facts) < (ours[row.id].received_at, ours[row.id].facts):
            here.execute(update(letter).where(letter.c.id == row.id).values(values))


def _first_added(row: object) -> tuple[str, ...]:
    return tuple(str(getattr(row, name)) for name in ("added_at", "added_by", "media_type"))
