"""A real desk: a workspace file in a temporary folder, with the built-in frameworks and a clock that only we move."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sv_desktop.domain.declaration import Declaration
from sv_desktop.services.answer import declare
from sv_desktop.services.begin import begin
from sv_desktop.services.desk import Desk

PASSPHRASE = "three tall herons by the lock"


class HandClock:
    """Tells a time that goes on by one minute with each look."""

    def __init__(self) -> None:
        self.time = datetime(2026, 5, 12, 18, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def passphrase() -> str:
    return PASSPHRASE


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = begin(tmp_path / "work.svw", author="Ann", organisation="Bike Kitchen", clock=HandClock())
    yield desk
    desk.close()


@pytest.fixture
def declared(desk: Desk) -> Desk:
    """The desk with a complete declaration."""
    declare(desk, Declaration(signatory="Gwen", role="Chair", may_sign=True, confirmed=True, date="2026-05-12"))
    return desk
