"""What the driver says becomes plain words, and what is not known is logged without a person's answers."""

import logging
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from sv_desktop.domain.fault import PlainError
from sv_desktop.storage import DamagedWorkspace, NotAWorkspace, NotWritable, StorageFailed, Workspace, WorkspaceLocked
from sv_desktop.storage.faults import told

from .conftest import NOON


@pytest.mark.parametrize(
    ("words", "kind", "what"),
    [
        ("database is locked", WorkspaceLocked, "open in another window"),
        ("file is not a database", NotAWorkspace, "is not an SV Desktop workspace"),
        ("database disk image is malformed", DamagedWorkspace, "damaged"),
        ("no such table: revision", DamagedWorkspace, "damaged"),
        ("FOREIGN KEY constraint failed", DamagedWorkspace, "damaged"),
        ("database or disk is full", StorageFailed, "disk is full"),
        ("attempt to write a readonly database", NotWritable, "read-only"),
        ("Cannot operate on a closed database.", StorageFailed, "was closed"),
        ("disk I/O error", StorageFailed, "could not be read or written"),
    ],
)
def test_each_message_of_the_driver_is_told(path: Path, words: str, kind: type[PlainError], what: str) -> None:
    error = told(path, dbapi2.OperationalError(words))
    assert type(error) is kind
    assert what in error.what
    assert error.next_step


def test_an_unknown_error_is_logged_without_the_answer(workspace: Workspace, caplog: pytest.LogCaptureFixture) -> None:
    driver = workspace._database.connection.connection.driver_connection
    assert driver
    driver.set_authorizer(lambda action, *_: dbapi2.SQLITE_DENY if action == dbapi2.SQLITE_INSERT else 0)
    with caplog.at_level(logging.DEBUG), pytest.raises(StorageFailed):
        workspace.save("t", "f", "very private words " * 1000, author="Ann", at=NOON)
    assert "SQLite failed" in caplog.text
    assert "private" not in caplog.text
