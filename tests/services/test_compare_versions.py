"""A version laid beside the one before: which one that is, what stands in the way, and what it costs."""

import shutil
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.inbox import Row
from sv_desktop.services.compare_versions import changes_since, compare_packages, previous_version
from sv_desktop.services.read_package import open_package
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, reopen_register, take_out
from sv_desktop.services.trust import confirm_new_key, mark_known
from tests.applicants import AT, sealed, spoiled
from tests.storage.raw import raw

ITEM = "award:social_change"
LATER = AT + timedelta(days=1)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann")
    yield desk
    desk.close()


def row_of(desk: RegisterDesk, name: str) -> Row:
    (found,) = [row for row in desk.inbox.rows if row.received.name == name]
    return found


def test_the_version_before_is_the_same_organisations(desk: RegisterDesk, tmp_path: Path) -> None:
    receive(
        desk,
        [
            sealed(tmp_path / "1.asice", "Bike Kitchen"),
            sealed(tmp_path / "3.asice", "Bike Kitchen", at=AT + timedelta(days=2)),
            sealed(tmp_path / "2.asice", "Bike Kitchen", at=LATER),
            sealed(tmp_path / "choir.asice", "Harbour Choir", at=LATER),
        ],
    )
    found = {name: previous_version(desk, row_of(desk, f"{name}.asice")) for name in ("1", "2", "3", "choir")}
    names = {name: row.received.name if row else "" for name, row in found.items()}
    assert names == {"1": "", "2": "1.asice", "3": "2.asice", "choir": ""}


def test_a_new_key_is_compared_once_it_is_confirmed(desk: RegisterDesk, tmp_path: Path) -> None:
    first = sealed(tmp_path / "1.asice", "Bike Kitchen")
    receive(desk, [first, sealed(tmp_path / "2.asice", "Bike Kitchen", key="Bike Kitchen/2", at=LATER)])
    assert previous_version(desk, row_of(desk, "2.asice")) is None
    mark_known(desk, row_of(desk, "1.asice").received.signers[0], "rang them")
    confirm_new_key(desk, row_of(desk, "2.asice"), "rang them again")
    before = previous_version(desk, row_of(desk, "2.asice"))
    assert before is not None
    assert before.received.name == "1.asice"


def test_the_same_answers_sealed_again_are_the_same(tmp_path: Path) -> None:
    first = sealed(tmp_path / "1.asice", "Bike Kitchen")
    assert compare_packages(first, sealed(tmp_path / "2.asice", "Bike Kitchen", at=LATER)).same


def test_the_example_differs_from_itself_in_nothing(example: Path, tmp_path: Path) -> None:
    again = Path(shutil.copy(example / "example.asice", tmp_path / "again.asice"))
    assert compare_packages(example / "example.asice", again).same


def test_what_was_changed_after_sealing_is_not_compared(tmp_path: Path) -> None:
    first = spoiled(sealed(tmp_path / "1.asice", "Bike Kitchen"))
    with pytest.raises(PlainError, match="Changed after sealing"):
        compare_packages(first, sealed(tmp_path / "2.asice", "Bike Kitchen", at=LATER))


def test_bytes_that_are_damaged_in_the_register_are_told(desk: RegisterDesk, tmp_path: Path) -> None:
    receive(desk, [sealed(tmp_path / "1.asice", "Bike Kitchen", evidence=bytes(9_000))])
    one = row_of(desk, "1.asice").received
    desk.close()
    raw(desk.path, "UPDATE chunk SET data = zeroblob(length(data))")
    again = reopen_register(desk.path, author="Ann")
    with pytest.raises(PlainError):
        take_out(again, one.id, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    again.close()


def test_bytes_that_are_not_kept_are_told(desk: RegisterDesk, tmp_path: Path) -> None:
    receive(desk, [spoiled(sealed(tmp_path / "1.asice", "Bike Kitchen"))])
    with pytest.raises(PlainError, match="not in the register"):
        take_out(desk, row_of(desk, "1.asice").received.id, tmp_path / "out")


def test_comparing_can_be_stopped(tmp_path: Path) -> None:
    first = sealed(tmp_path / "1.asice", "Bike Kitchen", evidence=bytes(3_000_000))
    package = open_package(sealed(tmp_path / "2.asice", "Bike Kitchen", at=LATER))
    assert package.application is not None
    for calls in (1, 3):
        left = [calls]

        def stop(_done: int, _total: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] <= 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            changes_since(first, package.application, stop)


def test_large_evidence_does_not_come_into_memory(tmp_path: Path) -> None:
    large = [
        sealed(tmp_path / f"{at}.asice", "Bike Kitchen", evidence=bytes([at]) * 48_000_000, at=AT + timedelta(days=at))
        for at in (1, 2)
    ]
    compare_packages(*large)
    tracemalloc.start()
    try:
        assert compare_packages(*large).same
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 24_000_000
