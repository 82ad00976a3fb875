"""A register on the day after a panel met: submissions received, decided, awarded. All invented."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from sv_desktop.domain.decision import Decided
from sv_desktop.domain.feedback import Condition
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register
from sv_desktop.services.trust import make_identity
from tests.applicants import sealed

PASSPHRASE = "three tall herons by the lock"


class Calendar:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@contextmanager
def register(folder: Path, clock: Calendar, *, identity: bool = True) -> Iterator[RegisterDesk]:
    desk = begin_register(folder / "panel.svr", author="Ruth", name="Invented Panel", clock=clock)
    try:
        if identity:
            make_identity(desk, PASSPHRASE)
        yield desk
    finally:
        desk.close()


def take(desk: RegisterDesk, path: Path) -> Row:
    (outcome,) = receive(desk, [path])
    assert outcome.received is not None
    return desk.row(outcome.received.id)


def decide(
    desk: RegisterDesk, row: Row, kind: OutcomeKind = OutcomeKind.AWARD, conditions: tuple[Condition, ...] = ()
) -> None:
    """What a panel has settled, without the pages that lead there."""
    decided = Decided(outcome=kind.value, kind=kind, label=kind.value, conditions=conditions)
    desk.write([(row.received.id, EntryKind.DECISION, "", None)])
    desk.write([(row.received.id, EntryKind.DECISION, "", msgspec.to_builtins(decided))])


def awarded(desk: RegisterDesk, folder: Path, organisation: str = "Acorn Lane", **more: object) -> Row:
    row = take(desk, sealed(folder / safe_name(f"{organisation}.asice"), organisation, **more))  # type: ignore[arg-type]
    decide(desk, row)
    return row
