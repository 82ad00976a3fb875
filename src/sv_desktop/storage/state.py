"""What a file of ours is a copy of, and whether two of them hold the same."""

import hashlib
from collections.abc import Iterable

from sv_desktop.storage.connection import Database


def beginning(database: Database, query: str) -> str:
    """Eight hexadecimal digits that every copy has. query: what was written first; "" while there is nothing."""
    with database.reading() as connection:
        first = connection.exec_driver_sql(query).scalar()
    return hashlib.blake2b(str(first).encode(), digest_size=4).hexdigest() if first else ""


def state(database: Database, tables: Iterable[str], *, settings: bool = False) -> str:
    """A digest over the digests of all rows that matter. settings: whether they do; where a person was does not."""
    whole = hashlib.blake2b(digest_size=16)
    with database.reading() as connection:
        for table in tables:
            digests = connection.exec_driver_sql(f"SELECT digest FROM {table} ORDER BY digest").scalars()  # noqa: S608
            whole.update(table.encode() + b"".join(one for one in digests if isinstance(one, bytes)))
        if settings:
            for row in connection.exec_driver_sql("SELECT name, value FROM setting ORDER BY name"):
                whole.update(repr(tuple(row)).encode())
    return whole.hexdigest()
