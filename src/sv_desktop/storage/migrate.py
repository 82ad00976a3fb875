"""Bring a workspace that is behind to the present version, in place, after keeping a copy."""

import shutil
from pathlib import Path

from sqlalchemy import Connection

from sv_desktop.domain.fault import PlainError
from sv_desktop.storage.connection import Database
from sv_desktop.storage.tables import VERSION

_STEPS = Path(__file__).parent / "migrations"


def migrate(path: Path, *, behind: int, target: int = VERSION, versions: Path = _STEPS / "versions") -> Path:
    """Keep "name.svw.before-<target>", then run Alembic's steps in one transaction; the copy's path comes back.

    behind: the version the file has. versions: the folder of the steps. On any error the file is as it was.
    """
    copy = path.with_name(f"{path.name}.before-{target}")
    try:
        shutil.copy2(path, copy)
    except OSError as error:
        copy.unlink(missing_ok=True)
        raise PlainError(
            f"“{path.name}” is from an older version, and a copy of it could not be kept first ({error.strerror}).",
            "Nothing was changed. Free some space beside the file, then open it again.",
        ) from error
    database = Database(path)
    try:
        with database.transaction() as connection:
            _run_steps(connection, behind, target, versions)
            connection.exec_driver_sql(f"PRAGMA user_version={target}")
    finally:
        database.close()
    return copy


def _run_steps(connection: Connection, behind: int, target: int, versions: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_STEPS))
    config.set_main_option("version_locations", str(versions))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    command.stamp(config, str(behind))
    command.upgrade(config, str(target))
