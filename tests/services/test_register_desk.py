"""What is written at the assessor's desk: it stands at once, under one name, later than what it takes the place of."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, reopen_register

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
SCORE, NOTE = EntryKind.SCORE, EntryKind.NOTE


class Clock:
    """A clock that is put by hand."""

    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann", clock=clock)
    yield desk
    desk.close()


def test_what_is_written_stands_and_is_there_again(desk: RegisterDesk) -> None:
    desk.write([("one", SCORE, "award:x", "shown"), ("one", NOTE, "award:x", "Ring them")])
    (score, note) = desk.ledger.heads("one")
    assert (score.by, score.at, score.words, note.words) == ("Ann", NOON, "shown", "Ring them")
    assert score.computer
    desk.close()
    again = reopen_register(desk.path, author="Sam")
    assert again.ledger == desk.ledger
    again.close()


def test_a_clock_that_was_put_back_does_not_hide_the_later_word(desk: RegisterDesk, clock: Clock) -> None:
    desk.write([("one", SCORE, "award:x", "shown")])
    clock.at -= timedelta(days=1)
    desk.write([("one", SCORE, "award:x", "partly")])
    desk.write([("one", SCORE, "award:x", "")])
    assert [entry.words for entry in desk.ledger.history("one")] == ["shown", "partly", ""]
    assert desk.ledger.heads("one") == ()


def test_the_same_again_is_not_written_again(desk: RegisterDesk) -> None:
    desk.write([("one", SCORE, "award:x", ""), ("one", NOTE, "award:x", None)])
    assert desk.register.entries() == ()
    for _time in range(2):
        desk.write([("one", SCORE, "award:x", "shown"), ("one", SCORE, "award:x", "shown")])
    assert len(desk.register.entries()) == 1


def test_two_words_for_one_place_in_one_go_stand_in_their_order(desk: RegisterDesk) -> None:
    desk.write([("one", SCORE, "award:x", "shown"), ("one", SCORE, "award:x", "partly")])
    assert desk.ledger.words("one", SCORE, "award:x", "Ann") == "partly"


def test_looking_only_writes_nothing(desk: RegisterDesk) -> None:
    desk.close()
    looked = reopen_register(desk.path, author="Ann", read_only=True)
    with pytest.raises(PlainError):
        looked.write([("one", SCORE, "award:x", "shown")])
    assert looked.ledger.heads("one") == ()
    looked.close()
