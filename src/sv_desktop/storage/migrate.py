"""Bring a workspace that is behind to the present version, in place, after keeping a copy."""

import logging
import shutil
from pathlib import Path

from sqlalchemy import Connection

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.protection import FileKey
from sv_desktop.storage.connection import Database
from sv_desktop.storage.copying import appearing
from sv_desktop.storage.faults import DamagedWorkspace, StorageFailed
from sv_desktop.storage.tables import VERSION

_log = logging.getLogger(__name__)
_STEPS = Path(__file__).parent / "migrations"


def migrate(
    path: Path, *, behind: int, target: int = VERSION, versions: Path = _STEPS / "versions", key: FileKey | None = None
) -> Path:
    """Keep "name.svw.before-<target>", then run Alembic's steps in one transaction; the copy's path comes back.

    behind: the version the file has. versions: the folder of the steps. key: of a protected file, whose copy is
    protected alike. On any error the file is as it was, and the copy goes. A copy of an earlier time is not
    overwritten: the new one gets a number.
    """
    Database(path, key=key).close()  # refuses a locked file, and finishes what a crash left, before the copy is made
    copy = _keep_copy(path, target)
    try:
        database = Database(path, key=key, foreign_keys=False)
        try:
            _bring_up(database, behind, target, versions)
        finally:
            database.close()
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _keep_copy(path: Path, target: int) -> Path:
    copy, number = path.with_name(f"{path.name}.before-{target}"), 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.name}.before-{target}-{number}")
    try:
        with appearing(copy) as partial:
            shutil.copy2(path, partial)
    except StorageFailed as error:
        reason = getattr(error.__cause__, "strerror", None) or error.what
        raise StorageFailed(
            f"“{path.name}” is from an older version, and a copy of it could not be kept first ({reason}).",
            "Nothing was changed. Free some space beside the file, then open it again.",
        ) from error
    return copy


def _bring_up(database: Database, behind: int, target: int, versions: Path) -> None:
    try:
        with database.transaction() as connection:
            _run_steps(connection, behind, target, versions)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise DamagedWorkspace(database.path)
            connection.exec_driver_sql(f"PRAGMA user_version={target}")
    except PlainError:
        raise
    except Exception as error:
        _log.error("A migration from %d to %d failed: %s", behind, target, type(error).__name__)
        raise StorageFailed(
            f"“{database.path.name}” is from an older version, and could not be brought up to this one.",
            "Nothing was changed. Keep the file, and open it with the version of SV Desktop that made it.",
        ) from error


def _run_steps(connection: Connection, behind: int, target: int, versions: Path) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _escaped(_STEPS))
    config.set_main_option("version_locations", _escaped(versions))
    config.set_main_option("path_separator", "newline")
    config.attributes["connection"] = connection
    command.stamp(config, str(behind))
    command.upgrade(config, str(target))


def _escaped(path: Path) -> str:
    """A percent sign in a folder's name means interpolation to Alembic's configuration."""
    return str(path).replace("%", "%%")
