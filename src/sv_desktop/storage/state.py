"""What a workspace file is a copy of, and whether two of them hold the same."""

import hashlib

from sv_desktop.storage.connection import Database
from sv_desktop.storage.row_digest import COVERED


def beginning(database: Database) -> str:
    """Eight hexadecimal digits of the first revision ever, which every copy has; "" before the first answer."""
    with database.reading() as connection:
        first = connection.exec_driver_sql("SELECT id FROM revision ORDER BY seq LIMIT 1").scalar()
    return hashlib.blake2b(str(first).encode(), digest_size=4).hexdigest() if first else ""


def state(database: Database) -> str:
    """A digest over the digests of all rows that matter; where the person was does not."""
    whole = hashlib.blake2b(digest_size=16)
    with database.reading() as connection:
        for table in COVERED:
            digests = connection.exec_driver_sql(f"SELECT digest FROM {table} ORDER BY digest").scalars()  # noqa: S608
            whole.update(table.encode() + b"".join(one for one in digests if isinstance(one, bytes)))
    return whole.hexdigest()
