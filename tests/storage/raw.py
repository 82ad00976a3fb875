"""A look at a workspace file past the room, with the bare driver: for damage, and for what is truly on the disk."""

from pathlib import Path

from sqlcipher3 import dbapi2


def raw(path: Path, *statements: str) -> list[tuple[object, ...]]:
    """Run statements; the rows of the last."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    try:
        rows: list[tuple[object, ...]] = []
        for statement in statements:
            rows = connection.execute(statement).fetchall()
        return rows
    finally:
        connection.close()


def chunks_of(path: Path) -> list[bytes]:
    """All evidence bytes in the file, in the order of their ids."""
    return [bytes(data) for (data,) in raw(path, "SELECT data FROM chunk ORDER BY id") if isinstance(data, bytes)]
