"""What is looked at each time a workspace is opened, so that no damage is shown as an answer.

The records are small and looked at whole: their pages, whether each row is what was written (:mod:`.row_digest`, when
it is read), and whether none is missing. Evidence bytes are not: each file is checked when it is read.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from sv_desktop.storage.connection import Database
from sv_desktop.storage.faults import DamagedWorkspace
from sv_desktop.storage.letters import ROWS
from sv_desktop.storage.tables import content, evidence, letter, revision

_RECORDS = ("revision", "evidence", "snapshot", "identity", "seal", "letter", content.name)


def refuse_unsound(database: Database) -> None:
    """Raises DamagedWorkspace where a record is broken or missing, or a program was put into the file."""
    with database.reading() as connection:
        whole = only_tables(connection) and pages_are_whole(connection, _RECORDS)
        if not (whole and _none_is_missing(connection)):
            raise DamagedWorkspace(database.path)


def only_tables(connection: Connection) -> bool:
    """A file of ours has tables and indexes; a trigger or a view in it was put there by somebody else."""
    kinds = connection.exec_driver_sql("SELECT DISTINCT type FROM sqlite_master").scalars().all()
    return {"table", "index"}.issuperset(kinds)


def pages_are_whole(connection: Connection, tables: Iterable[str]) -> bool:
    """SQLite's own check, table by table, so that evidence of many gigabytes does not keep anybody waiting."""
    return all(connection.exec_driver_sql(f"PRAGMA quick_check('{one}')").scalars().all() == ["ok"] for one in tables)


def _none_is_missing(connection: Connection) -> bool:
    """Revisions are only ever appended, so their numbers have no gap; evidence items and letters have their content."""
    first, last, number = connection.execute(
        select(func.min(revision.c.seq), func.max(revision.c.seq), func.count(revision.c.seq))
    ).one()
    items = connection.execute(select(func.count(evidence.c.seq))).scalar_one()
    joined = select(func.count(evidence.c.seq)).join(content, evidence.c.content_id == content.c.id)
    return (
        (first or 1, last or 0) == (1, number)
        and items == connection.execute(joined).scalar_one()
        and connection.execute(select(func.count(letter.c.seq))).scalar_one()
        == connection.execute(select(func.count()).select_from(ROWS.subquery())).scalar_one()
    )
